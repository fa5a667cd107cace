//! A letter of another alphabet that looks like one of ours.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A letter of another alphabet that looks like one of ours.
pub const RULE: Rule = Rule {
    code: "foreign-letter",
    title: "a letter that only looks Latin",
    why: "no search finds the word, and a reader could be deceived",
    mend: "type the word anew",
    fires: &[Step::Put(MEASURE, "Potholes mended", "P\u{43E}tholes mended")],
    ..Rule::WARNING
};
