//! A page or a program among the files to copy.

use crate::check::rule::{Rule, Step};

/// A page or a program among the files to copy.
pub const RULE: Rule = Rule {
    code: "active-asset",
    title: "a page or a program among the files to copy",
    why: "it would run as a part of the council's own site",
    mend: "take it out of content/assets/; a link can lead to it elsewhere",
    fires: &[Step::File("content/assets/form.html", "<p>A form</p>\n")],
    ..Rule::UNBUILDABLE
};
