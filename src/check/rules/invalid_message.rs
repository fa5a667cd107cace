//! A message that cannot be read.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A message that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-message",
    title: "a message that is not Fluent",
    why: "a page would have a gap in one language",
    mend: "correct the message; the default theme shows how",
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
            "themes/mine/messages/cy.ftl",
            r#"skip = Neidio
home = { $
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
