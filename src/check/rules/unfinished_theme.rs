//! A theme that lacks something.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A theme that lacks something.
pub const RULE: Rule = Rule {
    code: "unfinished-theme",
    title: "a theme that lacks a file",
    why: "pages would be missing or bare",
    mend: r#"add the file to the theme, or let theme.toml say based_on = "default""#,
    fires: &[
        THEME_SETTING,
        Step::File(
            "themes/mine/theme.toml",
            r#"name = "mine"
"#,
        ),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
