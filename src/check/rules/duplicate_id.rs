//! Two parts of a document that have one id.

use crate::check::rule::example::{A_BODY, AN_INSPECTION, BODY, DOCUMENT};
use crate::check::rule::{Rule, Step};

/// Two parts of a document that have one id.
pub const RULE: Rule = Rule {
    code: "duplicate-id",
    title: "two parts of a document with one id",
    why: "what refers to one of them could mean the other",
    mend: "give one of them another id",
    fires: &[
        Step::File(BODY, A_BODY),
        Step::File(DOCUMENT, AN_INSPECTION),
        Step::Put(DOCUMENT, "[recommendation.r1]", "[recommendation.late]"),
    ],
    ..Rule::UNREADABLE
};
