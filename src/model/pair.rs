//! A text as it stands in the record, with the places of both its halves.

use crate::lang::Lang;
use crate::model::translation::Passage;
use crate::source::At;

/// A text in both languages, for the rules that hold one half against the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The key that it stands under.
    pub key: String,
    /// The Welsh, with its place.
    pub cy: At<String>,
    /// The English, with its place.
    pub en: At<String>,
}

impl Pair {
    /// Makes the pair of a text that has words in both languages.
    pub fn of(passage: &Passage) -> Option<Self> {
        let half = |lang: Lang| passage.text(lang).map(|half| At { value: half.text.clone(), span: half.span });
        Some(Self { key: passage.key().to_owned(), cy: half(Lang::Cy)?, en: half(Lang::En)? })
    }

    /// Returns the half in `lang`, with its place.
    pub const fn get(&self, lang: Lang) -> &At<String> {
        match lang {
            Lang::Cy => &self.cy,
            Lang::En => &self.en,
        }
    }

    /// Tells whether the text is the last part of an address, which has no sentences.
    pub fn is_address(&self) -> bool {
        self.key == "slug"
    }
}
