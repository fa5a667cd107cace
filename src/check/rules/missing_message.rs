//! A message that one language lacks.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A message that one language lacks.
pub const RULE: Rule = Rule {
    code: "missing-message",
    title: "a message that one language lacks",
    why: "a page would have a gap in one language",
    mend: "add the message to the file",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
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
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
