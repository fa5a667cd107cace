//! Finds the figures of a text: numbers, the months of dates, and numbers written as words.

mod worded;

use std::borrow::Cow;
use std::ops::Range;

use crate::lang::Lang;
use crate::quantity::Decimal;

/// A figure, as both languages would give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number in digits: of money, of a share, of a year, in a reference; `£8.327m` is 8,327,000.
    Number(Decimal),
    /// The month of a date, from 1.
    Month(u8),
}

/// A figure and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The figure.
    pub figure: Figure,
    /// Its bytes.
    pub range: Range<usize>,
}

/// A text whose figures are looked for.
#[derive(Debug)]
pub struct Text<'t> {
    text: &'t str,
    lang: Lang,
    /// What readers do not read.
    hidden: Vec<Range<usize>>,
}

impl<'t> Text<'t> {
    /// Takes in a text in a language.
    pub fn new(text: &'t str, lang: Lang) -> Self {
        Self { text, lang, hidden: hidden(text) }
    }

    /// Lists the figures that it has in digits, and the months that stand beside them.
    pub fn written(&self) -> Vec<Found> {
        let Self { text, lang, .. } = *self;
        let mut found = Vec::new();
        // A month counts beside a number only.
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return found;
        }
        let mut tokens = self.tokens().peekable();
        let mut before = None;
        while let Some(token) = tokens.next() {
            let next = tokens.peek();
            if token.is_number {
                number(text, &token, next, &mut found);
            } else if let Some(month) = month(&text[token.range.clone()], lang) {
                let beside = |other: &Token| other.is_number && touches(text, &token, other);
                if before.as_ref().is_some_and(beside) || next.is_some_and(beside) {
                    found.push(Found { figure: Figure::Month(month), range: token.range.clone() });
                }
            }
            before = Some(token);
        }
        found
    }

    /// Lists the months that it names anywhere.
    pub fn months(&self) -> Vec<u8> {
        self.words().filter_map(|word| month(word, self.lang)).collect()
    }

    fn words(&self) -> impl Iterator<Item = &'t str> {
        self.tokens().filter(|token| !token.is_number).map(|token| &self.text[token.range])
    }

    /// Cuts the text into numbers and words; addresses and the targets of links are left out.
    fn tokens(&self) -> impl Iterator<Item = Token> {
        let text = self.text;
        let mut hidden = self.hidden.iter().peekable();
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(letter) = text[at..].chars().next() {
                if let Some(range) = hidden.next_if(|range| range.start <= at) {
                    at = at.max(range.end);
                    continue;
                }
                let start = at;
                at += letter.len_utf8();
                if letter.is_ascii_digit() {
                    at += digits(&text[at..]);
                    return Some(Token { is_number: true, range: start..at });
                }
                if letter.is_alphabetic() {
                    at += text[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - at);
                    return Some(Token { is_number: false, range: start..at });
                }
            }
            None
        })
    }
}

/// A stretch of digits with its separators, or of letters.
#[derive(Debug)]
struct Token {
    is_number: bool,
    range: Range<usize>,
}

/// Returns how many bytes of a text that follows a digit belong to its number.
fn digits(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while digit(at) || (separates(bytes, at) && digit(at + 1)) {
        at += 1;
    }
    at
}

/// A point before a digit, or a comma before exactly three.
fn separates(bytes: &[u8], at: usize) -> bool {
    let digits = bytes.get(at + 1..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
    match bytes.get(at) {
        Some(b'.') => digits > 0,
        Some(b',') => digits == 3,
        _ => false,
    }
}

/// The stretches that readers do not read, in their order: targets of links, and addresses.
fn hidden(text: &str) -> Vec<Range<usize>> {
    let (mut hidden, mut end) = (Vec::new(), 0);
    for (at, _) in text.match_indices("](") {
        if end <= at {
            let Some(ahead) = text[at..].find(')') else { break };
            end = at + ahead;
            hidden.push(at..end);
        }
    }
    let is_address = |text: &str| text.contains("://") || text.contains('@') || text.contains("www.");
    // Most texts have none, and need not be cut up to find it.
    if is_address(text) {
        let mut at = 0;
        for chunk in text.split(char::is_whitespace) {
            if is_address(chunk) {
                hidden.push(at..at + chunk.len());
            }
            at += chunk.len() + text[at + chunk.len()..].chars().next().map_or(0, char::len_utf8);
        }
        hidden.sort_by_key(|range: &Range<usize>| range.start);
    }
    hidden
}

/// Reads the number of a token: one, or hours and minutes.
fn number(text: &str, token: &Token, next: Option<&Token>, into: &mut Vec<Found>) {
    let digits = &text[token.range.clone()];
    let after = next.filter(|next| !next.is_number && touches(text, token, next)).map_or("", |next| &text[next.range.clone()]);
    let is = |words: &[&str]| words.iter().any(|word| after.eq_ignore_ascii_case(word));
    let mut found = |number: Decimal, range: Range<usize>| into.push(Found { figure: Figure::Number(number.normalize()), range });
    if let Some((hour, minute)) = digits.split_once('.').filter(|_| is(&["am", "pm", "yb", "yh"])) {
        for (part, at) in [(hour, token.range.start), (minute, token.range.end - minute.len())] {
            if let Ok(number) = part.parse() {
                found(number, at..at + part.len());
            }
        }
        return;
    }
    let bare: Cow<'_, str> = if digits.contains(',') { digits.replace(',', "").into() } else { digits.into() };
    let Some(number) = crate::quantity::decimal(&bare) else { return };
    let is_money = text[..token.range.start].ends_with(['£', '€', '$']);
    let is_glued = next.is_some_and(|next| next.range.start == token.range.end);
    let is_short = |letters: &str| is_money && is_glued && is(&[letters]);
    let scale: u64 = if after.is_empty() {
        1
    } else if is(&["thousand", "mil"]) || is_short("k") {
        1_000
    } else if is(&["million", "miliwn", "filiwn"]) || is_short("m") {
        1_000_000
    } else if is(&["billion", "biliwn"]) || is_short("bn") {
        1_000_000_000
    } else {
        1
    };
    found(number.checked_mul(Decimal::from(scale)).unwrap_or(number), token.range.clone());
}

/// Tells whether nothing but a space stands between two tokens, besides the ending of an ordinal.
fn touches(text: &str, one: &Token, other: &Token) -> bool {
    let (first, second) = if one.range.start < other.range.start { (one, other) } else { (other, one) };
    let between = &text[first.range.end..second.range.start];
    between.is_empty() || between == " " || between == "\u{a0}"
}

fn month(word: &str, lang: Lang) -> Option<u8> {
    if !word.starts_with(|letter: char| letter.is_ascii_uppercase()) {
        return None;
    }
    Some(match (lang, word) {
        (Lang::Cy, "Ionawr") | (Lang::En, "January" | "Jan") => 1,
        (Lang::Cy, "Chwefror") | (Lang::En, "February" | "Feb") => 2,
        (Lang::Cy, "Mawrth" | "Fawrth") | (Lang::En, "March" | "Mar") => 3,
        (Lang::Cy, "Ebrill") | (Lang::En, "April" | "Apr") => 4,
        (Lang::Cy, "Mai" | "Fai") | (Lang::En, "May") => 5,
        (Lang::Cy, "Mehefin" | "Fehefin") | (Lang::En, "June" | "Jun") => 6,
        (Lang::Cy, "Gorffennaf" | "Orffennaf") | (Lang::En, "July" | "Jul") => 7,
        (Lang::Cy, "Awst") | (Lang::En, "August" | "Aug") => 8,
        (Lang::Cy, "Medi" | "Fedi") | (Lang::En, "September" | "Sept" | "Sep") => 9,
        (Lang::Cy, "Hydref") | (Lang::En, "October" | "Oct") => 10,
        (Lang::Cy, "Tachwedd" | "Dachwedd" | "Thachwedd") | (Lang::En, "November" | "Nov") => 11,
        (Lang::Cy, "Rhagfyr" | "Ragfyr") | (Lang::En, "December" | "Dec") => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, lang: Lang) -> Vec<String> {
        let value = |found: Found| match found.figure {
            Figure::Number(number) => number.to_string(),
            Figure::Month(month) => format!("m{month}"),
        };
        Text::new(text, lang).written().into_iter().map(value).collect()
    }

    #[test]
    fn both_languages_give_the_same_figures() {
        for (cy, en, wanted) in [
            ("31 Mawrth 2018", "31 March 2018", vec!["31", "m3", "2018"]),
            ("1 Ionawr i 31 Mawrth 2018", "1 January to 31 March 2018", vec!["1", "m1", "31", "m3", "2018"]),
            ("Chwarter 4 2017-18 (Ch4)", "Quarter 4 2017-18 (Q4)", vec!["4", "2017", "18", "4"]),
            ("£8.327m, sef £1.5 miliwn", "£8.327m, that is £1.5 million", vec!["8327000", "1500000"]),
            ("£290k a 1,234.50", "£290k and 1,234.50", vec!["290000", "1234.5"]),
            ("yr 21ain ganrif, 3ydd", "the 21st century, 3rd", vec!["21", "3"]),
            ("Q4AS04, 87%", "Q4AS04, 87%", vec!["4", "4", "87"]),
            ("am 9.30yb", "at 9.30am", vec!["9", "30"]),
            ("gweler [yma](https://a.cymru/12) neu https://b.cymru/3", "see [here](../45/)", vec![]),
            ("gweler (www.a.cymru/12)", "see (www.b.org/45)", vec![]),
            ("o 5m i 7 m", "from 5m to 7 m", vec!["5", "7"]),
            ("12, 13 ac 14", "12, 13 and 14", vec!["12", "13", "14"]),
        ] {
            assert_eq!(values(cy, Lang::Cy), wanted, "{cy}");
            assert_eq!(values(en, Lang::En), wanted, "{en}");
        }
    }

    #[test]
    fn a_month_without_a_number_is_no_date() {
        assert!(values("the council may march in May", Lang::En).is_empty());
        assert_eq!(Text::new("ym mis Mai ac ym mis Fehefin", Lang::Cy).months(), [5, 6]);
    }
}
