//! Takes in one file by its place: a record, a file of a theme, a file to copy, or a file of a frozen edition.

use std::sync::Arc;

use super::guard::Refused;
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::source::{FileId, Source};

/// What a file of the project is. Files without a [`Kind`] are left out.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A record.
    Record,
    /// A text file of a theme.
    Theme,
    /// A file to copy.
    Asset(Arc<[u8]>),
    /// A file of a frozen edition: its bytes are what counts.
    Frozen(Arc<[u8]>),
}

/// A file as it was read: what it is, its text for the places of findings, and what stood in the way of reading it.
#[derive(Clone, Debug)]
pub struct Taken {
    /// What it is.
    pub kind: Option<Kind>,
    /// Its text, where findings can point at it.
    pub text: Option<String>,
    /// What stood in the way. The place of the file is filled in where it is known.
    pub finding: Option<Found>,
}

/// What stood in the way of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It ends like no record.
    NotARecord,
    /// The letter between these bytes of its text is none.
    NotUtf8(std::ops::Range<usize>),
    /// The machine would not give it, in its words.
    Unreadable(String),
    /// No project should hold it.
    Refused(Refused),
}

/// Takes in the file at a path below the project's folder.
pub fn take(path: &str, bytes: Vec<u8>) -> Taken {
    if is_asset(path) {
        // A finding about a drawing quotes it.
        let text = path.to_lowercase().ends_with(".svg").then(|| String::from_utf8_lossy(&bytes).into_owned());
        return Taken { kind: Some(Kind::Asset(bytes.into())), text, finding: None };
    }
    if path.starts_with("content/editions/") {
        // Only those that findings quote are text as well.
        let quoted = path.ends_with("/edition.toml") || path.ends_with("/SHA256SUMS");
        let text = if quoted { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() };
        return Taken { kind: Some(Kind::Frozen(bytes.into())), text: Some(text), finding: None };
    }
    let record = path.starts_with("content/");
    if record && !path.ends_with(".toml") {
        let is_note = path.ends_with(".md");
        return Taken { kind: None, text: (!is_note).then(String::new), finding: (!is_note).then_some(Found::NotARecord) };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Taken { kind: Some(if record { Kind::Record } else { Kind::Theme }), text: Some(text), finding: None },
        Err(error) => not_utf8(&error, record),
    }
}

/// Returns how many bytes the file at a path below the project's folder may have.
pub fn limit(path: &str) -> u64 {
    if is_asset(path) || path.starts_with("content/editions/") { limits::ASSET_BYTES } else { limits::RECORD_BYTES }
}

/// Says that no project should hold a file.
pub fn refused(refused: Refused) -> Taken {
    Taken { kind: None, text: Some(String::new()), finding: Some(Found::Refused(refused)) }
}

/// Says that a file cannot be read.
pub fn unreadable(error: &dyn std::fmt::Display) -> Taken {
    Taken { kind: None, text: Some(String::new()), finding: Some(Found::Unreadable(error.to_string())) }
}

/// Takes in what can be read of a text. A record is read on, so that nothing else is said to lack it.
fn not_utf8(error: &std::string::FromUtf8Error, record: bool) -> Taken {
    let bytes = error.as_bytes();
    let wide = |order: fn([u8; 2]) -> u16| char::decode_utf16(bytes[2..].as_chunks().0.iter().map(move |pair| order(*pair)));
    let wide = match bytes {
        [0xFF, 0xFE, ..] => Some(wide(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] => Some(wide(u16::from_be_bytes)),
        _ => None,
    };
    let (text, at) = match wide {
        Some(letters) => (letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect(), 0),
        // What is sound before the fault keeps its bytes, so the place stays true.
        None => (String::from_utf8_lossy(bytes).into_owned(), error.utf8_error().valid_up_to()),
    };
    let width = text[at..].chars().next().map_or(0, char::len_utf8);
    Taken { kind: record.then_some(Kind::Record), text: Some(text), finding: Some(Found::NotUtf8(at..at + width)) }
}

impl Found {
    /// Words it at its file.
    pub fn finding(&self, file: FileId, source: &Source) -> Diagnostic {
        let path = source.path();
        match self {
            Self::NotARecord => Diagnostic::warning("not-a-record", file.top(), format!("`{path}` is not a record and is left out"))
                .help("records are files that end in `.toml`; pictures belong in `content/assets/`"),
            Self::NotUtf8(range) => Diagnostic::error("not-utf8", file.span(range.clone()), "this file is not UTF-8 text")
                .label("this byte belongs to no letter")
                .why("ŵ, ŷ, £ and many other letters would come out wrong")
                .help("save the file again with the encoding UTF-8"),
            Self::Unreadable(error) => Diagnostic::error("unreadable", file.top(), format!("`{path}` cannot be read: {error}"))
                .why("a site without it would have gaps that nobody sees")
                .help("give yourself the right to read it, or move it out of the project"),
            Self::Refused(Refused { code, what, why, help }) => {
                Diagnostic::error(code, file.top(), what.as_str()).why(*why).help(help.as_str())
            }
        }
    }
}

fn is_asset(path: &str) -> bool {
    let mut parts = path.split('/');
    match parts.next() {
        Some("content") => parts.next() == Some("assets"),
        _ => parts.nth(1) == Some("assets"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_a_finding_that_says_why_at_its_file() {
        let taken = unreadable(&"permission denied");
        assert!(taken.kind.is_none() && taken.text.as_deref() == Some(""), "it is there for those that refer to it, and empty");
        let found = taken.finding.expect("a finding");
        let finding = found.finding(FileId::default(), &Source::new("content/measures/a.toml", ""));
        assert_eq!((finding.code, finding.at.span), ("unreadable", FileId::default().top()));
        assert_eq!(finding.what, "`content/measures/a.toml` cannot be read: permission denied");
    }
}
