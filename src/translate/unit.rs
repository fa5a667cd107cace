//! What travels: one text with its translation, its context, and the fingerprints that tell whether the record has changed meanwhile.

use std::fmt;

use crate::lang::Lang;
use crate::model::translation::Fingerprint;

/// The texts that go to a translator, or come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The language of the texts.
    pub from: Lang,
    /// The texts.
    pub units: Vec<Unit>,
}

/// One text that goes to a translator, or comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The file of the record.
    pub path: String,
    /// The keys that lead to the text in the file.
    pub field: String,
    /// What a translator should know: of which record, plain or Markdown. Empty in what comes back.
    pub context: Vec<String>,
    /// The text.
    pub source: String,
    /// The translation, when there is one.
    pub target: Option<String>,
    /// How far the translation is.
    pub state: State,
    /// What both texts were when they went out.
    pub key: Key,
    /// The line in the file that came back, from 1; 0 in what goes out.
    pub line: usize,
}

/// How far a translation is, in the words of XLIFF 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It awaits the translator.
    Initial,
    /// It is a translation of this very text.
    Translated,
    /// It has been reviewed as well.
    Reviewed,
}

/// The fingerprints of a text and of its translation when they went out: `e3b0c44298fc1c14-none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Of the text.
    pub source: Fingerprint,
    /// Of the translation, when there was one.
    pub target: Option<Fingerprint>,
}

/// Why a file cannot be taken in at all, and the line where it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; none when the whole file is meant.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub what: String,
}

impl Package {
    /// Returns the language of the translations.
    pub const fn to(&self) -> Lang {
        self.from.other()
    }
}

impl State {
    /// Returns the word for it.
    pub const fn word(self) -> &'static str {
        match self {
            State::Initial => "initial",
            State::Translated => "translated",
            State::Reviewed => "reviewed",
        }
    }

    /// Reads a word; `final` counts as reviewed, and anything unknown as not begun.
    pub fn parse(word: &str) -> Self {
        match word.trim().to_lowercase().as_str() {
            "translated" => State::Translated,
            "reviewed" | "final" => State::Reviewed,
            _ => State::Initial,
        }
    }
}

impl Key {
    /// Reads what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (source, target) = text.trim().split_once('-')?;
        let target = match target {
            "none" => None,
            target => Some(Fingerprint::parse(target)?),
        };
        Some(Self { source: Fingerprint::parse(source)?, target })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.target {
            Some(target) => write!(f, "{}-{target}", self.source),
            None => write!(f, "{}-none", self.source),
        }
    }
}

impl Fault {
    /// Says what is wrong at a line.
    pub fn at(line: usize, what: impl Into<String>) -> Self {
        Self { line: Some(line), what: what.into() }
    }

    /// Says what is wrong with the whole file.
    pub fn whole(what: impl Into<String>) -> Self {
        Self { line: None, what: what.into() }
    }
}
