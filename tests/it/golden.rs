//! Golden folders: small projects whose whole site is kept. A file too many fails as well as one too few.
//!
//! `UPDATE_GOLDEN=1 cargo test golden` writes them anew; then read the difference.

use std::fs;
use std::path::Path;

use crate::driver::{Project, files};

/// Fixtures that no site can be built of; other tests look at what is found in them.
const UNSOUND: [&str; 1] = ["parity"];

#[test]
fn fixtures_build_to_their_golden_sites() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for entry in fs::read_dir(tests.join("fixtures")).unwrap() {
        let fixture = entry.unwrap().path();
        if UNSOUND.iter().any(|unsound| fixture.ends_with(unsound)) || !fixture.is_dir() {
            continue;
        }
        let golden = tests.join("golden").join(fixture.file_name().unwrap());
        let project = Project::of(&fixture);
        project.build();
        let site = project.site();
        if update {
            let _ = fs::remove_dir_all(&golden);
            for (path, bytes) in &site {
                let bytes: &[u8] = if is_binary(path) { b"" } else { bytes };
                let path = golden.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            continue;
        }
        let wanted = files(&golden);
        let names = |site: &std::collections::BTreeMap<String, Vec<u8>>| site.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&site), names(&wanted), "the files of {}", fixture.display());
        for (path, bytes) in &site {
            if is_binary(path) {
                continue;
            }
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert!(bytes == &wanted[path], "{path} of {} differs:\n{}", fixture.display(), text(bytes));
        }
    }
}

/// Pictures are rounded by the processor, and nobody reads the difference of two archives: only that they are there is kept.
fn is_binary(path: &str) -> bool {
    [".png", ".zip", ".xlsx", ".ods"].iter().any(|end| path.ends_with(end))
}
