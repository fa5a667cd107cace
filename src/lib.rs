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
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use assess::Assessment;
use check::Mode;
use diagnostic::{Checked, Diagnostic, Severity};
use load::NotFound;
use map::{Extras, Kind, SiteMap};
use model::Dataset;
use model::edition::Edition;
use model::translation::Texts;
use render::Site;
use render::data::Made;
use render::theme::Theme;
use source::{Asset, At, Sources};
use translate::unit::{Fault, Package};
use write::{Change, FolderError, WriteError, Written};

/// How long the preview leaves the machine to the page that somebody wants to see before it looks for warnings.
const UNHURRIED: Duration = Duration::from_millis(30);

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
    let Project { sources, mut findings, sound } = Kept::default().read(root, options, &[])?;
    if let Some(Sound { dataset, .. }) = &sound {
        findings.extend(assess::reconcile::findings(&assess::assess(dataset, options.today()).reconciliations));
    }
    let Checked { value, findings } = Checked::new(sound, findings);
    Ok(Project { sources, findings, sound: value })
}

impl Kept {
    /// Reads the project and checks everything but what it prints against what can be computed. Of the files in `touched` it is known
    /// that they may have changed; none of them means that any may have.
    fn read(&mut self, root: &Path, options: &Options, touched: &[PathBuf]) -> Result<Project, NotFound> {
        let loaded = self.files.load(root, touched)?;
        let mode = if options.draft { Mode::Draft } else { Mode::Final };
        let checked = check::check_again(&mut self.records, &loaded.sources, &loaded.records, &loaded.assets, &loaded.frozen, mode);
        let mut findings = loaded.findings;
        findings.extend(checked.findings);
        let mut assets = loaded.assets;
        let dataset = checked.value.map(|dataset| released(dataset, &mut assets, options.as_of));
        let name = dataset.as_ref().map(|dataset| dataset.site.theme.clone());
        let name = name.unwrap_or_else(|| At { value: "default".to_owned(), span: Default::default() });
        let theme = self.theme.prepare(&loaded.sources, &loaded.themes, &assets, &name);
        findings.extend(theme.findings);
        let sound = dataset.zip(theme.value).map(|(dataset, theme)| Sound { dataset, theme });
        let Checked { value, findings } = Checked::new(sound, findings);
        Ok(Project { sources: loaded.sources, findings, sound: value })
    }
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
            let read = kept.read(&root, options, &touched);
            let counts = (kept.files.read(), kept.records.read());
            match read {
                Ok(_) if !behind && !kept.files.has_changed() => {}
                Ok(project) => {
                    behind = false;
                    let map = project
                        .sound
                        .as_ref()
                        .map(|sound| kept.map.map(&sound.dataset, extras(&sound.theme, &assets(&sound.theme), options)));
                    // The version lives in a thread of its own, which everything in it can borrow from, until the next one takes its place.
                    let (ready, is_ready) = mpsc::sync_channel(1);
                    scope.spawn(move || {
                        let is_ready = || {
                            // Nobody waits any more when the preview ends.
                            let _ = ready.try_send(());
                            begun.elapsed()
                        };
                        let is_seen = |shown: bool, findings: &[Diagnostic], took: Duration| {
                            let (sources, (read, understood)) = (&project.sources, counts);
                            seen(&Seen { sources, findings, shown, read, understood, took, not_found: None });
                        };
                        version(&project, map, options, hub, word, &is_ready, &is_seen);
                    });
                    let _ = is_ready.recv();
                }
                Err(error) => {
                    behind = true;
                    hub.find(vec![serve::Finding::without_place(error.to_string())]);
                    let (sources, took) = (&Sources::default(), begun.elapsed());
                    seen(&Seen { sources, findings: &[], shown: false, read: 0, understood: 0, took, not_found: Some(&error) });
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

/// Shows one version of a project, or the findings that stand in its way.
///
/// As soon as either can be seen, `ready` is told and says how long that took. What is printed is held against what can be computed
/// only after that, as it makes warnings and no errors; then `seen` is told whether there is a new version, and every finding.
fn version(
    project: &Project,
    map: Option<Result<Arc<SiteMap>, Diagnostic>>,
    options: &Options,
    hub: &serve::Hub,
    word: &(impl Fn(&Sources, &Diagnostic) -> serve::Finding + Sync),
    ready: &(dyn Fn() -> Duration + Sync),
    seen: &(dyn Fn(bool, &[Diagnostic], Duration) + Sync),
) {
    let worded = |findings: &[Diagnostic]| findings.iter().map(|finding| word(&project.sources, finding)).collect();
    let sorted = |findings: Vec<Diagnostic>| Checked::<()>::new(None, findings).findings;
    let (sound, map) = match (&project.sound, map) {
        (Some(sound), Some(Ok(map))) => (sound, map),
        (_, other) => {
            let findings = sorted(project.findings.iter().cloned().chain(other.and_then(Result::err)).collect());
            hub.find(worded(&findings));
            return seen(false, &findings, ready());
        }
    };
    // A page of one measure need not wait for the rest; what data files are known by is then not known of all of them.
    let whole = OnceLock::new();
    let assess_all = || whole.get_or_init(|| assess::assess(&sound.dataset, options.today()));
    let (made_of_one, made_of_all) = (Made::new(&map), Made::new(&map));
    let render = |index: usize| {
        let output = &map.outputs[index];
        let rendered = match output.kind.measure() {
            Some(measure) => {
                let assessment = assess::one(&sound.dataset, measure);
                render::render(site(&project.sources, sound, &assessment, &map, &made_of_one, options), output)
            }
            None => render::render(site(&project.sources, sound, assess_all(), &map, &made_of_all, options), output),
        };
        rendered.map_err(|finding| word(&project.sources, &finding))
    };
    let version = serve::Version { find: |path: &str| map.index_of(path), render };
    thread::scope(|scope| {
        hub.show(worded(&project.findings), &version, |count| {
            let took = ready();
            let assess_all = &assess_all;
            scope.spawn(move || {
                let mut findings = project.findings.clone();
                // Somebody who saves again at once waits for the next version and not for the warnings of this one.
                thread::sleep(UNHURRIED);
                if hub.still_shows(count) {
                    findings = sorted([findings, assess::reconcile::findings(&assess_all().reconciliations)].concat());
                    hub.find_later(count, worded(&findings));
                }
                seen(true, &findings, took);
            });
        });
    });
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
        + dataset.pages.len()
}

impl Project {
    /// Counts the findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
