//! Where one file is rendered to: memory and, as soon as it is big, the stage.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use super::disk;
use super::error::FolderError;
use super::pieces::Pieces;

/// How many bytes of a file that comes in pieces are held before they go to the disk.
const HELD: usize = 1 << 20;

/// Takes the bytes of one file.
#[derive(Debug)]
pub struct Sink<'p> {
    pieces: &'p Pieces,
    place: PathBuf,
    held: Vec<u8>,
    file: Option<File>,
    size: u64,
    failed: Option<FolderError>,
}

/// What a sink was filled with.
#[derive(Debug)]
pub(super) enum Filled {
    /// All bytes of a file.
    Held(Vec<u8>),
    /// A file that is in the stage already, and its size in bytes.
    Staged(File, u64),
}

impl<'p> Sink<'p> {
    /// Makes a sink for a file whose place in the stage is `place`.
    pub(super) const fn new(place: PathBuf, pieces: &'p Pieces) -> Self {
        Self { pieces, place, held: Vec::new(), file: None, size: 0, failed: None }
    }

    /// Returns the pieces of the builds before, and of this one.
    pub const fn pieces(&self) -> &'p Pieces {
        self.pieces
    }

    /// Returns what came in.
    ///
    /// # Errors
    /// Tells what the disk refused on the way, which whoever wrote knows as an error of writing only.
    pub(super) fn filled(&mut self) -> Result<Filled, FolderError> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        if self.file.is_some() {
            self.spill()?;
        }
        Ok(match self.file.take() {
            Some(file) => Filled::Staged(file, self.size),
            None => Filled::Held(std::mem::take(&mut self.held)),
        })
    }

    /// Brings to the disk what is held.
    fn spill(&mut self) -> Result<(), FolderError> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(disk::create(&self.place)?),
        };
        file.write_all(&self.held).map_err(FolderError::at(&self.place))?;
        self.held.clear();
        Ok(())
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.held.len() + bytes.len() > HELD
            && let Err(error) = self.spill()
        {
            let told = io::Error::other(error.to_string());
            self.failed = Some(error);
            return Err(told);
        }
        self.held.extend_from_slice(bytes);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
