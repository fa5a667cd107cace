//! A drawing that does things.

use crate::check::rule::{Rule, Step};

/// A drawing that does things.
pub const RULE: Rule = Rule {
    code: "unsafe-picture",
    title: "a drawing that runs or calls elsewhere",
    why: "a drawing is a page of its own to a browser",
    mend: "save it as plain SVG, or as PNG",
    fires: &[Step::File("content/assets/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n</svg>\n")],
    ..Rule::UNBUILDABLE
};
