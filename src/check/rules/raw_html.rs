//! Markup of web pages within a text.

use crate::check::rule::example::REPORT;
use crate::check::rule::{Rule, Step};

/// Markup of web pages within a text.
pub const RULE: Rule = Rule {
    code: "raw-html",
    title: "markup of web pages in a text",
    why: "it is left out, as it could do anything in a page",
    mend: "use Markdown, such as **bold** or [a link](https://…); a plain < is written \\<",
    fires: &[Step::Put(REPORT, "A quarter.", "A <b>quarter</b>.")],
    ..Rule::UNBUILDABLE
};
