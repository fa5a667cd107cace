//! Something printed that differs from what the record gives.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// Something printed that differs from what the record gives.
pub const RULE: Rule = Rule {
    code: "unexplained-difference",
    title: "a printed total, percentage, colour or arrow that differs from the computed one",
    why: "it is published on the data quality page, and readers will ask why",
    mend: "correct what is wrong, or explain it in the record; the explanation is published",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, stated_status = "green" }"#)],
    silent: &[Step::Put(
        MEASURE,
        FIGURE,
        r#""2017-18 Q4" = { value = 92, stated_status = "green", explanation = { en = "The report rounds up.", cy = "Mae'r adroddiad yn talgrynnu i fyny." } }"#,
    )],
    ..Rule::WARNING
};
