//! Puts new texts of records in place: all of them are on the disk before the first one takes effect.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::error::FolderError;

/// The new text of one file of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path below the project's folder, with `/` between its parts.
    pub path: String,
    /// The text that was read; none for a file that was not there.
    pub before: Option<String>,
    /// The text that it gets.
    pub after: String,
}

/// Writes the changes into the project in `root`, in their order.
///
/// Each file is written beside its place first and then renamed. A process killed between two renames leaves whole files, old and new
/// ones; the same import, done again, finds the new ones as they should be and writes the rest.
///
/// # Errors
/// Nothing is changed when a file is no longer as it was read, or when the disk will not take all of them.
pub fn records(root: &Path, changes: &[Change]) -> Result<(), FolderError> {
    for change in changes {
        let path = root.join(&change.path);
        if disk::read(&path)? != change.before {
            let source = io::Error::other("somebody has changed it in this moment; nothing was written, try again");
            return Err(FolderError::at(&path)(source));
        }
    }
    let staged: Vec<(PathBuf, PathBuf)> = changes.iter().map(|change| places(root, change)).collect();
    let all_staged = changes.iter().zip(&staged).try_for_each(|(change, (stage, path))| stage_one(change, stage, path));
    if let Err(error) = all_staged {
        for (stage, _) in &staged {
            // The first error is the one to tell.
            let _ = fs::remove_file(stage);
        }
        return Err(error);
    }
    for (stage, path) in &staged {
        fs::rename(stage, path).map_err(FolderError::at(path))?;
    }
    staged.iter().filter_map(|(_, path)| path.parent()).try_for_each(disk::sync_folder)
}

/// Writes one file that somebody named, in the place of one that may stand there.
///
/// # Errors
/// Fails when the disk will not take it.
pub fn file(path: &Path, text: &str) -> Result<(), FolderError> {
    fs::write(path, text).map_err(FolderError::at(path))
}

/// Writes a file into a folder, which is made when it is not there.
pub fn below(folder: &Path, name: &str, text: &str) -> Result<(), FolderError> {
    fs::create_dir_all(folder).map_err(FolderError::at(folder))?;
    file(&folder.join(name), text)
}

/// Returns where a file is staged and where it goes. Files that begin with a dot are no records.
fn places(root: &Path, change: &Change) -> (PathBuf, PathBuf) {
    let path = root.join(&change.path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    (path.with_file_name(format!(".{name}.eglur-new")), path)
}

fn stage_one(change: &Change, stage: &Path, path: &Path) -> Result<(), FolderError> {
    if disk::look(stage)? != disk::Found::Nothing {
        fs::remove_file(stage).map_err(FolderError::at(stage))?;
    }
    disk::write(stage, true, |out| out.write_all(change.after.as_bytes()))?;
    if change.before.is_some() {
        let rights = fs::metadata(path).map_err(FolderError::at(path))?.permissions();
        fs::set_permissions(stage, rights).map_err(FolderError::at(stage))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &str, before: Option<&str>, after: &str) -> Change {
        Change { path: path.to_owned(), before: before.map(str::to_owned), after: after.to_owned() }
    }

    #[test]
    fn all_files_change_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).ok();
        fs::write(folder.path().join("a"), "old").unwrap();
        fs::write(folder.path().join("b"), "changed meanwhile").unwrap();
        let changes = [change("a", Some("old"), "new"), change("b", Some("old"), "new")];
        assert!(records(folder.path(), &changes).is_err());
        assert_eq!(read("a").as_deref(), Some("old"));

        let nowhere = [change("a", Some("old"), "new"), change("no/such/folder", None, "new")];
        assert!(records(folder.path(), &nowhere).is_err());
        assert_eq!((read("a").as_deref(), read(".a.eglur-new")), (Some("old"), None));

        records(folder.path(), &[change("a", Some("old"), "new"), change("c", None, "made")]).unwrap();
        assert_eq!((read("a").as_deref(), read("c").as_deref()), (Some("new"), Some("made")));
    }
}
