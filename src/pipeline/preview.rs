//! Showing each version of a project that its files make.

use std::collections::BTreeMap;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::open::{Kept, Opened, Verdict};
use super::{Options, site};
use crate::assess;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::NotFound;
use crate::map::SiteMap;
use crate::render::{self, Made};
use crate::serve;
use crate::source::Sources;

/// How many findings of each weight are told at a save.
const MOST: usize = 100;

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

impl Seen<'_> {
    /// Lists the findings that are told: of each weight the first, by place.
    pub fn told(&self) -> Vec<Diagnostic> {
        first(self.findings).cloned().collect()
    }
}

/// Shows the site of the project that is watched through a hub, and each version of it that its files make, until the watch ends.
///
/// Each version is made with the options of its moment, which `options_now` tells. Where these move on, a story shows up by itself when it
/// comes out. `word` puts a finding into words, and `seen` is told of each change. The last good
/// version stays while there are errors.
pub fn preview(
    options_now: impl Fn() -> Options,
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
        let mut next_release: Option<Timestamp> = None;
        loop {
            let (begun, options) = (Instant::now(), options_now());
            let as_of = options.as_of;
            behind |= next_release.is_some_and(|at| at <= as_of);
            let read = kept.files.load(&root, &touched);
            let read = read.map(|loaded| (kept.files.has_changed() || behind).then(|| kept.open(loaded, &options)));
            let counts = (kept.files.read(), kept.records.read());
            match read {
                Ok(None) => {}
                Ok(Some(opened)) => {
                    behind = false;
                    next_release = opened.next_release;
                    let map = kept.map(&opened, &options);
                    // The version lives in a thread of its own, which everything in it can borrow from, until the next one takes its place.
                    let (ready, is_ready) = mpsc::sync_channel(1);
                    scope.spawn(move || {
                        version(&opened, map, &options, hub, word, &|verdict: &Verdict| {
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
                    hub.find(serve::Findings::without_place(error.to_string()));
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
            let now = options_now().as_of;
            if let Some(at) = next_release.filter(|_| now > as_of) {
                watch.wake_in(at.duration_since(now).unsigned_abs());
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
    let assessment = opened.sound.as_ref().map(|sound| assess::assess(&sound.dataset, options.today()));
    let verdict = opened.verdict(assessment.as_ref(), map.as_ref(), options, true);
    let findings = worded(&verdict.findings, |finding| word(sources, finding));
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

/// Lists of each weight the first findings, by place.
fn first(findings: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    let mut counts = BTreeMap::new();
    findings.iter().filter(move |finding| {
        let count = counts.entry(finding.severity).or_insert(0);
        *count += 1;
        *count <= MOST
    })
}

/// Puts the first findings into words for a browser.
fn worded(findings: &[Diagnostic], word: impl Fn(&Diagnostic) -> serve::Finding) -> serve::Findings {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    serve::Findings {
        worded: first(findings).map(word).collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        advice: count(Severity::Advice),
    }
}
