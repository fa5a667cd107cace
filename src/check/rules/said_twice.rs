//! A figure or a name that two places are said to give.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A figure or a name that two places are said to give.
pub const RULE: Rule = Rule {
    code: "said-twice",
    title: "two places for one thing that was said",
    why: "a reader could not tell where to look",
    mend: "name the document or the place, and take the other away",
    fires: &[Step::Put(
        MEASURE,
        "\"2017-18 Q4\" = 92",
        r#""2017-18 Q4" = { value = 92, document = "update", said_in = { en = "A letter", cy = "Llythyr" } }"#,
    )],
    ..Rule::UNREADABLE
};
