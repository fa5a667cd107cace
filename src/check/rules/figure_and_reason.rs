//! A cell with a figure and a reason why there is none.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A cell with a figure and a reason why there is none.
pub const RULE: Rule = Rule {
    code: "figure-and-reason",
    title: "a figure and a reason why there is none, in one cell",
    why: "one of the two is wrong, and readers could not tell which",
    mend: "keep one of the two",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, none = "not-yet-available" }"#)],
    ..Rule::UNREADABLE
};
