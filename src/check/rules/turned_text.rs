//! A letter that turns a line round.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A letter that turns a line round.
pub const RULE: Rule = Rule {
    code: "turned-text",
    title: "a letter that turns the text round",
    why: "a reviewer would read something else than the site shows",
    mend: "delete it: put the cursor behind it and press backspace once, or type the word anew",
    fires: &[Step::Put(MEASURE, "Potholes mended", "Pot\u{202E}holes mended")],
    ..Rule::UNBUILDABLE
};
