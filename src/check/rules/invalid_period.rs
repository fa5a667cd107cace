//! A period that does not exist.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A period that does not exist.
pub const RULE: Rule = Rule {
    code: "invalid-period",
    title: "a period that does not exist",
    why: "the figure would stand in no table and at no place of the chart",
    mend: "write `2017-18 Q4`, `2017-18`, `2018-03`, `2016`, `2016-17 AY` or `2018-03-31`",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-13" = 92"#)],
    ..Rule::UNREADABLE
};
