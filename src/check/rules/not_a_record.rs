//! A file among the records that is none.

use crate::check::rule::{Rule, Step};

/// A file among the records that is none.
pub const RULE: Rule = Rule {
    code: "not-a-record",
    title: "a file that is no record and is left out",
    why: "somebody put it there for a reason, and it does not reach the site",
    mend: "records end in `.toml`; pictures and other files to copy belong in content/assets/",
    fires: &[Step::File(
        "content/measures/figures.csv",
        r#"a,b
"#,
    )],
    ..Rule::WARNING
};
