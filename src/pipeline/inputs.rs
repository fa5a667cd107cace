//! What outputs are made of, so that a build need not make again what it would make the same.
//!
//! An output depends on everything but measures, and on those measures that were read while it was rendered. Its stamp is the fingerprint
//! of both, and names those measures by their files: the next build works out the fingerprint of the same things as they are then. Whatever
//! is not taken into a fingerprint here must not reach an output; the test `rebuild` holds that over edits of every kind.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{Options, Sound};
use crate::assess::Assessment;
use crate::checksum::{self, Checksum};
use crate::map::SiteMap;
use crate::model::Record as _;
use crate::model::reads::Reads;
use crate::render::data::{self, Keep};
use crate::source::{FileId, Sources};
use crate::write::Pieces;

/// Stands in a stamp for all measures; no file has that name.
const ALL: &str = "*";

/// The fingerprints of what a site is made of.
pub struct Inputs<'a> {
    sources: &'a Sources,
    /// Of everything but measures.
    shared: Checksum,
    /// Of each measure.
    measures: HashMap<FileId, Checksum>,
    /// Of all measures.
    all: Checksum,
    by_path: HashMap<&'a str, FileId>,
}

impl<'a> Inputs<'a> {
    /// Takes the fingerprints of a site that `program` makes.
    pub fn new(
        program: &str,
        sources: &'a Sources,
        Sound { dataset, theme }: &Sound,
        assessment: &Assessment<'_>,
        map: &SiteMap,
        options: &Options,
    ) -> Self {
        let numbers = data::comparisons(assessment);
        let files: Vec<_> = dataset.measures.iter().map(|measure| (measure.at.file, measure.id())).collect();
        let one = |(file, id): (FileId, &str)| {
            let mut parts = Parts::default();
            sources.get(file).checksum().hash(&mut parts);
            // Comparisons are numbered through the whole record.
            numbers.get(id).hash(&mut parts);
            (file, parts.done())
        };
        let measures: Vec<(FileId, Checksum)> = files.into_par_iter().map(one).collect();
        let mut all = Parts::default();
        measures.iter().for_each(|(file, fingerprint)| (sources.get(*file).path(), fingerprint).hash(&mut all));
        let measures: HashMap<FileId, Checksum> = measures.into_iter().collect();
        let mut shared = Parts::default();
        program.hash(&mut shared);
        (&options.base_url, options.draft, options.today()).hash(&mut shared);
        let others = sources.iter().filter(|(file, _)| !measures.contains_key(file));
        others.for_each(|(_, source)| (source.path(), source.checksum()).hash(&mut shared));
        // Whoever lists what serves a priority has read only that.
        let serves = dataset.measures.iter().map(|measure| measure.priorities.iter().map(|priority| &priority.value).collect::<Vec<_>>());
        serves.for_each(|priorities| priorities.hash(&mut shared));
        theme.stylesheet.css.hash(&mut shared);
        theme.assets.iter().for_each(|asset| (&asset.path, &asset.bytes[..]).hash(&mut shared));
        let frozen = dataset.editions.iter().flat_map(|edition| &edition.files);
        frozen.for_each(|file| (&file.name, &file.sha256).hash(&mut shared));
        // The list of outputs also tells which stories are out.
        map.outputs.iter().for_each(|output| (&output.path, &output.kind).hash(&mut shared));
        let by_path = measures.keys().map(|file| (sources.get(*file).path(), *file)).collect();
        Self { sources, shared: shared.done(), measures, all: all.done(), by_path }
    }

    /// Says in a line what an output was made of.
    pub fn stamp(&self, reads: &Reads) -> Option<String> {
        let paths = if reads.all { vec![ALL] } else { reads.files.iter().map(|file| self.sources.get(*file).path()).collect() };
        let hash = self.fingerprint(paths.iter().map(|path| self.named(path)))?;
        Some([&[checksum::hex(&hash).as_str()][..], &paths].concat().join("\t"))
    }

    /// Tells whether an output that was made of this would be made of the same now.
    pub fn hold(&self, stamp: &str) -> bool {
        let mut parts = stamp.split('\t');
        let before = parts.next();
        self.fingerprint(parts.map(|path| self.named(path))).is_some_and(|now| before == Some(checksum::hex(&now).as_str()))
    }

    /// Keeps pieces by what they are made of.
    pub const fn kept<'i>(&'i self, pieces: &'i Pieces) -> Kept<'i> {
        Kept { inputs: self, pieces }
    }

    /// Returns the path and the fingerprint of a measure; nothing for another file.
    fn measure(&self, file: FileId) -> Option<(&str, &Checksum)> {
        Some((self.sources.get(file).path(), self.measures.get(&file)?))
    }

    /// Returns what a stamp names: a measure, by its path, or all of them.
    fn named(&self, path: &str) -> Option<(&str, &Checksum)> {
        if path == ALL { Some((ALL, &self.all)) } else { self.measure(*self.by_path.get(path)?) }
    }

    fn fingerprint<'p>(&self, of: impl Iterator<Item = Option<(&'p str, &'p Checksum)>>) -> Option<Checksum> {
        let mut parts = Parts::default();
        self.shared.hash(&mut parts);
        for measure in of {
            measure?.hash(&mut parts);
        }
        Some(parts.done())
    }
}

/// Pieces of this build and those before, by their name and by the fingerprint of what they are made of.
pub struct Kept<'i> {
    inputs: &'i Inputs<'i>,
    pieces: &'i Pieces,
}

impl Kept<'_> {
    fn key(&self, name: &str, of: &[FileId]) -> Option<Checksum> {
        let mut parts = Parts::default();
        name.hash(&mut parts);
        self.inputs.fingerprint(of.iter().map(|file| self.inputs.measure(*file)))?.hash(&mut parts);
        Some(parts.done())
    }
}

impl Keep for Kept<'_> {
    fn find(&self, name: &str, of: &[FileId]) -> Option<Vec<u8>> {
        self.pieces.find(&self.key(name, of)?)
    }

    fn keep(&self, name: &str, of: &[FileId], bytes: &[u8]) {
        if let Some(key) = self.key(name, of) {
            self.pieces.keep(&key, bytes);
        }
    }
}

/// A fingerprint in the making. What is hashed tells its own length, so that two parts are never taken for one.
#[derive(Default)]
struct Parts(Sha256);

impl Parts {
    fn done(self) -> Checksum {
        self.0.finalize().into()
    }
}

impl Hasher for Parts {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Nobody asks for it.
    fn finish(&self) -> u64 {
        0
    }
}
