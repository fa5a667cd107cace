//! A message that uses other variables in one language than in the other.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A message that uses other variables in one language than in the other.
pub const RULE: Rule = Rule {
    code: "message-variables",
    title: "a message with other variables in Welsh than in English",
    why: "one language would say less than the other",
    mend: "use the same ones in both",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
        Step::Own("themes/mine/messages/cy.ftl"),
        Step::Put("themes/mine/messages/cy.ftl", "title-embed = Siart: { $measure }", "title-embed = Siart: { $title }"),
    ],
    silent: &[THEME_SETTING, THEME_MANIFEST],
    ..Rule::UNBUILDABLE
};
