//! A table of a frozen edition that cannot be read.

use crate::check::rule::{Rule, Step};

/// A table of a frozen edition that cannot be read.
pub const RULE: Rule = Rule {
    code: "frozen-table",
    title: "a table of a frozen edition that cannot be read",
    why: "later figures are held against it",
    mend: "restore the folder from version control",
    fires: &[
        Step::Freeze,
        Step::Without("content/editions/2017-18-q4/SHA256SUMS"),
        Step::File(
            "content/editions/2017-18-q4/observations.csv",
            r#"measure_id,period
potholes
"#,
        ),
    ],
    ..Rule::PUBLISHED
};
