//! Marks the translations that are there as made from the texts that are there, for those who edit by hand.

use std::collections::BTreeMap;

use super::marks;
use crate::lang::Lang;
use crate::model::translation::{Mark, Passage, Review, Standing, Texts};

/// Which texts are meant, and what is said of them.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Files (`content/…`) or single texts of them (`content/….toml:title`); empty for every text of the record.
    pub places: Vec<String>,
    /// The language of the texts that others are translated from, where no mark says so yet.
    pub from: Lang,
    /// Who has reviewed them.
    pub review: Option<Review>,
}

/// What was marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The new text of [`marks::PATH`].
    pub text: String,
    /// How many texts are now marked that were not, or whose translation was stale.
    pub new: usize,
    /// Those of them whose translation was stale.
    pub were_stale: usize,
    /// How many are marked in all that were meant.
    pub all: usize,
    /// How many lack a language and cannot be marked.
    pub missing: usize,
}

/// Marks what is meant.
///
/// # Errors
/// Returns the first place that names no text of the record.
pub fn mark(texts: &Texts, choice: &Choice) -> Result<Marked, String> {
    let meant = |passage: &Passage, place: &str| match place.strip_prefix(&*passage.path) {
        Some("") => true,
        Some(field) => field.strip_prefix(':') == Some(passage.field.as_str()),
        None => false,
    };
    if let Some(place) = choice.places.iter().find(|place| !texts.passages.iter().any(|passage| meant(passage, place))) {
        return Err(place.clone());
    }
    let mut marked = Marked { text: String::new(), new: 0, were_stale: 0, all: 0, missing: 0 };
    let mut made = BTreeMap::new();
    for (index, (passage, standing)) in texts.passages.iter().zip(texts.standings()).enumerate() {
        if !choice.places.is_empty() && !choice.places.iter().any(|place| meant(passage, place)) {
            continue;
        }
        let Some(pair) = passage.pair() else {
            marked.missing += 1;
            continue;
        };
        let (from, kept) = match standing {
            Standing::Current(mark) => (mark.from, mark.review.clone()),
            Standing::Stale(mark) => (mark.from, None),
            Standing::Missing(_) | Standing::Unrecorded => (choice.from, None),
        };
        marked.all += 1;
        marked.new += usize::from(!matches!(standing, Standing::Current(_)));
        marked.were_stale += usize::from(matches!(standing, Standing::Stale(_)));
        let review = choice.review.clone().or(kept);
        made.insert(index, Mark { path: passage.path.to_string(), field: passage.field.clone(), from, pair, review });
    }
    marked.text = marks::text(texts, &made);
    Ok(marked)
}
