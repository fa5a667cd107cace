//! Which text was translated from which, and who has reviewed it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::checksum;
use crate::lang::{Bilingual, Lang};
use crate::source::Span;

/// Every bilingual text of the record, as it is written, and the marks of its translation.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The texts, by file and in the order of each file. Also those that lack a language.
    pub passages: Vec<Arc<Passage>>,
    /// The marks of `content/translations.toml`.
    pub marks: Vec<Mark>,
}

/// One bilingual text: a table of the record with the keys `en` and `cy`.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The file, below the project's folder.
    pub path: Arc<str>,
    /// The keys that lead to it in the file: `breakdown.directorate.items.people.title`, `figures[0].label`.
    pub field: String,
    /// Whether it stands between braces, on one line with other keys.
    pub inline: bool,
    /// The text in each language; none when the key is missing.
    pub halves: Bilingual<Option<Half>>,
    /// Whether there is a bracket in it, as every link and every picture has one. Few texts have, and those that look for either are many.
    pub is_bracketed: bool,
}

/// A text in one language.
#[derive(Clone, Debug)]
pub struct Half {
    /// The text.
    pub text: String,
    /// Where the text is written, quotation marks included.
    pub span: Span,
    /// Where its key is written, with the keys before a dot that belong to it.
    pub key: Span,
}

/// Says that one text was made from another. Texts are known by their fingerprints, so that a mark follows them to another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The file of the text when the mark was made.
    pub path: String,
    /// The keys that led to it.
    pub field: String,
    /// The language of the text that the other was made from.
    pub from: Lang,
    /// Both texts.
    pub pair: Bilingual<Fingerprint>,
    /// Who has reviewed the pair. It is bound to both texts: a change of either drops it.
    pub review: Option<Review>,
}

/// A review: a role and a day, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The role: "Welsh language officer".
    pub by: String,
    /// The day.
    pub on: Date,
}

/// Stands for a text: the first eight bytes of its SHA-256, written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

/// How a text and its translation stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// There is no text in this language.
    Missing(Lang),
    /// The mark says that one was made from the other.
    Current(&'a Mark),
    /// The translation was made from an earlier text, which the mark remembers.
    Stale(&'a Mark),
    /// No mark says what was made from what.
    Unrecorded,
}

impl Texts {
    /// Says of each passage, in their order, how it stands.
    ///
    /// Marks are found by fingerprints, so that a record that was moved or renamed keeps its own. A text is stale when a mark knows its
    /// translation, but only from other texts: one of its own place, or one whose pair is nowhere to be found any more. A pair that
    /// still stands elsewhere says nothing about another text that happens to have the same translation.
    pub fn standings(&self) -> Vec<Standing<'_>> {
        let pairs: Vec<Option<Bilingual<Fingerprint>>> = self.passages.par_iter().map(|passage| passage.pair()).collect();
        let present: HashSet<_> = pairs.iter().flatten().map(|pair| (pair.cy, pair.en)).collect();
        let mut of_pair: HashMap<_, Vec<&Mark>> = HashMap::new();
        let mut of_translation: HashMap<_, Vec<&Mark>> = HashMap::new();
        for mark in &self.marks {
            of_pair.entry((mark.pair.cy, mark.pair.en)).or_default().push(mark);
            of_translation.entry((mark.to(), *mark.pair.get(mark.to()))).or_default().push(mark);
        }
        let stand = |(passage, pair): (&Arc<Passage>, &Option<Bilingual<Fingerprint>>)| {
            let Some(pair) = pair else { return Standing::Missing(passage.missing().unwrap_or(Lang::Cy)) };
            let own = |mark: &&&Mark| mark.path == *passage.path && mark.field == passage.field;
            if let Some(marks) = of_pair.get(&(pair.cy, pair.en)) {
                return marks.iter().find(own).or(marks.first()).map_or(Standing::Unrecorded, |mark| Standing::Current(mark));
            }
            let known = || Lang::ALL.into_iter().filter_map(|lang| of_translation.get(&(lang, *pair.get(lang)))).flatten();
            let lost = |mark: &&&Mark| !present.contains(&(mark.pair.cy, mark.pair.en));
            known().find(own).or_else(|| known().find(lost)).map_or(Standing::Unrecorded, |mark| Standing::Stale(mark))
        };
        self.passages.iter().zip(&pairs).map(stand).collect()
    }

    /// Counts the marks that no text needs any more.
    pub fn unused(&self) -> usize {
        let standings = self.standings();
        let used = standings.iter().filter_map(|standing| match standing {
            Standing::Current(mark) | Standing::Stale(mark) => Some((&mark.path, &mark.field)),
            Standing::Missing(_) | Standing::Unrecorded => None,
        });
        self.marks.len() - used.collect::<HashSet<_>>().len()
    }

    /// Lists the titles of records by their file, for those who read a text away from its record.
    pub fn titles(&self) -> BTreeMap<&str, &Passage> {
        self.passages.iter().filter(|passage| passage.field == "title").map(|passage| (&*passage.path, &**passage)).collect()
    }
}

impl Passage {
    /// Returns the key that it stands under: the last part of the field.
    pub fn key(&self) -> &str {
        self.field.rsplit('.').next().unwrap_or(&self.field)
    }

    /// Tells whether it is the last part of an address: nobody translates those by the letter, and nobody reviews them as texts.
    pub fn is_address(&self) -> bool {
        self.key() == "slug"
    }

    /// Returns the text in a language; an empty one counts as none.
    pub fn text(&self, lang: Lang) -> Option<&Half> {
        self.halves.get(lang).as_ref().filter(|half| !half.text.trim().is_empty())
    }

    /// Returns the fingerprints, when there are both texts.
    pub fn pair(&self) -> Option<Bilingual<Fingerprint>> {
        let print = |lang| self.text(lang).map(|half| Fingerprint::of(&half.text));
        Some(Bilingual { cy: print(Lang::Cy)?, en: print(Lang::En)? })
    }

    /// Returns the language that has no text.
    pub fn missing(&self) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| self.text(*lang).is_none())
    }

    /// Returns the place that stands for the whole text: the half that is there, the English before the Welsh.
    pub fn at(&self) -> Span {
        let written = [Lang::En, Lang::Cy].into_iter().find_map(|lang| self.text(lang));
        written.or(self.halves.en.as_ref()).or(self.halves.cy.as_ref()).map(|half| half.span).unwrap_or_default()
    }
}

impl Mark {
    /// Returns the language of the translation.
    pub const fn to(&self) -> Lang {
        self.from.other()
    }
}

impl Standing<'_> {
    /// Tells whether the pair has been reviewed as it stands.
    pub fn is_reviewed(&self) -> bool {
        matches!(self, Standing::Current(mark) if mark.review.is_some())
    }
}

impl Fingerprint {
    /// Takes the fingerprint of a text. Line breaks count alike however a system writes them.
    pub fn of(text: &str) -> Self {
        let checksum = checksum::of(text.replace("\r\n", "\n").as_bytes());
        Self(checksum.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// Reads 16 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        u64::from_str_radix(text, 16).ok().filter(|_| sound).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(field: &str, en: &str, cy: &str) -> Passage {
        let half = |text: &str| Some(Half { text: text.to_owned(), span: Span::default(), key: Span::default() });
        let halves = Bilingual { cy: half(cy), en: half(en) };
        Passage { path: "content/a.toml".into(), field: field.to_owned(), inline: true, halves, is_bracketed: false }
    }

    fn mark(field: &str, en: &str, cy: &str) -> Mark {
        let pair = Bilingual { cy: Fingerprint::of(cy), en: Fingerprint::of(en) };
        Mark { path: "content/a.toml".to_owned(), field: field.to_owned(), from: Lang::En, pair, review: None }
    }

    fn words(passages: Vec<Passage>, marks: Vec<Mark>) -> Vec<&'static str> {
        let texts = Texts { passages: passages.into_iter().map(Arc::new).collect(), marks };
        let word = |standing: &Standing<'_>| match standing {
            Standing::Missing(Lang::Cy) => "no Welsh",
            Standing::Missing(Lang::En) => "no English",
            Standing::Current(_) => "current",
            Standing::Stale(_) => "stale",
            Standing::Unrecorded => "unrecorded",
        };
        texts.standings().iter().map(word).collect()
    }

    #[test]
    fn a_text_that_changed_makes_its_translation_stale_and_a_new_translation_is_unrecorded() {
        let marks = || vec![mark("title", "Roads", "Ffyrdd")];
        assert_eq!(words(vec![passage("title", "Roads", "Ffyrdd")], marks()), ["current"]);
        assert_eq!(words(vec![passage("title", "Good roads", "Ffyrdd")], marks()), ["stale"]);
        assert_eq!(words(vec![passage("title", "Roads", "Heolydd")], marks()), ["unrecorded"]);
        assert_eq!(words(vec![passage("title", "Good roads", "Ffyrdd da")], marks()), ["unrecorded"]);
        assert_eq!(words(vec![passage("title", "Roads", " ")], marks()), ["no Welsh"]);
    }

    #[test]
    fn a_text_that_moves_keeps_its_mark() {
        assert_eq!(words(vec![passage("short_title", "Roads", "Ffyrdd")], vec![mark("title", "Roads", "Ffyrdd")]), ["current"]);
        assert_eq!(words(vec![passage("short_title", "Good roads", "Ffyrdd")], vec![mark("title", "Roads", "Ffyrdd")]), ["stale"]);
    }

    #[test]
    fn two_texts_may_share_a_translation() {
        let passages = || vec![passage("a", "Other", "Arall"), passage("b", "Another", "Arall")];
        assert_eq!(words(passages(), vec![mark("a", "Other", "Arall")]), ["current", "unrecorded"]);
        let copy = vec![passage("a", "Other", "Arall"), passage("b", "Else", "Arall")];
        assert_eq!(words(copy, vec![mark("a", "Other", "Arall"), mark("b", "Other", "Arall")]), ["current", "stale"]);
    }

    #[test]
    fn marks_that_no_text_needs_are_counted() {
        let texts = Texts { passages: vec![Arc::new(passage("a", "A", "B"))], marks: vec![mark("a", "A", "B"), mark("b", "C", "D")] };
        assert_eq!(texts.unused(), 1);
    }

    #[test]
    fn a_fingerprint_is_written_and_read_and_blind_to_the_kind_of_line_break() {
        let print = Fingerprint::of("Tŷ\n");
        assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
        assert_eq!(Fingerprint::of("Tŷ\r\n"), print);
        assert_eq!(Fingerprint::of("").to_string(), "e3b0c44298fc1c14");
        for bad in ["", "123", "+123456789abcdef", "e3b0c44298fc1c1g", "é3b0c44298fc1c1"] {
            assert_eq!(Fingerprint::parse(bad), None, "{bad}");
        }
    }
}
