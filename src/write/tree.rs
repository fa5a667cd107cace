//! The paths of a site, found safe and free of clashes.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;

use super::MARK;
use super::error::FolderError;

/// Holds the files of a site and the folders they lie in.
///
/// Questions ignore case, because a site lands on hosts that do.
pub(super) struct Tree<'a> {
    files: Names<'a>,
    folders: Names<'a>,
}

/// Paths in an order, and the way to find one but for case. It knows them by their places, as a nation's site has many.
#[derive(Default)]
struct Names<'a> {
    paths: Vec<&'a str>,
    places: HashTable<u32>,
}

impl<'a> Names<'a> {
    fn with_capacity(capacity: usize) -> Self {
        Self { paths: Vec::with_capacity(capacity), places: HashTable::with_capacity(capacity) }
    }

    /// Adds a path, and returns the first that was there before and differs from it in case at most.
    fn add(&mut self, path: &'a str) -> Option<&'a str> {
        let index = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
        self.paths.push(path);
        let (paths, folded) = (&self.paths, fold(path));
        let same = |index: &u32| fold(paths[*index as usize]) == folded;
        match self.places.entry(hash(&folded), same, |index| hash(&fold(paths[*index as usize]))) {
            Entry::Occupied(other) => Some(paths[*other.get() as usize]),
            Entry::Vacant(place) => {
                place.insert(index);
                None
            }
        }
    }

    fn find(&self, path: &str) -> Option<&'a str> {
        let folded = fold(path);
        let index = self.places.find(hash(&folded), |index| fold(self.paths[*index as usize]) == folded)?;
        Some(self.paths[*index as usize])
    }
}

fn hash(folded: &str) -> u64 {
    FxBuildHasher.hash_one(folded)
}

impl<'a> Tree<'a> {
    /// Takes the paths, or says which of them cannot be files of a site.
    pub(super) fn new(paths: impl IntoIterator<Item = &'a str>) -> Result<Self, FolderError> {
        let paths = paths.into_iter();
        let mut files = Names::with_capacity(paths.size_hint().0);
        for path in paths {
            if !is_safe(path) {
                return Err(FolderError::Unsafe(path.to_owned()));
            }
            if let Some(other) = files.add(path) {
                return Err(FolderError::Clash(other.to_owned(), path.to_owned()));
            }
        }
        let sorted: BTreeSet<_> = files.paths.iter().copied().flat_map(parents).collect();
        let mut folders = Names::with_capacity(sorted.len());
        for folder in sorted {
            if let Some(file) = files.find(folder) {
                return Err(FolderError::Clash(file.to_owned(), format!("{folder}/")));
            }
            // Two that differ in case alone hold what is in either.
            folders.add(folder);
        }
        Ok(Self { files, folders })
    }

    /// Returns the files, in the order in which they were given.
    pub(super) fn files(&self) -> &[&'a str] {
        &self.files.paths
    }

    /// Returns the folders, each after those it lies in.
    pub(super) fn folders(&self) -> impl DoubleEndedIterator<Item = &'a str> {
        self.folders.paths.iter().copied()
    }

    /// Tells whether `path` is one of the folders, letter by letter.
    pub(super) fn lists_folder(&self, path: &str) -> bool {
        self.folders.paths.binary_search(&path).is_ok()
    }

    /// Returns the file whose path is `path`, but for case.
    pub(super) fn file(&self, path: &str) -> Option<&'a str> {
        self.files.find(path)
    }

    /// Tells whether `path` is one of the files, letter by letter.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.file(path) == Some(path)
    }

    /// Tells whether `path` is one of the folders, but for case.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        self.folders.find(path).is_some()
    }
}

/// Returns the folders that `path` lies in, the outermost first.
pub(super) fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Tells whether every part of `path` is a plain name, on every system that may host the site.
///
/// A name that is refused here can never fail in the middle of a commit.
pub(super) fn is_safe(path: &str) -> bool {
    let mut parts = path.split('/');
    let reserved = parts.next().is_some_and(|first| fold(first) == MARK);
    !reserved && path.split('/').all(is_plain)
}

/// Tells whether `part` names a file everywhere: Windows drops a dot or space
/// at the end, and 255 bytes is the longest that most file systems take.
fn is_plain(part: &str) -> bool {
    let odd = |c: char| c.is_control() || r#"\:*?"<>|"#.contains(c);
    (1..=255).contains(&part.len()) && !part.ends_with(['.', ' ']) && !part.contains(odd)
}

/// Returns a path as all that differ from it in case alone have it.
fn fold(path: &str) -> Cow<'_, str> {
    // So are most.
    let is_folded = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_folded { path.into() } else { path.to_lowercase().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leaves_the_folder_or_cannot_be_hosted_is_unsafe() {
        let long = "x".repeat(256);
        for path in [
            "", "/a", "a/", "a//b", "..", "../a", "a/../b", "./a", r"a\b", "C:a", "a\nb", "a.", "a b /c", ".eglur/x", ".Eglur", "what?",
            &long,
        ] {
            assert!(matches!(Tree::new([path]), Err(FolderError::Unsafe(_))), "{path:?} was taken");
        }
        for path in ["a", "cy/tŷ bach.html", ".nojekyll", ".well-known/x", "a/.eglur"] {
            assert!(Tree::new([path]).is_ok(), "{path:?} was refused");
        }
    }

    #[test]
    fn paths_that_cannot_stand_side_by_side_clash() {
        for pair in [["a", "a"], ["Tŷ", "tŶ"], ["a", "a/b"], ["x/A/b", "x/a"]] {
            assert!(matches!(Tree::new(pair), Err(FolderError::Clash(..))), "{pair:?} was taken");
        }
        assert!(Tree::new(["a", "a-b", "a.b/c", "A.b/d"]).is_ok());
    }
}
