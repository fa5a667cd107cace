//! The folder of a site: whether eglur may write to it, and where things lie in it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::MARK;
use super::disk::{self, Found};
use super::error::FolderError;
use super::lock::Lock;
use super::pieces;

/// A folder that eglur may write to, and that no other build is writing to.
pub(super) struct Folder {
    root: PathBuf,
    /// Where the folder goes in the end, when it is built beside its place.
    place: Option<PathBuf>,
    lock: Lock,
}

impl Folder {
    /// Takes hold of the folder `out`, or of one beside it when there is none yet.
    pub(super) fn claim(out: &Path) -> Result<Self, FolderError> {
        if exists(out)? {
            return Self::open(out.to_owned(), None);
        }
        let beside = beside(out).ok_or_else(|| FolderError::NotOurs(out.to_owned()))?;
        fs::create_dir_all(&beside).map_err(FolderError::at(&beside))?;
        let folder = Self::open(beside, Some(out.to_owned()))?;
        if !exists(out)? {
            return Ok(folder);
        }
        // Another first build finished between the question and the lock.
        folder.abandon();
        Self::open(out.to_owned(), None)
    }

    fn open(root: PathBuf, place: Option<PathBuf>) -> Result<Self, FolderError> {
        let mark = root.join(MARK);
        refuse_foreign(&root, &mark)?;
        fs::create_dir_all(&mark).map_err(FolderError::at(&root))?;
        let lock = Lock::take(&mark.join("lock"), place.as_deref().unwrap_or(&root))?;
        Ok(Self { root, place, lock })
    }

    /// Moves a folder that was built beside its place to its place.
    pub(super) fn settle(self) -> Result<(), FolderError> {
        let Self { root, place, lock } = self;
        // Windows does not rename a folder in which a file is open.
        drop(lock);
        let Some(place) = place else { return Ok(()) };
        fs::rename(&root, &place).map_err(FolderError::at(&place))?;
        match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => disk::sync_folder(parent),
            _ => Ok(()),
        }
    }

    /// Leaves the folder as it was found, when no build ever finished in it.
    ///
    /// What cannot be removed does no harm, so nothing is reported.
    pub(super) fn abandon(self) {
        if self.manifest().exists() || self.journal().exists() {
            return;
        }
        let mark = self.root.join(MARK);
        let _ = fs::remove_file(mark.join("lock"));
        let _ = fs::remove_file(mark.join(pieces::NAME));
        let _ = fs::remove_dir(mark);
        if self.place.is_some() {
            let _ = fs::remove_dir(&self.root);
        }
    }

    /// Returns where the file or folder of the site with this path lies.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        below(self.root.clone(), path)
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns where one of eglur's own files lies.
    pub(super) fn mark(&self, name: &str) -> PathBuf {
        self.root.join(MARK).join(name)
    }

    /// Returns where the list of the files of the last finished build lies.
    pub(super) fn manifest(&self) -> PathBuf {
        self.mark("manifest")
    }

    /// Returns where the steps of an unfinished commit lie.
    pub(super) fn journal(&self) -> PathBuf {
        self.mark("journal")
    }

    /// Returns where a build is staged; it is worth nothing without a journal.
    pub(super) fn stage(&self) -> PathBuf {
        self.mark("stage")
    }

    /// Returns where the changed file or the new folder with this path is staged.
    pub(super) fn staged(&self, path: &str) -> PathBuf {
        below(self.stage().join("site"), path)
    }
}

/// Adds a path part by part, because some Windows paths know no `/`.
fn below(mut place: PathBuf, path: &str) -> PathBuf {
    place.extend(path.split('/'));
    place
}

/// Tells whether `out` is a folder, or a link to one; anything else there is refused.
fn exists(out: &Path) -> Result<bool, FolderError> {
    match disk::look(out)? {
        Found::Nothing => Ok(false),
        _ if out.is_dir() => Ok(true),
        _ => Err(FolderError::NotOurs(out.to_owned())),
    }
}

/// Returns the folder beside `out` for a first build: on the same disk, so that it can be renamed.
fn beside(out: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(out.file_name()?);
    name.push(".eglur-new");
    Some(out.with_file_name(name))
}

/// Refuses a folder with files when no build, finished or not, left its mark in it.
///
/// Dot files such as `.gitignore` do not count: they say how the folder is
/// kept. The files are looked at before the marks, because another first build
/// may be at work: it writes its journal before its files.
fn refuse_foreign(root: &Path, mark: &Path) -> Result<(), FolderError> {
    let mut foreign = false;
    for entry in fs::read_dir(root).map_err(FolderError::at(root))? {
        let name = entry.map_err(FolderError::at(root))?.file_name();
        foreign |= !name.as_encoded_bytes().starts_with(b".");
    }
    let ours = mark.join("journal").is_file() || mark.join("manifest").is_file();
    match disk::look(mark)? {
        Found::Nothing | Found::Folder if ours || !foreign => Ok(()),
        Found::Nothing | Found::Folder => Err(FolderError::NotOurs(root.to_owned())),
        Found::File(_) | Found::Other => Err(FolderError::InTheWay(mark.to_owned())),
    }
}
