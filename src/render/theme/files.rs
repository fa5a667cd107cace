//! Chooses the files of a theme: its own where it has them, the default theme's where it builds on that.

use std::collections::BTreeMap;

use super::unfinished;
use crate::diagnostic::Diagnostic;
use crate::source::{Asset, At, FileId, Sources};

/// The text files of a theme, by their path inside it.
#[derive(Clone, Debug, Default)]
pub struct Files {
    chosen: BTreeMap<String, FileId>,
    embedded: BTreeMap<String, FileId>,
}

/// What `theme.toml` says.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    #[expect(dead_code, reason = "a theme's name is for people who read the file")]
    name: String,
    based_on: Option<String>,
}

impl Files {
    /// Returns a file by its path inside the theme.
    pub fn get(&self, path: &str) -> Option<FileId> {
        self.chosen.get(path).copied()
    }

    /// Returns a file of the default theme as the binary carries it.
    pub fn embedded(&self, path: &str) -> Option<FileId> {
        self.embedded.get(path).copied()
    }

    /// Lists the paths inside a folder of the theme, and their files.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, FileId)> {
        self.chosen.iter().filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, *file)))
    }

    /// Lists the files inside a folder of the theme that are not those of the binary, each with the one that it goes before.
    pub fn own<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (FileId, Option<FileId>)> {
        let inside = self.chosen.iter().filter(move |(path, _)| path.starts_with(folder));
        inside.map(|(path, file)| (*file, self.embedded(path))).filter(|(file, default)| *default != Some(*file))
    }

    /// Lists the paths of the default theme inside a folder.
    pub fn embedded_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.embedded.keys().filter_map(move |path| path.strip_prefix(folder))
    }
}

/// Chooses the files of the theme `name`.
///
/// The first file of a path is the one that the binary carries; a later one lies in the project and goes before it.
pub fn select(sources: &Sources, files: &[FileId], name: &At<String>, findings: &mut Vec<Diagnostic>) -> Files {
    let in_theme = |theme: &str| -> Vec<(String, FileId)> {
        let prefix = format!("themes/{theme}/");
        let inside = |file: &FileId| Some((sources.get(*file).path().strip_prefix(&prefix)?.to_owned(), *file));
        files.iter().filter_map(inside).collect()
    };
    let mut default = Files::default();
    for (path, file) in in_theme("default") {
        default.embedded.entry(path.clone()).or_insert(file);
        default.chosen.insert(path, file);
    }
    if name.value == "default" {
        return default;
    }
    let own = in_theme(&name.value);
    if own.is_empty() {
        let what = format!("there is no theme `{0}`: the folder themes/{0} is not there or empty", name.value);
        findings.push(Diagnostic::error("unknown-theme", name.span, what).help("add the folder, or take the line `theme = …` away"));
        return default;
    }
    let manifest = own.iter().find(|(path, _)| path == "theme.toml").map(|(_, file)| *file);
    let Some(file) = manifest else {
        findings.push(unfinished(name, format!("the theme `{}` has no theme.toml", name.value)));
        return default;
    };
    // A manifest with a fault is not held against the theme's files as well.
    let mut chosen = match based_on(sources, file, findings) {
        Some(false) => BTreeMap::new(),
        Some(true) | None => default.chosen,
    };
    chosen.extend(own);
    Files { chosen, embedded: default.embedded }
}

/// Tells whether a theme builds on the default one; faults of its manifest are reported.
fn based_on(sources: &Sources, file: FileId, findings: &mut Vec<Diagnostic>) -> Option<bool> {
    match toml::from_str::<Manifest>(sources.get(file).text()) {
        Ok(Manifest { based_on: None, .. }) => Some(false),
        Ok(Manifest { based_on: Some(base), .. }) if base == "default" => Some(true),
        Ok(Manifest { based_on: Some(base), .. }) => {
            let what = format!("a theme can build on `default` only, not on `{base}`");
            findings
                .push(Diagnostic::error("unfinished-theme", file.top(), what).help("write based_on = \"default\", or take the line away"));
            None
        }
        Err(error) => {
            let span = file.span(error.span().unwrap_or_default());
            let finding = Diagnostic::error("invalid-theme", span, error.message().trim().replace('\n', ", "));
            findings.push(finding.help("theme.toml holds name = \"…\" and, to build on the default theme, based_on = \"default\""));
            None
        }
    }
}

/// Lists the files to copy: the record's own, and the theme's, which go before the default theme's.
pub fn assets(all: &[Asset], theme: &str) -> Vec<Asset> {
    let mut chosen = BTreeMap::new();
    for folder in ["themes/default/assets/".to_owned(), format!("themes/{theme}/assets/"), "content/assets/".to_owned()] {
        for asset in all {
            if let Some(path) = asset.path.strip_prefix(&folder) {
                chosen.insert(path.to_owned(), Asset { path: path.to_owned(), ..asset.clone() });
            }
        }
    }
    chosen.into_values().collect()
}
