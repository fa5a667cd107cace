//! Refuses files whose tables stand in one another without end, before anything follows them down.

use crate::check::read::brackets::quoted;
use crate::diagnostic::Diagnostic;
use crate::limits::NESTING;
use crate::source::{FileId, Source};

/// Finds the first line of a file that nests deeper than any record: by brackets that are open, or by dots in a key.
///
/// It is counted in the text, because whatever reads the tables goes down into each of them.
pub fn nesting(file: FileId, source: &Source) -> Option<Diagnostic> {
    let text = source.text();
    let (mut open, mut dots, mut at) = (0usize, 0usize, 0usize);
    // What counts is ASCII, which is never part of another letter.
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'"' | b'\'' => {
                at += quoted(&text[at..]);
                continue;
            }
            b'#' => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
                continue;
            }
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            b'.' => dots += 1,
            b'\n' | b'=' | b',' => dots = 0,
            _ => {}
        }
        if open + dots > NESTING {
            let finding = Diagnostic::error("too-deep", file.span(at..at + 1), "tables or lists stand in one another too deep here");
            let finding = finding.why("no record needs it, and following it could exhaust the machine");
            return Some(finding.help("close a bracket, or check the dots of the key"));
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn found(text: &str) -> bool {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("content/a.toml", text));
        nesting(file, sources.get(file)).is_some()
    }

    #[test]
    fn what_nests_without_end_is_found() {
        assert!(found(&format!("a = {}", "[".repeat(50_000))));
        assert!(found(&format!("a = {}", "{ a = ".repeat(50_000))));
        assert!(found(&format!("{}a = 1", "a.".repeat(50_000))));
        assert!(found(&format!("[{}a]", "a.".repeat(50_000))));
    }

    #[test]
    fn texts_and_remarks_do_not_nest() {
        let dots = ".".repeat(200);
        assert!(!found(&format!(
            "a = \"{dots} \\\" {dots}\"\n# don't [[[ {dots}\nb = \"\"\"\n{dots} \"quoted\" {dots}\n[[[[\"\"\"\nc = '{dots}'"
        )));
        assert!(!found("x = 'never closed\ny = 1"));
    }
}
