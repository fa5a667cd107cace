//! Watches the folders of a project and tells what changed, many changes at once when they come together.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// How long nothing may happen before a save counts as done.
const QUIET: Duration = Duration::from_millis(12);
/// The same when so many files change that somebody must be checking out another version.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(150);
/// How many that is.
const MANY: usize = 100;
/// How long changes are gathered at most.
const LONGEST: Duration = Duration::from_secs(2);
/// When to look again after a folder is new: what was put into it before it was watched told nobody.
const LATER: Duration = Duration::from_millis(300);

/// The folders of a project that are watched.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Files that are watched.
pub struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    seen: Receiver<Seen>,
    stop: Sender<Seen>,
    again: Option<Instant>,
}

/// The machine does not tell what changes.
#[derive(Debug)]
pub struct Unwatched {
    root: PathBuf,
    why: String,
}

enum Seen {
    Changed(Event),
    Unknown,
    Stop,
}

impl Watch {
    /// Watches the project in `root`.
    ///
    /// # Errors
    /// Fails when there is no such folder, or when the machine does not tell what changes.
    pub fn start(root: &Path) -> Result<Self, Unwatched> {
        let unwatched = |why: &dyn fmt::Display| Unwatched { root: root.to_owned(), why: why.to_string() };
        // Changes are told by the folder's own path, which `root` may only be a way to.
        let root = root.canonicalize().map_err(|error| unwatched(&error))?;
        let (stop, seen) = mpsc::channel();
        let tell = stop.clone();
        let handler = move |event: notify::Result<Event>| {
            let told = match event {
                Ok(event) if event.need_rescan() => tell.send(Seen::Unknown),
                Ok(event) if says_nothing(&event.kind) => Ok(()),
                Ok(event) => tell.send(Seen::Changed(event)),
                Err(_) => tell.send(Seen::Unknown),
            };
            // Nobody listens any more when the preview ends.
            let _ = told;
        };
        let watcher = notify::recommended_watcher(handler).map_err(|error| unwatched(&error))?;
        let mut watch = Self { root, watcher, seen, stop, again: None };
        // The folder itself, so that it is seen when one of the others goes and comes back.
        watch.watcher.watch(&watch.root, RecursiveMode::NonRecursive).map_err(|error| unwatched(&error))?;
        for folder in FOLDERS {
            watch.follow(&watch.root.join(folder)).map_err(|error| unwatched(&error))?;
        }
        Ok(watch)
    }

    /// Returns the folder's own path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns a function that ends the watch: [`Watch::changes`] then returns none.
    pub fn stopper(&self) -> impl Fn() + Send + Sync + 'static {
        let stop = self.stop.clone();
        move || {
            // Who has gone needs no word.
            let _ = stop.send(Seen::Stop);
        }
    }

    /// Has [`Watch::changes`] return after some time even when nothing has changed.
    pub fn wake_in(&mut self, time: Duration) {
        let at = Instant::now().checked_add(time);
        self.again = self.again.into_iter().chain(at).min();
    }

    /// Waits for changes, and returns the paths that changed; none of them when anything may have. Returns nothing when the watch ends.
    pub fn changes(&mut self) -> Option<Vec<PathBuf>> {
        let mut paths = Vec::new();
        let mut unknown = false;
        let mut first: Option<Instant> = None;
        loop {
            let seen = match (first, self.again) {
                (None, None) => self.seen.recv().map_err(|_| RecvTimeoutError::Disconnected),
                (None, Some(again)) => self.seen.recv_timeout(again.saturating_duration_since(Instant::now())),
                (Some(first), _) => {
                    let quiet = if paths.len() > MANY { QUIET_AFTER_MANY } else { QUIET };
                    self.seen.recv_timeout(quiet.min(LONGEST.saturating_sub(first.elapsed())))
                }
            };
            match seen {
                Ok(Seen::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Ok(Seen::Unknown) => unknown = true,
                Ok(Seen::Changed(event)) => paths.extend(event.paths),
                Err(RecvTimeoutError::Timeout) if first.is_none() => {
                    self.again = None;
                    return Some(Vec::new());
                }
                Err(RecvTimeoutError::Timeout) => break,
            }
            first = first.or_else(|| Some(Instant::now()));
        }
        paths.sort_unstable();
        paths.dedup();
        for folder in FOLDERS.map(|folder| self.root.join(folder)) {
            if unknown || paths.contains(&folder) {
                // It may have gone and come back, which ends a watch. What cannot be watched now has gone again, and that will be told.
                let _ = self.watcher.unwatch(&folder);
                let _ = self.follow(&folder);
                unknown = true;
            }
        }
        if unknown || paths.iter().any(|path| path.is_dir()) {
            self.again = Some(Instant::now() + LATER);
        }
        Some(if unknown { Vec::new() } else { paths })
    }

    fn follow(&mut self, folder: &Path) -> notify::Result<()> {
        if folder.is_dir() { self.watcher.watch(folder, RecursiveMode::Recursive) } else { Ok(()) }
    }
}

impl fmt::Display for Unwatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the files of {} cannot be watched: {}", self.root.display(), self.why)
    }
}

/// Tells whether an event is only about reading, which the preview does itself.
fn says_nothing(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if !matches!(access, AccessKind::Close(AccessMode::Write)))
}
