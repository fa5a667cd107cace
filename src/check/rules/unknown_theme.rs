//! A theme that is not there.

use crate::check::rule::Rule;
use crate::check::rule::example::THEME_SETTING;

/// A theme that is not there.
pub const RULE: Rule = Rule {
    code: "unknown-theme",
    title: "a theme that is not there",
    why: "the site would have no look at all",
    mend: "add the folder themes/<name>/, or take the line `theme = …` away",
    fires: &[THEME_SETTING],
    ..Rule::UNBUILDABLE
};
