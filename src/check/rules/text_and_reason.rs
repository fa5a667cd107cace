//! A recommendation with a text and a reason why it has none.

use crate::check::rule::example::{A_BODY, AN_INSPECTION, BODY, DOCUMENT};
use crate::check::rule::{Rule, Step};

/// A recommendation with a text and a reason why it has none.
pub const RULE: Rule = Rule {
    code: "text-and-reason",
    title: "a recommendation with a text and a reason why it has none",
    why: "only one of the two can be true",
    mend: "keep the text, or the reason",
    fires: &[
        Step::File(BODY, A_BODY),
        Step::File(DOCUMENT, AN_INSPECTION),
        Step::Put(
            DOCUMENT,
            "timescale = \"immediate\"",
            r#"timescale = "immediate"
text_not_given = { en = "The source does not print it.", cy = "Nid yw'r ffynhonnell yn ei argraffu." }"#,
        ),
    ],
    ..Rule::UNREADABLE
};
