//! A message that cannot be read.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A message that cannot be read.
pub const RULE: Rule = Rule {
    code: "invalid-message",
    title: "a message that is not Fluent",
    why: "a page would have a gap in one language",
    mend: "correct the message; the default theme shows how",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
        Step::File(
            "themes/mine/messages/cy.ftl",
            r#"skip = Neidio
home = { $
"#,
        ),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
