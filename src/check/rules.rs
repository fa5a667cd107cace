//! The rules that hold one record against the others: one rule, one file, and the list of them all.

mod address;
mod broken_address;
mod data_id;
mod different_figures;
mod different_structure;
mod edition;
mod moved_target;
mod named;
mod picture;
mod placement;
mod printed_reference;
mod reference;
mod retired_figure;
mod same_text;
mod silent_revision;
mod stale_translation;
mod tampered_edition;
mod unreviewed_text;
mod vanished_measure;
mod wrong_language;

use crate::diagnostic::Diagnostic;
use crate::model::Dataset;
use crate::model::pair::Pair;

/// One rule across records.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The code of its findings.
    pub code: &'static str,
    /// Why what it finds is bad, in a sentence.
    pub why: &'static str,
    /// Finds it. The second argument lists the paths of all files of the project's content, also of records that could not be read.
    pub run: fn(&Dataset, &[&str], &mut Vec<Diagnostic>),
}

/// One rule between the two languages of a text. It sees the texts of one file and nothing else, so that what it finds holds as long as the
/// file stays as it is.
#[derive(Clone, Copy, Debug)]
pub struct Parity {
    /// The code of its findings.
    pub code: &'static str,
    /// Why what it finds is bad, in a sentence.
    pub why: &'static str,
    /// Finds it among the texts of a file that have both halves.
    pub run: fn(&[Pair], &mut Vec<Diagnostic>),
}

/// Every rule between languages, in the order they run.
pub const PARITY: &[Parity] = &[same_text::RULE, wrong_language::RULE, different_figures::RULE, different_structure::RULE];

/// Every rule across records, in the order they run.
pub const RULES: &[Rule] = &[
    reference::RULE,
    picture::RULE,
    placement::RULE,
    address::RULE,
    printed_reference::RULE,
    named::RULE,
    edition::RULE,
    data_id::RULE,
    stale_translation::RULE,
    unreviewed_text::RULE,
    tampered_edition::RULE,
    silent_revision::RULE,
    moved_target::RULE,
    vanished_measure::RULE,
    retired_figure::RULE,
    broken_address::RULE,
];
