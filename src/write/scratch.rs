//! Room for what a build puts aside and does not keep.

use std::path::{Path, PathBuf};

use tempfile::SpooledTempFile;

/// How many bytes of one piece are held in memory: few pieces are bigger, and those are as big as the record.
const HELD: usize = 1 << 20;

/// Says where pieces go that are put aside for the site in `out`: each into memory, and when it grows into a file without a name on the
/// same disk. Nobody sees such a file, and it is gone when it is closed, however the build ends.
pub fn scratch(out: &Path) -> impl Fn() -> SpooledTempFile + Send + Sync + use<> {
    let folders = out.ancestors().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    // A first build has no folder yet.
    let folder = folders.into_iter().find(|folder| folder.is_dir()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    move || tempfile::spooled_tempfile_in(HELD, &folder)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Seek as _, Write as _};

    use super::*;

    #[test]
    fn what_is_put_aside_comes_back_and_is_nowhere_to_be_seen() {
        let folder = tempfile::tempdir().unwrap();
        for out in [folder.path().to_owned(), folder.path().join("not/yet/there")] {
            let mut piece = scratch(&out)();
            let text = "aside".repeat(HELD / 4);
            piece.write_all(text.as_bytes()).unwrap();
            assert!(piece.is_rolled(), "it is on the disk");
            piece.rewind().unwrap();
            let mut back = String::new();
            piece.read_to_string(&mut back).unwrap();
            assert!(back == text);
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        }
    }
}
