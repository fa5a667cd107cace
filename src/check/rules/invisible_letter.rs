//! A letter that nobody sees.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A letter that nobody sees.
pub const RULE: Rule = Rule {
    code: "invisible-letter",
    title: "a letter that nobody sees",
    why: "searching would miss the word, and a translation would count as stale",
    mend: "delete it: put the cursor behind it and press backspace once, or type the word anew",
    fires: &[Step::Put(MEASURE, "Potholes mended", "Pot\u{200B}holes mended")],
    ..Rule::UNBUILDABLE
};
