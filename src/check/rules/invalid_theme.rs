//! A theme.toml that cannot be read.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A theme.toml that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-theme",
    title: "a theme.toml that cannot be read",
    why: "nobody can tell which files the theme is made of",
    mend: r#"write name = "…" and, to build on the default theme, based_on = "default""#,
    fires: &[
        THEME_SETTING,
        Step::File(
            "themes/mine/theme.toml",
            r#"nam = "mine"
"#,
        ),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
