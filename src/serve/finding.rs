//! A finding as the preview shows it.

use serde::Serialize;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it stands in the way of a new version.
    pub error: bool,
    /// Whether it is no more than advice.
    pub advice: bool,
    /// Its file, line and column; empty when it has none.
    pub place: String,
    /// What is wrong, in a line.
    pub what: String,
    /// All of it, as `eglur check` prints it.
    pub text: String,
}

impl Finding {
    /// Words what has no place, such as what the machine says.
    pub fn without_place(what: String) -> Self {
        Self { error: true, advice: false, place: String::new(), text: what.clone(), what }
    }
}
