//! Finds letters that deceive: those that nobody sees or that turn a line round, marks beside their letter, letters of another alphabet.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::MixedScript;
use unicode_security::confusable_detection::skeleton;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source};

/// How many findings of this kind a file gets; whoever mends those has found the cause.
const ENOUGH: usize = 10;

/// Latin letters in one piece, those of Welsh among them. A mark or a foreign letter beside one is looked at for its own sake.
const PLAIN: std::ops::RangeInclusive<char> = '\u{C0}'..='\u{17F}';

/// Finds deceiving letters in a file, also those that are written as escapes.
pub fn letters(file: FileId, source: &Source) -> Vec<Diagnostic> {
    let text = source.text();
    let mut findings = Vec::new();
    let mut next = 0;
    // A byte order mark at the very beginning is no letter.
    let from = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    while findings.len() < ENOUGH {
        let rest = &text.as_bytes()[from.max(next)..];
        let Some(found) = rest.iter().position(|byte| *byte >= 0x80 || *byte == b'\\') else { break };
        let at = from.max(next) + found;
        let letter = text[at..].chars().next().unwrap_or_default();
        next = at + letter.len_utf8();
        if PLAIN.contains(&letter) {
            continue;
        }
        if letter == '\\' {
            let (escaped, length) = escape(&text[at..]);
            findings.extend(escaped.and_then(hidden).map(|what| what.at(file, at..at + length)));
            next = at + length;
        } else if let Some(what) = hidden(letter) {
            findings.push(what.at(file, at..next));
        } else if letter.is_alphabetic() || is_combining_mark(letter) {
            let word = word(text, at);
            next = word.end;
            findings.extend(apart(file, text, &word).or_else(|| foreign(file, text, &word)));
        }
    }
    findings
}

/// A letter that nobody sees.
struct Hidden {
    letter: char,
    turns: bool,
}

impl Hidden {
    fn at(self, file: FileId, place: std::ops::Range<usize>) -> Diagnostic {
        let code = u32::from(self.letter);
        let finding = match self.turns {
            true => Diagnostic::error("turned-text", file.span(place), format!("the invisible letter U+{code:04X} turns the text round"))
                .why("a reviewer would read something else than the site shows"),
            false => Diagnostic::error("invisible-letter", file.span(place), format!("there is an invisible letter here, U+{code:04X}"))
                .why("searching would miss the word, and a translation would count as stale"),
        };
        finding.help("delete it: put the cursor behind it and press backspace once, or type the word anew")
    }
}

/// Tells what is hidden about a letter. Joiners stand in emoji, and a soft hyphen says where a word may break.
const fn hidden(letter: char) -> Option<Hidden> {
    match letter {
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Hidden { letter, turns: true }),
        '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}' | '\u{180E}' | '\u{E0000}'..='\u{E007F}' => {
            Some(Hidden { letter, turns: false })
        }
        // Letters of nobody's alphabet, which no font has; pages use some as marks on their way.
        '\u{F0000}'.. => Some(Hidden { letter, turns: false }),
        _ => None,
    }
}

/// Reads an escape of a TOML text, and returns its letter and its length in bytes.
fn escape(text: &str) -> (Option<char>, usize) {
    let digits = match text.as_bytes().get(1) {
        Some(b'u') => 4,
        Some(b'U') => 8,
        Some(b'\\') => return (None, 2),
        _ => return (None, 1),
    };
    let letter = text.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
    (letter, if letter.is_some() { 2 + digits } else { 2 })
}

fn word(text: &str, at: usize) -> std::ops::Range<usize> {
    let inside = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let before = text[..at].char_indices().rev().take_while(|(_, letter)| inside(*letter)).last();
    let after = text[at..].char_indices().find(|(_, letter)| !inside(*letter));
    before.map_or(at, |(start, _)| start)..after.map_or(text.len(), |(end, _)| at + end)
}

/// Finds a mark that stands beside its letter, where one letter with the mark exists.
fn apart(file: FileId, text: &str, word: &std::ops::Range<usize>) -> Option<Diagnostic> {
    let written = &text[word.clone()];
    let joined: String = written.nfc().collect();
    (joined != written).then(|| {
        Diagnostic::warning("marks-apart", file.span(word.clone()), format!("in `{written}` a mark stands beside its letter"))
            .why("it looks the same as the word in one piece, and no search finds both")
            .help(format!("type the word anew: `{joined}`"))
    })
}

/// Finds letters of another alphabet that look like Latin ones.
fn foreign(file: FileId, text: &str, word: &std::ops::Range<usize>) -> Option<Diagnostic> {
    let written = &text[word.clone()];
    if written.is_single_script() {
        return None;
    }
    let latin: String = skeleton(written).collect();
    let letter =
        written.chars().find(|letter| !letter.is_ascii() && skeleton(letter.encode_utf8(&mut [0; 4])).all(|like| like.is_ascii()))?;
    written.chars().any(|letter| letter.is_ascii_alphabetic()).then(|| {
        let what = format!("in `{written}` the letter `{letter}` (U+{:04X}) is of another alphabet", u32::from(letter));
        Diagnostic::warning("foreign-letter", file.span(word.clone()), what)
            .why("it looks like a Latin letter, and no search finds the word")
            .help(if latin.is_ascii() { format!("type the word anew: `{latin}`") } else { "type the word anew".to_owned() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("content/a.toml", text));
        let quoted = |finding: &Diagnostic| text[finding.at.span.start as usize..finding.at.span.end as usize].to_owned();
        letters(file, sources.get(file)).iter().map(|finding| (finding.code, quoted(finding))).collect()
    }

    #[test]
    fn letters_that_nobody_sees_are_found_where_they_stand() {
        assert_eq!(found("a = \"x\u{202E}y\""), [("turned-text", "\u{202E}".to_owned())]);
        assert_eq!(found("a = \"x\\u202Ey\""), [("turned-text", "\\u202E".to_owned())]);
        assert_eq!(found("\u{FEFF}a = \"x\u{200B}y\""), [("invisible-letter", "\u{200B}".to_owned())]);
        assert_eq!(found("a = \"x\u{E0065}y\""), [("invisible-letter", "\u{E0065}".to_owned())]);
        assert_eq!(found("a = \"x\u{F0011}y\""), [("invisible-letter", "\u{F0011}".to_owned())]);
    }

    #[test]
    fn a_mark_beside_its_letter_is_found() {
        assert_eq!(found("a = \"Tw\u{302}r\""), [("marks-apart", "Tw\u{302}r".to_owned())]);
    }

    #[test]
    fn a_letter_that_looks_latin_is_found() {
        assert_eq!(found("a = \"P\u{43E}wys\""), [("foreign-letter", "P\u{43E}wys".to_owned())]);
    }

    #[test]
    fn sound_text_is_left_alone() {
        assert_eq!(found("a = \"Tŷ ŵyl, café, £5, 10 °C, 5 µg, Ελλάδα, emoji 👩\u{200D}🌾 and \\\\u202E\""), []);
    }

    #[test]
    fn many_are_not_all_told() {
        assert_eq!(found(&"\u{200B}".repeat(100)).len(), ENOUGH);
    }
}
