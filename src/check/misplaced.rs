//! Finds a record that lies in the wrong folder, by the keys it has.

use std::sync::LazyLock;

use super::read;
use super::schema;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source};

/// The folders of records below `content/`, each with the kind of record that lies in it, by the name of its schema.
const FOLDERS: [(&str, &str); 11] = [
    ("priorities", "priority"),
    ("measures", "measure"),
    ("objectives", "objective"),
    ("challenges", "challenge"),
    ("risks", "risk"),
    ("stories", "story"),
    ("pages", "page"),
    ("assurance/bodies", "body"),
    ("assurance/documents", "document"),
    ("assurance/programmes", "programme"),
    ("assurance/commitments", "commitment"),
];

/// How many keys more of a record another kind must know before it is taken for that.
const PLAINLY: usize = 2;

/// A folder of records.
struct Folder {
    path: &'static str,
    kind: schema::Kind,
}

/// What is said of a record in the wrong folder.
pub struct Misplaced {
    /// The finding.
    pub finding: Diagnostic,
    /// Where the record belongs, where that can be told.
    pub belongs: Option<String>,
}

/// Says of a record in no folder of the record where it belongs.
pub fn nowhere(file: FileId, source: &Source) -> Misplaced {
    let path = source.path();
    let finding = Diagnostic::error("misplaced-record", file.top(), format!("`{path}` is in no folder of the record"));
    let parts: Vec<&str> = path.split('/').collect();
    let folder = parts.get(1).copied().unwrap_or_default();
    let known: Vec<&str> =
        FOLDERS.iter().map(|(path, _)| *path).filter(|path| !path.contains('/')).chain(["assurance", "reports"]).collect();
    let near = read::nearest(folder, known.iter().copied());
    let meant = near.filter(|near| *near != folder && !["assurance", "reports"].contains(near)).map(|near| format!("content/{near}"));
    if let (Some(folder), 3..) = (&meant, parts.len()) {
        let finding = finding.help(format!("did you mean the folder `{folder}`?"));
        return Misplaced { finding, belongs: place(folder, path) };
    }
    if let Some(folder) = by_keys(source.text(), None) {
        let folder = format!("content/{}", folder.path);
        return Misplaced { finding: finding.help(format!("move it to `{folder}`")), belongs: place(&folder, path) };
    }
    let finding = match near {
        Some("assurance") => {
            finding.help("an assurance record is in `bodies`, `documents`, `programmes` or `commitments` below `content/assurance`")
        }
        Some("reports") => finding.help("a report is `content/reports/<edition>/report.toml`"),
        _ => finding.help(format!("the folders are {}", read::list(&known))),
    };
    Misplaced { finding, belongs: None }
}

/// Tells of a record that could not be read as what its folder holds whether it plainly is something else.
pub fn elsewhere(file: FileId, source: &Source) -> Option<Misplaced> {
    let path = source.path();
    let own = path.strip_prefix("content/")?.rsplit_once('/')?.0;
    FOLDERS.iter().find(|(folder, _)| *folder == own)?;
    let folder = by_keys(source.text(), Some(own))?;
    let finding =
        Diagnostic::error("misplaced-record", file.top(), format!("this is {}, and `content/{own}` holds others", folder.kind.what));
    let to = format!("content/{}", folder.path);
    let finding = finding.why("it would be read as what it is not").help(format!("move it to `{to}`"));
    Some(Misplaced { finding, belongs: place(&to, path) })
}

/// Returns the folder of the kind that knows the most keys of a record, if it is another one than its own and that plainly.
fn by_keys(text: &str, own: Option<&str>) -> Option<&'static Folder> {
    static KINDS: LazyLock<Vec<Folder>> = LazyLock::new(|| {
        let folder = |kind: schema::Kind| FOLDERS.iter().find(|(_, name)| *name == kind.name).map(|(path, _)| Folder { path, kind });
        schema::kinds().into_iter().filter_map(folder).collect()
    });
    let record: toml::Table = toml::from_str(text).ok()?;
    let known = |folder: &&Folder| record.keys().filter(|key| folder.kind.keys.contains(&key.as_str())).count();
    let best = KINDS.iter().max_by_key(known)?;
    let others = KINDS.iter().filter(|folder| own.map_or(folder.path != best.path, |own| folder.path == own));
    let next = others.map(|folder| known(&folder)).max().unwrap_or_default();
    (known(&best) >= next + PLAINLY && own != Some(best.path)).then_some(best)
}

fn place(folder: &str, path: &str) -> Option<String> {
    Some(format!("{folder}/{}", path.rsplit('/').next()?))
}
