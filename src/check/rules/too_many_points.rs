//! A series without end.

use crate::check::rule::Rule;

/// A series without end.
pub const RULE: Rule = Rule {
    code: "too-many-points",
    title: "a series of more than 4,000 figures",
    why: "no chart or table could show them",
    mend: "keep up to 4,000; older figures can stand in a measure of their own",
    // An example would fill a page: `tests/it/hostile.rs` has one.
    ..Rule::UNREADABLE
};
