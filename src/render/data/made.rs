//! What is known of each file of data once it was made: it is made for that when first asked for, and once a build.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use super::common::Common;
use super::{Fault, Site, write};
use crate::checksum;
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
    /// The file itself, where it takes long to make.
    pub bytes: Option<Vec<u8>>,
}

/// The facts of each file, filled in as they are asked for.
///
/// A file may ask for the facts of others, in this order and never back: tables, package, checksums, archive.
#[derive(Default)]
pub struct Made {
    facts: HashMap<DataFile, OnceLock<Result<Fact, Diagnostic>>>,
    common: OnceLock<Common>,
}

impl Made {
    /// Makes room for the files of a site.
    pub fn new(map: &SiteMap) -> Self {
        Self { facts: map.data().map(|(file, _)| (file, OnceLock::new())).collect(), common: OnceLock::new() }
    }

    /// Makes a stand-in for looking at pages alone: no file is made, and each counts as empty.
    pub fn stand_in(map: &SiteMap) -> Self {
        let fact = || OnceLock::from(Ok(Fact { size: 0, sha256: [0; 32], bytes: None }));
        Self { facts: map.data().map(|(file, _)| (file, fact())).collect(), common: OnceLock::new() }
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
    let Some(fact) = site.made.facts.get(&file) else {
        return Err(Fault::from(io::Error::other("it is no file of this site")).finding(&format!("{file:?}")));
    };
    let made = || reads::unnoted(|| make(site, file)).map_err(|fault| fault.finding(site.map.data_path(file)));
    match file {
        DataFile::MeasureCsv(index) | DataFile::MeasureJson(index) => {
            // Looking it up notes that it was read.
            let _ = site.dataset.measures.at(index);
        }
        _ => reads::all(),
    }
    fact.get_or_init(made).as_ref().map_err(Clone::clone)
}

fn make(site: Site<'_>, file: DataFile) -> Result<Fact, Fault> {
    if matches!(file, DataFile::Workbook(..) | DataFile::Archive) {
        let mut bytes = Vec::new();
        write(site, file, &mut bytes)?;
        return Ok(Fact { size: bytes.len() as u64, sha256: checksum::of(&bytes), bytes: Some(bytes) });
    }
    let mut counting = Counting { size: 0, hash: Sha256::new() };
    write(site, file, &mut counting)?;
    Ok(Fact { size: counting.size, sha256: counting.hash.finalize().into(), bytes: None })
}

/// Counts and fingerprints what is written, and keeps none of it.
struct Counting {
    size: u64,
    hash: Sha256,
}

impl Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.size += bytes.len() as u64;
        self.hash.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
