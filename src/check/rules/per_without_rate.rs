//! `per` beside a unit that is no rate.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// `per` beside a unit that is no rate.
pub const RULE: Rule = Rule {
    code: "per-without-rate",
    title: "`per` beside a unit that is no rate",
    why: "readers would be told a rate where there is none",
    mend: r#"write unit = "rate", or take `per` away"#,
    fires: &[Step::Put(
        MEASURE,
        r#"unit = "percent""#,
        r#"unit = "percent"
per = 1000"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        r#"unit = "percent""#,
        r#"unit = "rate"
per = 1000"#,
    )],
    ..Rule::ERROR
};
