//! Two files of the site with one address.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Rule, Step};

/// Two files of the site with one address.
pub const RULE: Rule = Rule {
    code: "duplicate-output",
    title: "two files of the site that want one address",
    why: "one would overwrite the other",
    mend: "give the page another slug, or rename the file in assets/",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, r#"title = { en = "About this site", cy = "Am y safle hwn" }"#, r#"title = { en = "Measures", cy = "Mesurau" }"#),
    ],
    silent: &[Step::File(PAGE, A_PAGE)],
    ..Rule::UNBUILDABLE
};
