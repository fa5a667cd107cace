//! A message that one language lacks.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A message that one language lacks.
pub const RULE: Rule = Rule {
    code: "missing-message",
    title: "a message that one language lacks",
    why: "a page would have a gap in one language",
    mend: "add the message to the file",
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
        Step::Put(
            "themes/mine/messages/cy.ftl",
            r#"
home = Hafan
"#,
            r#"
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
