//! A theme.toml that cannot be read.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A theme.toml that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-theme",
    title: "a theme.toml that cannot be read",
    why: "nobody can tell which files the theme is made of",
    mend: r#"write name = "…" and, to build on the default theme, based_on = "default""#,
    fires: &[
        Step::Put(
            SITE,
            r#"edition = "2017-18 Q4""#,
            r#"theme = "mine"
edition = "2017-18 Q4""#,
        ),
        Step::File(
            "themes/mine/theme.toml",
            r#"nam = "mine"
"#,
        ),
    ],
    silent: &[
        Step::Put(
            SITE,
            r#"edition = "2017-18 Q4""#,
            r#"theme = "mine"
edition = "2017-18 Q4""#,
        ),
        Step::File(
            "themes/mine/theme.toml",
            r#"name = "mine"
based_on = "default"
"#,
        ),
    ],
    ..Rule::UNBUILDABLE
};
