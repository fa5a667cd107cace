//! A period that is no date where a day or month belongs.

use crate::check::rule::example::{A_COMMITMENT, COMMITMENT};
use crate::check::rule::{Rule, Step};

/// A period that is no date where a day or month belongs.
pub const RULE: Rule = Rule {
    code: "not-a-date",
    title: "a quarter or year where a day or month belongs",
    why: "it says when something happened, and a timeline puts it in its place",
    mend: "write the day or the month",
    fires: &[Step::File(COMMITMENT, A_COMMITMENT), Step::Put(COMMITMENT, r#"made = "2018-04""#, r#"made = "2017-18""#)],
    ..Rule::UNREADABLE
};
