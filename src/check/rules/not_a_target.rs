//! A target that does not say what is aimed at.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A target that does not say what is aimed at.
pub const RULE: Rule = Rule {
    code: "not-a-target",
    title: "a target without an aim, or with more than one",
    why: "nobody can be held to it, and no colour can be given",
    mend: "write exactly one of at_least, at_most, exactly, within, reduce, increase, maintain, or none with the reason",
    fires: &[Step::Put(MEASURE, r#""2017-18" = { at_least = 95 }"#, r#""2017-18" = 95"#)],
    ..Rule::UNREADABLE
};
