//! A link or a device in the place of a file.

use crate::check::rule::{Rule, Step};

/// A link or a device in the place of a file.
pub const RULE: Rule = Rule {
    code: "not-a-file",
    title: "a link in the place of a file",
    why: "it may lead out of the project, to what nobody meant to publish",
    mend: "put the file itself there",
    fires: &[Step::Link("content/measures/link.toml")],
    ..Rule::UNREADABLE
};
