//! A template that cannot be filled in.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A template that cannot be filled in.
pub const RULE: Rule = Rule {
    code: "invalid-template",
    title: "a template that cannot be filled in",
    why: "a page would be missing from the site",
    mend: "compare it with the default theme's template of that name",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
        Step::File(
            "themes/mine/templates/home.html",
            r#"<p>
{% if %}
"#,
        ),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
