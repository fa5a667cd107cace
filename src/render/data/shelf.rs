//! Where packed files wait for the archive that joins them.
//!
//! All of them together are a third as big as the record. So they lie in a file beside the site, and the memory of a build does not grow
//! with what it packs.

use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::sync::Mutex;

/// What can be written and read again, such as a file without a name.
pub trait Room: Read + Write + Seek + Send {}

impl<T: Read + Write + Seek + Send> Room for T {}

/// Gives as many rooms as are asked for.
pub type Rooms = Box<dyn Fn() -> Box<dyn Room> + Send + Sync>;

/// Puts bytes aside and brings them back. Whatever keeps it from that, the bytes can be made again.
#[derive(Default)]
pub struct Shelf(Option<Mutex<Box<dyn Room>>>);

/// Where bytes lie on the shelf.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    at: u64,
    length: u64,
}

/// What is brought back whole; of what is longer, pieces are.
const WHOLE: u64 = 1 << 20;

impl Shelf {
    /// Makes a shelf in `room`; without any it keeps nothing.
    pub fn new(room: Option<Box<dyn Room>>) -> Self {
        Self(room.map(Mutex::new))
    }

    /// Tells whether anything can be put aside.
    pub const fn has_room(&self) -> bool {
        self.0.is_some()
    }

    /// Puts bytes aside, and returns where; nothing when there is no room for them.
    pub fn put(&self, bytes: &mut dyn Read) -> Option<Place> {
        let mut room = self.0.as_ref()?.lock().ok()?;
        let at = room.seek(SeekFrom::End(0)).ok()?;
        let length = io::copy(bytes, &mut *room).ok()?;
        Some(Place { at, length })
    }

    /// Brings bytes back; nothing when they can no longer be read.
    pub fn get(&self, place: Place) -> Option<Packed<'_>> {
        let mut room = self.0.as_ref()?.lock().ok()?;
        if place.length > WHOLE {
            let end = room.seek(SeekFrom::End(0)).ok()?;
            return (place.at + place.length <= end).then_some(Packed::OnShelf { shelf: self, place, at: 0 });
        }
        room.seek(SeekFrom::Start(place.at)).ok()?;
        let mut bytes = Vec::new();
        Read::by_ref(&mut *room).take(place.length).read_to_end(&mut bytes).ok().filter(|read| *read as u64 == place.length)?;
        Some(Packed::Alone(Box::new(Cursor::new(bytes))))
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let room = self.0.as_ref().and_then(|room| room.lock().ok());
        let mut room = room.ok_or_else(|| io::Error::other("what was put aside is lost"))?;
        room.seek(SeekFrom::Start(at))?;
        room.read(into)
    }
}

/// A packed file, to be read.
pub enum Packed<'s> {
    /// In a room of its own.
    Alone(Box<dyn Room>),
    /// On the shelf among others, read up to a byte.
    OnShelf {
        /// Where it lies.
        shelf: &'s Shelf,
        /// And where there.
        place: Place,
        /// The next byte.
        at: u64,
    },
}

impl Read for Packed<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Alone(room) => room.read(into),
            Self::OnShelf { shelf, place, at } => {
                let left = place.length.saturating_sub(*at).min(into.len() as u64) as usize;
                let read = shelf.read(place.at + *at, &mut into[..left])?;
                *at += read as u64;
                Ok(read)
            }
        }
    }
}

impl Seek for Packed<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Alone(room) => room.seek(to),
            Self::OnShelf { place, at, .. } => {
                let target = match to {
                    SeekFrom::Start(target) => Some(target),
                    SeekFrom::End(offset) => place.length.checked_add_signed(offset),
                    SeekFrom::Current(offset) => at.checked_add_signed(offset),
                };
                *at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
                Ok(*at)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(packed: Option<Packed<'_>>) -> Vec<u8> {
        let mut bytes = Vec::new();
        packed.unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_was_put_aside_comes_back_as_it_was() {
        let shelf = Shelf::new(Some(Box::new(Cursor::new(Vec::new()))));
        let long: Vec<u8> = (0..WHOLE + 9).map(|at| at as u8).collect();
        let pieces = [&b"one"[..], b"", &long, b"three"];
        let places: Vec<Place> = pieces.into_iter().map(|mut bytes| shelf.put(&mut bytes).unwrap()).collect();
        for (place, bytes) in places.iter().zip(pieces).rev() {
            assert!(back(shelf.get(*place)) == bytes);
        }
        let mut packed = shelf.get(places[2]).unwrap();
        assert_eq!(packed.seek(SeekFrom::End(-2)).unwrap(), WHOLE + 7);
        let mut end = Vec::new();
        packed.read_to_end(&mut end).unwrap();
        assert_eq!(end, long[long.len() - 2..], "and nothing of what lies after it");
        assert!(packed.seek(SeekFrom::Current(-(WHOLE as i64) - 99)).is_err());
    }

    #[test]
    fn what_has_no_room_is_not_kept_and_what_is_lost_is_not_made_up() {
        let full: Cursor<&'static mut [u8]> = Cursor::new(Box::leak(Box::new([0; 4])));
        let shelf = Shelf::new(Some(Box::new(full)));
        assert!(shelf.put(&mut &b"more than that"[..]).is_none() && Shelf::default().put(&mut &b""[..]).is_none());
        for length in [9, WHOLE + 9] {
            let lost = Place { at: 2, length };
            assert!(shelf.get(lost).is_none() && Shelf::default().get(lost).is_none());
        }
    }
}
