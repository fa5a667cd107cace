//! What can keep a site from being written.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Tells why a site was not written.
#[derive(Debug)]
pub enum WriteError<E> {
    /// A file of the site could not be rendered.
    Render(E),
    /// The folder could not take the site.
    Folder(FolderError),
}

/// Tells why a folder could not take a site.
#[derive(Debug)]
pub enum FolderError {
    /// The folder holds files, and eglur made none of them.
    NotOurs(PathBuf),
    /// Something that eglur did not write stands where a file of the site has to go.
    InTheWay(PathBuf),
    /// Somebody took the folder away during the build.
    Deleted(PathBuf),
    /// Another build is writing to the folder.
    Busy(PathBuf),
    /// A path would leave the folder, or cannot be hosted everywhere.
    Unsafe(String),
    /// Two paths cannot both stand in one folder, at least where case does not count.
    Clash(String, String),
    /// The machine said no while the new site was put in place.
    Halfway {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The machine said no.
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl FolderError {
    /// Returns a function that says at which path an [`io::Error`] came up.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |source| Self::Io { path: path.to_owned(), source }
    }

    /// Says that one of eglur's own files is not as eglur wrote it.
    pub(super) fn damaged(path: &Path) -> Self {
        let what = "not as eglur wrote it; move the whole folder away, or name another one, and build again";
        let source = io::Error::new(io::ErrorKind::InvalidData, what);
        Self::at(path)(source)
    }
}

impl<E> From<FolderError> for WriteError<E> {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

impl<E: fmt::Display> fmt::Display for WriteError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Render(error) => error.fmt(f),
            Self::Folder(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(path) => {
                write!(f, "`{}` holds files that eglur did not write; name an empty folder, or one that does not exist", path.display())
            }
            Self::InTheWay(path) => {
                write!(f, "`{}` is in the way of the site, and eglur did not write it; move it elsewhere", path.display())
            }
            Self::Deleted(path) => write!(f, "`{}` was deleted or moved while the site was being written; build again", path.display()),
            Self::Busy(path) => write!(f, "another build is writing to `{}`", path.display()),
            Self::Unsafe(path) => write!(f, "`{path}` is not a safe path for a file of the site"),
            Self::Clash(one, other) => {
                write!(f, "`{one}` and `{other}` cannot stand in the same site")
            }
            Self::Halfway { path, source } => write!(
                f,
                "`{}`: {source}. Part of the new site is in place and part is not; mend this and build again, and it is finished",
                path.display()
            ),
            Self::Io { path, source } => write!(f, "`{}`: {source}", path.display()),
        }
    }
}

impl<E: Error + 'static> Error for WriteError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Render(error) => error.source(),
            Self::Folder(error) => error.source(),
        }
    }
}

impl Error for FolderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } | Self::Halfway { source, .. } => Some(source),
            _ => None,
        }
    }
}
