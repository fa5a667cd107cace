//! A cell that is neither figure nor reason.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A cell that is neither figure nor reason.
pub const RULE: Rule = Rule {
    code: "not-a-value",
    title: "a cell that is neither a figure nor a reason why there is none",
    why: "a reader must see either a figure or why it is missing",
    mend: r#"write the figure, or { none = "not-yet-available" } with the reason"#,
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = "n/a""#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { none = "not-yet-available" }"#)],
    ..Rule::UNREADABLE
};
