//! A measure that was not assessed.

use crate::check::rule::Rule;

/// A measure that was not assessed.
pub const RULE: Rule = Rule {
    code: "not-assessed",
    title: "a measure without an assessment",
    why: "a page or file would be missing from the site",
    mend: "report it with the record that shows it",
    ..Rule::INTERNAL
};
