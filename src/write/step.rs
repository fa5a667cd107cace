//! One step of a commit: how it reads in a journal, and how it is carried out.

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::disk::{self, Found};
use super::error::FolderError;
use super::folder::Folder;
use super::tree::is_safe;

/// A change to the folder of a site.
///
/// Each can be carried out again after a run that stopped before the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// Removes a file.
    Remove(&'a str),
    /// Removes a folder, unless something is left in it.
    RemoveFolder(&'a str),
    /// Moves a staged file, or a folder with all that is staged in it, to its place.
    Put(&'a str),
}

impl<'a> Step<'a> {
    /// Reads a line of a journal; `None` if it is not one that eglur writes.
    pub(super) fn parse(line: &'a str) -> Option<Self> {
        let (word, path) = line.split_once(' ')?;
        if !is_safe(path) {
            return None;
        }
        match word {
            "remove" => Some(Self::Remove(path)),
            "remove-folder" => Some(Self::RemoveFolder(path)),
            "put" => Some(Self::Put(path)),
            _ => None,
        }
    }

    /// Carries the step out.
    pub(super) fn apply(self, folder: &Folder) -> Result<(), FolderError> {
        let place = folder.at(self.path());
        let done = match self {
            Self::Remove(_) => match disk::look(&place)? {
                Found::File(_) => fs::remove_file(&place),
                // It was removed before, or somebody else put something here since.
                _ => Ok(()),
            },
            Self::RemoveFolder(_) => forgive(fs::remove_dir(&place)),
            Self::Put(path) => put(&folder.staged(path), &place),
        };
        done.map_err(FolderError::at(&place))
    }

    fn path(self) -> &'a str {
        match self {
            Self::Remove(path) | Self::RemoveFolder(path) | Self::Put(path) => path,
        }
    }
}

/// A folder that is not empty stays, and one that is gone is gone.
fn forgive(done: io::Result<()>) -> io::Result<()> {
    let harmless = |kind| kind == ErrorKind::DirectoryNotEmpty || disk::is_absent(kind);
    done.or_else(|error| if harmless(error.kind()) { Ok(()) } else { Err(error) })
}

/// Moves a file or a folder. Into a folder that somebody made there since, it moves what is in it, one by one.
fn put(staged: &Path, place: &Path) -> io::Result<()> {
    match fs::rename(staged, place) {
        Err(_) if staged.is_dir() && place.is_dir() => {
            for entry in fs::read_dir(staged)? {
                let name = entry?.file_name();
                put(&staged.join(&name), &place.join(&name))?;
            }
            fs::remove_dir(staged)
        }
        done => done,
    }
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remove(path) => write!(f, "remove {path}"),
            Self::RemoveFolder(path) => write!(f, "remove-folder {path}"),
            Self::Put(path) => write!(f, "put {path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_reads_as_it_was_written() {
        for line in ["remove a b", "remove-folder a", "put 17 a b/c"] {
            assert_eq!(Step::parse(line).unwrap().to_string(), line);
        }
    }

    #[test]
    fn a_journal_cannot_lead_out_of_the_folder() {
        for line in ["remove ../a", "put /etc/passwd", "put ../a", "burn a", "remove", ""] {
            assert_eq!(Step::parse(line), None, "{line:?}");
        }
    }
}
