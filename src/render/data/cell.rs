//! What stands in one place of a table of data.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::lang::{Lang, Text};
use crate::model::observation::Vocabulary;
use crate::period::Period;
use crate::quantity::{Decimal, with_places};
use crate::render::markdown;
use crate::source::Ref;

/// One cell. A missing value is empty, and the reason stands in a column of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text, an id or a code.
    Text(Cow<'a, str>),
    /// A number with the places it is published with.
    Number(Decimal),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(Date),
}

/// Makes a cell of a text; an empty one is no text.
pub fn text<'a>(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
    let text = text.into();
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// Makes a cell of a text that may not be there.
pub fn maybe(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Empty, self::text)
}

/// Makes the English and the Welsh cell of a text.
pub fn both(pair: &Text) -> [Cell<'_>; 2] {
    [Lang::En, Lang::Cy].map(|lang| text(pair.get(lang).as_str()))
}

/// Makes the English and the Welsh cell of a text that may not be there.
pub fn maybe_both(pair: Option<&Text>) -> [Cell<'_>; 2] {
    pair.map_or([Cell::Empty, Cell::Empty], both)
}

/// Makes the English and the Welsh cell of a Markdown text, as plain text on one line.
pub fn plain_both<'a>(pair: Option<&Text>) -> [Cell<'a>; 2] {
    pair.map_or([Cell::Empty, Cell::Empty], |pair| [Lang::En, Lang::Cy].map(|lang| text(markdown::plain(pair.get(lang)))))
}

/// Makes a cell of a word that the record writes: data files have `_` where the record has `-`.
pub fn code<'a>(word: impl Vocabulary) -> Cell<'a> {
    text(snake(word.word()))
}

/// Turns a word of the record into one of data files.
pub fn snake(word: &'static str) -> Cow<'static, str> {
    if word.contains('-') { Cow::Owned(word.replace('-', "_")) } else { Cow::Borrowed(word) }
}

/// Makes a cell of a number with at least `places` decimal places, and never fewer than it was recorded with.
pub fn number<'a>(value: Option<Decimal>, places: u32) -> Cell<'a> {
    value.map_or(Cell::Empty, |value| Cell::Number(with_places(value, places)))
}

/// Makes a cell of a count.
pub fn count<'a>(n: usize) -> Cell<'a> {
    Cell::Number(Decimal::from(n))
}

/// Makes a cell of a day that may not be known.
pub fn date<'a>(date: Option<Date>) -> Cell<'a> {
    date.map_or(Cell::Empty, Cell::Date)
}

/// Makes a cell of a period: `2017-18-Q4`.
pub fn period<'a>(period: Period) -> Cell<'a> {
    text(period.key())
}

/// Makes a cell of an id that may not be there.
pub fn id(id: Option<&Ref>) -> Cell<'_> {
    maybe(id.map(|id| id.value.as_str()))
}

/// Makes a cell of ids, with spaces between them.
pub fn ids(ids: &[Ref]) -> Cell<'_> {
    match ids {
        [only] => text(only.value.as_str()),
        ids => text(ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join(" ")),
    }
}
