//! Two figures for one thing.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// Two figures for one thing.
pub const RULE: Rule = Rule {
    code: "same-basis-twice",
    title: "a cell with two figures on one basis",
    why: "readers could not tell which one holds",
    mend: "keep one of the two",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, in_period = 91 }"#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, cumulative = 91 }"#)],
    ..Rule::UNREADABLE
};
