//! A character that no page can show.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A character that no page can show.
pub const RULE: Rule = Rule {
    code: "control-character",
    title: "a control character in a text",
    why: "no page can show it, and some programs stop at it",
    mend: "take it away; a line break is `\\n`",
    fires: &[Step::Put(MEASURE, "Potholes mended", r"Pot\u0000holes mended")],
    ..Rule::UNREADABLE
};
