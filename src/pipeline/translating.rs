//! The texts of a project on their way to a translator and back.

use std::path::Path;

use crate::check;
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::load::{self, NotFound};
use crate::model::translation::Texts;
use crate::source::Sources;
use crate::translate;
use crate::translate::unit::{Fault, Package};
use crate::write::{self, Change, FolderError};

/// The bilingual texts of a project, which may be unfinished in every other way.
pub struct Translations {
    /// The text of every file.
    pub sources: Sources,
    /// What keeps texts or marks from being read.
    pub findings: Vec<Diagnostic>,
    /// The texts and the marks of their translation, when all could be read.
    pub texts: Option<Texts>,
}

/// Why a translator's file was not taken in at all.
#[derive(Debug)]
pub enum Refused {
    /// It is not there.
    NotFound(NotFound),
    /// It cannot be read.
    Fault(Fault),
}

/// Reads the bilingual texts of the project in `root`, and what is known of their translation.
///
/// # Errors
/// Fails when there is no `content/` that can be opened.
pub fn translations(root: &Path) -> Result<Translations, NotFound> {
    let loaded = load::load(root)?;
    let checked = check::texts(&loaded.sources, &loaded.records);
    let unread = loaded.findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    let findings = unread.filter(|finding| loaded.sources.get(finding.at.span.file).path().starts_with("content/"));
    let Checked { value, findings } = Checked::new(checked.value, findings.chain(checked.findings).collect());
    Ok(Translations { sources: loaded.sources, findings, texts: value })
}

/// Reads the file that came back from a translator.
///
/// # Errors
/// Fails when it is not there, or is neither XLIFF nor a sheet that eglur wrote.
pub fn translated(path: &Path) -> Result<Package, Refused> {
    let bytes = load::file(path).map_err(Refused::NotFound)?;
    translate::import::read(&bytes).map_err(Refused::Fault)
}

/// Writes new texts of files into the project that `read` was read from, those that differ; all of them or none. Returns how many.
///
/// # Errors
/// Fails when a file has changed since it was read, or when the disk will not take them.
pub fn keep(root: &Path, read: &Sources, files: Vec<(String, String)>) -> Result<usize, FolderError> {
    let before = |path: &str| read.iter().find(|(_, source)| source.path() == path).map(|(_, source)| source.text().to_owned());
    let changes = files.into_iter().map(|(path, after)| Change { before: before(&path), path, after });
    let even = |text: &str| text.replace("\r\n", "\n");
    let changes: Vec<Change> = changes.filter(|change| change.before.as_deref().map(even) != Some(even(&change.after))).collect();
    write::records(root, &changes)?;
    Ok(changes.len())
}

/// Writes a file for a translator, in the place of one that may stand there.
///
/// # Errors
/// Fails when the disk will not take it.
pub fn hand_out(path: &Path, text: &str) -> Result<(), FolderError> {
    write::file(path, text)
}

/// Writes the JSON Schema of every kind of file that a record is made of into `folder`. Returns how many.
///
/// # Errors
/// Fails when the disk will not take them.
pub fn hand_out_schemas(folder: &Path) -> Result<usize, FolderError> {
    let schemas = check::schemas();
    for schema in &schemas {
        write::below(folder, &format!("{}.json", schema.name), &schema.text)?;
    }
    Ok(schemas.len())
}
