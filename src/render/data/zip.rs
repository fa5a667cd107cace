//! Writes archives from their beginning to their end, as APPNOTE 6.3 describes them: <https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.10.TXT>.
//!
//! No library takes what is packed already together with its sums, and packing is what takes long. Sizes that are known stand before a file,
//! and those that are not behind it, so nothing that was written is ever gone back to. Every file has the same date, so that the same record
//! gives the same bytes.

use std::io::{self, Write};

use super::piece::{END, Parts, Piece};

/// What a file has to fit in.
const SMALL: u64 = u32::MAX as u64;

/// How many bytes wait to be packed at once.
const HELD: usize = 1 << 20;

/// What readers must know: directories, DEFLATE.
const NEEDED: u16 = 20;
/// The same with offsets of 64 bits.
const NEEDED_WIDE: u16 = 45;
/// Made on Unix, where files have permissions.
const UNIX: u16 = 3 << 8;
/// A file that its owner may write and all may read.
const PERMISSIONS: u32 = 0o100_644 << 16;
/// The first day that can be said, 1 January 1980.
const DAY: u16 = 1 << 5 | 1;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// The sums stand behind the file.
const BEHIND: u16 = 1 << 3;

/// What is said of the bytes of a file in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The CRC-32 of the bytes before they were packed.
    pub crc: u32,
    /// How many these are.
    pub size: u64,
    /// How many they are packed.
    pub packed: u64,
}

/// How a file lies in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored,
    /// Packed.
    Deflated,
}

/// An archive that is being written.
pub struct Zip<'o> {
    out: &'o mut dyn Write,
    at: u64,
    /// The directory, which stands at the end.
    directory: Vec<u8>,
    files: u64,
    open: Option<Open>,
}

/// The file that is being written.
struct Open {
    name: String,
    at: u64,
    packing: Packing<Vec<u8>>,
}

impl<'o> Zip<'o> {
    /// Begins an archive.
    pub fn new(out: &'o mut dyn Write) -> Self {
        Self { out, at: 0, directory: Vec::new(), files: 0, open: None }
    }

    /// Begins a file that is packed as it comes. It ends where the next begins, or the archive.
    ///
    /// # Errors
    /// Fails when writing does, or when the file before is too big.
    pub fn start(&mut self, name: &str) -> io::Result<()> {
        self.close()?;
        let at = self.at;
        self.local(name, Method::Deflated, None)?;
        self.open = Some(Open { name: name.to_owned(), at, packing: Packing::new(Vec::new()) });
        Ok(())
    }

    /// Adds a file whose sums are known. `fill` writes its bytes as they lie in the archive.
    ///
    /// # Errors
    /// Fails when writing does, when the file is too big, or when `fill` does not write what was said.
    pub fn add<E: From<io::Error>>(
        &mut self,
        name: &str,
        (method, sums): (Method, Sums),
        fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        self.close()?;
        let at = self.at;
        self.local(name, method, Some(sums))?;
        let begun = self.at;
        fill(&mut Counted { out: &mut *self.out, at: &mut self.at })?;
        if self.at - begun != sums.packed {
            return Err(io::Error::other(format!("`{name}` is not what it was when it was counted")).into());
        }
        Ok(self.list(name, at, (method, sums), false)?)
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// Fails when writing does.
    pub fn finish(mut self) -> io::Result<()> {
        self.close()?;
        let (begin, length) = (self.at, self.directory.len() as u64);
        let directory = std::mem::take(&mut self.directory);
        self.write_out(&directory)?;
        if begin >= SMALL || length >= SMALL || self.files >= u64::from(u16::MAX) {
            let end = self.at;
            let mut wide = b"PK\x06\x06".to_vec();
            wide.extend(44u64.to_le_bytes());
            wide.extend((UNIX | NEEDED_WIDE).to_le_bytes());
            wide.extend(NEEDED_WIDE.to_le_bytes());
            wide.extend([0; 8]);
            [self.files, self.files, length, begin].iter().for_each(|number| wide.extend(number.to_le_bytes()));
            wide.extend(b"PK\x06\x07\0\0\0\0");
            wide.extend(end.to_le_bytes());
            wide.extend(1u32.to_le_bytes());
            self.write_out(&wide)?;
        }
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        let files = u16::try_from(self.files).unwrap_or(u16::MAX).to_le_bytes();
        end.extend(files);
        end.extend(files);
        end.extend(narrow(length).to_le_bytes());
        end.extend(narrow(begin).to_le_bytes());
        end.extend([0; 2]);
        self.write_out(&end)
    }

    /// Ends the file that is being written.
    fn close(&mut self) -> io::Result<()> {
        let Some(Open { name, at, packing }) = self.open.take() else { return Ok(()) };
        let (rest, sums) = packing.finish()?;
        self.write_out(&rest)?;
        let mut behind = b"PK\x07\x08".to_vec();
        behind.extend(self::sums(&name, sums)?);
        self.write_out(&behind)?;
        self.list(&name, at, (Method::Deflated, sums), true)
    }

    fn local(&mut self, name: &str, method: Method, known: Option<Sums>) -> io::Result<()> {
        let mut head = b"PK\x03\x04".to_vec();
        head.extend(NEEDED.to_le_bytes());
        head.extend(manner(method, known.is_none()));
        head.extend(sums(name, known.unwrap_or(Sums { crc: 0, size: 0, packed: 0 }))?);
        head.extend(length(name)?.to_le_bytes());
        head.extend([0; 2]);
        head.extend(name.as_bytes());
        self.write_out(&head)
    }

    fn list(&mut self, name: &str, at: u64, (method, sums): (Method, Sums), is_behind: bool) -> io::Result<()> {
        let wide = at >= SMALL;
        let entry = &mut self.directory;
        entry.extend(b"PK\x01\x02");
        entry.extend((UNIX | NEEDED_WIDE).to_le_bytes());
        entry.extend((if wide { NEEDED_WIDE } else { NEEDED }).to_le_bytes());
        entry.extend(manner(method, is_behind));
        entry.extend(self::sums(name, sums)?);
        entry.extend(length(name)?.to_le_bytes());
        entry.extend((if wide { 12u16 } else { 0 }).to_le_bytes());
        entry.extend([0; 6]);
        entry.extend(PERMISSIONS.to_le_bytes());
        entry.extend(narrow(at).to_le_bytes());
        entry.extend(name.as_bytes());
        if wide {
            entry.extend([1, 0, 8, 0]);
            entry.extend(at.to_le_bytes());
        }
        self.files += 1;
        Ok(())
    }

    fn write_out(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.at += bytes.len() as u64;
        self.out.write_all(bytes)
    }

    /// Packs what `add` adds to the file that is being written, and writes what is packed.
    fn packed(&mut self, add: impl FnOnce(&mut Packing<Vec<u8>>) -> io::Result<()>) -> io::Result<()> {
        let Some(open) = &mut self.open else { return Err(io::Error::other("no file of the archive was begun")) };
        add(&mut open.packing)?;
        let mut packed = std::mem::take(&mut open.packing.out);
        self.write_out(&packed)?;
        packed.clear();
        if let Some(open) = &mut self.open {
            open.packing.out = packed;
        }
        Ok(())
    }
}

impl Write for Zip<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.packed(|packing| packing.write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Parts for Zip<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.packed(|packing| packing.piece(piece))
    }
}

/// Counts what is written.
struct Counted<'o> {
    out: &'o mut dyn Write,
    at: &'o mut u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        *self.at += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Packs a file, and takes its sums.
pub struct Packing<W> {
    out: W,
    crc: crc32fast::Hasher,
    size: u64,
    packed: u64,
    /// What is not packed yet.
    held: Vec<u8>,
}

impl<W: Write> Packing<W> {
    /// Begins a file that goes to `out`.
    pub fn new(out: W) -> Self {
        Self { out, crc: crc32fast::Hasher::new(), size: 0, packed: 0, held: Vec::new() }
    }

    /// Ends the file.
    ///
    /// # Errors
    /// Fails when writing does.
    pub fn finish(mut self) -> io::Result<(W, Sums)> {
        self.settle()?;
        self.out.write_all(&END)?;
        let sums = Sums { crc: self.crc.finalize(), size: self.size, packed: self.packed + END.len() as u64 };
        Ok((self.out, sums))
    }

    /// Packs what is held.
    fn settle(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let piece = Piece::pack(std::mem::take(&mut self.held), 0)?;
        self.take(&piece)
    }

    fn take(&mut self, piece: &Piece) -> io::Result<()> {
        self.crc.combine(&crc32fast::Hasher::new_with_initial_len(piece.crc, piece.size));
        self.size += piece.size;
        self.packed += piece.packed.len() as u64;
        self.out.write_all(&piece.packed)
    }
}

impl<W: Write> Write for Packing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        if self.held.len() >= HELD {
            self.settle()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write> Parts for Packing<W> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.settle()?;
        self.take(piece)
    }
}

/// How a file lies in the archive, and its date.
fn manner(method: Method, is_behind: bool) -> [u8; 8] {
    let flags = UTF8 | if is_behind { BEHIND } else { 0 };
    let method: u16 = match method {
        Method::Stored => 0,
        Method::Deflated => 8,
    };
    let [a, b, c, d] = [flags, method, 0, DAY].map(u16::to_le_bytes);
    [a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]]
}

fn sums(name: &str, sums: Sums) -> io::Result<[u8; 12]> {
    let Sums { crc, size, packed } = sums;
    if size >= SMALL || packed >= SMALL {
        return Err(io::Error::other(format!("`{name}` is too big for an archive")));
    }
    let mut bytes = [0; 12];
    bytes[..4].copy_from_slice(&crc.to_le_bytes());
    bytes[4..8].copy_from_slice(&narrow(packed).to_le_bytes());
    bytes[8..].copy_from_slice(&narrow(size).to_le_bytes());
    Ok(bytes)
}

fn length(name: &str) -> io::Result<u16> {
    u16::try_from(name.len()).map_err(|_| io::Error::other(format!("`{name}` is too long a name for an archive")))
}

/// What does not fit in 32 bits is said elsewhere.
fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use ::zip::ZipArchive;

    use super::*;

    /// Writes an archive of three files, after `gap` bytes that are counted only.
    fn archive(gap: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        zip.at = gap;
        let stored = b"as it is";
        let sums = Sums { crc: crc32fast::hash(stored), size: 8, packed: 8 };
        zip.add("mimetype", (Method::Stored, sums), |out| out.write_all(stored)).unwrap();
        zip.start("tŷ/packed.txt").unwrap();
        for _ in 0..HELD / 4 {
            zip.write_all(b"12345,").unwrap();
        }
        zip.piece(&Piece::pack(b"a piece".to_vec(), 1).unwrap()).unwrap();
        zip.write_all(b"; the end").unwrap();
        zip.start("empty").unwrap();
        zip.finish().unwrap();
        bytes
    }

    #[test]
    fn another_library_reads_what_was_written() {
        let mut read = ZipArchive::new(Cursor::new(archive(0))).unwrap();
        let names: Vec<String> = (0..read.len()).map(|index| read.by_index(index).unwrap().name().unwrap().into_owned()).collect();
        assert_eq!(names, ["mimetype", "tŷ/packed.txt", "empty"]);
        let mut texts = names.iter().map(|name| {
            let mut text = String::new();
            let mut file = read.by_name(name).unwrap();
            assert!(file.is_file() && file.unix_mode() == Some(0o100_644));
            file.read_to_string(&mut text).unwrap();
            text
        });
        assert_eq!(texts.next().unwrap(), "as it is");
        assert!(texts.next().unwrap() == "12345,".repeat(HELD / 4) + "a piece; the end");
        assert_eq!(texts.next().unwrap(), "");
    }

    #[test]
    fn what_lies_beyond_four_gigabytes_is_found() {
        let gap = 5 << 30;
        let bytes = archive(gap);
        /// An archive whose first bytes are not there.
        struct Late(Cursor<Vec<u8>>, u64);
        impl io::Read for Late {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                self.0.read(into)
            }
        }
        impl io::Seek for Late {
            fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
                let to = match to {
                    io::SeekFrom::Start(at) => io::SeekFrom::Start(at.saturating_sub(self.1)),
                    to => to,
                };
                Ok(self.0.seek(to)? + self.1)
            }
        }
        let mut read = ZipArchive::new(Late(Cursor::new(bytes), gap)).unwrap();
        let mut text = String::new();
        read.by_name("mimetype").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((read.len(), text.as_str()), (3, "as it is"));
    }

    #[test]
    fn more_files_than_16_bits_count_are_all_found() {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        for number in 0..66_000 {
            zip.add(&number.to_string(), (Method::Stored, Sums { crc: 0, size: 0, packed: 0 }), |_| Ok::<_, io::Error>(())).unwrap();
        }
        zip.finish().unwrap();
        assert_eq!(ZipArchive::new(Cursor::new(bytes)).unwrap().len(), 66_000);
    }

    #[test]
    fn what_is_not_as_it_was_said_is_refused() {
        let (mut bytes, sums) = (Vec::new(), Sums { crc: 0, size: 3, packed: 3 });
        let mut zip = Zip::new(&mut bytes);
        assert!(zip.add("a", (Method::Stored, sums), |out| out.write_all(b"four")).is_err());
        assert!(zip.add("a", (Method::Stored, Sums { size: SMALL, ..sums }), |_| Ok::<_, io::Error>(())).is_err());
        assert!(zip.write_all(b"nowhere").is_err());
    }
}
