//! A rule that does not exist.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A rule that does not exist.
pub const RULE: Rule = Rule {
    code: "unknown-rule",
    title: "a code that is no rule's",
    why: "the setting or silence would do nothing, and nobody would notice",
    mend: "write the code that the finding names; `eglur check --list` lists them all",
    fires: &[Step::Put(
        SITE,
        "[licence]",
        r#"[rules]
"same-txt" = "off"

[licence]"#,
    )],
    silent: &[Step::Put(
        SITE,
        "[licence]",
        r#"[rules]
"same-text" = "off"

[licence]"#,
    )],
    ..Rule::SETTINGS
};
