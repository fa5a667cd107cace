//! Looks at a folder before a build: what is missing in it, what stands in the way, and what is as the last build left it.

use std::collections::HashMap;
use std::fs;
use std::path::{MAIN_SEPARATOR_STR, Path};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::disk::{self, Found};
use super::error::FolderError;
use super::folder::Folder;
use super::stamps::Stamp;
use super::tree::Tree;

/// What there is in a folder.
pub(super) struct Survey<'s, 'a> {
    /// The folders of the new site that have to be made, each after those it lies in.
    pub(super) missing: Vec<&'a str>,
    /// For each file of the new site its stamp, where it stands there as the last build left it.
    pub(super) still: Vec<Option<&'s Stamp>>,
}

/// Looks at every place of a site, and at what the last build left there by its stamps.
///
/// Whatever eglur did not write is refused where a file or folder of the site
/// has to go, and so is a link in place of a folder: it may lead anywhere.
pub(super) fn survey<'s, 'a>(
    folder: &Folder,
    (old, stamps): (&Tree<'_>, &'s HashMap<&str, Stamp>),
    new: &Tree<'a>,
) -> Result<Survey<'s, 'a>, FolderError> {
    // Most folders are of both sites, and are looked at as those of the new one.
    let gone: Vec<&str> = old.folders().filter(|path| !new.lists_folder(path)).collect();
    each(&gone, |path| {
        let place = folder.at(path);
        if disk::look(&place)? == Found::Other { Err(FolderError::InTheWay(place)) } else { Ok(()) }
    })?;
    let folders: Vec<&str> = new.folders().collect();
    let is_missing = each(&folders, |path| {
        let place = folder.at(path);
        match disk::look(&place)? {
            Found::Folder => Ok(false),
            Found::Nothing => Ok(true),
            Found::File(_) if is_ours(folder, old, path) => Ok(true),
            Found::File(_) | Found::Other => Err(FolderError::InTheWay(place)),
        }
    })?;
    let still = each(new.files(), |path| {
        let place = folder.at(path);
        let (found, metadata) = disk::examine(&place)?;
        match found {
            Found::Nothing => {}
            Found::File(_) if is_ours(folder, old, path) => {}
            Found::Folder if old.has_folder(path) => only_ours(folder, old, &place)?,
            _ => return Err(FolderError::InTheWay(place)),
        }
        Ok(stamps.get(path).filter(|stamp| metadata.is_some_and(|metadata| stamp.is_of(&metadata))))
    })?;
    let missing = folders.into_iter().zip(is_missing).filter(|(_, is_missing)| *is_missing).map(|(path, _)| path).collect();
    Ok(Survey { missing, still })
}

/// Looks at many places at a time. Of several in the way, it is always the first that is told.
fn each<T: Send>(paths: &[&str], look: impl Fn(&str) -> Result<T, FolderError> + Sync) -> Result<Vec<T>, FolderError> {
    let looked: Vec<_> = paths.par_iter().map(|path| look(path)).collect();
    let mut found: Vec<T> = looked.into_iter().collect::<Result<_, _>>()?;
    // They stand where the errors had room too.
    found.shrink_to_fit();
    Ok(found)
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
