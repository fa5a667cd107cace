//! What a check takes beside reading its TOML: `cargo bench --bench check -- [MEASURES] [QUARTERS]`.
//!
//! All is done on the texts of a record of `generate.rs`, in memory, five times each in turn, and the medians are compared. The TOML is read
//! in three ways, each on one core: into plain values, as programs do that want no places; with places by the same library, which eglur
//! leaves to files that are no TOML; and with places by the library that eglur reads all others with. What works on one core is timed by
//! what its thread spent on a processor, where Linux tells it; the check on all cores by the clock, which counts what else the machine does.
//! What is parsed is thrown away file by file, as the check throws its trees away; the check keeps the record, and leaves it to the system
//! at its end as the command does.

#[path = "generate.rs"]
mod generate;

use std::error::Error;
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use eglur::check::{self, Input, Mode};
use eglur::diagnostic::Diagnostic;
use eglur::load::{self, Loaded};
use eglur::model::Dataset;
use eglur::source::{FileId, Sources};
use toml::de::DeTable;

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each is timed.
const TIMES: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let folder = tempfile::tempdir()?;
    generate::write(folder.path(), generate::Size { measures, quarters, parts: 4 })?;
    let Loaded { sources, records: files, .. } = load::load(folder.path()).map_err(|error| error.to_string())?;
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let readers: [(&str, Reader); 3] =
        [("toml, into plain values", values), ("toml, with places", with_places), ("toml-spanner, with places", tree)];
    let mut alone: [Vec<Duration>; 3] = Default::default();
    let (mut on_one, mut on_all) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        for ((_, read), times) in readers.iter().zip(&mut alone) {
            times.push(one_core.install(|| time(on_processor, || all(&sources, &files, *read))));
        }
        on_one.push(one_core.install(|| time(on_processor, || check(&sources, &files))));
        on_all.push(time(clock, || check(&sources, &files)));
    }
    parts(&sources, &files);
    let [on_one, on_all] = [on_one, on_all].map(median);
    println!("{measures} measures, {quarters} quarters; medians of {TIMES}");
    println!("{:<26} {:>8}  {:>18}  {:>18}", "", "one core", "check on one core", "check on all cores");
    println!("{:<26} {:>8}  {:>15} ms  {:>15} ms", "", "", on_one.as_millis(), on_all.as_millis());
    for ((name, _), alone) in readers.iter().zip(alone) {
        let alone = median(alone);
        let [one, all] = [on_one, on_all].map(|check| check.as_secs_f64() / alone.as_secs_f64());
        println!("{name:<26} {:>5} ms  {one:>12.2} times  {all:>12.2} times", alone.as_millis());
    }
    Ok(())
}

/// Reads one text and returns how many keys stand at its top.
type Reader = fn(&str) -> usize;

fn all(sources: &Sources, files: &[FileId], read: Reader) -> usize {
    files.iter().map(|file| read(sources.get(*file).text())).sum()
}

fn values(text: &str) -> usize {
    toml::from_str::<toml::Table>(text).map_or(0, |table| table.len())
}

fn with_places(text: &str) -> usize {
    DeTable::parse_recoverable(text).0.get_ref().len()
}

fn tree(text: &str) -> usize {
    let arena = toml_spanner::Arena::new();
    toml_spanner::parse(text, &arena).map_or(0, |document| document.table().len())
}

/// Tells on standard error how long each part of one check took.
fn parts(sources: &Sources, files: &[FileId]) {
    let mut last = Instant::now();
    let mut told = |what: &str| {
        eprintln!("{what:>24}  {:>8.0} ms", last.elapsed().as_secs_f64() * 1e3);
        last = Instant::now();
    };
    let input = Input { sources, files, assets: &[], refused: &[] };
    let read = check::check(input, &[], Mode::Final);
    told("reading and rules");
    if let Some(dataset) = &read.dataset {
        let assessment = eglur::assess::assess(dataset, jiff::civil::date(2018, 7, 1));
        told("assessment");
        let found = check::check_assessed(input, dataset, &assessment);
        told("rules on it");
        black_box(found);
    }
}

/// Reads the record, holds it against every rule and settles what weighs how much.
fn check(sources: &Sources, files: &[FileId]) -> (Option<Dataset>, Vec<Diagnostic>) {
    let input = Input { sources, files, assets: &[], refused: &[] };
    let read = check::check(input, &[], Mode::Final);
    let mut policy = read.policy;
    let mut findings = policy.apply(read.findings);
    if let Some(dataset) = &read.dataset {
        let assessment = eglur::assess::assess(dataset, jiff::civil::date(2018, 7, 1));
        let mut found = eglur::assess::reconcile::findings(assessment.reconciliations());
        found.extend(check::check_assessed(input, dataset, &assessment));
        findings.extend(policy.apply(found));
    }
    (read.dataset, findings)
}

/// Times some work, but not the end of what it makes.
fn time<T>(clock: fn() -> Duration, work: impl FnOnce() -> T) -> Duration {
    let begun = clock();
    let made = black_box(work());
    let taken = clock() - begun;
    drop(made);
    taken
}

fn clock() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGUN.elapsed()
}

/// Returns the time that this thread has spent on a processor.
fn on_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|time| time.parse().ok()).map_or_else(clock, Duration::from_nanos)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
