//! A record without something that it must have.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A record without something that it must have.
pub const RULE: Rule = Rule {
    code: "missing-key",
    title: "a key that must be there and is not",
    why: "the page would have a gap that no reader can fill",
    mend: "add the line; content/README.md says what may stand there",
    fires: &[Step::Put(
        MEASURE,
        r#"good = "high"
"#,
        "",
    )],
    ..Rule::UNREADABLE
};
