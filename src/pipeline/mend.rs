//! Working out the edits that mend what can only have been meant in one way.

use std::path::Path;

use super::Options;
use super::open::{Kept, Project};
use crate::check;
use crate::load::{self, NotFound};
use crate::source::{FileId, Source};

/// A project before and after everything was mended that can only have been meant in one way. Nothing of it is written.
pub struct Mended {
    /// The project as it was read.
    pub before: Project,
    /// The project with the edits; none when there is nothing to mend.
    pub after: Option<Project>,
    /// The files that they change.
    pub files: Vec<Rewritten>,
    /// How many edits there are.
    pub edits: usize,
}

/// A file with a new text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Its path below the project's folder.
    pub path: String,
    /// The text that was read.
    pub before: String,
    /// The text that it would get.
    pub after: String,
}

/// Reads the project in `root` and works out the edits that mend what can only have been meant in one way.
///
/// One edit may bring another fault to light, so the edited record is checked again until there is nothing more to do.
///
/// # Errors
/// Fails when there is no `content/` that can be opened.
pub fn mend(root: &Path, options: &Options) -> Result<Mended, NotFound> {
    let loaded = load::load(root)?;
    let (mut edited, mut edits) = (loaded.clone(), 0);
    let mut kept = Kept::default();
    let before = kept.examine(loaded, options);
    // What was read of a file that is no UTF-8 is not what stands in it.
    let is_whole = |file: &FileId| !before.findings.iter().any(|finding| finding.code == "not-utf8" && finding.at.span.file == *file);
    let records: Vec<FileId> = edited.records.iter().copied().filter(is_whole).collect();
    let mut after: Option<Project> = None;
    for _ in 0..ROUNDS {
        let last = after.as_ref().unwrap_or(&before);
        let new = check::mend::mend(&last.sources, &records, &last.findings);
        if new.is_empty() {
            break;
        }
        for (file, text, count) in new {
            let source = Source::new(edited.sources.get(file).path(), text);
            edited.sources.replace(file, source);
            edits += count;
        }
        after = Some(kept.examine(edited.clone(), options));
    }
    let texts = edited.records.iter().map(|file| (before.sources.get(*file), edited.sources.get(*file)));
    let changed = texts.filter(|(before, after)| before.text() != after.text());
    let rewritten = changed.map(|(before, after)| Rewritten {
        path: before.path().to_owned(),
        before: before.text().to_owned(),
        after: after.text().to_owned(),
    });
    let files = rewritten.collect();
    Ok(Mended { before, after, files, edits })
}

/// How often an edited record is checked again at most.
const ROUNDS: usize = 10;
