//! A promise that has ended and is still open.

use crate::check::rule::example::{A_COMMITMENT, COMMITMENT};
use crate::check::rule::{Rule, Step};

/// A promise that has ended and is still open.
pub const RULE: Rule = Rule {
    code: "ended-and-open",
    title: "a promise with an end that is still open",
    why: "the page would say both",
    mend: "write state = \"kept\" or \"dropped\", or take the end away",
    fires: &[
        Step::File(COMMITMENT, A_COMMITMENT),
        Step::Put(COMMITMENT, r#"state = "under-way""#, "state = \"under-way\"\nended = \"2018-06\""),
    ],
    ..Rule::UNREADABLE
};
