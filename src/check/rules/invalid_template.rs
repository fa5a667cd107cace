//! A template that cannot be filled in.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A template that cannot be filled in.
pub const RULE: Rule = Rule {
    code: "invalid-template",
    title: "a template that cannot be filled in",
    why: "a page would be missing from the site",
    mend: "compare it with the default theme's template of that name",
    fires: &[
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
        Step::File(
            "themes/mine/templates/home.html",
            r#"<p>
{% if %}
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
