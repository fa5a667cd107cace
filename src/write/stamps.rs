//! What each file of the last finished build was made of, so that the next one need not make it again.
//!
//! It is a help and no truth: a stamp counts only while the file in place has the size and the time that it was written with, and a folder
//! without stamps is compared byte by byte.

use std::collections::HashMap;
use std::fs::Metadata;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use super::disk;
use super::error::FolderError;
use super::folder::Folder;

/// The name of the list, in the stage and in its place.
pub(super) const NAME: &str = "stamps";
const TITLE: &str = "What the files of this site were made of; safe to delete:\n";

/// A file as it was left in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Its size, in bytes.
    pub(super) size: u64,
    /// When it was written, since 1970.
    modified: Duration,
    /// What it was made of, in the words of whoever made it. Files that stand beside one another are often made of the same, and share it.
    pub(super) of: Arc<str>,
}

impl Stamp {
    /// Takes down what a file was made of; none where that cannot be written in a line, or the system has no times.
    pub(super) fn new(metadata: &Metadata, of: Arc<str>) -> Option<Self> {
        let modified = modified(metadata).filter(|_| !of.contains(['\n', '\r']))?;
        Some(Self { size: metadata.len(), modified, of })
    }

    /// Tells whether a file is the one that was stamped.
    pub(super) fn is_of(&self, metadata: &Metadata) -> bool {
        metadata.is_file() && metadata.len() == self.size && modified(metadata) == Some(self.modified)
    }

    fn parse<'a>(line: &'a str, before: &mut Option<Arc<str>>) -> Option<(&'a str, Self)> {
        let mut parts = line.splitn(4, '\t');
        let (path, size, modified, of) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let (seconds, nanos) = modified.split_once('.')?;
        let modified = Duration::new(seconds.parse().ok()?, nanos.parse().ok().filter(|nanos| *nanos < 1_000_000_000)?);
        let of = before.insert(shared(before.as_ref(), of)).clone();
        Some((path, Self { size: size.parse().ok()?, modified, of }))
    }
}

/// Returns the words of the file before, where they are the same.
pub(super) fn shared(before: Option<&Arc<str>>, of: &str) -> Arc<str> {
    before.filter(|before| ***before == *of).cloned().unwrap_or_else(|| of.into())
}

fn modified(metadata: &Metadata) -> Option<Duration> {
    metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()
}

/// Returns the list of the last finished build; an empty one when there is none that can be read.
pub(super) fn read(folder: &Folder) -> String {
    disk::read(&folder.mark(NAME)).ok().flatten().unwrap_or_default()
}

/// Finds the stamps in a list, by the paths of their files. What is not a stamp is passed over.
pub(super) fn parse(list: &str) -> HashMap<&str, Stamp> {
    let mut before = None;
    list.strip_prefix(TITLE).unwrap_or_default().lines().filter_map(|line| Stamp::parse(line, &mut before)).collect()
}

/// Writes the list for the build that is being staged.
pub(super) fn stage<'a>(folder: &Folder, stamps: impl Iterator<Item = (&'a str, &'a Stamp)>) -> Result<(), FolderError> {
    disk::write(&folder.stage().join(NAME), false, |out| {
        out.write_all(TITLE.as_bytes())?;
        for (path, Stamp { size, modified, of }) in stamps {
            writeln!(out, "{path}\t{size}\t{}.{:09}\t{of}", modified.as_secs(), modified.subsec_nanos())?;
        }
        Ok(())
    })
}
