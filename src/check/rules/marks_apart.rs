//! A mark that stands beside its letter and not in it.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A mark that stands beside its letter and not in it.
pub const RULE: Rule = Rule {
    code: "marks-apart",
    title: "a letter and its mark in two pieces",
    why: "it looks the same as the word in one piece, and no search finds both",
    mend: "type the word anew",
    fires: &[Step::Put(MEASURE, "Potholes mended", "Tw\u{302}r mended")],
    ..Rule::WARNING
};
