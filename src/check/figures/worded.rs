//! Numbers that are written as words.

use std::borrow::Cow;

use super::Text;
use crate::lang::Lang;
use crate::quantity::Decimal;

impl Text<'_> {
    /// Lists the numbers that it may give in words, those included that mean something else besides (one, first, both).
    pub fn loose(&self) -> Vec<Decimal> {
        let worded = |word: Cow<'_, str>| loose_word(&word, self.lang).or_else(|| strict_word(&word, self.lang));
        self.words().map(lower).filter_map(worded).chain(self.strict()).map(Decimal::from).collect()
    }

    /// Lists the numbers that it gives in words which mean nothing else, in order.
    pub fn strict(&self) -> Vec<u32> {
        let lang = self.lang;
        let number = |word: &str| strict_word(word, lang).or_else(|| loose_one(word, lang));
        // Most texts give none, and need not be kept in pieces.
        if self.words().map(lower).all(|word| number(&word).is_none()) {
            return Vec::new();
        }
        let words: Vec<_> = self.words().map(lower).map(|word| (number(&word), word)).collect();
        let at = |place: usize| words.get(place).and_then(|(number, _)| *number);
        let mut numbers = Vec::new();
        let mut place = 0;
        while place < words.len() {
            let Some(first) = at(place) else {
                place += 1;
                continue;
            };
            let (number, length) = match lang {
                Lang::Cy => welsh(first, words.get(place + 1).map(|(_, word)| word.as_ref()), |ahead| at(place + ahead)),
                Lang::En => match at(place + 1) {
                    Some(unit) if (20..100).contains(&first) && unit < 10 => (first + unit, 2),
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
}

/// `dau ddeg tri`, `tri ar ddeg`, `un deg`.
fn welsh(first: u32, next: Option<&str>, number: impl Fn(usize) -> Option<u32>) -> (u32, usize) {
    if first < 10 && number(1) == Some(10) {
        return match number(2) {
            Some(unit) if unit < 10 => (first * 10 + unit, 3),
            _ => (first * 10, 2),
        };
    }
    match (next, number(2)) {
        (Some("ar"), Some(base @ (10 | 15 | 20))) => (first + base, 3),
        _ => (first, 1),
    }
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().all(char::is_lowercase) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// No number of [`strict_word`] has more letters, all of them of ASCII.
const LONGEST: usize = "ddeuddeng".len();

fn strict_word(word: &str, lang: Lang) -> Option<u32> {
    if word.len() > LONGEST {
        return None;
    }
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

    #[test]
    fn numbers_in_words_are_known_in_both() {
        for (cy, en, wanted) in [
            ("dwy ysgol a thri phlentyn", "two schools and three children", vec![2, 3]),
            ("dau ddeg tri o blant", "twenty-three children", vec![23]),
            ("ugain o blant", "twenty children", vec![20]),
        ] {
            assert_eq!(Text::new(cy, Lang::Cy).strict(), wanted, "{cy}");
            assert_eq!(Text::new(en, Lang::En).strict(), wanted, "{en}");
        }
        assert_eq!(Text::new("tri ar ddeg a phedwar deg", Lang::Cy).strict(), [13, 40]);
        assert!(Text::new("un ysgol", Lang::Cy).strict().is_empty() && Text::new("one school", Lang::En).strict().is_empty());
        assert!(Text::new("hanner", Lang::Cy).loose().contains(&Decimal::from(50)));
    }
}
