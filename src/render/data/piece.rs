//! Pieces of big files: what a few measures add to a file of data or to a page, packed.
//!
//! A table of all measures changes with any of them, and takes long to make and to pack. So it is put together of pieces, in the file itself,
//! in workbooks and in the archive, and a piece whose measures are as they were is taken from the build before. Where pieces begin and end
//! depends on the record alone: a build that finds none gives the same bytes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io::{self, Read, Write};

use flate2::read::DeflateDecoder;
use flate2::{Compress, Compression, FlushCompress};

use super::zip::Sums;
use super::{Fault, Site};
use crate::checksum::{self, Checksum};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Measure;
use crate::model::reads;
use crate::source::FileId;

/// How many measures share a piece. A change to one makes the whole piece again; more pieces take more room.
pub const TOGETHER: usize = 16;

/// How hard files are pressed together: the tables of data get a sixth smaller by more, and take three times as long.
const LEVEL: u32 = 2;

/// Ends what pieces are packed to: a last block with nothing in it.
pub const END: [u8; 2] = [3, 0];

/// Keeps pieces from one build to the next.
pub trait Keep: Sync {
    /// Returns what was kept under this name and made of these measures as they are now.
    fn find(&self, name: &str, of: &[FileId]) -> Option<Vec<u8>>;

    /// Keeps what was made of nothing but these measures and what all outputs share.
    fn keep(&self, name: &str, of: &[FileId], bytes: &[u8]);
}

/// Takes what a file is made of, in order: bytes, and pieces that are packed.
pub trait Parts: Write {
    /// Takes a piece.
    ///
    /// # Errors
    /// Fails as writing does.
    fn piece(&mut self, piece: &Piece) -> io::Result<()>;
}

/// Writes a file as it is.
pub struct Plain<'o>(pub &'o mut dyn Write);

impl Write for Plain<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Parts for Plain<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.0.write_all(&piece.plain()?)
    }
}

/// A stretch of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How many rows of a table it holds.
    pub rows: u32,
    /// How many bytes it has when it is not packed.
    pub size: u64,
    /// The CRC-32 of these bytes.
    pub crc: u32,
    /// Their fingerprint, where the piece is a whole file.
    pub sha256: Option<Checksum>,
    /// The bytes as DEFLATE packs them, up to a byte's end and without an end of their own: others can follow.
    pub packed: Vec<u8>,
    /// The bytes, as long as they are at hand.
    plain: Option<Vec<u8>>,
}

impl Piece {
    /// Packs bytes.
    ///
    /// # Errors
    /// Fails only where there is no memory.
    pub fn pack(plain: Vec<u8>, rows: u32) -> io::Result<Self> {
        let packed = PRESS.with_borrow_mut(|press| pressed(press, &plain))?;
        Ok(Self { rows, size: plain.len() as u64, crc: crc32fast::hash(&plain), sha256: None, packed, plain: Some(plain) })
    }

    fn fingerprinted(self) -> Self {
        Self { sha256: self.plain.as_deref().map(checksum::of), ..self }
    }

    /// Returns the bytes as they were before they were packed.
    ///
    /// # Errors
    /// Fails when the piece is not what it was.
    pub fn plain(&self) -> io::Result<Cow<'_, [u8]>> {
        if let Some(plain) = &self.plain {
            return Ok(plain.into());
        }
        let mut plain = Vec::with_capacity(self.size as usize);
        DeflateDecoder::new(self.packed.chain(&END[..])).read_to_end(&mut plain)?;
        Ok(plain.into())
    }

    /// Returns the fingerprint of the bytes.
    ///
    /// # Errors
    /// Fails when the piece is not what it was.
    pub fn fingerprint(&self) -> io::Result<Checksum> {
        self.sha256.map_or_else(|| Ok(checksum::of(&self.plain()?)), Ok)
    }

    /// Returns what is said of a file that is this piece and nothing else.
    pub fn alone(&self) -> Sums {
        Sums { crc: self.crc, size: self.size, packed: (self.packed.len() + END.len()) as u64 }
    }

    /// Writes it down.
    fn kept(&self) -> Vec<u8> {
        let Self { rows, size, crc, sha256, packed, .. } = self;
        [&rows.to_le_bytes()[..], &size.to_le_bytes(), &crc.to_le_bytes(), &sha256.unwrap_or_default(), packed].concat()
    }

    /// Reads it again; `is_whole` says that it was fingerprinted.
    fn read(kept: Vec<u8>, is_whole: bool) -> Option<Self> {
        let (rows, rest) = kept.split_first_chunk()?;
        let (size, rest) = rest.split_first_chunk()?;
        let (crc, rest) = rest.split_first_chunk()?;
        let (sha256, packed) = rest.split_first_chunk::<32>()?;
        Some(Self {
            rows: u32::from_le_bytes(*rows),
            size: u64::from_le_bytes(*size),
            crc: u32::from_le_bytes(*crc),
            sha256: is_whole.then_some(*sha256),
            packed: packed.to_vec(),
            plain: None,
        })
    }
}

thread_local! {
    /// Takes a quarter of a mebibyte and long to make, when most pieces are small.
    static PRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(LEVEL), false));
}

/// Packs bytes up to a byte's end, as if nothing had been packed before.
fn pressed(press: &mut Compress, plain: &[u8]) -> io::Result<Vec<u8>> {
    press.reset();
    let mut packed = Vec::with_capacity(plain.len() / 8 + 64);
    loop {
        let done = press.total_in() as usize;
        press.compress_vec(&plain[done..], &mut packed, FlushCompress::Sync)?;
        // As long as it fills all room, there may be more to come.
        if press.total_in() as usize == plain.len() && packed.len() < packed.capacity() {
            return Ok(packed);
        }
        packed.reserve(packed.capacity());
    }
}

/// Returns what some measures add to a file, which has rows: a piece that was kept under `name`, or a new one.
///
/// # Errors
/// Fails as `make` does.
pub fn rows(site: Site<'_>, name: &str, of: &[&Measure], make: impl FnOnce() -> Result<(Vec<u8>, u32), Fault>) -> Result<Piece, Fault> {
    kept(site, name, of, false, make)
}

/// Returns a whole file that is made of one measure, with its fingerprint.
///
/// # Errors
/// Fails as `make` does.
pub fn whole(site: Site<'_>, name: &str, of: &Measure, make: impl FnOnce() -> Result<Vec<u8>, Fault>) -> Result<Piece, Fault> {
    kept(site, name, &[of], true, || Ok((make()?, 0)))
}

/// Returns a stretch of a page that shows some measures, and depends on the page by its `name` alone.
///
/// # Errors
/// Fails as `make` does.
pub fn text(site: Site<'_>, name: &str, of: &[&Measure], make: impl FnOnce() -> Result<String, Diagnostic>) -> Result<String, Fault> {
    // Nobody packs what nobody keeps.
    if site.kept.is_none() {
        return Ok(make()?);
    }
    let piece = rows(site, name, of, || Ok((make()?.into_bytes(), 0)))?;
    Ok(String::from_utf8(piece.plain()?.into_owned()).map_err(io::Error::other)?)
}

fn kept(
    site: Site<'_>,
    name: &str,
    of: &[&Measure],
    is_whole: bool,
    make: impl FnOnce() -> Result<(Vec<u8>, u32), Fault>,
) -> Result<Piece, Fault> {
    let files: Vec<FileId> = of.iter().map(|measure| measure.at.file).collect();
    let found = site.kept.and_then(|kept| Piece::read(kept.find(name, &files)?, is_whole));
    if let Some(piece) = found {
        files.into_iter().for_each(reads::one);
        return Ok(piece);
    }
    let (made, reads) = reads::noted(|| {
        files.iter().copied().for_each(reads::one);
        make()
    });
    reads::again(&reads);
    let (plain, rows) = made?;
    let piece = Piece::pack(plain, rows)?;
    let piece = if is_whole { piece.fingerprinted() } else { piece };
    if let Some(kept) = site.kept
        && !reads.all
        && reads.files.iter().all(|file| files.contains(file))
    {
        kept.keep(name, &files, &piece.kept());
    }
    Ok(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_one_after_the_other_are_packed_as_one_file() {
        let mut dice = fastrand::Rng::with_seed(7);
        let noise: Vec<u8> = (0..99_999).map(|_| dice.u8(..)).collect();
        let texts = [&b"one, one, one"[..], b"", &b"two and one ".repeat(9_999), &noise, b"three"];
        let pieces = texts.map(|text| Piece::pack(text.to_vec(), 1).unwrap());
        let packed: Vec<u8> = pieces.iter().flat_map(|piece| &piece.packed).chain(&END).copied().collect();
        let mut plain = Vec::new();
        flate2::bufread::DeflateDecoder::new(&packed[..]).read_to_end(&mut plain).unwrap();
        assert!(plain == texts.concat());
        for (text, piece) in texts.iter().zip(&pieces).rev() {
            assert!(Piece::pack(text.to_vec(), 1).unwrap() == *piece, "what was packed before leaves its mark");
        }
    }

    #[test]
    fn a_piece_that_was_kept_is_the_same_when_it_is_read() {
        let piece = Piece::pack(b"12,34\r\n".repeat(999), 999).unwrap().fingerprinted();
        let read = Piece::read(piece.kept(), true).unwrap();
        assert_eq!(read, Piece { plain: None, ..piece.clone() });
        let plain = read.plain().unwrap();
        assert_eq!((checksum::of(&plain), plain.len() as u64), (piece.sha256.unwrap(), piece.size));
        assert_eq!(Piece::read(piece.kept()[..9].to_vec(), true), None);
    }
}
