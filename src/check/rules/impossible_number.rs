//! A number that cannot be published.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A number that cannot be published.
pub const RULE: Rule = Rule {
    code: "impossible-number",
    title: "a number that is no figure",
    why: "no chart and no table could show it",
    mend: "write a plain decimal, such as 87 or -3.8",
    fires: &[Step::Put(
        MEASURE,
        r#"unit = "percent""#,
        r#"unit = "percent"
decimals = 99"#,
    )],
    ..Rule::UNREADABLE
};
