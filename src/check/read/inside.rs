//! Finds the place of a part of a text in the file, through quotation marks, escapes and line breaks.

use std::ops::Range;

use crate::source::{At, Span};

/// Returns the place of some bytes of a text that is written at `text.span` of a file, whatever its quotation marks; the whole text when
/// it is not written there.
pub fn inside(file: &str, text: &At<impl AsRef<str>>, bytes: Range<usize>) -> Span {
    let (from, to) = (text.span.start as usize, text.span.end as usize);
    let said = text.value.as_ref();
    let found = file.get(from..to).and_then(|written| {
        let mut walk = Walk::new(written)?;
        let start = walk.to(said, bytes.start)?;
        // The end is where the last byte ends, not where the next begins: between the two a line may be continued.
        let end = if bytes.is_empty() { start } else { walk.past(said, bytes.end)? };
        Some(start..end)
    });
    let at = |byte: usize| u32::try_from(from + byte).unwrap_or(u32::MAX);
    found.map_or(text.span, |range| Span { start: at(range.start), end: at(range.end), ..text.span })
}

/// A walk through a text as it is written, and beside it through what it says.
struct Walk<'w> {
    written: &'w str,
    at: usize,
    said: usize,
    escapes: bool,
    last_end: usize,
}

impl<'w> Walk<'w> {
    fn new(written: &'w str) -> Option<Self> {
        let marks = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|marks| written.starts_with(marks))?;
        let mut at = marks.len();
        if at == 3 {
            // TOML drops a line break right after the marks.
            let rest = &written[at..];
            at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        }
        Some(Self { written, at, said: 0, escapes: marks.starts_with('"'), last_end: at })
    }

    /// Walks on until so many bytes of the text were said, and returns the byte where the next one is written.
    fn to(&mut self, said: &str, bytes: usize) -> Option<usize> {
        while self.said < bytes {
            self.step(said)?;
        }
        if self.escapes {
            self.skip_continuation();
        }
        (self.said == bytes).then_some(self.at)
    }

    /// Walks on until so many bytes of the text were said, and returns the byte where the last one ends.
    fn past(&mut self, said: &str, bytes: usize) -> Option<usize> {
        while self.said < bytes {
            self.step(said)?;
        }
        (self.said == bytes).then_some(self.last_end)
    }

    fn step(&mut self, said: &str) -> Option<()> {
        if self.escapes {
            self.skip_continuation();
        }
        let rest = self.written.get(self.at..)?;
        let next = said.get(self.said..)?.chars().next()?;
        let (written, bytes) = match rest.strip_prefix('\\').filter(|_| self.escapes) {
            Some(escape) => (1 + escaped(escape)?, next.len_utf8()),
            // A reader may even out line breaks.
            None if rest.starts_with("\r\n") && next == '\n' => (2, 1),
            None => (next.len_utf8(), next.len_utf8()),
        };
        self.at += written;
        self.said += bytes;
        self.last_end = self.at;
        Some(())
    }

    /// Passes over a backslash at the end of a line and the spaces below it, which say nothing.
    fn skip_continuation(&mut self) {
        while let Some(rest) = self.written.get(self.at..).and_then(|rest| rest.strip_prefix('\\')) {
            let blank = rest.trim_start_matches([' ', '\t', '\r', '\n']);
            let passed = &rest[..rest.len() - blank.len()];
            if !passed.contains('\n') {
                return;
            }
            self.at += 1 + passed.len();
        }
    }
}

/// Returns how many bytes an escape takes after its backslash.
fn escaped(escape: &str) -> Option<usize> {
    Some(match escape.chars().next()? {
        'x' => 3,
        'u' => 5,
        'U' => 9,
        other => other.len_utf8(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::read::tree::{self, Arena};
    use crate::source::{Source, Sources};

    /// Finds a word through the eyes of TOML and returns what is written at its place, with line and column.
    fn found(written: &str, word: &str) -> (String, usize, usize) {
        let file = format!("# tŷ\na = {written}\n");
        let arena = Arena::new();
        let table = tree::parse(&file, &arena).unwrap();
        let item = table.get("a").unwrap();
        let mut sources = Sources::default();
        let id = sources.add(Source::new("a.toml", file.as_str()));
        let text = At { value: item.as_str().unwrap().to_owned(), span: id.span(item.span().range()) };
        let at = text.value.find(word).unwrap();
        let span = inside(&file, &text, at..at + word.len());
        let place = sources.location(span);
        (file[span.start as usize..span.end as usize].to_owned(), place.line, place.column)
    }

    #[test]
    fn a_word_is_found_in_every_notation() {
        for (written, wanted) in [
            ("\"tŷ llwyd\"", ("llwyd", 2, 9)),
            ("'tŷ llwyd'", ("llwyd", 2, 9)),
            ("\"\"\"\nŵy a thŷ\n tŷ llwyd\"\"\"", ("llwyd", 4, 5)),
            ("\"\"\"ŵy\ntŷ llwyd\"\"\"", ("llwyd", 3, 4)),
            ("'''\nŵy\ntŷ llwyd'''", ("llwyd", 4, 4)),
            ("\"\"\"\r\nŵy\r\ntŷ llwyd\r\n\"\"\"", ("llwyd", 4, 4)),
            ("\"t\\u0177 \\\"llwyd\\\"\"", ("llwyd", 2, 16)),
            ("\"\"\"\nt\\U00000177\\n \\\n    llwyd\"\"\"", ("llwyd", 4, 5)),
            ("\"\\t\\\\llwyd\"", ("llwyd", 2, 10)),
            ("\"\\x41 llwyd\"", ("llwyd", 2, 11)),
        ] {
            let (text, line, column) = found(written, "llwyd");
            assert_eq!((text.as_str(), line, column), wanted, "{written}");
        }
        assert_eq!(found("\"llw\\u0079d x\"", "llwyd").0, "llw\\u0079d");
        assert_eq!(found("\"\"\"llw\\\n  yd\"\"\"", "llwyd").0, "llw\\\n  yd");
    }

    proptest::proptest! {
        #[test]
        fn any_part_of_any_text_is_found(before in "[ a-zŵŷ£\n\"\\\\]{0,12}", word in "[a-zŵŷ]{1,5}", after in "[ a-z\n']{0,6}") {
            let text = format!("{before}{word}{after}");
            let builder = toml_writer::TomlStringBuilder::new(&text);
            for string in [Some(builder.as_basic()), Some(builder.as_ml_basic()), builder.as_literal(), builder.as_ml_literal()].into_iter().flatten() {
                let written = toml_writer::ToTomlValue::to_toml_value(&string);
                let at = At { value: text.clone(), span: Span { start: 0, end: written.len() as u32, ..Span::default() } };
                let span = inside(&written, &at, before.len()..before.len() + word.len());
                proptest::prop_assert_eq!(&written[span.start as usize..span.end as usize], word.as_str());
            }
        }
    }
}
