//! A remark that would silence something and does not say why.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A remark that would silence something and does not say why.
pub const RULE: Rule = Rule {
    code: "invalid-silence",
    title: "a silence without a reason",
    why: "whoever reads the record later must learn why a finding was set aside",
    mend: "write `# eglur: allow CODE because …`",
    fires: &[Step::Put(
        MEASURE,
        FIGURE,
        r#"# eglur: allow unexplained-difference
"2017-18 Q4" = { value = 92, stated_status = "green" }"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURE,
        r#"# eglur: allow unexplained-difference because the report rounds up
"2017-18 Q4" = { value = 92, stated_status = "green" }"#,
    )],
    ..Rule::SETTINGS
};
