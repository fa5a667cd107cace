//! A text as it stands in the record, with the places of both its halves.

use std::ops::Range;

use crate::lang::Lang;
use crate::model::translation::{Half, Passage};
use crate::source::Span;

/// A half of a text as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub value: String,
    /// Where it is written, quotation marks included.
    pub span: Span,
    /// The byte of the file at which the text begins, when it stands there letter by letter.
    pub start: Option<u32>,
}

/// A text in both languages, for the rules that hold one half against the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The key that it stands under.
    pub key: String,
    /// The Welsh, with its place.
    pub cy: Written,
    /// The English, with its place.
    pub en: Written,
}

impl Pair {
    /// Makes the pair of a text that has words in both languages.
    pub fn of(passage: &Passage) -> Option<Self> {
        let half = |lang: Lang| passage.text(lang).map(Written::of);
        Some(Self { key: passage.key().to_owned(), cy: half(Lang::Cy)?, en: half(Lang::En)? })
    }

    /// Returns the half in `lang`, with its place.
    pub const fn get(&self, lang: Lang) -> &Written {
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

impl Written {
    /// Takes a half of a text.
    pub fn of(half: &Half) -> Self {
        Self { value: half.text.clone(), span: half.span, start: half.start }
    }
}

/// Returns the place of some bytes of a text that stands at `half`: the whole of it when it is written with escapes, which shift them.
pub fn place(half: &Written, bytes: Range<usize>) -> Span {
    let Some(start) = half.start else { return half.span };
    let at = |byte: usize| start + u32::try_from(byte).unwrap_or(u32::MAX);
    Span { start: at(bytes.start), end: at(bytes.end), ..half.span }
}
