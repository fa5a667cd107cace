//! Findings as the preview shows them.

use serde::Serialize;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it stands in the way of a new version.
    pub error: bool,
    /// Its file, line and column; empty when it has none.
    pub place: String,
    /// What is wrong, in a line.
    pub what: String,
    /// All of it, as `eglur check` prints it.
    pub text: String,
}

/// What was found, of which only the first are put into words: nobody reads more of them at once, and `eglur check` lists all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// The first of each weight.
    #[serde(rename = "findings")]
    pub worded: Vec<Finding>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many pieces of advice there are.
    pub advice: usize,
}

impl Findings {
    /// Makes them of one error.
    pub fn error(finding: Finding) -> Self {
        Self { worded: vec![finding], errors: 1, ..Self::default() }
    }

    /// Words what has no place, such as what the machine says.
    pub fn without_place(what: String) -> Self {
        Self::error(Finding { error: true, place: String::new(), text: what.clone(), what })
    }

    /// Tells whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.errors + self.warnings + self.advice == 0
    }
}
