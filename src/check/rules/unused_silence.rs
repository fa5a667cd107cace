//! A silence that silences nothing.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A silence that silences nothing.
pub const RULE: Rule = Rule {
    code: "unused-silence",
    title: "a silence that silences nothing",
    why: "it would hide the next finding of that kind, which nobody has judged",
    mend: "take the comment away; `eglur check --fix` does",
    fires: &[Step::Put(
        MEASURE,
        FIGURE,
        r#"# eglur: allow unexplained-difference because the report rounds up
"2017-18 Q4" = 92"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURE,
        r#"# eglur: allow unexplained-difference because the report rounds up
"2017-18 Q4" = { value = 92, stated_status = "green" }"#,
    )],
    ..Rule::WARNING
};
