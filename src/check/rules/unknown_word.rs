//! A word outside the closed set that a key takes.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A word outside the closed set that a key takes.
pub const RULE: Rule = Rule {
    code: "unknown-word",
    title: "a word that is not one of those that may stand there",
    why: "pages and data files have a name in both languages for each word of the set and for no other",
    mend: "write one of the words that the finding lists",
    fires: &[Step::Put(MEASURE, r#"good = "high""#, r#"good = "hihg""#)],
    ..Rule::UNREADABLE
};
