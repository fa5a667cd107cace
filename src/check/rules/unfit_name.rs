//! A name that not every system takes.

use crate::check::rule::{Rule, Step};

/// A name that not every system takes.
pub const RULE: Rule = Rule {
    code: "unfit-name",
    title: "a name that not every system takes",
    why: "the site would not come out the same on every system",
    mend: "use letters, digits and hyphens, and none of the names that Windows keeps for itself",
    fires: &[Step::Bytes("content/assets/con.png", b"x")],
    ..Rule::UNREADABLE
};
