//! A range without two ends.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A range without two ends.
pub const RULE: Rule = Rule {
    code: "not-a-range",
    title: "a range whose ends are not two, the lower first",
    why: "no figure could be within it",
    mend: "write within = [-1, 1]",
    fires: &[Step::Put(MEASURE, r#""2017-18" = { at_least = 95 }"#, r#""2017-18" = { within = [98, 92] }"#)],
    ..Rule::UNREADABLE
};
