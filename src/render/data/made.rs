//! What is known of each file of data once it was made: when it is written, or before that when somebody asks.

use std::io::{self, Cursor, Write};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::archive::{self, Entry};
use super::common::Common;
use super::shelf::{Packed, Place, Room, Rooms, Shelf};
use super::{Fault, Site, write};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, SiteMap};
use crate::model::reads;

/// The size and fingerprint of a file.
#[derive(Clone, Debug)]
pub struct Fact {
    /// How many bytes it has.
    pub size: u64,
    /// Its fingerprint.
    pub sha256: [u8; 32],
    /// Where it lies as the archive of the edition is going to hold it, if it does and has been put aside.
    packed: Option<Place>,
}

/// The facts of each file, filled in as they are asked for.
///
/// A file may ask for the facts of others, in this order and never back: tables, package, checksums, archive.
#[derive(Default)]
pub struct Made {
    facts: FxHashMap<DataFile, OnceLock<Known>>,
    common: OnceLock<Common>,
    shelf: Shelf,
    /// Where what grows with the record is put together; in memory without any.
    rooms: Option<Rooms>,
    /// What stands in for every fact.
    stand_in: Option<Fact>,
}

/// A fact that is known, or why it cannot be. Every file has room for one, and in a preview hardly any is ever asked for.
type Known = Box<Result<Fact, Diagnostic>>;

impl Made {
    /// Makes room for the files of a site. Packed ones wait in `rooms` for the archive; without any they are made anew.
    pub fn new(map: &SiteMap, rooms: Option<Rooms>) -> Self {
        let facts = map.data().map(|(file, _)| (file, OnceLock::new())).collect();
        Self { facts, shelf: Shelf::new(rooms.as_ref().map(|room| room())), rooms, ..Self::default() }
    }

    /// Makes a stand-in for looking at pages alone: no file is made, and each counts as empty.
    pub fn stand_in() -> Self {
        Self { stand_in: Some(Fact { size: 0, sha256: [0; 32], packed: None }), ..Self::default() }
    }

    /// Gives room for a file that is put together.
    pub(super) fn room(&self) -> Box<dyn Room> {
        match &self.rooms {
            Some(room) => room(),
            None => Box::new(Cursor::new(Vec::new())),
        }
    }

    /// Returns what many rows share.
    pub(super) fn common(&self, site: Site<'_>) -> &Common {
        self.common.get_or_init(|| reads::unnoted(|| Common::of(site)))
    }
}

/// Returns what is known of a file.
///
/// # Errors
/// Fails as writing it does.
pub fn fact(site: Site<'_>, file: DataFile) -> Result<&Fact, Diagnostic> {
    if let Some(fact) = &site.made.data.stand_in {
        return Ok(fact);
    }
    let Some(fact) = site.made.data.facts.get(&file) else {
        return Err(Fault::from(io::Error::other("it is no file of this site")).finding(&format!("{file:?}")));
    };
    let made = || reads::unnoted(|| noted(site, file, &mut io::sink())).map_err(|fault| fault.finding(site.map.data_path(file)));
    match file {
        DataFile::MeasureCsv(index) | DataFile::MeasureJson(index) => {
            // Looking it up notes that it was read.
            let _ = site.dataset.measures.at(index);
        }
        _ => reads::all(),
    }
    (**fact.get_or_init(|| Box::new(made()))).as_ref().map_err(Clone::clone)
}

/// Writes a file to `out`, and notes on the way what others will ask.
///
/// # Errors
/// Fails as writing it does.
pub fn make(site: Site<'_>, file: DataFile, out: &mut dyn Write) -> Result<(), Diagnostic> {
    let told = |fault: Fault| fault.finding(site.map.data_path(file));
    if matches!(file, DataFile::Workbook(..))
        && site.made.data.shelf.has_room()
        && let Some(packed) = aside(site, fact(site, file)?)
    {
        // It takes long to make, and whoever asked for it before has put it aside.
        return archive::unpacked(packed, out).map_err(|error| told(error.into()));
    }
    match site.made.data.facts.get(&file).filter(|fact| fact.get().is_none()) {
        Some(fact) => {
            let made = noted(site, file, out).map_err(told)?;
            fact.get_or_init(|| Box::new(Ok(made)));
            Ok(())
        }
        None => write(site, file, out).map_err(told),
    }
}

/// Returns a file as the archive holds it.
///
/// # Errors
/// Fails as writing the file does.
pub fn packed(site: Site<'_>, file: DataFile) -> Result<Packed<'_>, Fault> {
    if let Some(packed) = aside(site, fact(site, file)?) {
        return Ok(packed);
    }
    let mut entry = Entry::new(site, file)?;
    reads::unnoted(|| write(site, file, &mut entry))?;
    Ok(Packed::Alone(entry.finish()?))
}

fn aside<'s>(site: Site<'s>, fact: &Fact) -> Option<Packed<'s>> {
    site.made.data.shelf.get(fact.packed?)
}

/// Writes a file to `out`, and returns what is known of it then.
fn noted(site: Site<'_>, file: DataFile, out: &mut dyn Write) -> Result<Fact, Fault> {
    // Without room there is nobody to keep it.
    let is_kept = site.made.data.shelf.has_room() && !file.looks_back() && file != DataFile::Archive;
    let entry = is_kept.then(|| Entry::new(site, file)).transpose()?;
    let mut noting = Noting { size: 0, hash: Sha256::new(), entry, out };
    write(site, file, &mut noting)?;
    let packed = noting.entry.and_then(|entry| entry.finish().ok());
    let packed = packed.and_then(|mut packed| site.made.data.shelf.put(&mut *packed));
    Ok(Fact { size: noting.size, sha256: noting.hash.finalize().into(), packed })
}

/// Counts, fingerprints and packs what is written, and hands it on.
struct Noting<'o> {
    size: u64,
    hash: Sha256,
    entry: Option<Entry>,
    out: &'o mut dyn Write,
}

impl Write for Noting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.size += bytes.len() as u64;
        self.hash.update(bytes);
        // What cannot be put aside is made again when it is asked for.
        if self.entry.as_mut().is_some_and(|entry| entry.write_all(bytes).is_err()) {
            self.entry = None;
        }
        self.out.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
