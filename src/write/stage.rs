//! Renders a site and puts aside what differs from the files in place.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::disk::{self, Found};
use super::error::{FolderError, WriteError};
use super::folder::Folder;
use super::tree::Tree;

/// Tells what a build came to.
pub(super) struct Staged {
    /// The indices of the files that were staged.
    pub(super) changed: Vec<usize>,
    /// The size of the whole site, in bytes.
    pub(super) bytes: u64,
}

/// Renders every file, and stages those whose bytes are not in place.
///
/// Files that are going to replace others are made `durable`, so that a power
/// cut does not leave a hole where a page was. A first build has nothing to
/// lose; should it be cut short, the next build compares all bytes and repairs.
pub(super) fn fill<E: Send>(
    folder: &Folder,
    old: &Tree<'_>,
    new: &Tree<'_>,
    durable: bool,
    render: impl Fn(usize) -> Result<Vec<u8>, E> + Sync,
) -> Result<Staged, WriteError<E>> {
    let stage = folder.stage();
    fs::create_dir(&stage).map_err(FolderError::at(&stage))?;
    let files = new
        .files()
        .par_iter()
        .enumerate()
        .map(|(index, path)| {
            let bytes = render(index).map_err(WriteError::Render)?;
            // A file that only changes the case of its name has to be written
            // anew, because its old name is removed.
            let renamed = old.file(path).is_some_and(|written| written != *path);
            let changed = renamed || !is_in_place(folder, path, &bytes)?;
            if changed {
                put_aside(&folder.staged(path), &bytes, durable)?;
            }
            Ok((changed, bytes.len() as u64))
        })
        .collect::<Result<Vec<_>, WriteError<E>>>()?;
    Ok(Staged { changed: (0..files.len()).filter(|&index| files[index].0).collect(), bytes: files.iter().map(|(_, length)| length).sum() })
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
fn put_aside(place: &Path, bytes: &[u8], durable: bool) -> Result<(), FolderError> {
    match disk::write(place, bytes, durable) {
        Err(FolderError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent).map_err(FolderError::at(parent))?;
            }
            disk::write(place, bytes, durable)
        }
        done => done,
    }
}

fn is_in_place(folder: &Folder, path: &str, bytes: &[u8]) -> Result<bool, FolderError> {
    let place = folder.at(path);
    if disk::look(&place)? != Found::File(bytes.len() as u64) {
        return Ok(false);
    }
    let found = fs::read(&place).map_err(FolderError::at(&place))?;
    Ok(found == bytes)
}
