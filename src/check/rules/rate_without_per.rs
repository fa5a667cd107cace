//! A rate that does not say per how many.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A rate that does not say per how many.
pub const RULE: Rule = Rule {
    code: "rate-without-per",
    title: "a rate that does not say per how many",
    why: "10 per 1,000 and 10 per 100,000 are not the same",
    mend: "add a line such as per = 1000",
    fires: &[Step::Put(MEASURE, r#"unit = "percent""#, r#"unit = "rate""#)],
    ..Rule::UNREADABLE
};
