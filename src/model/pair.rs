//! A text as it stands in the record, with the places of both its halves.

use crate::lang::Lang;
use crate::model::translation::Passage;
use crate::source::At;

/// A text in both languages, for the rules that hold one half against the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'p> {
    /// The key that it stands under.
    pub key: &'p str,
    /// The Welsh, with its place.
    pub cy: At<&'p str>,
    /// The English, with its place.
    pub en: At<&'p str>,
}

impl<'p> Pair<'p> {
    /// Makes the pair of a text that has words in both languages.
    pub fn of(passage: &'p Passage) -> Option<Self> {
        let half = |lang: Lang| passage.text(lang).map(|half| At { value: half.text.as_str(), span: half.span });
        Some(Self { key: passage.key(), cy: half(Lang::Cy)?, en: half(Lang::En)? })
    }

    /// Returns the half in `lang`, with its place.
    pub const fn get(&self, lang: Lang) -> &At<&'p str> {
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
