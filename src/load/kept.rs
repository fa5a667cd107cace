//! What was read before, so that only files that have changed are read again.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{self, Metadata};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::file::{Found, Kind, Taken, limit, refused, take, unreadable};
use super::guard::{Guard, leads_out};
use super::{Loaded, NotFound};
use crate::source::{Asset, FileId, Source, Sources};

/// The default theme, carried in the binary so that one file is the whole tool.
static DEFAULT_THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The folders that are read.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// The files of a project as they were read the last time.
///
/// A path keeps its [`FileId`], and a file that has not changed its [`Source`] and its bytes, so that whatever was made of them holds.
#[derive(Debug, Default)]
pub struct Kept {
    sources: Sources,
    ids: HashMap<String, FileId>,
    embedded: Vec<Known>,
    /// In the order of a walk that sorts each folder by name.
    files: BTreeMap<PathBuf, Known>,
    guard: Guard,
    walked: bool,
    read: usize,
    changed: bool,
}

#[derive(Debug)]
struct Known {
    path: String,
    file: Option<FileId>,
    kind: Option<Kind>,
    finding: Option<Found>,
    stamp: Option<Stamp>,
}

/// What tells without reading it that a file has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    size: u64,
    node: (u64, i64, i64),
}

/// A file to look at.
struct Wanted {
    path: PathBuf,
    known: Option<Known>,
    /// Whether it is to be read in any case.
    must: bool,
}

/// What came of looking at a file.
enum Looked {
    Same(PathBuf, Known),
    Read(PathBuf, Option<Stamp>, Option<Known>, Taken),
}

impl Kept {
    /// Reads the project in `root`, and of it only what has changed since the last time.
    ///
    /// The paths in `touched` are read in any case. When they are all that has changed, and files that were known, nothing else is
    /// looked at; otherwise, and when there are none, all folders are walked.
    ///
    /// # Errors
    /// Fails when `content/` cannot be opened at all. Anything else that cannot be read is a finding at its place.
    pub fn load(&mut self, root: &Path, touched: &[PathBuf]) -> Result<Loaded, NotFound> {
        let content = root.join("content");
        fs::read_dir(&content).map_err(|source| NotFound { path: content.clone(), source })?;
        self.read = 0;
        self.changed = false;
        if self.embedded.is_empty() {
            self.embed(&DEFAULT_THEME);
        }
        let touched: HashSet<&Path> = touched.iter().filter_map(|path| path.strip_prefix(root).ok()).collect();
        let settled = self.walked && !touched.is_empty() && touched.iter().all(|path| self.is_settled(root, path));
        if settled && touched.iter().all(|path| self.is_within(root, path)) {
            let wanted = |path| self.files.remove_entry(path).map(|(path, known)| Wanted { path, known: Some(known), must: true });
            let wanted = touched.into_iter().filter_map(wanted).collect();
            self.look(root, wanted);
        } else {
            self.walk(root, &touched);
        }
        Ok(self.loaded())
    }

    /// Returns how many files were read the last time, and not merely found unchanged.
    pub fn read(&self) -> usize {
        self.read
    }

    /// Tells whether anything was another than the time before: a file, its place, or what stands in the way of reading it.
    pub fn has_changed(&self) -> bool {
        self.changed
    }

    fn embed(&mut self, dir: &Dir<'_>) {
        for file in dir.files() {
            let path = format!("themes/default/{}", slashes(file.path()));
            let mut taken = take(&path, file.contents().to_vec());
            if taken.finding.is_some() {
                taken = Taken { kind: Some(Kind::Asset(file.contents().into())), text: None, finding: None };
            }
            // A file of this path in the project is another one, and nobody needs to look into our own drawings.
            let text = taken.text.filter(|_| !matches!(taken.kind, Some(Kind::Asset(_))));
            let file = text.map(|text| self.sources.add(Source::new(path.as_str(), text)));
            self.embedded.push(Known { path, file, kind: taken.kind, finding: None, stamp: None });
        }
        for dir in dir.dirs() {
            self.embed(dir);
        }
    }

    /// Tells whether looking at this path alone is enough: a file that was known and still is one, or what neither was nor is ours.
    fn is_settled(&self, root: &Path, path: &Path) -> bool {
        let is_ours = FOLDERS.iter().any(|folder| path.starts_with(folder));
        if !is_ours || path.components().any(|part| is_strewn(&part.as_os_str().to_string_lossy())) {
            return true;
        }
        match fs::symlink_metadata(root.join(path)) {
            Ok(metadata) => {
                // What was refused before is for the guard to look at again.
                let known = self.files.get(path).is_some_and(|known| known.kind.is_some());
                metadata.is_file() && known && !self.guard.is_full() && metadata.len() <= limit(&slashes(path))
            }
            // What stands below a folder follows it in this order.
            Err(_) => !self
                .files
                .range::<Path, _>((Bound::Included(path), Bound::Unbounded))
                .next()
                .is_some_and(|(known, _)| known.starts_with(path)),
        }
    }

    /// Counts the sizes that known files have now, and tells whether that is still no more than may be.
    fn is_within(&mut self, root: &Path, path: &Path) -> bool {
        let Some(known) = self.files.get(path) else { return true };
        let now = fs::metadata(root.join(path)).map_or(0, |metadata| metadata.len());
        self.guard.recount(known.stamp.map_or(0, |stamp| stamp.size), now)
    }

    fn walk(&mut self, root: &Path, touched: &HashSet<&Path>) {
        let mut before = std::mem::take(&mut self.files);
        self.guard = Guard::default();
        let mut wanted = Vec::new();
        for folder in FOLDERS {
            let place = root.join(folder);
            if let Some(why) = leads_out(root, &place) {
                let known = before.remove(Path::new(folder));
                self.keep(folder.into(), None, known, refused(why));
            } else if place.is_dir() {
                for entry in files(&place) {
                    if self.guard.is_full() {
                        break;
                    }
                    wanted.extend(self.meet(root, entry, touched, &mut before));
                }
            }
        }
        self.look(root, wanted);
        self.changed |= !before.is_empty();
        self.walked = true;
    }

    /// Meets an entry of a folder, and returns the file that it is unless the guard refuses it.
    fn meet(
        &mut self,
        root: &Path,
        entry: walkdir::Result<DirEntry>,
        touched: &HashSet<&Path>,
        before: &mut BTreeMap<PathBuf, Known>,
    ) -> Option<Wanted> {
        let place = match &entry {
            Ok(entry) => entry.path(),
            Err(error) => error.path().unwrap_or(root),
        };
        let path = place.strip_prefix(root).unwrap_or(place).to_owned();
        let mut known = || before.remove(&path);
        let refused = match entry {
            Ok(entry) => {
                let name = slashes(&path);
                match self.guard.refuse(&entry, &name, limit(&name)) {
                    Some(why) => refused(why),
                    None if entry.file_type().is_dir() => return None,
                    None => return Some(Wanted { known: known(), must: touched.contains(path.as_path()), path }),
                }
            }
            Err(error) => unreadable(&error),
        };
        let known = known();
        self.keep(path, None, known, refused);
        None
    }

    /// Looks at files, and keeps them in this order.
    fn look(&mut self, root: &Path, files: Vec<Wanted>) {
        let looked: Vec<Looked> = files.into_par_iter().map(|wanted| wanted.look(root)).collect();
        for looked in looked {
            match looked {
                Looked::Same(path, known) => {
                    self.files.insert(path, known);
                }
                Looked::Read(path, stamp, known, taken) => {
                    self.read += 1;
                    self.keep(path, stamp, known, taken);
                }
            }
        }
    }

    /// Keeps a file as it was read; what says the same as before stays the same.
    fn keep(&mut self, place: PathBuf, stamp: Option<Stamp>, known: Option<Known>, taken: Taken) {
        let path = slashes(&place);
        let file = taken.text.map(|text| match self.ids.get(&path) {
            Some(file) => {
                if self.sources.get(*file).text() != text {
                    self.changed = true;
                    self.sources.replace(*file, Source::new(path.as_str(), text));
                }
                *file
            }
            None => {
                let file = self.sources.add(Source::new(path.as_str(), text));
                self.ids.insert(path.clone(), file);
                file
            }
        });
        let (before, finding) = known.map_or((None, None), |known| (known.kind, known.finding));
        let kind = match (taken.kind, before) {
            (Some(Kind::Asset(new)), Some(Kind::Asset(old))) if new == old => Some(Kind::Asset(old)),
            (Some(Kind::Frozen(new)), Some(Kind::Frozen(old))) if new == old => Some(Kind::Frozen(old)),
            (Some(Kind::Record), Some(Kind::Record)) => Some(Kind::Record),
            (Some(Kind::Theme), Some(Kind::Theme)) => Some(Kind::Theme),
            (None, None) if finding == taken.finding => None,
            (kind, _) => {
                self.changed = true;
                kind
            }
        };
        self.files.insert(place, Known { path, file, kind, finding: taken.finding, stamp });
    }

    fn loaded(&self) -> Loaded {
        let mut loaded = Loaded {
            sources: self.sources.clone(),
            records: Vec::new(),
            themes: Vec::new(),
            assets: Vec::new(),
            frozen: Vec::new(),
            refused: Vec::new(),
            findings: Vec::new(),
        };
        for known in self.embedded.iter().chain(self.files.values()) {
            let file = known.file.unwrap_or_default();
            let asset = |bytes: &Arc<[u8]>| Asset { path: known.path.clone(), bytes: bytes.clone(), text: known.file };
            match &known.kind {
                Some(Kind::Record) => loaded.records.push(file),
                Some(Kind::Theme) => loaded.themes.push(file),
                Some(Kind::Asset(bytes)) => loaded.assets.push(asset(bytes)),
                Some(Kind::Frozen(bytes)) => loaded.frozen.push((file, Asset { text: None, ..asset(bytes) })),
                None => loaded.refused.extend(known.file),
            }
            loaded.findings.extend(known.finding.as_ref().map(|found| found.finding(file, self.sources.get(file))));
        }
        loaded
    }
}

impl Wanted {
    /// Looks at the file, and reads it when it must be read or has changed since it was known.
    fn look(self, root: &Path) -> Looked {
        let Self { path, known, must } = self;
        let place = root.join(&path);
        let stamp = fs::metadata(&place).ok().and_then(|metadata| Stamp::of(&metadata));
        match known {
            Some(known) if !must && stamp.is_some() && known.stamp == stamp => Looked::Same(path, known),
            known => {
                let taken = match fs::read(&place) {
                    Ok(bytes) => take(&slashes(&path), bytes),
                    Err(error) => unreadable(&error),
                };
                Looked::Read(path, stamp, known, taken)
            }
        }
    }
}

impl Stamp {
    /// Takes the stamp of a file; none where the system keeps no times.
    fn of(metadata: &Metadata) -> Option<Self> {
        #[cfg(unix)]
        let node = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let node = (0, 0, 0);
        Some(Self { modified: metadata.modified().ok()?, size: metadata.len(), node })
    }
}

/// Walks a folder in a fixed order, leaving out what editors and systems strew about.
fn files(folder: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let wanted = |entry: &DirEntry| entry.depth() == 0 || !is_strewn(&entry.file_name().to_string_lossy());
    WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(wanted)
}

fn is_strewn(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#')
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
