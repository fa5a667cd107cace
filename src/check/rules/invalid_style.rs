//! Styles that cannot be read.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// Styles that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-style",
    title: "a style sheet with a fault",
    why: "every page would be without its look",
    mend: "correct the rule, or take it away",
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
            "themes/mine/styles/main.css",
            r#"p { color: red }
}
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
