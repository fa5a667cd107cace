//! Holds what there is to show: the last good version of the site, and what was found since.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use serde::Serialize;
use tokio::sync::{oneshot, watch};

use super::finding::{Finding, Findings};

/// What the bar of the preview says of the build.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// The day as of which the site is built, where it is not simply today's.
    pub as_of: Option<String>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A version of the site, as the hub asks for it.
pub struct Version<F, R> {
    /// Returns the index of the output at a path.
    pub find: F,
    /// Renders the output at an index, or says what stands in the way.
    pub render: R,
}

/// What there is to show, for all connections.
pub struct Hub {
    shown: Mutex<Shown>,
    /// What browsers are told: [`Told`] as JSON.
    told: watch::Sender<Arc<str>>,
    /// Tells one run of the preview from the next.
    run: String,
    next: AtomicU64,
}

struct Shown {
    bar: Bar,
    /// The number of the version that pages are of; 0 before the first.
    version: u64,
    jobs: Option<Sender<Job>>,
    findings: Findings,
}

/// What browsers are told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    version: String,
    #[serde(flatten)]
    bar: &'a Bar,
    #[serde(flatten)]
    findings: &'a Findings,
}

/// Something that a browser asks for.
pub(super) struct Job {
    /// The path below the site's folder.
    pub(super) path: String,
    /// Where the answer goes.
    pub(super) answer: oneshot::Sender<Answered>,
}

/// What a version says to a path.
pub(super) enum Answered {
    /// The bytes of the file, and the version that they are of.
    File(Vec<u8>, String),
    /// There is no such file.
    Nothing,
    /// It cannot be rendered, in this version.
    Fault(Finding, String),
}

impl Hub {
    /// Makes a hub that has nothing to show yet.
    pub fn new(bar: Bar) -> Self {
        let run = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_millis().to_string();
        let shown = Shown { bar, version: 0, jobs: None, findings: Findings::default() };
        let hub = Self { shown: Mutex::new(shown), told: watch::Sender::new("".into()), run, next: AtomicU64::new(1) };
        hub.tell(&hub.lock());
        hub
    }

    /// Shows findings; the last good version stays behind them.
    pub fn find(&self, findings: Findings) {
        let mut shown = self.lock();
        shown.findings = findings;
        self.tell(&shown);
    }

    /// Shows a new version with its findings, and renders what is asked of it until another one takes its place or [`Hub::close`] is called.
    pub fn show<F, R>(&self, findings: Findings, version: &Version<F, R>, ready: impl FnOnce())
    where
        F: Fn(&str) -> Option<usize> + Sync,
        R: Fn(usize) -> Result<Vec<u8>, Finding> + Sync,
    {
        let (jobs, asked) = mpsc::channel();
        let name = {
            let mut shown = self.lock();
            shown.version = self.next.fetch_add(1, Ordering::Relaxed);
            shown.jobs = Some(jobs);
            shown.findings = findings;
            self.tell(&shown);
            self.name(shown.version)
        };
        ready();
        let asked = Mutex::new(asked);
        thread::scope(|scope| {
            for _ in 0..thread::available_parallelism().map_or(2, usize::from).max(2) {
                scope.spawn(|| work(&asked, version, &name));
            }
        });
    }

    /// Shows nothing any more, so that whoever called [`Hub::show`] may go on.
    pub fn close(&self) {
        self.lock().jobs = None;
    }

    /// Asks the current version for a file; gives the job back when there is none.
    pub(super) fn ask(&self, job: Job) -> Result<(), Job> {
        match &self.lock().jobs {
            Some(jobs) => jobs.send(job).map_err(|refused| refused.0),
            None => Err(job),
        }
    }

    /// Tells whether the record has not been read for the first time yet, so that there is nothing to say.
    pub(super) fn is_reading(&self) -> bool {
        let shown = self.lock();
        shown.version == 0 && shown.findings.is_empty()
    }

    /// Returns what browsers are told, now and whenever it changes.
    pub(super) fn told(&self) -> watch::Receiver<Arc<str>> {
        self.told.subscribe()
    }

    /// Returns the findings that are shown.
    pub(super) fn findings(&self) -> Findings {
        self.lock().findings.clone()
    }

    fn tell(&self, shown: &Shown) {
        let told = Told { version: self.name(shown.version), bar: &shown.bar, findings: &shown.findings };
        self.told.send_replace(serde_json::to_string(&told).unwrap_or_default().into());
    }

    /// Names a version; before the first it has no name.
    fn name(&self, version: u64) -> String {
        if version == 0 { String::new() } else { format!("{}-{version}", self.run) }
    }

    /// What is behind the lock is replaced in one step, so a panic elsewhere leaves it sound.
    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Answers one job after another until nobody can ask any more.
fn work<F, R>(asked: &Mutex<Receiver<Job>>, version: &Version<F, R>, name: &str)
where
    F: Fn(&str) -> Option<usize>,
    R: Fn(usize) -> Result<Vec<u8>, Finding>,
{
    loop {
        let job = asked.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { path, answer }) = job else { return };
        let answered = match (version.find)(&path).map(&version.render) {
            Some(Ok(bytes)) => Answered::File(bytes, name.to_owned()),
            Some(Err(finding)) => Answered::Fault(finding, name.to_owned()),
            None => Answered::Nothing,
        };
        // Who asked may have gone away.
        let _ = answer.send(answered);
    }
}
