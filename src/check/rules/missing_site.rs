//! A record without settings.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// A record without settings.
pub const RULE: Rule = Rule {
    code: "missing-site",
    title: "no content/site.toml",
    why: "it names the council and the quarter that the site presents",
    mend: "write one; content/README.md says what belongs in it",
    fires: &[Step::Without(SITE)],
    ..Rule::UNREADABLE
};
