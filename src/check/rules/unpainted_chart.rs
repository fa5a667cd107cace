//! A chart that could not be painted.

use crate::check::rule::Rule;

/// A chart that could not be painted.
pub const RULE: Rule = Rule {
    code: "unpainted-chart",
    title: "a chart that could not be painted",
    why: "a page or file would be missing from the site",
    mend: "report it with the record that shows it",
    ..Rule::INTERNAL
};
