//! Styles that bring in something from elsewhere.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// Styles that bring in something from elsewhere.
pub const RULE: Rule = Rule {
    code: "remote-style",
    title: "styles that bring in something from elsewhere",
    why: "readers' browsers would call elsewhere, and the policy of the pages forbids it",
    mend: "put the file into the theme's assets/ and name it alone, as in `url(face.woff2)`",
    fires: &[
        THEME_SETTING,
        THEME_MANIFEST,
        Step::File("themes/mine/styles/main.css", "p { background: url(https://example.org/a.png) }\n"),
    ],
    ..Rule::UNBUILDABLE
};
