//! A text without a letter.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A text without a letter.
pub const RULE: Rule = Rule {
    code: "empty-text",
    title: "a text that is empty",
    why: "readers would see a heading or a label with nothing beside it",
    mend: "write the text, or take the line away",
    fires: &[Step::Put(SITE, r#"cy = "Cynllun""#, r#"cy = " ""#)],
    ..Rule::UNREADABLE
};
