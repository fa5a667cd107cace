//! What is known of each file of data once it was made: when it is written, or before that when somebody asks.

use std::io::{self, Write};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::archive::method;
use super::common::Common;
use super::piece::{Parts, Piece};
use super::zip::{Method, Packing, Sums};
use super::{Fault, Plain, Site, of_one_measure, write};
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
    /// The CRC-32 by which an archive checks it.
    pub crc: u32,
    /// How many bytes it has as the archive of the edition holds it.
    pub packed: u64,
}

/// The facts of each file, filled in as they are asked for.
///
/// A file may ask for the facts of others, in this order and never back: tables, package, checksums, archive.
#[derive(Default)]
pub struct Made {
    facts: FxHashMap<DataFile, OnceLock<Known>>,
    common: OnceLock<Common>,
    /// What stands in for every fact.
    stand_in: Option<Fact>,
}

/// A fact that is known, or why it cannot be. Every file has room for one, and in a preview hardly any is ever asked for.
type Known = Box<Result<Fact, Diagnostic>>;

impl Made {
    /// Makes room for the facts of the files of a site.
    pub fn new(map: &SiteMap) -> Self {
        Self { facts: map.data().map(|(file, _)| (file, OnceLock::new())).collect(), ..Self::default() }
    }

    /// Makes a stand-in for looking at pages alone: no file is made, and each counts as empty.
    pub fn stand_in() -> Self {
        Self { stand_in: Some(Fact { size: 0, sha256: [0; 32], crc: 0, packed: 0 }), ..Self::default() }
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
    let made = || reads::unnoted(|| noted(site, file, None)).map_err(|fault| fault.finding(site.map.data_path(file)));
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
    match site.made.data.facts.get(&file).filter(|fact| fact.get().is_none()) {
        Some(fact) => {
            let made = noted(site, file, Some(out)).map_err(told)?;
            fact.get_or_init(|| Box::new(Ok(made)));
            Ok(())
        }
        None => write(site, file, &mut Plain(out)).map_err(told),
    }
}

/// Writes a file to `out`, if anybody wants it, and returns what is known of it then.
fn noted(site: Site<'_>, file: DataFile, out: Option<&mut dyn Write>) -> Result<Fact, Fault> {
    if let Some(piece) = of_one_measure(site, file)? {
        if let Some(out) = out {
            out.write_all(&piece.plain()?)?;
        }
        let Sums { crc, size, packed } = piece.alone();
        return Ok(Fact { size, sha256: piece.fingerprint()?, crc, packed });
    }
    let taken = match method(file) {
        Method::Stored => Taken::Stored(crc32fast::Hasher::new(), 0),
        Method::Deflated => Taken::Deflated(Packing::new(io::sink())),
    };
    let mut nobody = io::sink();
    let out = out.unwrap_or(&mut nobody);
    let mut noting = Noting { sha256: Sha256::new(), taken, out };
    write(site, file, &mut noting)?;
    let sha256 = noting.sha256.finalize().into();
    let Sums { crc, size, packed } = noting.taken.sums()?;
    Ok(Fact { size, sha256, crc, packed })
}

/// Fingerprints and counts what is written, and hands it on.
struct Noting<'o> {
    sha256: Sha256,
    taken: Taken,
    out: &'o mut dyn Write,
}

/// What an archive is going to say of the file.
enum Taken {
    Stored(crc32fast::Hasher, u64),
    Deflated(Packing<io::Sink>),
}

impl Taken {
    fn sums(self) -> io::Result<Sums> {
        Ok(match self {
            Self::Stored(crc, size) => Sums { crc: crc.finalize(), size, packed: size },
            Self::Deflated(packing) => packing.finish()?.1,
        })
    }
}

impl Noting<'_> {
    fn hand_on(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sha256.update(bytes);
        self.out.write_all(bytes)
    }
}

impl Write for Noting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.taken {
            Taken::Stored(crc, size) => {
                crc.update(bytes);
                *size += bytes.len() as u64;
            }
            Taken::Deflated(packing) => packing.write_all(bytes)?,
        }
        self.hand_on(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Parts for Noting<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        let plain = piece.plain()?;
        match &mut self.taken {
            Taken::Stored(..) => self.write_all(&plain),
            Taken::Deflated(packing) => {
                packing.piece(piece)?;
                self.hand_on(&plain)
            }
        }
    }
}
