//! A rule that cannot be made lighter or silenced.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A rule that cannot be made lighter or silenced.
pub const RULE: Rule = Rule {
    code: "unchangeable-rule",
    title: "a rule that cannot be made lighter or silenced",
    why: "the setting or silence would do nothing, and nobody would notice",
    mend: "take it away, and mend what the rule finds",
    fires: &[Step::Put(
        SITE,
        "[licence]",
        r#"[rules]
"missing-key" = "off"

[licence]"#,
    )],
    silent: &[Step::Put(
        SITE,
        "[licence]",
        r#"[rules]
"unknown-key" = "warning"

[licence]"#,
    )],
    ..Rule::SETTINGS
};
