//! Finds the figures of a text: numbers, the months of dates, and numbers written as words.

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

/// Lists the figures that a text has in digits, and the months that stand beside them.
pub fn written(text: &str, lang: Lang) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        if token.is_number {
            found.extend(numbers(text, token, tokens.get(place + 1)));
        } else if let Some(month) = month(&text[token.range.clone()], lang) {
            let beside = |other: Option<&Token>| other.is_some_and(|other| other.is_number && touches(text, token, other));
            if beside(place.checked_sub(1).and_then(|before| tokens.get(before))) || beside(tokens.get(place + 1)) {
                found.push(Found { figure: Figure::Month(month), range: token.range.clone() });
            }
        }
    }
    found
}

/// Lists the months that a text names anywhere.
pub fn months(text: &str, lang: Lang) -> Vec<u8> {
    tokens(text).iter().filter_map(|token| month(&text[token.range.clone()], lang)).collect()
}

/// Lists the numbers that a text may give in words, those included that mean something else besides (one, first, both).
pub fn loose(text: &str, lang: Lang) -> Vec<Decimal> {
    let worded = |word: String| loose_word(&word, lang).or_else(|| strict_word(&word, lang));
    lower_words(text).into_iter().filter_map(worded).chain(strict(text, lang)).map(Decimal::from).collect()
}

/// Lists the numbers that a text gives in words which mean nothing else, in order.
pub fn strict(text: &str, lang: Lang) -> Vec<u32> {
    let words = lower_words(text);
    let at = |place: usize| words.get(place).and_then(|word| strict_word(word, lang).or_else(|| loose_one(word, lang)));
    let mut numbers = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let Some(first) = at(place) else {
            place += 1;
            continue;
        };
        let (number, length) = match lang {
            Lang::Cy => welsh(first, |ahead| words.get(place + ahead).map(String::as_str), |ahead| at(place + ahead)),
            Lang::En => match at(place + 1) {
                Some(unit) if first >= 20 && first < 100 && unit < 10 => (first + unit, 2),
                Some(100) if first < 10 => (first * 100, 2),
                _ => (first, 1),
            },
        };
        // One and un have other meanings too.
        if number != 1 {
            numbers.push(number);
        }
        place += length;
    }
    numbers
}

/// `dau ddeg tri`, `tri ar ddeg`, `un deg`.
fn welsh<'w>(first: u32, word: impl Fn(usize) -> Option<&'w str>, number: impl Fn(usize) -> Option<u32>) -> (u32, usize) {
    if first < 10 && number(1) == Some(10) {
        return match number(2) {
            Some(unit) if unit < 10 => (first * 10 + unit, 3),
            _ => (first * 10, 2),
        };
    }
    match (word(1), number(2)) {
        (Some("ar"), Some(base @ (10 | 15 | 20))) => (first + base, 3),
        _ => (first, 1),
    }
}

/// A stretch of digits with its separators, or of letters.
#[derive(Clone, Debug)]
struct Token {
    is_number: bool,
    range: Range<usize>,
}

/// Cuts a text into numbers and words; addresses and the targets of links are left out.
fn tokens(text: &str) -> Vec<Token> {
    let hidden = hidden(text);
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if let Some(range) = hidden.iter().find(|range| range.contains(&at)) {
            at = range.end;
            continue;
        }
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let start = at;
        if letter.is_ascii_digit() {
            while digit(at) || (separates(bytes, at) && digit(at + 1)) {
                at += 1;
            }
            tokens.push(Token { is_number: true, range: start..at });
        } else if letter.is_alphabetic() {
            at += text[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - at);
            tokens.push(Token { is_number: false, range: start..at });
        } else {
            at += letter.len_utf8();
        }
    }
    tokens
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

/// The stretches that readers do not read: targets of links, and addresses.
fn hidden(text: &str) -> Vec<Range<usize>> {
    let targets = text.match_indices("](").filter_map(|(at, _)| Some(at..at + text[at..].find(')')?));
    let mut hidden: Vec<Range<usize>> = targets.collect();
    let mut at = 0;
    for chunk in text.split(char::is_whitespace) {
        if chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.") {
            hidden.push(at..at + chunk.len());
        }
        at += chunk.len() + text[at + chunk.len()..].chars().next().map_or(0, char::len_utf8);
    }
    hidden
}

/// Reads the number of a token: one, or hours and minutes.
fn numbers(text: &str, token: &Token, next: Option<&Token>) -> Vec<Found> {
    let digits = &text[token.range.clone()];
    let after = next.filter(|next| !next.is_number && touches(text, token, next)).map(|next| text[next.range.clone()].to_lowercase());
    let after = after.as_deref().unwrap_or_default();
    let found = |number: Decimal, range: Range<usize>| Found { figure: Figure::Number(number.normalize()), range };
    if let (Some((hour, minute)), "am" | "pm" | "yb" | "yh") = (digits.split_once('.'), after) {
        let parts = [(hour, token.range.start), (minute, token.range.end - minute.len())];
        return parts.into_iter().filter_map(|(part, at)| Some(found(part.parse().ok()?, at..at + part.len()))).collect();
    }
    let Some(number) = crate::quantity::decimal(&digits.replace(',', "")) else { return Vec::new() };
    let money = text[..token.range.start].ends_with(['£', '€', '$']);
    let glued = next.is_some_and(|next| next.range.start == token.range.end);
    let scale: u64 = match after {
        "k" if money && glued => 1_000,
        "m" if money && glued => 1_000_000,
        "bn" if money && glued => 1_000_000_000,
        "thousand" | "mil" => 1_000,
        "million" | "miliwn" | "filiwn" => 1_000_000,
        "billion" | "biliwn" => 1_000_000_000,
        _ => 1,
    };
    let scaled = number.checked_mul(Decimal::from(scale)).unwrap_or(number);
    vec![found(scaled, token.range.clone())]
}

/// Tells whether nothing but a space stands between two tokens, besides the ending of an ordinal.
fn touches(text: &str, one: &Token, other: &Token) -> bool {
    let (first, second) = if one.range.start < other.range.start { (one, other) } else { (other, one) };
    let between = &text[first.range.end..second.range.start];
    between.is_empty() || between == " " || between == "\u{a0}"
}

fn month(word: &str, lang: Lang) -> Option<u8> {
    let months: [&[&str]; 12] = match lang {
        Lang::Cy => [
            &["Ionawr"],
            &["Chwefror"],
            &["Mawrth", "Fawrth"],
            &["Ebrill"],
            &["Mai", "Fai"],
            &["Mehefin", "Fehefin"],
            &["Gorffennaf", "Orffennaf"],
            &["Awst"],
            &["Medi", "Fedi"],
            &["Hydref"],
            &["Tachwedd", "Dachwedd", "Thachwedd"],
            &["Rhagfyr", "Ragfyr"],
        ],
        Lang::En => [
            &["January", "Jan"],
            &["February", "Feb"],
            &["March", "Mar"],
            &["April", "Apr"],
            &["May"],
            &["June", "Jun"],
            &["July", "Jul"],
            &["August", "Aug"],
            &["September", "Sept", "Sep"],
            &["October", "Oct"],
            &["November", "Nov"],
            &["December", "Dec"],
        ],
    };
    (1..).zip(months).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

fn lower_words(text: &str) -> Vec<String> {
    tokens(text).into_iter().filter(|token| !token.is_number).map(|token| text[token.range].to_lowercase()).collect()
}

fn strict_word(word: &str, lang: Lang) -> Option<u32> {
    Some(match (lang, word) {
        (Lang::Cy, "dau" | "dwy" | "ddau" | "ddwy") | (Lang::En, "two") => 2,
        (Lang::Cy, "tri" | "tair" | "dri" | "dair" | "thri" | "thair") | (Lang::En, "three") => 3,
        (Lang::Cy, "pedwar" | "pedair" | "bedwar" | "bedair" | "phedwar" | "phedair") | (Lang::En, "four") => 4,
        (Lang::Cy, "pump" | "pum" | "bump" | "bum" | "phump" | "phum") | (Lang::En, "five") => 5,
        (Lang::Cy, "chwech" | "chwe") | (Lang::En, "six") => 6,
        (Lang::Cy, "saith") | (Lang::En, "seven") => 7,
        (Lang::Cy, "wyth") | (Lang::En, "eight") => 8,
        (Lang::Cy, "naw") | (Lang::En, "nine") => 9,
        (Lang::Cy, "deg" | "ddeg" | "deng" | "ddeng") | (Lang::En, "ten") => 10,
        (Lang::En, "eleven") => 11,
        (Lang::Cy, "deuddeg" | "ddeuddeg" | "deuddeng" | "ddeuddeng") | (Lang::En, "twelve") => 12,
        (Lang::Cy, "pymtheg" | "bymtheg" | "phymtheg") | (Lang::En, "fifteen") => 15,
        (Lang::Cy, "deunaw" | "ddeunaw") | (Lang::En, "eighteen") => 18,
        (Lang::Cy, "ugain" | "hugain") | (Lang::En, "twenty") => 20,
        (Lang::En, "thirty") => 30,
        (Lang::Cy, "deugain" | "ddeugain") | (Lang::En, "forty") => 40,
        (Lang::En, "fifty") => 50,
        (Lang::Cy, "trigain" | "drigain") | (Lang::En, "sixty") => 60,
        (Lang::En, "seventy") => 70,
        (Lang::En, "eighty") => 80,
        (Lang::En, "ninety") => 90,
        (Lang::En, "hundred") => 100,
        _ => return None,
    })
}

/// One begins `one hundred` and `un deg`.
fn loose_one(word: &str, lang: Lang) -> Option<u32> {
    matches!((lang, word), (Lang::Cy, "un") | (Lang::En, "one")).then_some(1)
}

fn loose_word(word: &str, lang: Lang) -> Option<u32> {
    Some(match (lang, word) {
        (Lang::Cy, "dim" | "sero" | "neb") | (Lang::En, "no" | "zero" | "none" | "nil") => 0,
        (Lang::Cy, "un" | "cyntaf" | "gyntaf" | "unwaith") | (Lang::En, "one" | "first" | "once" | "single") => 1,
        (Lang::Cy, "ail" | "dwywaith" | "ddwywaith" | "deufis" | "ddeufis")
        | (Lang::En, "second" | "twice" | "both" | "pair" | "double") => 2,
        (Lang::Cy, "trydydd" | "drydydd" | "trydedd" | "drydedd" | "traean") | (Lang::En, "third" | "thirds") => 3,
        (Lang::Cy, "pedwerydd" | "bedwerydd" | "pedwaredd" | "bedwaredd") | (Lang::En, "fourth") => 4,
        (Lang::Cy, "hanner" | "haner") | (Lang::En, "half") => 50,
        (Lang::Cy, "cant" | "gant" | "chant" | "can") => 100,
        (Lang::Cy, "mil" | "fil") | (Lang::En, "thousand") => 1000,
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
        written(text, lang).into_iter().map(value).collect()
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
        assert_eq!(months("ym mis Mai ac ym mis Fehefin", Lang::Cy), [5, 6]);
    }

    #[test]
    fn numbers_in_words_are_known_in_both() {
        for (cy, en, wanted) in [
            ("dwy ysgol a thri phlentyn", "two schools and three children", vec![2, 3]),
            ("dau ddeg tri o blant", "twenty-three children", vec![23]),
            ("ugain o blant", "twenty children", vec![20]),
        ] {
            assert_eq!(strict(cy, Lang::Cy), wanted, "{cy}");
            assert_eq!(strict(en, Lang::En), wanted, "{en}");
        }
        assert_eq!(strict("tri ar ddeg a phedwar deg", Lang::Cy), [13, 40]);
        assert!(strict("un ysgol", Lang::Cy).is_empty() && strict("one school", Lang::En).is_empty());
        assert!(loose("hanner", Lang::Cy).contains(&Decimal::from(50)));
    }
}
