//! A promise whose date is long past, and nothing shows what became of it.

use crate::check::rule::example::{A_COMMITMENT, COMMITMENT};
use crate::check::rule::{Rule, Step};

/// A promise whose date is long past, and nothing shows what became of it.
pub const RULE: Rule = Rule {
    code: "no-evidence",
    title: "a promise without evidence a quarter of a year after its date",
    why: "a promise that nobody can check is worth little to those it was made to",
    mend: "add `evidence`, or `no_evidence`, which says why there is none",
    fires: &[
        Step::File(COMMITMENT, A_COMMITMENT),
        Step::Put(COMMITMENT, r#"evidence"#, r#"# evidence"#),
        Step::Put(
            COMMITMENT,
            r#"made = "2018-04"
due = { text = { en = "by May", cy = "erbyn mis Mai" }, date = "2018-05" }"#,
            r#"made = "2017-11"
due = { text = { en = "by January", cy = "erbyn mis Ionawr" }, date = "2018-01" }"#,
        ),
    ],
    ..Rule::WARNING
};
