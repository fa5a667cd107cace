//! A text without end.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A text without end.
pub const RULE: Rule = Rule {
    code: "text-too-long",
    title: "a text that is too long",
    why: "no page or menu could hold it",
    mend: "write up to 300 letters in what stands in headings and menus, and up to 200,000 elsewhere",
    fires: &[Step::Put(
        MEASURE,
        "Potholes mended",
        "Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again Potholes mended and mended again ",
    )],
    ..Rule::UNREADABLE
};
