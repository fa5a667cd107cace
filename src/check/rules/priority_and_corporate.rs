//! A record that belongs to a priority and to the whole council.

use crate::check::rule::example::{A_CHALLENGE, CHALLENGE};
use crate::check::rule::{Rule, Step};

/// A record that belongs to a priority and to the whole council.
pub const RULE: Rule = Rule {
    code: "priority-and-corporate",
    title: "a record with a priority that is also corporate",
    why: "it would stand and be counted in two places",
    mend: "keep one of the two",
    fires: &[
        Step::File(CHALLENGE, A_CHALLENGE),
        Step::Put(
            CHALLENGE,
            r#"priority = "roads""#,
            r#"priority = "roads"
corporate = true"#,
        ),
    ],
    ..Rule::UNBUILDABLE
};
