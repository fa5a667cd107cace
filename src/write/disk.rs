//! What stands at a place on the disk, and writes that outlast a power cut.

use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::error::FolderError;

/// Tells what stands at a place; a link is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// A file, and its length in bytes.
    File(u64),
    Folder,
    /// A link, a socket, a device: nothing that eglur makes.
    Other,
}

/// Returns what stands at `path`.
pub(super) fn look(path: &Path) -> Result<Found, FolderError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Found::File(metadata.len())),
        Ok(metadata) if metadata.is_dir() => Ok(Found::Folder),
        Ok(_) => Ok(Found::Other),
        Err(error) if is_absent(error.kind()) => Ok(Found::Nothing),
        Err(error) => Err(FolderError::at(path)(error)),
    }
}

/// Returns the text of the file at `path`, if there is one.
pub(super) fn read(path: &Path) -> Result<Option<String>, FolderError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if is_absent(error.kind()) => Ok(None),
        Err(error) => Err(FolderError::at(path)(error)),
    }
}

/// Writes a new file, and returns what the system knows of it; when `durable`, only when its bytes are on the disk.
pub(super) fn write(path: &Path, bytes: &[u8], durable: bool) -> Result<Metadata, FolderError> {
    File::create_new(path)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            if durable {
                file.sync_all()?;
            }
            file.metadata()
        })
        .map_err(FolderError::at(path))
}

/// Returns when the names in the folder at `path` are on the disk, as far as the system can promise it.
pub(super) fn sync_folder(path: &Path) -> Result<(), FolderError> {
    if cfg!(unix) {
        File::open(path).and_then(|folder| folder.sync_all()).map_err(FolderError::at(path))?;
    }
    Ok(())
}

/// Tells whether an error says that there is nothing at a path.
pub(super) fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}
