//! The schemas of the record: those in `schema/` are current, and the example's files name them.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::driver::files;

#[test]
fn the_schemas_of_the_repository_are_what_the_command_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().unwrap();
    let count = eglur::hand_out_schemas(&folder.path().join("new")).unwrap();
    let (written, kept) = (files(&folder.path().join("new")), files(&root.join("schema")));
    assert_eq!(count, kept.len());
    assert!(written == kept, "run `eglur schema`");
}

#[test]
fn every_file_of_the_example_that_people_edit_names_its_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    for (path, bytes) in files(&root.join("content")) {
        let kind = match path.split('/').collect::<Vec<_>>()[..] {
            ["site.toml"] => "../schema/site.json",
            ["reports", _, "report.toml"] => "../../../schema/report.json",
            ["priorities", _] => "../../schema/priority.json",
            ["measures", _] => "../../schema/measure.json",
            ["objectives", _] => "../../schema/objective.json",
            ["challenges", _] => "../../schema/challenge.json",
            ["risks", _] => "../../schema/risk.json",
            ["stories", _] => "../../schema/story.json",
            ["pages", _] => "../../schema/page.json",
            ["assurance", "bodies", _] => "../../../schema/body.json",
            ["assurance", "documents", _] => "../../../schema/document.json",
            ["assurance", "programmes", _] => "../../../schema/programme.json",
            ["assurance", "commitments", _] => "../../../schema/commitment.json",
            _ => continue,
        };
        let first = String::from_utf8(bytes).unwrap().lines().next().unwrap_or_default().to_owned();
        if first != format!("#:schema {kind}") {
            faults.push(format!("{path} does not begin with #:schema {kind}"));
        }
        assert!(fs::exists(root.join("content").join(Path::new(&path).parent().unwrap()).join(kind)).unwrap(), "{path}");
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
