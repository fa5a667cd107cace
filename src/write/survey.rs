//! Looks at a folder before a build: what is missing in it, and what stands in the way.

use std::fs;
use std::path::{MAIN_SEPARATOR_STR, Path};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::disk::{self, Found};
use super::error::FolderError;
use super::folder::Folder;
use super::tree::Tree;

/// Returns the folders of the new site that have to be made, each after those it lies in.
///
/// Whatever eglur did not write is refused where a file or folder of the site
/// has to go, and so is a link in place of a folder: it may lead anywhere.
pub(super) fn missing_folders<'a>(folder: &Folder, old: &Tree<'_>, new: &Tree<'a>) -> Result<Vec<&'a str>, FolderError> {
    for path in old.folders() {
        let place = folder.at(path);
        if disk::look(&place)? == Found::Other {
            return Err(FolderError::InTheWay(place));
        }
    }
    let mut missing = Vec::new();
    for path in new.folders() {
        let place = folder.at(path);
        match disk::look(&place)? {
            Found::Folder => {}
            Found::Nothing => missing.push(path),
            Found::File(_) if is_ours(folder, old, path) => missing.push(path),
            Found::File(_) | Found::Other => return Err(FolderError::InTheWay(place)),
        }
    }
    let look = |path: &&str| {
        let place = folder.at(path);
        match disk::look(&place)? {
            Found::Nothing => Ok(()),
            Found::File(_) if is_ours(folder, old, path) => Ok(()),
            Found::Folder if old.has_folder(path) => only_ours(folder, old, &place),
            _ => Err(FolderError::InTheWay(place)),
        }
    };
    // Of several in the way, it is always the same that is told.
    new.files().par_iter().map(look).find_first(Result::is_err).unwrap_or(Ok(()))?;
    Ok(missing)
}

/// Tells whether the file at `path` is one that the last build wrote, also
/// under a name in other case, if the disk takes the two names for one.
fn is_ours(folder: &Folder, old: &Tree<'_>, path: &str) -> bool {
    old.file(path).is_some_and(|written| {
        written == path
            || match (fs::canonicalize(folder.at(path)), fs::canonicalize(folder.at(written))) {
                (Ok(one), Ok(other)) => one == other,
                _ => false,
            }
    })
}

/// Refuses a folder that has to make way for a file but holds what eglur did not write.
fn only_ours(folder: &Folder, old: &Tree<'_>, place: &Path) -> Result<(), FolderError> {
    for entry in WalkDir::new(place) {
        let entry = entry.map_err(|error| FolderError::at(place)(error.into()))?;
        let ours = entry.path().strip_prefix(folder.root()).ok().and_then(Path::to_str).is_some_and(|path| {
            let path = path.replace(MAIN_SEPARATOR_STR, "/");
            if entry.file_type().is_dir() { old.has_folder(&path) } else { entry.file_type().is_file() && old.has_file(&path) }
        });
        if !ours {
            return Err(FolderError::InTheWay(entry.into_path()));
        }
    }
    Ok(())
}
