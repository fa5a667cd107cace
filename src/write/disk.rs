//! What stands at a place on the disk, and writes that outlast a power cut.

use std::fs::{self, File, Metadata};
use std::io::{self, BufRead as _, BufReader, BufWriter, ErrorKind, Write};
use std::path::Path;

use super::error::FolderError;

/// How many bytes are compared at once.
const PIECE: usize = 1 << 16;

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
    examine(path).map(|(found, _)| found)
}

/// Returns what stands at `path`, and what the system knows of it.
pub(super) fn examine(path: &Path) -> Result<(Found, Option<Metadata>), FolderError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok((Found::File(metadata.len()), Some(metadata))),
        Ok(metadata) if metadata.is_dir() => Ok((Found::Folder, Some(metadata))),
        Ok(metadata) => Ok((Found::Other, Some(metadata))),
        Err(error) if is_absent(error.kind()) => Ok((Found::Nothing, None)),
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

/// Makes a new file and has it filled, and returns, when `durable`, only when its bytes are on the disk.
pub(super) fn write(path: &Path, durable: bool, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), FolderError> {
    let write = || {
        let mut out = BufWriter::new(File::create_new(path)?);
        fill(&mut out)?;
        let file = out.into_inner()?;
        if durable { file.sync_all() } else { Ok(()) }
    };
    write().map_err(FolderError::at(path))
}

/// Makes a new file, and the folders it lies in when it is the first of them.
pub(super) fn create(path: &Path) -> Result<File, FolderError> {
    match (File::create_new(path), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(parent).map_err(FolderError::at(parent))?;
            File::create_new(path)
        }
        (made, _) => made,
    }
    .map_err(FolderError::at(path))
}

/// Tells whether two files have the same bytes, a piece at a time.
pub(super) fn same(one: &Path, other: &Path) -> Result<bool, FolderError> {
    let open = |path: &Path| File::open(path).map(|file| BufReader::with_capacity(PIECE, file)).map_err(FolderError::at(path));
    let (mut left, mut right) = (open(one)?, open(other)?);
    loop {
        let (a, b) = (left.fill_buf().map_err(FolderError::at(one))?, right.fill_buf().map_err(FolderError::at(other))?);
        let many = a.len().min(b.len());
        if many == 0 || a[..many] != b[..many] {
            return Ok(a.is_empty() && b.is_empty());
        }
        left.consume(many);
        right.consume(many);
    }
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
