//! A theme that is not there.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A theme that is not there.
pub const RULE: Rule = Rule {
    code: "unknown-theme",
    title: "a theme that is not there",
    why: "the site would have no look at all",
    mend: "add the folder themes/<name>/, or take the line `theme = …` away",
    fires: &[Step::Put(
        SITE,
        r#"edition = "2017-18 Q4""#,
        r#"theme = "mine"
edition = "2017-18 Q4""#,
    )],
    ..Rule::UNBUILDABLE
};
