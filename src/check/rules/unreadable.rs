//! A file that the machine will not give.

use crate::check::rule::Rule;

/// A file that the machine will not give.
pub const RULE: Rule = Rule {
    code: "unreadable",
    title: "a file that cannot be read",
    why: "a site without it would have gaps that nobody sees",
    mend: "give yourself the right to read it, or move it out of the project",
    // An example would have to take a right away, and who runs the tests may have them all.
    ..Rule::UNREADABLE
};
