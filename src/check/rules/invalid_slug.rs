//! A text that cannot stand in an address.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A text that cannot stand in an address.
pub const RULE: Rule = Rule {
    code: "invalid-slug",
    title: "an address with letters that none can have",
    why: "links to the page would break",
    mend: "use lower case letters, digits and hyphens",
    fires: &[Step::Put(
        MEASURE,
        r#"unit = "percent""#,
        r#"unit = "percent"
slug = { en = "Pot holes", cy = "tyllau" }"#,
    )],
    ..Rule::UNBUILDABLE
};
