//! Counts what a built site holds.

use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::fs::File;
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader};
use std::path::Path;

use walkdir::WalkDir;

/// What a built site holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tree {
    /// Its files, but for the generator's own notes.
    pub files: usize,
    /// Those of them that are pages.
    pub pages: usize,
    /// The folders.
    pub folders: usize,
    /// The bytes in all files.
    pub bytes: u64,
}

/// Counts the tree at `root`.
pub fn count(root: &Path) -> Result<Tree, walkdir::Error> {
    let mut tree = Tree::default();
    for entry in WalkDir::new(root) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            tree.folders += 1;
        } else {
            tree.files += 1;
            tree.pages += usize::from(entry.path().extension().is_some_and(|ending| ending == "html"));
            tree.bytes += entry.metadata()?.len();
        }
    }
    Ok(tree)
}

/// Returns a fingerprint of the lines of a file, whatever their order and their line breaks.
pub fn lines(path: &Path) -> Result<u64, Box<dyn Error>> {
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut sum = 0u64;
    for line in BufReader::new(file).lines() {
        let mut hasher = DefaultHasher::new();
        line?.trim_end().hash(&mut hasher);
        sum = sum.wrapping_add(hasher.finish());
    }
    Ok(sum)
}
