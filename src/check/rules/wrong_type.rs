//! A value of another kind than the key takes.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A value of another kind than the key takes.
pub const RULE: Rule = Rule {
    code: "wrong-type",
    title: "a number where a text belongs, or the like",
    why: "it cannot be told what was meant",
    mend: "write the value as the finding shows; figures stand without quotation marks and without their unit",
    fires: &[Step::Put(MEASURE, r#"frequency = "quarter""#, "frequency = 4")],
    ..Rule::UNREADABLE
};
