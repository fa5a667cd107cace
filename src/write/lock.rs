//! Keeps two builds from writing to one folder at once.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use super::error::FolderError;

/// Holds a folder until it is dropped, or its process ends, however it ends.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at `path` that guards `folder`.
    ///
    /// Some network file systems have no locks; there, builds are not kept apart.
    pub(super) fn take(path: &Path, folder: &Path) -> Result<Self, FolderError> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(FolderError::at(folder))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(FolderError::Busy(folder.to_owned())),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Self { _file: file }),
            Err(TryLockError::Error(error)) => Err(FolderError::at(path)(error)),
        }
    }
}
