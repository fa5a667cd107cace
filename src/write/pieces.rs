//! Pieces of big files, kept from one build to the next.
//!
//! A file that is made of all records changes with any of them, but most of what it is made of stays. Each piece lies under a key that says
//! what it was made of, so it may be missing and is never stale: a piece that is not found is made again. The list is only ever added to; what
//! a build that was cut short left behind, or somebody damaged, is not found. It is safe to delete.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::checksum::Checksum;

/// The name of the list.
pub(super) const NAME: &str = "pieces";
const TITLE: &[u8] = b"What big files of this site were made of; safe to delete\n";

/// A key, how many bytes the piece has, and their sum.
const HEAD: usize = size_of::<Checksum>() + 8;

/// How many bytes that no build used any more may lie there, beside as many as are used.
const SLACK: u64 = 1 << 20;

/// Finds pieces of the builds before, and keeps those of this one.
#[derive(Debug)]
pub struct Pieces {
    path: PathBuf,
    /// Opened when it is first asked. None where it cannot be read or written: then nothing is found or kept.
    list: Mutex<Option<Option<List>>>,
}

#[derive(Debug)]
struct List {
    file: File,
    end: u64,
    places: HashMap<Checksum, Place>,
    has_grown: bool,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    at: u64,
    length: u32,
    sum: u32,
    is_used: bool,
}

impl Pieces {
    /// Names the list at `path`; nothing is read yet.
    pub(super) const fn at(path: PathBuf) -> Self {
        Self { path, list: Mutex::new(None) }
    }

    /// Returns the piece with a key.
    pub fn find(&self, key: &Checksum) -> Option<Vec<u8>> {
        self.with(|list| list.find(key)).flatten()
    }

    /// Keeps a piece, if the disk takes it.
    pub fn keep(&self, key: &Checksum, bytes: &[u8]) {
        self.with(|list| list.keep(key, bytes));
    }

    /// Drops what this build did not use, when that is most of the list. It is to be asked when all was made that a build makes.
    pub(super) fn settle(self) {
        if let Ok(Some(Some(mut list))) = self.list.into_inner()
            && list.has_grown
            && list.end > 2 * list.used() + SLACK
        {
            let beside = self.path.with_extension("new");
            let copied = list.copy_used(&beside);
            // Windows does not rename what is open.
            drop(list);
            if copied.and_then(|()| fs::rename(&beside, &self.path)).is_err() {
                let _ = fs::remove_file(&beside);
            }
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut List) -> io::Result<T>) -> Option<T> {
        let mut open = self.list.lock().ok()?;
        let list = open.get_or_insert_with(|| List::open(&self.path).ok());
        let done = work(list.as_mut()?);
        if done.is_err() {
            // A disk that refused once is not asked again.
            *list = None;
        }
        done.ok()
    }
}

impl List {
    /// Opens the list, and cuts off what is not whole.
    fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let length = file.metadata()?.len();
        let (places, mut end) = read(&file, length)?;
        if end == 0 {
            file.set_len(0)?;
            (&file).rewind()?;
            (&file).write_all(TITLE)?;
            end = TITLE.len() as u64;
        } else if end < length {
            file.set_len(end)?;
        }
        Ok(Self { file, end, places, has_grown: false })
    }

    fn find(&mut self, key: &Checksum) -> io::Result<Option<Vec<u8>>> {
        let Some(place) = self.places.get_mut(key) else { return Ok(None) };
        let mut bytes = vec![0; place.length as usize];
        self.file.seek(SeekFrom::Start(place.at))?;
        self.file.read_exact(&mut bytes)?;
        place.is_used = crc32fast::hash(&bytes) == place.sum;
        Ok(if place.is_used {
            Some(bytes)
        } else {
            self.places.remove(key);
            None
        })
    }

    fn keep(&mut self, key: &Checksum, bytes: &[u8]) -> io::Result<()> {
        let Ok(length) = u32::try_from(bytes.len()) else { return Ok(()) };
        if length == 0 || self.places.contains_key(key) {
            return Ok(());
        }
        let place = Place { at: self.end + HEAD as u64, length, sum: crc32fast::hash(bytes), is_used: true };
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(&[&head(key, &place)[..], bytes].concat())?;
        self.end = place.at + u64::from(length);
        self.has_grown = true;
        self.places.insert(*key, place);
        Ok(())
    }

    /// Counts the bytes of what this build used.
    fn used(&self) -> u64 {
        self.places.values().filter(|place| place.is_used).map(|place| HEAD as u64 + u64::from(place.length)).sum()
    }

    /// Writes what this build used to another place, in the same order.
    fn copy_used(&mut self, to: &Path) -> io::Result<()> {
        let mut copy = io::BufWriter::new(File::create(to)?);
        copy.write_all(TITLE)?;
        let mut used: Vec<_> = self.places.iter().filter(|(_, place)| place.is_used).collect();
        used.sort_unstable_by_key(|(_, place)| place.at);
        for (key, place) in used {
            copy.write_all(&head(key, place))?;
            self.file.seek(SeekFrom::Start(place.at))?;
            io::copy(&mut Read::by_ref(&mut self.file).take(place.length.into()), &mut copy)?;
        }
        copy.flush()
    }
}

fn head(key: &Checksum, place: &Place) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[..32].copy_from_slice(key);
    head[32..36].copy_from_slice(&place.length.to_le_bytes());
    head[36..].copy_from_slice(&place.sum.to_le_bytes());
    head
}

/// Finds the pieces of a list of so many bytes, and where the last whole one ends; at 0 where it is no list.
fn read(file: &File, length: u64) -> io::Result<(HashMap<Checksum, Place>, u64)> {
    let mut file = BufReader::new(file);
    let mut title = [0; TITLE.len()];
    let mut places = HashMap::new();
    if !is_read(file.read_exact(&mut title))? || title != TITLE {
        return Ok((places, 0));
    }
    let mut end = TITLE.len() as u64;
    let mut head = [0; HEAD];
    while is_read(file.read_exact(&mut head))? {
        let (Some((key, rest)), Some(sum)) = (head.split_first_chunk::<32>(), head.last_chunk()) else { break };
        let Some(piece) = rest.first_chunk().map(|length| u32::from_le_bytes(*length)).filter(|length| *length > 0) else { break };
        let at = end + HEAD as u64;
        if at + u64::from(piece) > length {
            break;
        }
        places.insert(*key, Place { at, length: piece, sum: u32::from_le_bytes(*sum), is_used: false });
        end = at + u64::from(piece);
        file.seek_relative(piece.into())?;
    }
    Ok((places, end))
}

/// Tells whether there was as much to read.
fn is_read(done: io::Result<()>) -> io::Result<bool> {
    match done {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        done => done.map(|()| true),
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn key(number: u8) -> Checksum {
        [number; 32]
    }

    #[test]
    fn what_was_kept_is_found_in_this_build_and_in_the_next() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(NAME);
        let long = b"three".repeat(99_999);
        for round in 0..2 {
            let pieces = Pieces::at(path.clone());
            for (number, bytes) in [(1, &b"one"[..]), (2, b"two"), (3, &long)] {
                if round == 0 {
                    assert_eq!(pieces.find(&key(number)), None);
                    pieces.keep(&key(number), bytes);
                }
                assert!(pieces.find(&key(number)).unwrap() == bytes);
            }
            pieces.settle();
        }
    }

    #[test]
    fn a_list_that_is_torn_or_damaged_or_none_gives_no_wrong_piece() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(NAME);
        let first = Pieces::at(path.clone());
        for number in 1..4 {
            first.keep(&key(number), &[number; 50]);
        }
        first.settle();
        let whole = fs::read(&path).unwrap();
        let mut damaged: Vec<Vec<u8>> = (0..whole.len()).map(|end| whole[..end].to_vec()).collect();
        damaged.extend((0..whole.len()).map(|place| [&whole[..place], &[whole[place] ^ 0x11], &whole[place + 1..]].concat()));
        damaged.push([&whole[..], &[0; 999]].concat());
        for bytes in damaged {
            fs::write(&path, &bytes).unwrap();
            let pieces = Pieces::at(path.clone());
            for number in 1..4 {
                assert!(pieces.find(&key(number)).is_none_or(|found| found == [number; 50]));
            }
            pieces.keep(&key(9), b"nine");
            assert_eq!(pieces.find(&key(9)).unwrap(), b"nine");
            pieces.settle();
            assert_eq!(Pieces::at(path.clone()).find(&key(9)).unwrap(), b"nine", "what comes after damage is kept");
        }
    }

    #[test]
    fn what_no_build_uses_any_more_goes() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(NAME);
        let big = |number: u8| vec![number; SLACK as usize];
        let build = |uses: &[u8]| {
            let pieces = Pieces::at(path.clone());
            for number in uses {
                if pieces.find(&key(*number)).is_none() {
                    pieces.keep(&key(*number), &big(*number));
                }
            }
            pieces.settle();
            fs::metadata(&path).unwrap().len() / SLACK
        };
        assert_eq!(build(&[1, 2]), 2);
        assert_eq!(build(&[1, 3]), 3, "a little may lie there");
        assert_eq!(build(&[3]), 3, "a build that only looked says nothing of the rest");
        assert_eq!(build(&[3, 4, 5]), 5);
        assert_eq!(build(&[5, 6]), 2);
        let pieces = Pieces::at(path.clone());
        assert!(pieces.find(&key(1)).is_none() && pieces.find(&key(5)).unwrap() == big(5));
    }

    #[test]
    fn where_nothing_can_be_kept_nothing_is() {
        let folder = TempDir::new().unwrap();
        let pieces = Pieces::at(folder.path().join("nowhere").join(NAME));
        pieces.keep(&key(1), b"one");
        assert_eq!(pieces.find(&key(1)), None);
        pieces.settle();
    }
}
