//! One step of a commit: how it reads in a journal, and how it is carried out.

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};

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
    /// Makes a folder.
    MakeFolder(&'a str),
    /// Moves a staged file to its place.
    Put {
        /// The name of the file in the stage.
        staged: usize,
        /// Its path in the site.
        path: &'a str,
    },
}

impl<'a> Step<'a> {
    /// Reads a line of a journal; `None` if it is not one that eglur writes.
    pub(super) fn parse(line: &'a str) -> Option<Self> {
        let (word, rest) = line.split_once(' ')?;
        let (staged, path) = match word {
            "put" => rest.split_once(' ')?,
            _ => ("", rest),
        };
        if !is_safe(path) {
            return None;
        }
        match word {
            "remove" => Some(Self::Remove(path)),
            "remove-folder" => Some(Self::RemoveFolder(path)),
            "make-folder" => Some(Self::MakeFolder(path)),
            "put" => Some(Self::Put { staged: staged.parse().ok()?, path }),
            _ => None,
        }
    }

    /// Carries the step out.
    pub(super) fn apply(self, folder: &Folder) -> Result<(), FolderError> {
        use ErrorKind::{AlreadyExists, DirectoryNotEmpty};

        let place = folder.at(self.path());
        let done = match self {
            Self::Remove(_) => match disk::look(&place)? {
                Found::File(_) => fs::remove_file(&place),
                // It was removed before, or somebody else put something here since.
                _ => Ok(()),
            },
            Self::RemoveFolder(_) => forgive(fs::remove_dir(&place), |kind| kind == DirectoryNotEmpty || disk::is_absent(kind)),
            Self::MakeFolder(_) => forgive(fs::create_dir(&place), |kind| kind == AlreadyExists && place.is_dir()),
            Self::Put { staged, .. } => fs::rename(folder.staged(staged), &place),
        };
        done.map_err(FolderError::at(&place))
    }

    fn path(self) -> &'a str {
        match self {
            Self::Remove(path) | Self::RemoveFolder(path) | Self::MakeFolder(path) | Self::Put { path, .. } => path,
        }
    }
}

fn forgive(done: io::Result<()>, harmless: impl Fn(ErrorKind) -> bool) -> io::Result<()> {
    done.or_else(|error| if harmless(error.kind()) { Ok(()) } else { Err(error) })
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remove(path) => write!(f, "remove {path}"),
            Self::RemoveFolder(path) => write!(f, "remove-folder {path}"),
            Self::MakeFolder(path) => write!(f, "make-folder {path}"),
            Self::Put { staged, path } => write!(f, "put {staged} {path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_reads_as_it_was_written() {
        for line in ["remove a b", "remove-folder a", "make-folder a/b", "put 17 a b/c"] {
            assert_eq!(Step::parse(line).unwrap().to_string(), line);
        }
    }

    #[test]
    fn a_journal_cannot_lead_out_of_the_folder() {
        for line in ["remove ../a", "put 1 /etc/passwd", "put x a", "burn a", "remove", ""] {
            assert_eq!(Step::parse(line), None, "{line:?}");
        }
    }
}
