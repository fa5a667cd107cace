//! Freezing the data of an edition.

use std::path::{Path, PathBuf};

use super::{Options, Sound, site, site_map};
use crate::assess;
use crate::diagnostic::Diagnostic;
use crate::model::edition::Edition;
use crate::render::{self, Made};
use crate::source::Sources;
use crate::write::{self, FolderError};

/// What a freeze did.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// How many files were kept.
    pub files: usize,
    /// Where they are.
    pub folder: PathBuf,
}

/// Why an edition was not frozen.
#[derive(Debug)]
pub enum FreezeError {
    /// A file could not be rendered.
    Finding(Box<Diagnostic>),
    /// The folder could not be written.
    Folder(FolderError),
    /// The edition is frozen, and its data has changed since.
    AlreadyFrozen(String),
    /// The edition is frozen, and nothing has changed since.
    Unchanged(String),
    /// There is no edition to correct.
    NothingToCorrect(String),
}

/// Freezes the data of the edition that a sound project presents: keeps its files in `content/editions/<edition>/`, with their checksums.
///
/// A quarter is frozen once. With `correction`, what has changed since is frozen as a new version beside the old one.
///
/// # Errors
/// Nothing is written when the edition is frozen already, when a correction has nothing to correct, when a file cannot be rendered, or
/// when the folder cannot be written.
pub fn freeze(root: &Path, sources: &Sources, sound: &Sound, options: &Options, correction: bool) -> Result<Frozen, FreezeError> {
    let dataset = &sound.dataset;
    let period = dataset.site.edition.value;
    let finding = |finding: Diagnostic| FreezeError::Finding(Box::new(finding));
    let assessment = assess::assess(dataset, options.today());
    let map = site_map(dataset, &sound.theme, options).map_err(finding)?;
    let made = Made::new(&map);
    let site = site(sources, sound, &assessment, &map, &made, options);
    // The data's own list of checksums would clash with the edition's, which lists more.
    let data = map.frozen().filter(|(name, _)| *name != "SHA256SUMS");
    let data = data.map(|(name, output)| Ok((name.to_owned(), render::render(site, output)?)));
    let mut files: Vec<(String, Vec<u8>)> = data.collect::<Result<_, Diagnostic>>().map_err(finding)?;

    let latest = dataset.editions.iter().rfind(|edition| edition.period.value == period);
    let version = match (latest, correction) {
        (None, false) => 1,
        (None, true) => return Err(FreezeError::NothingToCorrect(Edition::folder(period, 1))),
        (Some(latest), true) if !latest.holds(&files) => latest.version + 1,
        (Some(latest), _) if latest.holds(&files) => return Err(FreezeError::Unchanged(latest.id.clone())),
        (Some(latest), _) => return Err(FreezeError::AlreadyFrozen(latest.id.clone())),
    };
    files.push(("edition.toml".to_owned(), render::data::edition_toml(dataset, version, options.as_of)));
    files.sort();
    files.push(("SHA256SUMS".to_owned(), render::data::sha256_sums(&files)));
    let folder = root.join("content/editions").join(Edition::folder(period, version));
    write::fresh(&folder, &files).map_err(FreezeError::Folder)?;
    Ok(Frozen { files: files.len(), folder })
}
