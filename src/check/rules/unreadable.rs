//! A file that the machine will not give.

use crate::check::rule::{Rule, Step};

/// A file that the machine will not give.
pub const RULE: Rule = Rule {
    code: "unreadable",
    title: "a file that cannot be read",
    why: "a site without it would have gaps that nobody sees",
    mend: "give yourself the right to read it, put a copy in the place of a link, or move it out of the project",
    fires: &[Step::Link("content/measures/link.toml")],
    ..Rule::UNREADABLE
};
