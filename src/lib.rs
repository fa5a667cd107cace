//! eglur turns a council's performance records into a bilingual static website.
//!
//! ```text
//!          Sources        Dataset        Assessment      SiteMap            bytes
//!   load ────────▶ check ────────▶ assess ────────▶ map ────────▶ render ────────▶ write
//!   (disk)         (pure)          (pure)           (pure)        (pure, one output at a time)
//! ```
//!
//! This file alone knows the order of the stages. Each stage names data and never another stage.

pub mod assess;
pub mod check;
pub mod checksum;
pub mod cli;
pub mod diagnostic;
pub mod lang;
pub mod limits;
pub mod load;
pub mod map;
pub mod model;
pub mod period;
pub mod quantity;
pub mod render;
pub mod serve;
pub mod slug;
pub mod source;
pub mod translate;
pub mod write;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use assess::Assessment;
use check::Mode;
use check::policy::Policy;
pub use check::rule::Rule;
use diagnostic::{Checked, Diagnostic, Severity};
use load::{Loaded, NotFound};
use map::{Extras, Kind, SiteMap};
use model::Dataset;
use model::edition::Edition;
use model::translation::Texts;
use render::Site;
use render::data::Made;
use render::theme::Theme;
use source::{Asset, At, FileId, Source, Sources};
use translate::unit::{Fault, Package};
use write::{Change, FolderError, WriteError, Written};

/// What a site is built with besides its record.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the site will stand; without it every address is relative.
    pub base_url: Option<String>,
    /// The moment as of which the site is built: what is not released by then is left out altogether.
    pub as_of: Timestamp,
    /// Whether it is a draft: a text that lacks a language shows the other one, and search engines are told to pass the site over.
    pub draft: bool,
}

impl Options {
    /// Returns the day of the build, by the clock of Greenwich.
    pub fn today(&self) -> Date {
        self.as_of.to_zoned(TimeZone::UTC).date()
    }
}

/// A project that was read and checked.
pub struct Project {
    /// The text of every file, for the places of findings.
    pub sources: Sources,
    /// Every finding, sorted by place.
    pub findings: Vec<Diagnostic>,
    /// How many findings the record silences.
    pub silenced: usize,
    /// The record and the theme, unless a finding is an error.
    pub sound: Option<Sound>,
}

/// A record and a theme that a site can be made of.
pub struct Sound {
    /// The record.
    pub dataset: Dataset,
    /// The theme.
    pub theme: Arc<Theme>,
}

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

/// What a build did.
#[derive(Clone, Copy, Debug)]
pub struct Built {
    /// What was written.
    pub written: Written,
    /// How many records the site is made of.
    pub records: usize,
    /// How many pages it has.
    pub pages: usize,
}

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

/// Why a sound project was not built.
#[derive(Debug)]
pub enum BuildError {
    /// A page could not be rendered.
    Finding(Box<Diagnostic>),
    /// The folder could not take the site.
    Folder(FolderError),
}

/// What was read and made ready of a project, so that opening it again does so only with what has changed.
#[derive(Default)]
pub struct Kept {
    files: load::Kept,
    records: check::Kept,
    theme: render::theme::Kept,
    map: map::Kept,
}

/// What became of a change, for whoever runs the preview.
pub struct Seen<'a> {
    /// The text of every file.
    pub sources: &'a Sources,
    /// Every finding, sorted by place.
    pub findings: &'a [Diagnostic],
    /// How many findings the record silences.
    pub silenced: usize,
    /// Whether there is a new version of the site.
    pub shown: bool,
    /// How many files of the project were read.
    pub read: usize,
    /// How many of them were records, which were understood anew.
    pub understood: usize,
    /// How long it took from the moment the change was told until the new version could be asked for.
    pub took: Duration,
    /// What keeps the project from being read at all.
    pub not_found: Option<&'a NotFound>,
}

/// Reads the project in `root` and checks everything: the record, what it prints against what can be computed, and the theme.
///
/// # Errors
/// Fails when there is no `content/` that can be opened.
pub fn open(root: &Path, options: &Options) -> Result<Project, NotFound> {
    Ok(Kept::default().examine(load::load(root)?, options))
}

/// Lists every rule, by what it is about.
pub const fn rules() -> &'static [(&'static str, &'static [&'static Rule])] {
    check::rules::RULES
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
    let mut after: Option<Project> = None;
    for _ in 0..ROUNDS {
        let last = after.as_ref().unwrap_or(&before);
        let new = check::mend::mend(&last.sources, &edited.records, &last.findings);
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

/// A project that was read and checked but for what follows from its record.
struct Opened {
    sources: Sources,
    records: Vec<FileId>,
    assets: Vec<Asset>,
    policy: Policy,
    findings: Vec<Diagnostic>,
    sound: Option<Sound>,
}

/// What was found in a project, all in all.
struct Verdict {
    findings: Vec<Diagnostic>,
    silenced: usize,
    is_sound: bool,
}

impl Kept {
    /// Checks everything that was read.
    fn examine(&mut self, loaded: Loaded, options: &Options) -> Project {
        let opened = self.open(loaded, options);
        let assessment = opened.sound.as_ref().map(|sound| assess::assess(&sound.dataset, options.today()));
        let map = self.map(&opened, options);
        let Verdict { findings, silenced, is_sound } = opened.verdict(assessment.as_ref(), map.as_ref(), options);
        drop(assessment);
        Project { sources: opened.sources, findings, silenced, sound: opened.sound.filter(|_| is_sound) }
    }

    /// Checks the record and the theme, and of them only what has changed since the last time.
    fn open(&mut self, loaded: Loaded, options: &Options) -> Opened {
        let Loaded { sources, records, themes, mut assets, frozen, findings: mut found } = loaded;
        let mode = if options.draft { Mode::Draft } else { Mode::Final };
        let read = check::check_again(&mut self.records, &sources, &records, &assets, &frozen, mode);
        let mut policy = read.policy;
        found.extend(read.findings);
        let mut findings = policy.apply(found);
        let is_sound = findings.iter().all(|finding| finding.severity != Severity::Error);
        let dataset = read.dataset.filter(|_| is_sound).map(|dataset| released(dataset, &mut assets, options.as_of));
        let name = dataset.as_ref().map(|dataset| dataset.site.theme.clone());
        let name = name.unwrap_or_else(|| At { value: "default".to_owned(), span: Default::default() });
        let theme = self.theme.prepare(&sources, &themes, &assets, &name);
        findings.extend(policy.apply(theme.findings));
        let sound = match (dataset, theme.value) {
            (Some(dataset), Some(theme)) => Some(Sound { dataset, theme }),
            (Some(dataset), None) => {
                // A theme that is not ready hides nothing of the record.
                let found = consequences((&sources, &records, &assets), &dataset, &assess::assess(&dataset, options.today()), options);
                findings.extend(policy.apply(found));
                None
            }
            (None, _) => None,
        };
        Opened { sources, records, assets, policy, findings, sound }
    }

    /// Lists the outputs of what was opened, anew only when an address may have changed.
    fn map(&mut self, opened: &Opened, options: &Options) -> Option<Result<Arc<SiteMap>, Diagnostic>> {
        let Sound { dataset, theme } = opened.sound.as_ref()?;
        Some(self.map.map(dataset, extras(theme, &assets(theme), options)))
    }
}

impl Opened {
    /// Checks what follows from the record and the pages that are made of it, and says all there is to say, sorted by place.
    fn verdict(&self, assessment: Option<&Assessment<'_>>, map: Option<&Result<Arc<SiteMap>, Diagnostic>>, options: &Options) -> Verdict {
        let (mut policy, mut findings) = (self.policy.clone(), self.findings.clone());
        let read: (&Sources, &[FileId], &[Asset]) = (&self.sources, &self.records, &self.assets);
        if let Some(((sound, assessment), map)) = self.sound.as_ref().zip(assessment).zip(map) {
            findings.extend(policy.apply(consequences(read, &sound.dataset, assessment, options)));
            findings.extend(policy.apply(match map {
                Ok(map) => check::check_mapped(read, &sound.dataset, map),
                Err(clash) => vec![clash.clone()],
            }));
        }
        let (own, silenced) = policy.finish(self.sound.is_some());
        findings.extend(own);
        let Checked { value, findings } = Checked::new(self.sound.as_ref(), findings);
        Verdict { findings, silenced, is_sound: value.is_some() }
    }
}

/// Finds what is wrong with what follows from a record.
fn consequences(
    read: (&Sources, &[FileId], &[Asset]),
    dataset: &Dataset,
    assessment: &Assessment<'_>,
    options: &Options,
) -> Vec<Diagnostic> {
    let mut found = assess::reconcile::findings(&assessment.reconciliations);
    found.extend(assess::assurance::findings(dataset, options.today()));
    found.extend(check::check_assessed(read, dataset, assessment));
    found
}

/// Shows the site of the project that is watched through a hub, and each version of it that its files make, until the watch ends.
///
/// `word` puts a finding into words, and `seen` is told of each change. The last good version stays while there are errors.
pub fn preview(
    options: &Options,
    (hub, watch): (&serve::Hub, &mut serve::Watch),
    word: impl Fn(&Sources, &Diagnostic) -> serve::Finding + Sync,
    seen: impl Fn(&Seen<'_>) + Sync,
) {
    let mut kept = Kept::default();
    let mut touched = Vec::new();
    let (word, seen) = (&word, &seen);
    let root = watch.root().to_owned();
    thread::scope(|scope| {
        // Whether what is shown is not what was read the last time.
        let mut behind = true;
        loop {
            let begun = Instant::now();
            let read = kept.files.load(&root, &touched);
            let read = read.map(|loaded| (kept.files.has_changed() || behind).then(|| kept.open(loaded, options)));
            let counts = (kept.files.read(), kept.records.read());
            match read {
                Ok(None) => {}
                Ok(Some(opened)) => {
                    behind = false;
                    let map = kept.map(&opened, options);
                    // The version lives in a thread of its own, which everything in it can borrow from, until the next one takes its place.
                    let (ready, is_ready) = mpsc::sync_channel(1);
                    scope.spawn(move || {
                        version(&opened, map, options, hub, word, &|verdict: &Verdict| {
                            let Verdict { findings, silenced, is_sound } = verdict;
                            let (sources, took, (read, understood)) = (&opened.sources, begun.elapsed(), counts);
                            let (silenced, shown) = (*silenced, *is_sound);
                            seen(&Seen { sources, findings, silenced, shown, read, understood, took, not_found: None });
                            // Nobody waits any more when the preview ends.
                            let _ = ready.send(());
                        })
                    });
                    let _ = is_ready.recv();
                }
                Err(error) => {
                    behind = true;
                    hub.find(vec![serve::Finding::without_place(error.to_string())]);
                    let (sources, took) = (&Sources::default(), begun.elapsed());
                    seen(&Seen {
                        sources,
                        findings: &[],
                        silenced: 0,
                        shown: false,
                        read: 0,
                        understood: 0,
                        took,
                        not_found: Some(&error),
                    });
                }
            }
            match watch.changes() {
                Some(paths) => touched = paths,
                None => break,
            }
        }
        hub.close();
    });
}

/// Shows one version of a project, or the findings that stand in its way, and tells `ready` as soon as either can be seen.
fn version(
    opened: &Opened,
    map: Option<Result<Arc<SiteMap>, Diagnostic>>,
    options: &Options,
    hub: &serve::Hub,
    word: &(impl Fn(&Sources, &Diagnostic) -> serve::Finding + Sync),
    ready: &dyn Fn(&Verdict),
) {
    let sources = &opened.sources;
    let worded = |findings: &[Diagnostic]| findings.iter().map(|finding| word(sources, finding)).collect();
    let assessment = opened.sound.as_ref().map(|sound| assess::assess(&sound.dataset, options.today()));
    let verdict = opened.verdict(assessment.as_ref(), map.as_ref(), options);
    let findings = worded(&verdict.findings);
    match (&opened.sound, &assessment, &map) {
        (Some(sound), Some(assessment), Some(Ok(map))) if verdict.is_sound => {
            let made = Made::new(map);
            let site = site(sources, sound, assessment, map, &made, options);
            let render = |index: usize| render::render(site, &map.outputs[index]).map_err(|finding| word(sources, &finding));
            hub.show(findings, &serve::Version { find: |path: &str| map.index_of(path), render }, || ready(&verdict));
        }
        _ => {
            hub.find(findings);
            ready(&verdict);
        }
    }
}

/// Builds the site of a sound project into `out`, and tells `progress` how many per cent of its outputs have been begun.
///
/// # Errors
/// Nothing of the site that stood there is touched when a page cannot be rendered or the folder cannot take the site.
pub fn build(
    sources: &Sources,
    sound: &Sound,
    out: &Path,
    options: &Options,
    progress: impl Fn(usize) + Sync,
) -> Result<Built, BuildError> {
    let Sound { dataset, theme } = sound;
    let assessment = assess::assess(dataset, options.today());
    let map = site_map(dataset, theme, options).map_err(|finding| BuildError::Finding(Box::new(finding)))?;
    let made = Made::new(&map);
    let site = site(sources, sound, &assessment, &map, &made, options);
    let paths: Vec<&str> = map.outputs.iter().map(|output| output.path.as_str()).collect();
    let rendered = AtomicUsize::new(0);
    let render = |index: usize| {
        progress(rendered.fetch_add(1, Ordering::Relaxed) * 100 / map.outputs.len());
        render::render(site, &map.outputs[index])
    };
    let written = write::site(out, &paths, render).map_err(|error| match error {
        WriteError::Render(finding) => BuildError::Finding(Box::new(finding)),
        WriteError::Folder(error) => BuildError::Folder(error),
    })?;
    let pages = map.outputs.iter().filter(|output| matches!(output.kind, Kind::Door | Kind::Page(..) | Kind::NotFound(_))).count();
    Ok(Built { written, records: records(dataset), pages })
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

/// Lists the outputs of a site.
///
/// # Errors
/// Reports two outputs that want one path.
pub fn site_map(dataset: &Dataset, theme: &Theme, options: &Options) -> Result<SiteMap, Diagnostic> {
    map::map(dataset, extras(theme, &assets(theme), options))
}

fn extras<'a>(theme: &'a Theme, assets: &'a [String], options: &Options) -> Extras<'a> {
    Extras { stylesheet: &theme.stylesheet.name, assets, absolute: options.base_url.is_some() }
}

fn assets(theme: &Theme) -> Vec<String> {
    theme.assets.iter().map(|asset| asset.path.clone()).collect()
}

/// Joins what an output is rendered from.
pub fn site<'a>(
    sources: &'a Sources,
    sound: &'a Sound,
    assessment: &'a Assessment<'a>,
    map: &'a SiteMap,
    made: &'a Made,
    options: &'a Options,
) -> Site<'a> {
    Site {
        dataset: &sound.dataset,
        assessment,
        sources,
        map,
        theme: &sound.theme,
        base_url: options.base_url.as_deref(),
        draft: options.draft,
        made,
    }
}

/// Leaves out what is not released as of a moment, before anything is counted: stories, and the pictures that only they show.
fn released(mut dataset: Dataset, assets: &mut Vec<Asset>, as_of: Timestamp) -> Dataset {
    let pictures = |dataset: &Dataset| -> BTreeSet<String> {
        let pictures = dataset.stories.iter().filter_map(|story| story.picture.as_ref());
        pictures.map(|picture| format!("content/assets/{}", picture.file.value)).collect()
    };
    let all = pictures(&dataset);
    dataset.stories = dataset.stories.filtered(|story| story.release_at.is_none_or(|at| at <= as_of));
    let shown = pictures(&dataset);
    assets.retain(|asset| shown.contains(&asset.path) || !all.contains(&asset.path));
    dataset
}

fn records(dataset: &Dataset) -> usize {
    dataset.priorities.len()
        + dataset.measures.len()
        + dataset.objectives.len()
        + dataset.challenges.len()
        + dataset.risks.len()
        + dataset.stories.len()
        + dataset.reports.len()
        + dataset.assurance.len()
        + dataset.pages.len()
}

impl Project {
    /// Counts the findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
