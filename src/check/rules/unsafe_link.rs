//! A link that leads to none of the web.

use crate::check::rule::example::REPORT;
use crate::check::rule::{Rule, Step};

/// A link that leads to none of the web.
pub const RULE: Rule = Rule {
    code: "unsafe-link",
    title: "a link that is no address of the web",
    why: "it could do anything in a reader's browser",
    mend: "link to an address that begins with https://, http:// or mailto:",
    fires: &[Step::Put(REPORT, "A quarter.", "[Read more](javascript:alert(1)).")],
    ..Rule::UNBUILDABLE
};
