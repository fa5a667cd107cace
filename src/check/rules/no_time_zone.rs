//! A moment without its time zone.

use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Rule, Step};

/// A moment without its time zone.
pub const RULE: Rule = Rule {
    code: "no-time-zone",
    title: "a moment without its time zone",
    why: "nobody can tell when an embargo ends: in summer it is an hour off",
    mend: "write day, time and distance from Greenwich: 2018-06-12T09:30:00+01:00",
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
release_at = 2018-06-12T09:30:00"#,
        ),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
release_at = 2018-06-12T09:30:00+01:00"#,
        ),
    ],
    ..Rule::UNREADABLE
};
