//! A file that is not TOML.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Rule, Step};

/// A file that is not TOML.
pub const RULE: Rule = Rule {
    code: "invalid-toml",
    title: "a line that TOML cannot read",
    why: "nothing of the file can be taken in, and a slip of the keyboard would take a whole record off the site",
    mend: "read the line aloud: texts stand between quotation marks, a key stands once, lists between [ and ], tables between { and }",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = n/a"#)],
    ..Rule::UNREADABLE
};
