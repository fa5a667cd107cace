//! Where packed files wait for the archive that joins them.
//!
//! All of them together are a third as big as the record. So they lie in a file beside the site, and the memory of a build does not grow
//! with what it packs.

use std::io::{Read, Seek, SeekFrom, Write};
use std::sync::Mutex;

/// What can be written and read again, such as a file without a name.
pub trait Room: Read + Write + Seek + Send {}

impl<T: Read + Write + Seek + Send> Room for T {}

/// Puts bytes aside and brings them back. Whatever keeps it from that, the bytes can be made again.
#[derive(Default)]
pub struct Shelf(Option<Mutex<Box<dyn Room>>>);

/// Where bytes lie on the shelf.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    at: u64,
    length: u64,
}

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
    pub fn put(&self, bytes: &[u8]) -> Option<Place> {
        let mut room = self.0.as_ref()?.lock().ok()?;
        let at = room.seek(SeekFrom::End(0)).ok()?;
        room.write_all(bytes).ok()?;
        Some(Place { at, length: bytes.len() as u64 })
    }

    /// Brings bytes back; nothing when they can no longer be read.
    pub fn get(&self, place: Place) -> Option<Vec<u8>> {
        let mut room = self.0.as_ref()?.lock().ok()?;
        room.seek(SeekFrom::Start(place.at)).ok()?;
        let mut bytes = Vec::new();
        Read::by_ref(&mut *room).take(place.length).read_to_end(&mut bytes).ok().filter(|read| *read as u64 == place.length)?;
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_was_put_aside_comes_back_as_it_was() {
        let shelf = Shelf::new(Some(Box::new(Cursor::new(Vec::new()))));
        let places: Vec<Place> = [&b"one"[..], b"", b"three"].into_iter().map(|bytes| shelf.put(bytes).unwrap()).collect();
        let back: Vec<Vec<u8>> = places.iter().rev().map(|place| shelf.get(*place).unwrap()).collect();
        assert_eq!(back, [&b"three"[..], b"", b"one"]);
    }

    #[test]
    fn what_has_no_room_is_not_kept_and_what_is_lost_is_not_made_up() {
        let full: Cursor<&'static mut [u8]> = Cursor::new(Box::leak(Box::new([0; 4])));
        let shelf = Shelf::new(Some(Box::new(full)));
        assert!(shelf.put(b"more than that").is_none() && Shelf::default().put(b"").is_none());
        let lost = Place { at: 2, length: 9 };
        assert!(shelf.get(lost).is_none() && Shelf::default().get(lost).is_none());
    }
}
