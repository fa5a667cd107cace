//! Writes a folder that was not there before, whole or not at all.

use std::fs;
use std::path::Path;

use super::disk::{self, Found};
use super::error::FolderError;
use super::tree::Tree;

/// Makes the folder `out` hold exactly `files`, each named by its path with `/` between the parts.
///
/// The files are written beside the place, and the folder is renamed when they are on the disk.
///
/// # Errors
/// Anything that stands at `out` is left as it is, and reported; so is a path that is unsafe.
pub fn fresh(out: &Path, files: &[(String, Vec<u8>)]) -> Result<(), FolderError> {
    let tree = Tree::new(files.iter().map(|(name, _)| name.as_str()))?;
    if disk::look(out)? != Found::Nothing {
        return Err(FolderError::InTheWay(out.to_owned()));
    }
    let parent = out.parent().unwrap_or(Path::new("."));
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    // Loading passes over names that begin with a dot, so what a killed run leaves here is never taken for an edition.
    let staged = parent.join(format!(".{name}.new"));
    fs::create_dir_all(parent).map_err(FolderError::at(parent))?;
    if disk::look(&staged)? != Found::Nothing {
        fs::remove_dir_all(&staged).map_err(FolderError::at(&staged))?;
    }
    fs::create_dir(&staged).map_err(FolderError::at(&staged))?;
    let written = fill(&staged, &tree, files).and_then(|()| fs::rename(&staged, out).map_err(FolderError::at(out)));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_dir_all(&staged);
    }
    written.and_then(|()| disk::sync_folder(parent))
}

fn fill(staged: &Path, tree: &Tree<'_>, files: &[(String, Vec<u8>)]) -> Result<(), FolderError> {
    for folder in tree.folders() {
        let folder = staged.join(folder);
        fs::create_dir_all(&folder).map_err(FolderError::at(&folder))?;
    }
    for (name, bytes) in files {
        disk::write(&staged.join(name), true, |out| out.write_all(bytes))?;
    }
    disk::sync_folder(staged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_there_is_never_written_to() {
        let place = tempfile::TempDir::new().unwrap();
        let out = place.path().join("editions/a");
        let files = [("x/y.csv".to_owned(), b"1".to_vec()), ("z".to_owned(), b"2".to_vec())];
        fresh(&out, &files).unwrap();
        assert_eq!(fs::read(out.join("x/y.csv")).unwrap(), b"1");
        let again = fresh(&out, &[("z".to_owned(), b"3".to_vec())]).unwrap_err();
        assert!(matches!(again, FolderError::InTheWay(_)), "{again}");
        assert_eq!(fs::read(out.join("z")).unwrap(), b"2");
        assert!(fresh(&place.path().join("b"), &[("../c".to_owned(), Vec::new())]).is_err());
        let left: Vec<_> = fs::read_dir(place.path().join("editions")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["a"]);
    }
}
