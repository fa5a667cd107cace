//! A text in one language only.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A text in one language only.
pub const RULE: Rule = Rule {
    code: "one-language",
    title: "a text that lacks its Welsh or its English",
    why: "every page exists in Welsh and in English, and neither is left with a gap",
    mend: "write both halves; while a translation is to come, `--draft` makes do with one",
    fires: &[Step::Put(
        MEASURE,
        r#"title = { en = "Potholes mended", cy = "Tyllau a drwsiwyd" }"#,
        r#"title = { en = "Potholes mended" }"#,
    )],
    ..Rule::UNREADABLE
};
