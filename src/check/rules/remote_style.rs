//! Styles that bring in something from elsewhere.

use crate::check::rule::example::SITE;
use crate::check::rule::{Rule, Step};

/// Styles that bring in something from elsewhere.
pub const RULE: Rule = Rule {
    code: "remote-style",
    title: "styles that bring in something from elsewhere",
    why: "readers' browsers would call elsewhere, and the policy of the pages forbids it",
    mend: "put the file into the theme's assets/ and name it alone, as in `url(face.woff2)`",
    fires: &[
        Step::Put(SITE, r#"edition = "2017-18 Q4""#, "theme = \"mine\"\nedition = \"2017-18 Q4\""),
        Step::File("themes/mine/theme.toml", "name = \"mine\"\nbased_on = \"default\"\n"),
        Step::File("themes/mine/styles/main.css", "p { background: url(https://example.org/a.png) }\n"),
    ],
    ..Rule::UNBUILDABLE
};
