//! Styles that cannot be read.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// Styles that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-style",
    title: "a style sheet with a fault",
    why: "every page would be without its look",
    mend: "correct the rule, or take it away",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
        Step::File(
            "themes/mine/styles/main.css",
            r#"p { color: red }
}
"#,
        ),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
