//! A file or a project without end.

use crate::check::rule::Rule;

/// A file or a project without end.
pub const RULE: Rule = Rule {
    code: "too-much",
    title: "a file or a project that is too big",
    why: "the machine could run out of memory",
    mend: "move out of the project what does not belong to the site",
    // An example would fill a page: `tests/it/hostile.rs` has one.
    ..Rule::UNREADABLE
};
