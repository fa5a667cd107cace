//! Reading a project and checking everything that can be said of it.

use std::collections::{BTreeSet, HashSet};
use std::mem::discriminant;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use super::{Options, Sound, assets, extras, site, site_map};
use crate::assess::{self, Assessment};
use crate::check::policy::Policy;
use crate::check::rule::{Places, Rule};
use crate::check::{self, Input, Mode, pictures};
use crate::diagnostic::{self, Checked, Diagnostic, Severity};
use crate::lang::Lang;
use crate::load::{self, Loaded, NotFound};
use crate::map::{self, Kind, Output, SiteMap};
use crate::model::Dataset;
use crate::render::{self, Made};
use crate::source::{Asset, At, FileId, Sources};

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

/// What was read and made ready of a project, so that opening it again does so only with what has changed.
#[derive(Default)]
pub struct Kept {
    pub(super) files: load::Kept,
    pub(super) records: check::Kept,
    theme: render::theme::Kept,
    map: map::Kept,
}

/// Reads the project in `root` and checks everything: the record, what it prints against what can be computed, and the theme.
///
/// # Errors
/// Fails when there is no `content/` that can be opened.
pub fn open(root: &Path, options: &Options) -> Result<Project, NotFound> {
    let mut project = Kept::default().open_again(root, options)?;
    if let Some(sound) = &mut project.sound {
        // Rules look at texts as they are written; what is made of a sound record does not, and they are half of its size.
        sound.dataset.texts = Arc::default();
    }
    Ok(project)
}

/// Reads and checks the project in `root` as [`open`] does, and fills in a page of each kind with templates of an own theme, for the faults
/// that only that shows. A build fills in all of them anyway.
///
/// # Errors
/// Fails as [`open`] does.
pub fn open_to_check(root: &Path, options: &Options) -> Result<Project, NotFound> {
    let mut kept = Kept::default();
    let loaded = kept.files.load(root, &[])?;
    Ok(kept.examine(loaded, options))
}

/// Lists every rule, by what it is about.
pub const fn rules() -> &'static [(&'static str, &'static [&'static Rule])] {
    check::rules::RULES
}

/// A project that was read and checked but for what follows from its record.
pub(super) struct Opened {
    pub(super) sources: Sources,
    pub(super) records: Vec<FileId>,
    pub(super) assets: Vec<Asset>,
    pub(super) refused: Vec<FileId>,
    pub(super) policy: Policy,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) sound: Option<Sound>,
    /// When the next story comes out that is held back as of this moment.
    pub(super) next_release: Option<Timestamp>,
}

/// What was found in a project, all in all.
pub(super) struct Verdict {
    pub(super) findings: Vec<Diagnostic>,
    pub(super) silenced: usize,
    pub(super) is_sound: bool,
}

impl Kept {
    /// Opens a project as [`open`] does, and reads and checks of it only what has changed since the last time.
    ///
    /// # Errors
    /// Fails as [`open`] does.
    pub fn open_again(&mut self, root: &Path, options: &Options) -> Result<Project, NotFound> {
        let loaded = self.files.load(root, &[])?;
        Ok(self.project(loaded, options, false))
    }

    /// Checks everything that was read, and tries the templates.
    pub(super) fn examine(&mut self, loaded: Loaded, options: &Options) -> Project {
        self.project(loaded, options, true)
    }

    fn project(&mut self, loaded: Loaded, options: &Options, tries_templates: bool) -> Project {
        let opened = self.open(loaded, options);
        let assessment = opened.sound.as_ref().map(|sound| assess::assess(&sound.dataset, options.today()));
        let map = self.map(&opened, options);
        let Verdict { findings, silenced, is_sound } = opened.verdict(assessment.as_ref(), map.as_ref(), options, tries_templates);
        drop(assessment);
        Project { sources: opened.sources, findings, silenced, sound: opened.sound.filter(|_| is_sound) }
    }

    /// Checks the record and the theme, and of them only what has changed since the last time.
    pub(super) fn open(&mut self, loaded: Loaded, options: &Options) -> Opened {
        let Loaded { sources, records, themes, mut assets, frozen, refused, findings: mut found } = loaded;
        let mode = if options.draft { Mode::Draft } else { Mode::Final };
        let read = check::check_again(
            &mut self.records,
            Input { sources: &sources, files: &records, assets: &assets, refused: &refused },
            &frozen,
            mode,
        );
        let mut policy = read.policy;
        found.extend(read.findings);
        let mut findings = policy.apply(found);
        let is_sound = findings.iter().all(|finding| finding.severity != Severity::Error);
        let next_release = read.dataset.as_ref().and_then(|dataset| next_release(dataset, options.as_of));
        let dataset = read.dataset.filter(|_| is_sound || read.is_whole).map(|dataset| released(dataset, &mut assets, options.as_of));
        let name = dataset.as_ref().map(|dataset| dataset.site.theme.clone());
        let name = name.unwrap_or_else(|| At { value: "default".to_owned(), span: Default::default() });
        let theme = self.theme.prepare(&sources, &themes, &assets, &name);
        findings.extend(policy.apply(theme.findings));
        let sound = match (dataset, theme.value) {
            (Some(dataset), Some(theme)) if is_sound => Some(Sound { dataset, theme }),
            (Some(dataset), theme) => {
                // Neither a slip in another file nor a theme that is not ready hides what follows from the record.
                let slipped = diagnostic::slipped(&findings);
                let read = Input { sources: &sources, files: &records, assets: &assets, refused: &refused };
                let mut found = consequences(read, &dataset, &assess::assess(&dataset, options.today()), options);
                if let Some(Ok(map)) = theme.map(|theme| site_map(&dataset, &theme, options)) {
                    found.extend(check::check_mapped(read, &dataset, &map));
                }
                found.retain(|finding| !slipped.contains(&finding.at.span.file));
                findings.extend(policy.apply(found));
                None
            }
            (None, _) => None,
        };
        Opened { sources, records, assets, refused, policy, findings, sound, next_release }
    }

    /// Lists the outputs of what was opened, anew only when an address may have changed.
    pub(super) fn map(&mut self, opened: &Opened, options: &Options) -> Option<Result<Arc<SiteMap>, Diagnostic>> {
        let Sound { dataset, theme } = opened.sound.as_ref()?;
        Some(self.map.map(dataset, extras(theme, &assets(theme), options)))
    }
}

impl Opened {
    fn input(&self) -> Input<'_> {
        Input { sources: &self.sources, files: &self.records, assets: &self.assets, refused: &self.refused }
    }

    /// Checks what follows from the record and the pages that are made of it, and says all there is to say, sorted by place.
    pub(super) fn verdict(
        &self,
        assessment: Option<&Assessment<'_>>,
        map: Option<&Result<Arc<SiteMap>, Diagnostic>>,
        options: &Options,
        tries_templates: bool,
    ) -> Verdict {
        let (mut policy, mut findings) = (self.policy.clone(), self.findings.clone());
        let read = self.input();
        if let Some(((sound, assessment), map)) = self.sound.as_ref().zip(assessment).zip(map) {
            findings.extend(policy.apply(consequences(read, &sound.dataset, assessment, options)));
            findings.extend(policy.apply(match map {
                Ok(map) => {
                    let mut found = check::check_mapped(read, &sound.dataset, map);
                    let places = self.places(sound, assessment, map, options);
                    found.extend(check::check_placed(read, &sound.dataset, map, &places));
                    if tries_templates && sound.theme.is_untried() {
                        found.extend(self.tried(sound, assessment, map, options));
                    }
                    found
                }
                Err(clash) => vec![clash.clone()],
            }));
        }
        let (own, silenced) = policy.finish(self.sound.is_some());
        findings.extend(own);
        let Checked { value, findings } = Checked::new(self.sound.as_ref(), findings);
        Verdict { findings, silenced, is_sound: value.is_some() }
    }

    /// Fills in a page of each kind, for the faults of templates that only that shows.
    fn tried(&self, sound: &Sound, assessment: &Assessment<'_>, map: &SiteMap, options: &Options) -> Vec<Diagnostic> {
        let mut kinds = HashSet::new();
        let is_new = |output: &&Output| match output.kind {
            Kind::Page(lang, page) => kinds.insert((Some(lang), Some(discriminant(&page)), discriminant(&output.kind))),
            Kind::Door | Kind::NotFound(_) => kinds.insert((None, None, discriminant(&output.kind))),
            _ => false,
        };
        let samples: Vec<&Output> = map.outputs.iter().filter(is_new).collect();
        let made = Made::stand_in();
        let site = site(&self.sources, sound, assessment, map, &made, options);
        // One fault of a template shows on many pages.
        let mut found: Vec<Diagnostic> = samples.into_par_iter().filter_map(|output| render::render(site, output).err()).collect();
        found.sort_by_key(|finding| finding.at.span);
        found.dedup_by_key(|finding| finding.at.span);
        if found.is_empty() {
            sound.theme.note_tried();
        }
        found
    }

    /// Looks at the pages that texts link to a place of, for the places that they have. A page alone knows what its theme puts on it.
    fn places(&self, sound: &Sound, assessment: &Assessment<'_>, map: &SiteMap, options: &Options) -> Places {
        let wanted = check::linked_places(self.input(), &sound.dataset, map);
        let made = Made::stand_in();
        let site = site(&self.sources, sound, assessment, map, &made, options);
        let places = wanted.into_par_iter().filter_map(|path| {
            let output = &map.outputs[map.index_of(&path)?];
            Some((path, render::places(site, output)))
        });
        places.collect()
    }
}

/// Finds what is wrong with what follows from a record.
fn consequences(read: Input<'_>, dataset: &Dataset, assessment: &Assessment<'_>, options: &Options) -> Vec<Diagnostic> {
    let mut found = assess::reconcile::findings(assessment.reconciliations());
    found.extend(assess::assurance::findings(dataset, options.today()));
    found.extend(check::check_assessed(read, dataset, assessment));
    found
}

fn next_release(dataset: &Dataset, as_of: Timestamp) -> Option<Timestamp> {
    dataset.stories.iter().filter_map(|story| story.release_at).filter(|at| *at > as_of).min()
}

/// Leaves out what is not released as of a moment, before anything is counted: stories, and the pictures that only they show.
fn released(mut dataset: Dataset, assets: &mut Vec<Asset>, as_of: Timestamp) -> Dataset {
    let path = |file: &str| format!("content/assets/{file}");
    let pictures = |dataset: &Dataset| -> BTreeSet<String> {
        let own = dataset.stories.iter().filter_map(|story| story.picture.as_ref()).map(|picture| path(&picture.file.value));
        let bodies = dataset.stories.iter().flat_map(|story| Lang::ALL.map(|lang| story.body.get(lang)));
        own.chain(bodies.flat_map(|body| pictures::files(body)).map(|file| path(&file))).collect()
    };
    let all = pictures(&dataset);
    dataset.stories = dataset.stories.filtered(|story| story.release_at.is_none_or(|at| at <= as_of));
    let others = dataset.texts.passages.iter().filter(|passage| !passage.path.starts_with("content/stories/"));
    let others =
        others.filter(|passage| passage.is_bracketed).flat_map(|passage| Lang::ALL.into_iter().filter_map(|lang| passage.text(lang)));
    let mut shown = pictures(&dataset);
    shown.extend(others.flat_map(|half| pictures::files(&half.text)).map(|file| path(&file)));
    assets.retain(|asset| shown.contains(&asset.path) || !all.contains(&asset.path));
    dataset
}

impl Project {
    /// Counts the findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
