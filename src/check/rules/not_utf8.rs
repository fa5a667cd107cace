//! A file that is not UTF-8 text.

use crate::check::rule::example::PAGE;
use crate::check::rule::{Rule, Step};

/// A file that is not UTF-8 text.
pub const RULE: Rule = Rule {
    code: "not-utf8",
    title: "a byte that belongs to no letter",
    why: "ŵ, ŷ, £ and many other letters would come out wrong",
    mend: "save the file again with the encoding UTF-8",
    fires: &[Step::Bytes(PAGE, b"title = \x22Caf\xe9\x22\x0a")],
    ..Rule::UNREADABLE
};
