//! The two languages of every page, and the pairs of texts that serve them.

use serde::Serialize;

/// A language of the site.
///
/// Welsh stands first wherever the two are listed, as the order of the alphabet of codes has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Welsh, `cy`.
    Cy,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both languages, in the order they are built and listed.
    pub const ALL: [Lang; 2] = [Lang::Cy, Lang::En];

    /// Returns the BCP 47 code, which is also the first part of every address.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Cy => "cy",
            Lang::En => "en",
        }
    }

    /// Returns the language's own name, the word on the toggle that leads to it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Cy => "Cymraeg",
            Lang::En => "English",
        }
    }

    /// Returns the language's English name, for messages to authors.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::Cy => "Welsh",
            Lang::En => "English",
        }
    }

    /// Returns the language of the twin page.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Cy => Lang::En,
            Lang::En => Lang::Cy,
        }
    }
}

/// One thing in both languages. There is no way to hold it in one language only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual<T> {
    /// The Welsh.
    pub cy: T,
    /// The English.
    pub en: T,
}

impl<T> Bilingual<T> {
    /// Makes a pair by asking for each language in turn.
    pub fn of(mut make: impl FnMut(Lang) -> T) -> Self {
        Self { cy: make(Lang::Cy), en: make(Lang::En) }
    }

    /// Returns the half in `lang`.
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Cy => &self.cy,
            Lang::En => &self.en,
        }
    }
}

/// A text in both languages.
///
/// In a draft a half may be lent by the other language. It is then the other language's text, and a page can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    halves: Bilingual<String>,
    /// Few texts are lent, so this is kept apart.
    lent: Option<Box<Lent>>,
}

/// A half that the other language lends.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lent {
    /// The language that lacks it.
    to: Lang,
    /// The text between the marks of the language it is in.
    marked: String,
}

/// Begins a mark; the letters of a language or [`CANCEL`] follow. Unicode's own way of saying a language within a text, which no
/// keyboard writes and nothing else uses.
const TAG: char = '\u{E0001}';
/// Ends the stretch that a mark began.
const CANCEL: char = '\u{E007F}';

impl Text {
    /// Makes a text of its two halves.
    pub const fn new(cy: String, en: String) -> Self {
        Self { halves: Bilingual { cy, en }, lent: None }
    }

    /// Makes a text by asking for each language in turn.
    pub fn of(make: impl FnMut(Lang) -> String) -> Self {
        Self { halves: Bilingual::of(make), lent: None }
    }

    /// Makes a text of the one half there is, in `lang`, which is lent to the other language.
    pub fn lent(lang: Lang, text: String) -> Self {
        let tags: String = lang.code().bytes().filter_map(|letter| char::from_u32(0xE0000 + u32::from(letter))).collect();
        let marked = format!("{TAG}{tags}{text}{TAG}{CANCEL}");
        Self { halves: Bilingual::of(|_| text.clone()), lent: Some(Box::new(Lent { to: lang.other(), marked })) }
    }

    /// Returns the half in `lang`, or what stands in for it.
    pub const fn get(&self, lang: Lang) -> &String {
        self.halves.get(lang)
    }

    /// Returns the half in `lang` for a page: a lent one stands between the marks that [`next_mark`] finds.
    pub fn for_page(&self, lang: Lang) -> &str {
        match &self.lent {
            Some(lent) if lent.to == lang => &lent.marked,
            _ => self.halves.get(lang),
        }
    }
}

/// A mark in a text for a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The byte at which it begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// The language that begins here; none where it ends.
    pub begins: Option<Lang>,
}

/// Finds the first mark in a text for a page.
pub fn next_mark(text: &str) -> Option<Mark> {
    let start = text.find(TAG)?;
    let tags: String = text[start + TAG.len_utf8()..].chars().take_while(|c| ('\u{E0020}'..=CANCEL).contains(c)).take(2).collect();
    let letters: String = tags.chars().filter_map(|tag| char::from_u32(tag as u32 - 0xE0000)).collect();
    let begins = Lang::ALL.into_iter().find(|lang| lang.code() == letters);
    let length = if begins.is_some() { tags.len() } else { tags.chars().next().filter(|tag| *tag == CANCEL).map_or(0, char::len_utf8) };
    Some(Mark { start, end: start + TAG.len_utf8() + length, begins })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lent_half_is_marked_for_pages_alone() {
        let text = Text::lent(Lang::En, "Roads".to_owned());
        assert_eq!((text.get(Lang::Cy).as_str(), text.get(Lang::En).as_str()), ("Roads", "Roads"));
        assert_eq!(text.for_page(Lang::En), "Roads");
        let page = text.for_page(Lang::Cy);
        let first = next_mark(page).unwrap();
        assert_eq!((first.start, first.begins), (0, Some(Lang::En)));
        let rest = &page[first.end..];
        let last = next_mark(rest).unwrap();
        assert_eq!((&rest[..last.start], last.begins, last.end), ("Roads", None, rest.len()));
    }

    #[test]
    fn a_text_of_both_has_no_mark_and_neither_has_the_flag_of_wales() {
        let text = Text::new("Ffyrdd 🏴󠁧󠁢󠁷󠁬󠁳󠁿".to_owned(), "Roads".to_owned());
        assert_eq!(next_mark(text.for_page(Lang::Cy)), None);
    }
}
