//! A theme that lacks something.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A theme that lacks something.
pub const RULE: Rule = Rule {
    code: "unfinished-theme",
    title: "a theme that lacks a file",
    why: "pages would be missing or bare",
    mend: r#"add the file to the theme, or let theme.toml say based_on = "default""#,
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
