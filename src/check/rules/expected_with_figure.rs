//! A figure that is here and expected.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A figure that is here and expected.
pub const RULE: Rule = Rule {
    code: "expected-with-figure",
    title: "a figure that is here and still expected",
    why: "the ledger of what is late would wait for it",
    mend: "take `expected` away, or give the reason why there is no figure",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, expected = 2018-06-28 }"#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { none = "not-yet-available", expected = 2018-06-28 }"#)],
    ..Rule::ERROR
};
