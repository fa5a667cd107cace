//! What was read before, so that only files that have changed are read again.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::file::{self, File};
use super::guard::drawings::drawing;
use super::lower;
use super::read::Mode;
use super::read::tree::Arena;
use crate::diagnostic::Diagnostic;
use crate::model::edition::Edition;
use crate::source::{Asset, FileId, Source, Sources};

/// How many files are read into the memory of one arena. With one for each file the allocator would look for room, and the system clear it,
/// 20,000 times over; with one for all the trees of a nation's record would stand side by side.
const TOGETHER: usize = 16;

/// The files of a record as they were read the last time.
#[derive(Debug, Default)]
pub struct Kept {
    files: FxHashMap<FileId, (Arc<Source>, Mode, Arc<File>)>,
    drawings: FxHashMap<FileId, (Arc<Source>, Vec<Diagnostic>)>,
    editions: Option<Editions>,
    read: usize,
}

/// The frozen editions as they were read, and what they were read from.
#[derive(Debug)]
struct Editions {
    from: Vec<(FileId, Asset)>,
    editions: Vec<Arc<Edition>>,
    findings: Vec<Diagnostic>,
}

impl Kept {
    /// Returns how many files of the record were read the last time, and not merely found unchanged.
    pub fn read(&self) -> usize {
        self.read
    }

    /// Returns the files of the record in their order, and reads those whose text is not the one that was read before.
    pub(super) fn files(&mut self, sources: &Sources, files: &[FileId], mode: Mode) -> Vec<Arc<File>> {
        let fresh = |arena: &Arena, id: &FileId| {
            let kept = self.files.get(id);
            let source = sources.shared(*id);
            match kept.filter(|(before, in_mode, _)| Arc::ptr_eq(before, &source) && *in_mode == mode) {
                Some((_, _, file)) => (source, file.clone(), false),
                None => (source, Arc::new(file::file(arena, sources, *id, mode)), true),
            }
        };
        let read: Vec<(Arc<Source>, Arc<File>, bool)> = files
            .par_chunks(TOGETHER)
            .flat_map_iter(|files| {
                let arena = Arena::new();
                files.iter().map(move |id| fresh(&arena, id))
            })
            .collect();
        self.read = read.iter().filter(|(_, _, fresh)| *fresh).count();
        self.files.reserve(files.len().saturating_sub(self.files.len()));
        for (id, (source, file, _)) in files.iter().zip(&read).filter(|(_, (_, _, fresh))| *fresh) {
            self.files.insert(*id, (source.clone(), mode, file.clone()));
        }
        if self.files.len() > files.len() {
            let there: HashSet<&FileId> = files.iter().collect();
            self.files.retain(|id, _| there.contains(id));
        }
        read.into_iter().map(|(_, file, _)| file).collect()
    }

    /// Lists what the drawings among the assets could do, and looks only into those whose text is not the one that was looked into before.
    pub(super) fn drawings(&mut self, sources: &Sources, assets: &[Asset], findings: &mut Vec<Diagnostic>) {
        let mut before = std::mem::take(&mut self.drawings);
        for file in assets.iter().filter_map(|asset| asset.text) {
            let source = sources.shared(file);
            let kept = before.remove(&file).filter(|(before, _)| Arc::ptr_eq(before, &source));
            let kept = kept.unwrap_or_else(|| (source.clone(), drawing(file, &source)));
            findings.extend_from_slice(&kept.1);
            self.drawings.insert(file, kept);
        }
    }

    /// Returns the frozen editions, and reads them all when a byte of one is not what it was.
    pub(super) fn editions(&mut self, sources: &Sources, frozen: &[(FileId, Asset)], findings: &mut Vec<Diagnostic>) -> Vec<Arc<Edition>> {
        let same = |before: &(FileId, Asset), now: &(FileId, Asset)| before.0 == now.0 && Arc::ptr_eq(&before.1.bytes, &now.1.bytes);
        let kept = self
            .editions
            .take()
            .filter(|kept| kept.from.len() == frozen.len() && kept.from.iter().zip(frozen).all(|(before, now)| same(before, now)));
        let kept = kept.unwrap_or_else(|| {
            let mut findings = Vec::new();
            let editions = lower::edition::editions(sources, frozen, &mut findings);
            Editions { from: frozen.to_vec(), editions: editions.into_iter().map(Arc::new).collect(), findings }
        });
        findings.extend(kept.findings.iter().cloned());
        self.editions.insert(kept).editions.clone()
    }
}
