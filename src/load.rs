//! Reads the project's folder: every file's text or bytes, and nothing else.

mod guard;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::source::{Asset, FileId, Source, Sources};
use guard::{Guard, Refused};

/// The default theme, carried in the binary so that one file is the whole tool.
static DEFAULT_THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Everything that was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text of every file.
    pub sources: Sources,
    /// The files of the record, `content/**.toml`.
    pub records: Vec<FileId>,
    /// The text files of every theme, the embedded default first; a theme's own files stand at `themes/<name>/…`.
    pub themes: Vec<FileId>,
    /// Files that are copied as they are: `content/assets/**` and `themes/<name>/assets/**`.
    pub assets: Vec<Asset>,
    /// The files of frozen editions, `content/editions/**`, each with the file among the sources that findings about it point at.
    pub frozen: Vec<(FileId, Asset)>,
    /// What stood in the way of reading.
    pub findings: Vec<Diagnostic>,
}

/// The machine stood in the way: there is no record to read.
#[derive(Debug)]
pub struct NotFound {
    /// What was looked for.
    pub path: PathBuf,
    /// What the machine said.
    pub source: io::Error,
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is nothing to read at {}: {}", self.path.display(), self.source)
    }
}

/// Reads the project in `root`.
///
/// # Errors
/// Fails when `content/` cannot be opened at all. Anything else that cannot be read is a finding at its place.
pub fn load(root: &Path) -> Result<Loaded, NotFound> {
    let content = root.join("content");
    std::fs::read_dir(&content).map_err(|source| NotFound { path: content.clone(), source })?;

    let mut loaded = Loaded {
        sources: Sources::default(),
        records: Vec::new(),
        themes: Vec::new(),
        assets: Vec::new(),
        frozen: Vec::new(),
        findings: Vec::new(),
    };
    embedded(&DEFAULT_THEME, &mut loaded);
    let mut guard = Guard::default();
    for folder in [content, root.join("themes")] {
        if let Some(refused) = guard::leads_out(root, &folder) {
            refuse(below(root, &folder), refused, &mut loaded);
        } else if folder.is_dir() {
            for entry in files(&folder) {
                take(root, entry, &mut guard, &mut loaded);
            }
        }
    }
    Ok(loaded)
}

/// Reads one file that somebody names, whatever it is.
///
/// # Errors
/// Fails when the machine would not give it.
pub fn file(path: &Path) -> Result<Vec<u8>, NotFound> {
    std::fs::read(path).map_err(|source| NotFound { path: path.to_owned(), source })
}

fn embedded(dir: &Dir<'_>, loaded: &mut Loaded) {
    for file in dir.files() {
        let path = format!("themes/default/{}", slashes(file.path()));
        let asset = path.starts_with("themes/default/assets/");
        match file.contents_utf8() {
            Some(text) if !asset => loaded.themes.push(loaded.sources.add(Source::new(path, text))),
            _ => loaded.assets.push(Asset { path, bytes: file.contents().to_vec() }),
        }
    }
    for dir in dir.dirs() {
        embedded(dir, loaded);
    }
}

/// Walks a folder in a fixed order, leaving out what editors and systems strew about.
fn files(folder: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let wanted = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || name.ends_with('~') || name.starts_with('#'))
    };
    WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(wanted)
}

fn take(root: &Path, entry: walkdir::Result<DirEntry>, guard: &mut Guard, loaded: &mut Loaded) {
    if guard.is_full() {
        return;
    }
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => {
            let path = error.path().unwrap_or(root).to_owned();
            return unreadable(root, &path, &error, loaded);
        }
    };
    let path = below(root, entry.path());
    let copied = is_asset(&path) || path.starts_with("content/editions/");
    if let Some(refused) = guard.refuse(&entry, &path, if copied { limits::ASSET_BYTES } else { limits::RECORD_BYTES }) {
        return refuse(path, refused, loaded);
    }
    if entry.file_type().is_dir() {
        return;
    }
    let bytes = match std::fs::read(entry.path()) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(root, entry.path(), &error, loaded),
    };
    if is_asset(&path) {
        if path.to_lowercase().ends_with(".svg") {
            // A finding about a drawing quotes it.
            loaded.sources.add(Source::new(path.as_str(), String::from_utf8_lossy(&bytes)));
        }
        loaded.assets.push(Asset { path, bytes });
        return;
    }
    if path.starts_with("content/editions/") {
        return freeze(path, bytes, loaded);
    }
    let record = path.starts_with("content/");
    if record && !path.ends_with(".toml") {
        if !path.ends_with(".md") {
            let file = loaded.sources.add(Source::new(path.as_str(), ""));
            let finding = Diagnostic::warning("not-a-record", file.top(), format!("`{path}` is not a record and is left out"))
                .help("records are files that end in `.toml`; pictures belong in `content/assets/`");
            loaded.findings.push(finding);
        }
        return;
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let file = loaded.sources.add(Source::new(path, text));
            if record { loaded.records.push(file) } else { loaded.themes.push(file) }
        }
        Err(error) => not_utf8(path, &error, loaded),
    }
}

/// Keeps a file of a frozen edition: its bytes are what counts, and only those that findings quote are text as well.
fn freeze(path: String, bytes: Vec<u8>, loaded: &mut Loaded) {
    let quoted = path.ends_with("/edition.toml") || path.ends_with("/SHA256SUMS");
    let text = if quoted { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() };
    let file = loaded.sources.add(Source::new(path.as_str(), text));
    loaded.frozen.push((file, Asset { path, bytes }));
}

fn not_utf8(path: String, error: &std::string::FromUtf8Error, loaded: &mut Loaded) {
    let at = error.utf8_error().valid_up_to();
    // What is sound before the fault keeps its bytes, so the place stays true.
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let width = text[at..].chars().next().map_or(0, char::len_utf8);
    let file = loaded.sources.add(Source::new(path, text));
    let finding = Diagnostic::error("not-utf8", file.span(at..at + width), "this file is not UTF-8 text")
        .label("this byte belongs to no letter")
        .why("ŵ, ŷ, £ and many other letters would come out wrong")
        .help("save the file again with the encoding UTF-8");
    loaded.findings.push(finding);
}

fn unreadable(root: &Path, path: &Path, error: &dyn std::fmt::Display, loaded: &mut Loaded) {
    let path = below(root, path);
    let file = loaded.sources.add(Source::new(path.as_str(), ""));
    let finding = Diagnostic::error("unreadable", file.top(), format!("`{path}` cannot be read: {error}"))
        .why("a site without it would have gaps that nobody sees")
        .help("give yourself the right to read it, or move it out of the project");
    loaded.findings.push(finding);
}

fn refuse(path: String, refused: Refused, loaded: &mut Loaded) {
    let file = loaded.sources.add(Source::new(path, ""));
    loaded.findings.push(Diagnostic::error(refused.code, file.top(), refused.what).why(refused.why).help(refused.help));
}

fn is_asset(path: &str) -> bool {
    let mut parts = path.split('/');
    match parts.next() {
        Some("content") => parts.next() == Some("assets"),
        _ => parts.nth(1) == Some("assets"),
    }
}

fn below(root: &Path, path: &Path) -> String {
    slashes(path.strip_prefix(root).unwrap_or(path))
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
