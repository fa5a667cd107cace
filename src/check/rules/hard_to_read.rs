//! A long English text that is hard to read.

use crate::check::prose::plain;
use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::check::tongue;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;

/// A long English text that is hard to read.
pub const RULE: Rule = Rule {
    code: "hard-to-read",
    title: "a long English text that is hard to read",
    why: "performance is reported for residents, and few of them read reports for a living",
    mend: "use shorter sentences and everyday words",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(
            PAGE,
            "A site.",
            "The implementation of the aforementioned organisational transformation programme necessitates considerable interdepartmental collaboration, particularly regarding infrastructural rationalisation, technological modernisation and the comprehensive identification of efficiencies. The implementation of the aforementioned organisational transformation programme necessitates considerable interdepartmental collaboration, particularly regarding infrastructural rationalisation, technological modernisation and the comprehensive identification of efficiencies. The implementation of the aforementioned organisational transformation programme necessitates considerable interdepartmental collaboration, particularly regarding infrastructural rationalisation, technological modernisation and the comprehensive identification of efficiencies. The implementation of the aforementioned organisational transformation programme necessitates considerable interdepartmental collaboration, particularly regarding infrastructural rationalisation, technological modernisation and the comprehensive identification of efficiencies. The implementation of the aforementioned organisational transformation programme necessitates considerable interdepartmental collaboration, particularly regarding infrastructural rationalisation, technological modernisation and the comprehensive identification of efficiencies.",
        ),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(
            PAGE,
            "A site.",
            "The road is open. Cars and bikes can use it. The work took a year. It cost less than we had planned. People told us that it helps them to get to work and to the shops. The road is open. Cars and bikes can use it. The work took a year. It cost less than we had planned. People told us that it helps them to get to work and to the shops. The road is open. Cars and bikes can use it. The work took a year. It cost less than we had planned. People told us that it helps them to get to work and to the shops. The road is open. Cars and bikes can use it. The work took a year. It cost less than we had planned. People told us that it helps them to get to work and to the shops.",
        ),
    ],
    logic: Logic::Texts(run),
    ..Rule::ADVICE
};

/// Shorter texts say too little about how somebody writes.
const WORDS: usize = 100;
/// Flesch's reading ease below which a text counts as very hard: that of academic papers.
const HARD: f64 = 20.0;

fn run(Texts { pairs, .. }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for half in pairs.iter().map(|pair| &pair.en).filter(|half| half.value.len() > WORDS * 4) {
        if tongue::is(half.value, Lang::Cy) {
            continue;
        }
        let text = plain(half.value);
        if let Some(ease) = ease(&text).filter(|ease| *ease < HARD) {
            let what = format!("this text is very hard to read: {ease:.0} on Flesch's scale, where plain English has 60");
            findings.push(RULE.at(half.span, what).help("cut the longest sentences in two, and say long words in short ones"));
        }
    }
}

/// Returns Flesch's reading ease (1948): 206.835 less 1.015 for each word of a sentence and 84.6 for each syllable of a word.
fn ease(text: &str) -> Option<f64> {
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphabetic() || c == '\'' || c == '’'))
        .filter(|word| word.len() > 1 || matches!(*word, "a" | "I" | "A"))
        .collect();
    if words.len() < WORDS {
        return None;
    }
    let sentences = text.split(['.', '!', '?', ';', ':', '\n']).filter(|sentence| sentence.chars().any(char::is_alphabetic)).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    Some(206.835 - 1.015 * count(words.len()) / count(sentences) - 84.6 * count(syllables) / count(words.len()))
}

/// Counts groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouyáéíóúâêîôûŵŷ".contains(c);
    let mut groups = 0;
    let mut last = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !last);
        last = is_vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_about_right() {
        for (word, wanted) in
            [("road", 1), ("table", 2), ("made", 1), ("council", 2), ("performance", 3), ("identification", 6), ("the", 1)]
        {
            assert_eq!(syllables(word), wanted, "{word}");
        }
    }

    #[test]
    fn plain_english_is_easy() {
        let plain = "The cat sat on the mat. It was warm and it was glad. ".repeat(10);
        assert!(ease(&plain).is_some_and(|ease| ease > 100.0));
        assert_eq!(ease("Too short."), None);
    }
}
