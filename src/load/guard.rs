//! Refuses what a project's folder should not hold: too much, links that may lead anywhere, and names that not every system takes.

use std::path::Path;

use walkdir::DirEntry;

use crate::limits;
use crate::slug::is_reserved;

/// Counts what there is to read.
#[derive(Debug, Default)]
pub struct Guard {
    files: usize,
    bytes: u64,
    full: bool,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The code of the finding.
    pub code: &'static str,
    /// What is wrong with it.
    pub what: String,
    /// Why that matters.
    pub why: &'static str,
    /// What to do.
    pub help: String,
}

impl Guard {
    /// Tells whether so much was read that the rest of the project is passed over.
    pub const fn is_full(&self) -> bool {
        self.full
    }

    /// Counts another size of a file that was counted before, and tells whether all files together are still no more than may be.
    pub const fn recount(&mut self, before: u64, now: u64) -> bool {
        self.bytes = self.bytes.saturating_sub(before).saturating_add(now);
        self.bytes <= limits::ALL_BYTES
    }

    /// Refuses an entry of the project at `path`, or counts it.
    pub fn refuse(&mut self, entry: &DirEntry, path: &str, limit: u64) -> Option<Refused> {
        if let Some(refused) = unfit(entry.path(), path) {
            return Some(refused);
        }
        if entry.file_type().is_dir() {
            return None;
        }
        if !entry.file_type().is_file() {
            return Some(not_a_file(path));
        }
        let bytes = entry.metadata().map_or(0, |metadata| metadata.len());
        if bytes > limit {
            let what = format!("`{path}` has {} megabytes", bytes >> 20);
            return Some(too_much(what, format!("make it smaller: a file of this kind may have up to {} megabytes", limit >> 20)));
        }
        self.files += 1;
        self.bytes += bytes;
        if self.files > limits::FILES || self.bytes > limits::ALL_BYTES {
            self.full = true;
            let what = format!("the project has more than {} files or {} gigabytes", limits::FILES, limits::ALL_BYTES >> 30);
            return Some(too_much(what, "move out of the project what does not belong to the site".to_owned()));
        }
        None
    }
}

/// Tells whether a folder is a link to somewhere outside the project.
pub fn leads_out(root: &Path, folder: &Path) -> Option<Refused> {
    let linked = std::fs::symlink_metadata(folder).is_ok_and(|found| found.file_type().is_symlink());
    let inside = || Some(std::fs::canonicalize(folder).ok()?.starts_with(std::fs::canonicalize(root).ok()?));
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    (linked && inside() != Some(true)).then(|| not_a_file(&name))
}

fn unfit(whole: &Path, path: &str) -> Option<Refused> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let refused = |what: String, help: &str| {
        Some(Refused { code: "unfit-name", what, why: "the site would not come out the same on every system", help: help.to_owned() })
    };
    if whole.to_str().is_none() || name.chars().any(is_unseen) {
        return refused(
            format!("the name of `{}` is not plain text", path.escape_debug()),
            "give it a name of letters, digits and hyphens",
        );
    }
    if is_reserved(name) {
        return refused(format!("`{path}` has a name that Windows keeps for itself"), "give it another name");
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return refused(format!("the name of `{path}` begins with a space, or ends with a space or a full stop"), "take that letter away");
    }
    if name.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        return refused(format!("`{path}` has a letter in its name that Windows does not allow"), "use letters, digits and hyphens");
    }
    if name.chars().count() > limits::NAME_LETTERS {
        return refused(format!("the name of `{path}` is too long"), &format!("use up to {} letters", limits::NAME_LETTERS));
    }
    if path.matches('/').count() > limits::FOLDERS {
        return refused(format!("`{path}` lies too deep"), &format!("use up to {} folders in one another", limits::FOLDERS));
    }
    None
}

/// Tells whether a letter is one that nobody sees, or that turns the others around.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn not_a_file(path: &str) -> Refused {
    Refused {
        code: "not-a-file",
        what: format!("`{path}` is a link or a device, not a file"),
        why: "a link may lead out of the project, to what nobody meant to publish",
        help: "put the file itself there".to_owned(),
    }
}

fn too_much(what: String, help: String) -> Refused {
    Refused { code: "too-much", what, why: "the machine could run out of memory", help }
}
