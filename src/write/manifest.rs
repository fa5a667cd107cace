//! The list of the files that the last finished build wrote: only these are ever removed.

use std::fs;
use std::io::ErrorKind;

use super::disk;
use super::error::FolderError;
use super::folder::Folder;
use super::stamps;
use super::tree::Tree;

const TITLE: &str = "Files of this site that eglur wrote, and may remove:\n";

/// Returns the paths that the last finished build wrote, one a line; `None` if there was no build.
pub(super) fn read(folder: &Folder) -> Result<Option<String>, FolderError> {
    let path = folder.manifest();
    let Some(mut text) = disk::read(&path)? else {
        return Ok(None);
    };
    if !text.starts_with(TITLE) {
        return Err(FolderError::damaged(&path));
    }
    Ok(Some(text.split_off(TITLE.len())))
}

/// Writes the list for the build that is being staged, sorted, so that the same site has the same list.
pub(super) fn stage(folder: &Folder, new: &Tree<'_>) -> Result<(), FolderError> {
    let mut paths = new.files().to_vec();
    paths.sort_unstable();
    disk::write(&folder.stage().join("manifest"), true, |out| {
        out.write_all(TITLE.as_bytes())?;
        paths.iter().try_for_each(|path| writeln!(out, "{path}"))
    })
}

/// Tells whether the staged list has yet to replace the old one.
pub(super) fn is_staged(folder: &Folder) -> bool {
    folder.stage().join("manifest").exists()
}

/// Makes the staged list the list of the last finished build, and the staged stamps its stamps.
pub(super) fn keep(folder: &Folder) -> Result<(), FolderError> {
    for name in [stamps::NAME, "manifest"] {
        let path = folder.mark(name);
        match fs::rename(folder.stage().join(name), &path) {
            Err(error) if error.kind() == ErrorKind::NotFound && (name == stamps::NAME || path.is_file()) => {}
            done => done.map_err(FolderError::at(&path))?,
        }
    }
    Ok(())
}
