//! Reads the project's folder: every file's text or bytes, and nothing else.

mod file;
mod guard;
mod kept;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::source::{Asset, FileId, Sources};
pub use kept::Kept;

/// Everything that was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text of every file.
    pub sources: Sources,
    /// The files of the record, `content/**.toml`.
    pub records: Vec<FileId>,
    /// The text files of every theme, the embedded default first; a theme's own files stand at `themes/<name>/…`.
    pub themes: Vec<FileId>,
    /// Files that are copied as they are: `content/assets/**` and `themes/<name>/assets/**`.
    pub assets: Vec<Asset>,
    /// The files of frozen editions, `content/editions/**`, each with the file among the sources that findings about it point at.
    pub frozen: Vec<(FileId, Asset)>,
    /// Files that are there and could not be taken in: too large, links, no right to read them.
    pub refused: Vec<FileId>,
    /// What stood in the way of reading.
    pub findings: Vec<Diagnostic>,
}

/// The machine stood in the way: there is no record to read.
#[derive(Debug)]
pub struct NotFound {
    /// What was looked for.
    pub path: PathBuf,
    /// What the machine said.
    pub source: io::Error,
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is nothing to read at {}: {}", self.path.display(), self.source)
    }
}

/// Reads the project in `root`.
///
/// # Errors
/// Fails when `content/` cannot be opened at all. Anything else that cannot be read is a finding at its place.
pub fn load(root: &Path) -> Result<Loaded, NotFound> {
    Kept::default().load(root, &[])
}

/// Names the program that is running, so that no other is taken for it: by its version, its file, and that file's size and time. Nothing
/// where the system does not say.
pub fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let metadata = file.metadata().ok()?;
    Some(format!("{} {} {} {:?}", env!("CARGO_PKG_VERSION"), file.display(), metadata.len(), metadata.modified().ok()?))
}

/// Reads one file that somebody names, whatever it is.
///
/// # Errors
/// Fails when the machine would not give it.
pub fn file(path: &Path) -> Result<Vec<u8>, NotFound> {
    std::fs::read(path).map_err(|source| NotFound { path: path.to_owned(), source })
}
