//! Measures one size of record: eglur, `cp -r` of what it built, Hugo, and a build after one changed figure.

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::change;
use crate::generate::{self, Size};
use crate::hugo::Hugo;
use crate::input;
use crate::run::{self, Taken};
use crate::tree::{self, Tree};
use crate::wanted::Wanted;

/// The quarters of every measure: ten years.
pub const QUARTERS: usize = 40;
/// The parts of every fifth measure.
pub const PARTS: usize = 4;
/// How long inodes must have been deleted until ext4 gives them away again without looking for others.
const REST: Duration = Duration::from_secs(60);

/// What one size took.
pub struct Measured {
    /// How many measures.
    pub measures: usize,
    /// Whole builds.
    pub whole: Whole,
    /// A build after one changed figure.
    pub rebuild: Rebuild,
}

/// Whole builds into fresh folders, and what they built.
pub struct Whole {
    /// The build.
    pub eglur: (Taken, Tree),
    /// The copy of what was built.
    pub cp: (Taken, Tree),
    /// Hugo, if it was wanted.
    pub hugo: Option<(Taken, Tree)>,
}

/// A build after one changed figure.
pub struct Rebuild {
    /// What it took.
    pub taken: Taken,
    /// How many files it wrote.
    pub written: String,
}

/// Returns the size of a record with so many measures.
pub const fn of(measures: usize) -> Size {
    Size { measures, quarters: QUARTERS, parts: PARTS }
}

/// Measures the example council, pictures and all.
///
/// # Errors
/// Fails when one of the commands fails.
pub fn example(wanted: &Wanted) -> Result<Whole, Box<dyn Error>> {
    let folder = folder(wanted)?;
    let record = Path::new(env!("CARGO_MANIFEST_DIR"));
    first(record, folder.path())?;
    in_turns("the example", record, folder.path(), wanted.runs, None)
}

/// Measures a record of so many measures, in a folder of its own, which is deleted at the end.
///
/// # Errors
/// Fails when one of the commands fails, and when Hugo's observations are not eglur's.
pub fn measure(measures: usize, wanted: &Wanted, hugo: Option<&Hugo>) -> Result<Measured, Box<dyn Error>> {
    let folder = folder(wanted)?;
    let root = folder.path();
    let record = root.join("record");
    generate::write(&record, of(measures))?;
    let built = first(&record, root)?;
    let input = root.join("hugo");
    if hugo.is_some() {
        input::write(&record, &built, &input)?;
    }
    let hugo = hugo.map(|hugo| (hugo, &*input));
    let whole = in_turns(&format!("{measures} measures"), &record, root, wanted.runs, hugo)?;
    Ok(Measured { measures, whole, rebuild: rebuild(&record, &built, measures, wanted.runs, &root.join("log"))? })
}

fn folder(wanted: &Wanted) -> Result<TempDir, std::io::Error> {
    tempfile::Builder::new().prefix("nation-").tempdir_in(&wanted.folder)
}

/// Builds once, untimed, and returns where: this reads the record into memory, and is what is copied and converted.
fn first(record: &Path, root: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let out = root.join("first");
    run::run(&mut build(record, &out), &root.join("log"))?;
    Ok(out)
}

/// Measures whole builds of a record that was built once below `root`.
///
/// Every run writes into a fresh folder, and the three take turns, so that what slows the machine down slows down all. Before each, what
/// the last one wrote is brought to the disk.
fn in_turns(what: &str, record: &Path, root: &Path, runs: usize, hugo: Option<(&Hugo, &Path)>) -> Result<Whole, Box<dyn Error>> {
    let (first, log) = (root.join("first"), root.join("log"));
    let whole = tree::count(&first)?;
    let (mut eglur, mut cp, mut other) = (Vec::new(), Vec::new(), Vec::new());
    let mut others = Tree::default();
    for number in 1..=runs {
        eprintln!("{what}, run {number} of {runs}");
        let out = |name: &str| root.join(format!("{name}-{number}"));
        make_room(root, whole.bytes)?;
        eglur.push(run::run(&mut build(record, &out("eglur")), &log)?.0);
        make_room(root, whole.bytes)?;
        cp.push(run::run(Command::new("cp").arg("-r").arg(&first).arg(out("cp")), &log)?.0);
        let Some((hugo, input)) = hugo else { continue };
        make_room(root, whole.bytes)?;
        let built = out("hugo");
        other.push(run::run(&mut hugo.build(input, &built), &log)?.0);
        if number == 1 {
            others = tree::count(&built)?;
            if tree::lines(&built.join("en/observations.csv"))? != tree::lines(&first.join("data/observations.csv"))? {
                return Err("Hugo's observations are not eglur's".into());
            }
        }
    }
    Ok(Whole { eglur: (run::median(&eglur), whole), cp: (run::median(&cp), whole), hugo: hugo.map(|_| (run::median(&other), others)) })
}

fn build(record: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_eglur"));
    command.arg("build").arg("--root").arg(record).arg("--out").arg(out).args(["--as-of", "2018-06-30T12:00:00Z"]);
    command
}

/// Builds again and again into the folder of a finished build, each time after one figure of one measure has changed.
fn rebuild(record: &Path, out: &Path, measures: usize, runs: usize, log: &Path) -> Result<Rebuild, Box<dyn Error>> {
    let (mut taken, mut written) = (Vec::new(), String::new());
    for number in 0..runs {
        change::last_figure(record, measures / 2, &format!("{}.5", 40 + number))?;
        sync()?;
        let (once, told) = run::run(&mut build(record, out), log)?;
        taken.push(once);
        written = told.split('(').nth(1).and_then(|told| told.split(' ').next()).unwrap_or("?").to_owned();
    }
    Ok(Rebuild { taken: run::median(&taken), written })
}

/// Brings what was written to the disk, and deletes finished trees where `bytes` would not fit twice.
///
/// Trees are kept as long as there is room: creating files is several times slower on ext4 while inodes have just been deleted.
fn make_room(root: &Path, bytes: u64) -> Result<(), Box<dyn Error>> {
    sync()?;
    let free = Command::new("df").args(["--output=avail", "-B1"]).arg(root).output()?;
    let free: u64 =
        String::from_utf8_lossy(&free.stdout).lines().last().and_then(|line| line.trim().parse().ok()).ok_or("df tells no free bytes")?;
    if free > bytes.saturating_mul(2) + (1 << 30) {
        return Ok(());
    }
    for tree in finished(root)? {
        fs::remove_dir_all(tree)?;
    }
    sync()?;
    thread::sleep(REST);
    Ok(())
}

/// Lists the trees that timed runs have built.
fn finished(root: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let entries: Result<Vec<PathBuf>, std::io::Error> = fs::read_dir(root)?.map(|entry| Ok(entry?.path())).collect();
    let timed = |path: &PathBuf| path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.contains('-'));
    Ok(entries?.into_iter().filter(timed).collect())
}

fn sync() -> Result<(), Box<dyn Error>> {
    Command::new("sync").status()?;
    Ok(())
}
