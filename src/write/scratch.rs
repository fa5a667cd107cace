//! Room for what a build puts aside and does not keep.

use std::fs::File;
use std::path::Path;

/// Opens a file without a name on the disk of the site that goes to `out`; nothing where there is no place for one.
///
/// Nobody sees it, and it is gone when it is closed, however the build ends.
pub fn scratch(out: &Path) -> Option<File> {
    let folders = out.ancestors().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    // A first build has no folder yet.
    folders.into_iter().find(|folder| folder.is_dir()).and_then(|folder| tempfile::tempfile_in(folder).ok())
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Seek as _, Write as _};

    use super::*;

    #[test]
    fn a_scratch_file_is_nowhere_to_be_seen() {
        let folder = tempfile::tempdir().unwrap();
        for out in [folder.path().to_owned(), folder.path().join("not/yet/there")] {
            let mut file = scratch(&out).unwrap();
            file.write_all(b"aside").unwrap();
            file.rewind().unwrap();
            let mut back = String::new();
            file.read_to_string(&mut back).unwrap();
            assert_eq!(back, "aside");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        }
    }
}
