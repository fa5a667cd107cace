//! A message that uses other variables in one language than in the other.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A message that uses other variables in one language than in the other.
pub const RULE: Rule = Rule {
    code: "message-variables",
    title: "a message with other variables in Welsh than in English",
    why: "one language would say less than the other",
    mend: "use the same ones in both",
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
        Step::Own("themes/mine/messages/cy.ftl"),
        Step::Put("themes/mine/messages/cy.ftl", "title-embed = Siart: { $measure }", "title-embed = Siart: { $title }"),
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
