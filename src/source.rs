//! Where every fact came from: the text of each file, and places in it.

use std::io::{Read as _, Write as _};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rayon::prelude::*;

use crate::checksum::{self, Checksum};

/// A file as it was read: its path below the project's folder, and its text.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    text: Text,
    checksum: Checksum,
    line_starts: Box<[u32]>,
}

#[derive(Clone, Debug)]
enum Text {
    Plain(String),
    /// A stretch of several texts that were packed together.
    Packed(Arc<Packed>, Range<usize>),
}

/// How many texts are packed together: files of a record are small and alike.
const TOGETHER: usize = 32;

/// Texts that few ask for any more, and the same as they were once somebody has.
#[derive(Debug)]
struct Packed {
    small: Vec<u8>,
    plain: OnceLock<String>,
}

/// All the files of one run. A [`Span`] points into them. They are shared: a copy of the list copies no text.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Arc<Source>>);

/// Names a file among [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of one file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the place right after it.
    pub const fn after(self) -> Self {
        Self { start: self.end, ..self }
    }
}

/// A place as people name it; line and column count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location<'a> {
    /// The path below the project's folder, with `/` between its parts.
    pub path: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

/// A file that is copied as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the project's folder, or below the folder it is copied to, with `/` between the parts.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its text among the sources, for findings to quote; only drawings have one.
    pub text: Option<FileId>,
}

/// A value together with the place where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// The id of another record, and where it is named.
pub type Ref = At<String>;

impl Source {
    /// Takes in a file.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let after_breaks = text.bytes().zip(1u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next);
        let line_starts = std::iter::once(0).chain(after_breaks).collect();
        let checksum = checksum::of(text.as_bytes());
        Self { path: path.into(), text: Text::Plain(text), checksum, line_starts }
    }

    /// Returns the path below the project's folder, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Plain(text) => text,
            Text::Packed(packed, range) => &packed.plain()[range.clone()],
        }
    }

    /// Returns the checksum of the text, for which it need not be there.
    pub const fn checksum(&self) -> &Checksum {
        &self.checksum
    }

    /// Returns the byte at a line and a column in characters, both from 1; a place outside the text gives its nearest end.
    pub fn at(&self, line: usize, column: usize) -> usize {
        let text = self.text();
        let Some(start) = self.line_starts.get(line.saturating_sub(1)) else { return text.len() };
        let start = *start as usize;
        let rest = &text[start..];
        rest.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(offset, _)| start + offset)
    }
}

impl Packed {
    fn new(plain: &str) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        // Memory takes whatever is written to it.
        let _ = encoder.write_all(plain.as_bytes());
        let mut small = encoder.finish().unwrap_or_default();
        small.shrink_to_fit();
        Self { small, plain: OnceLock::new() }
    }

    fn plain(&self) -> &str {
        self.plain.get_or_init(|| {
            let mut plain = String::new();
            // What was packed is text.
            let _ = DeflateDecoder::new(&*self.small).read_to_string(&mut plain);
            plain
        })
    }
}

impl Sources {
    /// Adds a file and returns its name.
    ///
    /// Loading refuses files over 4 GiB in all long before a number of them could run over.
    pub fn add(&mut self, source: Source) -> FileId {
        let id = FileId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(Arc::new(source));
        id
    }

    /// Puts a new text of a file in the place of the one before. Spans into the old one mean nothing any more.
    pub fn replace(&mut self, file: FileId, source: Source) {
        self.0[file.0 as usize] = Arc::new(source);
    }

    /// Returns a file.
    pub fn get(&self, file: FileId) -> &Source {
        &self.0[file.0 as usize]
    }

    /// Returns a file to keep. As long as its text stays, so does the file: one is the other by [`Arc::ptr_eq`].
    pub fn shared(&self, file: FileId) -> Arc<Source> {
        self.0[file.0 as usize].clone()
    }

    /// Lists the files in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0..).map(FileId).zip(self.0.iter().map(|source| &**source))
    }

    /// Returns how many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Packs the text of each file until somebody asks for it, as few are once a record was checked. A file that is held elsewhere too is
    /// left as it is.
    pub fn pack(&mut self) {
        self.0.par_chunks_mut(TOGETHER).for_each(|files| {
            let files: Vec<&mut Source> = files.iter_mut().filter_map(Arc::get_mut).collect();
            let packed = Arc::new(Packed::new(&files.iter().map(|file| file.text()).collect::<String>()));
            let mut end = 0;
            for file in files {
                let start = end;
                end += file.text().len();
                file.text = Text::Packed(packed.clone(), start..end);
            }
        });
    }

    /// Returns the line on which a span begins, from 1. The text need not be there for that.
    pub fn line(&self, span: Span) -> usize {
        self.get(span.file).line_starts.partition_point(|start| *start <= span.start)
    }

    /// Returns where a span begins, as people name it.
    pub fn location(&self, span: Span) -> Location<'_> {
        let (source, line) = (self.get(span.file), self.line(span));
        let line_start = source.line_starts[line - 1] as usize;
        let before = source.text().get(line_start..span.start as usize).unwrap_or_default();
        Location { path: &source.path, line, column: before.chars().count() + 1 }
    }
}

impl FileId {
    /// Returns the place of the bytes `range` in this file.
    pub fn span(self, range: std::ops::Range<usize>) -> Span {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { file: self, start: byte(range.start), end: byte(range.end) }
    }

    /// Returns the place at the very top of this file.
    pub fn top(self) -> Span {
        self.span(0..0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_was_packed_is_there_again_when_somebody_asks() {
        let text = |number: usize| format!("enw = \"Tŷ {number}\"\n").repeat(10);
        let mut sources = Sources::default();
        let files: Vec<FileId> = (0..TOGETHER * 2 + 1).map(|number| sources.add(Source::new("content/a.toml", text(number)))).collect();
        let held = sources.shared(files[7]);
        for _ in 0..2 {
            sources.pack();
            let packed = |file: &FileId| match &sources.get(*file).text {
                Text::Packed(packed, _) => Some(packed),
                Text::Plain(_) => None,
            };
            assert!(packed(&files[0]).is_some_and(|packed| packed.small.len() < text(0).len() * TOGETHER / 4));
            assert!(packed(&files[7]).is_none(), "somebody holds it");
            assert_eq!(sources.line(files[40].span(16..16)), 2);
            assert!(packed(&files[40]).is_some_and(|packed| packed.plain.get().is_none()), "a line is known without the text");
            assert!(files.iter().enumerate().all(|(number, file)| sources.get(*file).text() == text(number)));
        }
        assert_eq!(held.text(), text(7));
    }

    #[test]
    fn a_place_is_named_by_line_and_character() {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("content/a.toml", "tŷ = 1\nŵy = 2\n"));
        let at = |start| {
            let location = sources.location(file.span(start..start));
            (location.line, location.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(4), (1, 4));
        assert_eq!(at(8), (2, 1));
        assert_eq!(at(10), (2, 2));
        assert_eq!(at(16), (3, 1));
    }
}
