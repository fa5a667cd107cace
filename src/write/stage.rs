//! Renders a site and puts aside what differs from the files in place.

use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::Write as _;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::Packing;
use super::disk::{self, Found};
use super::durable::{self, Durable};
use super::error::{FolderError, WriteError};
use super::folder::Folder;
use super::pieces::Pieces;
use super::sink::{Filled, Sink};
use super::stamps::{self, Stamp};
use super::tree::Tree;

/// Tells what a build came to.
pub(super) struct Staged {
    /// The indices of the files that were staged.
    pub(super) changed: Vec<usize>,
    /// How many were rendered.
    pub(super) rendered: usize,
    /// What each file was made of, in their order, where that is known.
    pub(super) stamps: Vec<Option<Stamp>>,
    /// The size of the whole site, in bytes.
    pub(super) bytes: u64,
}

/// How many units a thread takes at once. They are taken in their order: those that one begins early are done early, and neighbours, which
/// are often made of the same, meet on one thread.
const TOGETHER: usize = 8;

/// Renders every file of which it is not known that it would be the same, and stages those whose bytes are not in place.
///
/// When it `is_durable`, files that are going to replace others are on the disk before this returns, so that a power
/// cut does not leave a hole where a page was. A first build has nothing to
/// lose; should it be cut short, the next build compares all bytes and repairs.
pub(super) fn fill<'a, E: Send>(
    folder: &Folder,
    (old, still, pieces): (&Tree<'_>, &[Option<&Stamp>], &Pieces),
    (new, units): (&Tree<'a>, &[Unit]),
    is_durable: bool,
    holds: impl Fn(usize, &str) -> bool + Sync,
    render: impl Fn(usize, &mut Sink<'_>) -> Result<Option<String>, E> + Sync,
) -> Result<Staged, WriteError<E>> {
    let stage = folder.stage();
    fs::create_dir(&stage).map_err(FolderError::at(&stage))?;
    // Folders are made as files need them, and so would a stage be that somebody deleted, with half of the site missing.
    let begun = stage.join("begun");
    disk::write(&begun, false, |_| Ok(()))?;
    let work = |durable: Option<&Durable>, (index, unit): (usize, &Unit), done: &mut Vec<Done>| -> Result<(), WriteError<E>> {
        let all = unit.files();
        let (paths, stamped) = (&new.files()[all.clone()], still[all].iter().copied().collect::<Option<Vec<_>>>());
        // All forms of a file are made of the same, and by the same build.
        let stamped = stamped.filter(|all| all.iter().all(|stamp| stamp.of == all[0].of) && holds(index, &all[0].of));
        if let Some(all) = stamped {
            let kept = |stamp: &Stamp| Done { rendered: false, changed: false, bytes: stamp.size, stamp: Some(stamp.clone()) };
            done.extend(all.into_iter().map(kept));
            return Ok(());
        }
        let mut sink = Sink::new(folder.staged(paths[0]), pieces);
        let rendered = render(index, &mut sink);
        // What the disk refused is why it could not be rendered.
        let filled = sink.filled()?;
        let before = done.last().and_then(|last| last.stamp.as_ref());
        let of = rendered.map_err(WriteError::Render)?.map(|of| stamps::shared(before.map(|stamp| &stamp.of), &of));
        let of = of.as_ref();
        let (first, bytes) = match filled {
            Filled::Held(bytes) => (put(folder, old, paths[0], &bytes, of, durable)?, bytes),
            Filled::Staged(file, size) => {
                // Further forms are made of all its bytes.
                let staged = folder.staged(paths[0]);
                let bytes = if unit.packings.is_empty() { Vec::new() } else { fs::read(&staged).map_err(FolderError::at(&staged))? };
                (keep(folder, old, paths[0], (file, size), of, durable)?, bytes)
            }
        };
        done.push(first);
        for (packing, path) in unit.packings.iter().zip(&paths[1..]) {
            done.push(put(folder, old, path, &(packing.pack)(&bytes), of, durable)?);
        }
        Ok(())
    };
    let all = |durable: Option<&Durable>| -> Result<Vec<_>, WriteError<E>> {
        let some = |(place, units): (usize, &[Unit])| {
            let mut done = Vec::with_capacity(units.iter().map(|unit| unit.files().len()).sum());
            (place * TOGETHER..).zip(units).try_for_each(|unit| work(durable, unit, &mut done))?;
            Ok((place, done))
        };
        units.chunks(TOGETHER).enumerate().par_bridge().map(some).collect()
    };
    let mut files = if is_durable { durable::durably(|durable| all(Some(durable)))? } else { all(None)? };
    files.sort_unstable_by_key(|(place, _)| *place);
    fs::remove_file(&begun).map_err(|_| FolderError::Deleted(folder.root().to_owned()))?;
    let mut staged = Staged { changed: Vec::new(), rendered: 0, stamps: Vec::with_capacity(new.files().len()), bytes: 0 };
    for (index, done) in files.into_iter().flat_map(|(_, files)| files).enumerate() {
        staged.changed.extend(done.changed.then_some(index));
        staged.rendered += usize::from(done.rendered);
        staged.stamps.push(done.stamp);
        staged.bytes += done.bytes;
    }
    Ok(staged)
}

/// Files that are rendered together: one, and what is made of its bytes.
pub(super) struct Unit {
    /// How each of the others is made.
    packings: &'static [Packing],
    /// The index of the first among all files.
    first: usize,
}

impl Unit {
    /// Returns the indices of its files.
    const fn files(&self) -> Range<usize> {
        self.first..self.first + 1 + self.packings.len()
    }
}

/// Lists the files of a site that are rendered, and how further forms of them are made, and the paths of them all.
pub(super) fn units<'a>(
    paths: impl ExactSizeIterator<Item = &'a str>,
    packings: impl Fn(&str) -> &'static [Packing],
) -> (Vec<Unit>, Vec<Cow<'a, str>>) {
    let (mut units, mut files) = (Vec::with_capacity(paths.len()), Vec::with_capacity(paths.len()));
    for path in paths {
        let packings = packings(path);
        units.push(Unit { packings, first: files.len() });
        files.push(Cow::from(path));
        files.extend(packings.iter().map(|packing| Cow::from(format!("{path}{}", packing.ending))));
    }
    (units, files)
}

/// What became of one file.
struct Done {
    rendered: bool,
    changed: bool,
    bytes: u64,
    stamp: Option<Stamp>,
}

/// Stages a file if it is not in place.
fn put(
    folder: &Folder,
    old: &Tree<'_>,
    path: &str,
    bytes: &[u8],
    of: Option<&Arc<str>>,
    durable: Option<&Durable>,
) -> Result<Done, FolderError> {
    let is_same = |place: &Path| Ok(fs::read(place).map_err(FolderError::at(place))? == bytes);
    let staged = folder.staged(path);
    settle((folder, old), path, bytes.len() as u64, of, is_same, || put_aside(&staged, bytes, durable))
}

/// Keeps a file that is in the stage already, unless it is in place.
fn keep(
    folder: &Folder,
    old: &Tree<'_>,
    path: &str,
    (file, size): (File, u64),
    of: Option<&Arc<str>>,
    durable: Option<&Durable>,
) -> Result<Done, FolderError> {
    let staged = folder.staged(path);
    let is_same = |place: &Path| disk::same(place, &staged);
    let done = settle((folder, old), path, size, of, is_same, || close(&staged, file, durable))?;
    if !done.changed {
        fs::remove_file(&staged).map_err(FolderError::at(&staged))?;
    }
    Ok(done)
}

/// Leaves a file of this size as it is where `is_same` finds the same bytes in place, and has it staged otherwise.
fn settle(
    (folder, old): (&Folder, &Tree<'_>),
    path: &str,
    size: u64,
    of: Option<&Arc<str>>,
    is_same: impl FnOnce(&Path) -> Result<bool, FolderError>,
    stage: impl FnOnce() -> Result<Metadata, FolderError>,
) -> Result<Done, FolderError> {
    // A file that only changes the case of its name has to be written
    // anew, because its old name is removed.
    let renamed = old.file(path).is_some_and(|written| written != path);
    let in_place = if renamed { None } else { in_place(folder, path, size, is_same)? };
    let changed = in_place.is_none();
    let metadata = in_place.map_or_else(stage, Ok)?;
    let stamp = of.and_then(|of| Stamp::new(&metadata, of.clone()));
    Ok(Done { rendered: true, changed, bytes: size, stamp })
}

/// Throws away what was staged.
pub(super) fn discard(folder: &Folder) -> Result<(), FolderError> {
    let stage = folder.stage();
    match fs::remove_dir_all(&stage) {
        Err(error) if disk::is_absent(error.kind()) => Ok(()),
        done => done.map_err(FolderError::at(&stage)),
    }
}

/// Writes a file into the stage, and the folders it lies in when it is the first of them.
fn put_aside(place: &Path, bytes: &[u8], durable: Option<&Durable>) -> Result<Metadata, FolderError> {
    let mut file = disk::create(place)?;
    file.write_all(bytes).map_err(FolderError::at(place))?;
    close(place, file, durable)
}

/// Returns what the system knows of a file that is written, and hands it over to be brought to the disk.
fn close(place: &Path, file: File, durable: Option<&Durable>) -> Result<Metadata, FolderError> {
    let metadata = file.metadata().map_err(FolderError::at(place))?;
    if let Some(durable) = durable {
        durable.take(place.to_owned(), file);
    }
    Ok(metadata)
}

/// Returns what the system knows of the file in place, when it has this size and `is_same` finds the same bytes there.
fn in_place(
    folder: &Folder,
    path: &str,
    size: u64,
    is_same: impl FnOnce(&Path) -> Result<bool, FolderError>,
) -> Result<Option<Metadata>, FolderError> {
    let place = folder.at(path);
    if disk::look(&place)? != Found::File(size) {
        return Ok(None);
    }
    // Before its bytes, so that a later change shows in its time.
    let metadata = fs::symlink_metadata(&place).map_err(FolderError::at(&place))?;
    Ok(is_same(&place)?.then_some(metadata))
}
