//! A script or style within a template.

use crate::check::rule::example::{THEME_MANIFEST, THEME_SETTING};
use crate::check::rule::{Rule, Step};

/// A script or style within a template.
pub const RULE: Rule = Rule {
    code: "inline-script",
    title: "a script or style within a template",
    why: "the policy of the pages lets browsers run nothing that could have been smuggled in",
    mend: "put it into a file in the theme's assets/ or styles/",
    fires: &[THEME_SETTING, THEME_MANIFEST, Step::File("themes/mine/templates/door.html", "<html>\n<script>alert(1)</script>\n")],
    ..Rule::UNBUILDABLE
};
