//! A text as it stands in the record, with the places of both its halves.

use std::ops::Range;

use crate::lang::Lang;
use crate::model::translation::Passage;
use crate::source::{At, Span};

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

/// Returns the place of some bytes of a text that stands at `half`: the whole of it when it is written with escapes, which shift them.
pub fn place(half: &At<String>, bytes: Range<usize>) -> Span {
    let written = (half.span.end - half.span.start) as usize;
    // What the delimiters take: one quotation mark on each side, or three, and then perhaps the line break that TOML drops.
    let before = match written.checked_sub(half.value.len()) {
        Some(2) => 1,
        Some(6) => 3,
        Some(7) => 4,
        _ => return half.span,
    };
    let at = |byte: usize| half.span.start + u32::try_from(before + byte).unwrap_or(u32::MAX);
    Span { start: at(bytes.start), end: at(bytes.end), ..half.span }
}
