//! A record outside the folders of records.

use crate::check::rule::{Rule, Step};

/// A record outside the folders of records.
pub const RULE: Rule = Rule {
    code: "misplaced-record",
    title: "a record in a folder that holds none",
    why: "nobody can tell what kind of record it is, so it would not be published",
    mend: "move it into the folder of its kind; content/README.md lists them",
    fires: &[Step::File("content/measure/late.toml", "")],
    ..Rule::UNREADABLE
};
