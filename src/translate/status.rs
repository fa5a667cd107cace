//! What awaits a translator or a reviewer, by file.

use serde::Serialize;

use crate::lang::Lang;
use crate::model::translation::{Standing, Texts};
use crate::source::Sources;

/// The whole record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Status {
    /// How many texts are in which state.
    #[serde(flatten)]
    pub counts: Counts,
    /// Marks that no text needs any more; the next `translate mark` leaves them out.
    pub unused_marks: usize,
    /// The files that have texts.
    pub files: Vec<File>,
}

/// How many texts are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All bilingual texts.
    pub texts: usize,
    /// Those that lack a language.
    pub missing: usize,
    /// Those whose translation was made from an earlier text.
    pub stale: usize,
    /// Those of which no mark says what was made from what.
    pub unrecorded: usize,
    /// Those in both languages that nobody has reviewed as they stand.
    pub unreviewed: usize,
}

/// One file of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// Its path below the project's folder.
    pub path: String,
    /// How many of its texts are in which state.
    #[serde(flatten)]
    pub counts: Counts,
    /// Those that await somebody.
    pub waiting: Vec<Waiting>,
}

/// A text that awaits somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The keys that lead to it.
    pub field: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What it awaits.
    pub state: State,
    /// The language that the work is in: the missing one, or the one of the stale translation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// What a text awaits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// A translation.
    Missing,
    /// A new translation, as the text has changed.
    Stale,
    /// A word on what was made from what.
    Unrecorded,
    /// A review.
    Unreviewed,
}

/// Says how the translation of the record stands.
pub fn status(sources: &Sources, texts: &Texts) -> Status {
    let mut status = Status { unused_marks: texts.unused(), ..Status::default() };
    for (passage, standing) in texts.passages.iter().zip(texts.standings()) {
        if status.files.last().is_none_or(|file| file.path != *passage.path) {
            status.files.push(File { path: passage.path.to_string(), counts: Counts::default(), waiting: Vec::new() });
        }
        let (state, lang) = match standing {
            Standing::Missing(lang) => (Some(State::Missing), Some(lang)),
            Standing::Stale(mark) => (Some(State::Stale), Some(mark.to())),
            Standing::Unrecorded => (Some(State::Unrecorded), None),
            Standing::Current(mark) => (mark.review.is_none().then_some(State::Unreviewed), None),
        };
        let Some(file) = status.files.last_mut() else { continue };
        file.counts.add(state);
        status.counts.add(state);
        if let Some(state) = state {
            let half = lang.and_then(|lang| passage.text(lang)).map_or(passage.at(), |half| half.span);
            let place = sources.location(half);
            file.waiting.push(Waiting { field: passage.field.clone(), line: place.line, column: place.column, state, lang });
        }
    }
    status
}

impl Counts {
    fn add(&mut self, state: Option<State>) {
        self.texts += 1;
        self.missing += usize::from(state == Some(State::Missing));
        self.stale += usize::from(state == Some(State::Stale));
        self.unrecorded += usize::from(state == Some(State::Unrecorded));
        self.unreviewed += usize::from(state.is_some_and(|state| state != State::Missing));
    }
}
