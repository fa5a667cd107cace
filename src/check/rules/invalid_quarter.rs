//! A quarter that does not exist.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A quarter that does not exist.
pub const RULE: Rule = Rule {
    code: "invalid-quarter",
    title: "a quarter that does not exist",
    why: "the figure would stand in no table and at no place of the chart",
    mend: "a financial year spans two years in a row and has quarters Q1 (April to June) to Q4 (January to March): `2017-18 Q1`",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q5" = 92"#)],
    ..Rule::UNREADABLE
};
