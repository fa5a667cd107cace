//! A file of data that could not be written.

use crate::check::rule::Rule;

/// A file of data that could not be written.
pub const RULE: Rule = Rule {
    code: "unwritten-data",
    title: "a file of data that could not be written",
    why: "a page or file would be missing from the site",
    mend: "report it with the record that shows it",
    ..Rule::INTERNAL
};
