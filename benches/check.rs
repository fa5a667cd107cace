//! What a check takes beside reading its TOML: `cargo bench --bench check -- [MEASURES] [QUARTERS]`.
//!
//! Both are done on the texts of a record of `generate.rs`, in memory, five times each in turn, and the medians are compared: on one core by
//! the time that its thread spent on a processor, where Linux tells it, and on all cores by the clock, which counts what else the machine
//! does. What is parsed is thrown away file by file, as the check throws its trees away; the check keeps the record, and leaves it to the
//! system at its end as the command does.

#[path = "generate.rs"]
mod generate;

use std::error::Error;
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use eglur::check::{self, Mode};
use eglur::diagnostic::Diagnostic;
use eglur::load::{self, Loaded};
use eglur::model::Dataset;
use eglur::source::{FileId, Sources};
use rayon::prelude::*;
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
    let mut times: [Vec<Duration>; 5] = Default::default();
    for _ in 0..TIMES {
        times[0].push(one_core.install(|| time(on_processor, || parse(&sources, &files))));
        times[1].push(one_core.install(|| time(on_processor, || check(&sources, &files))));
        times[2].push(time(clock, || parse(&sources, &files)));
        times[3].push(time(clock, || check(&sources, &files)));
        times[4].push(one_core.install(|| time(on_processor, || values(&sources, &files))));
    }
    parts(&sources, &files);
    println!("{measures} measures, {quarters} quarters; medians of {TIMES}");
    let [parsed, checked, parsed_by_all, checked_by_all, values] = times.map(median);
    for (cores, parsed, checked) in [("one core", parsed, checked), ("all cores", parsed_by_all, checked_by_all)] {
        let [parsed, checked] = [parsed, checked].map(|time| time.as_secs_f64() * 1e3);
        println!("{cores:>9}: TOML alone {parsed:>6.0} ms, check {checked:>6.0} ms, {:.2} times that", checked / parsed);
    }
    let ratios = [parsed, values].map(|alone| checked_by_all.as_secs_f64() / alone.as_secs_f64());
    println!(
        "check on all cores takes {:.2} times as long as the TOML alone on one, {:.2} times as long as `toml::from_str`",
        ratios[0], ratios[1]
    );
    println!(
        "one core: `toml::from_str` {:.0} ms, check {:.2} times that",
        values.as_secs_f64() * 1e3,
        checked.as_secs_f64() / values.as_secs_f64()
    );
    Ok(())
}

fn parse(sources: &Sources, files: &[FileId]) -> usize {
    files.par_iter().map(|file| DeTable::parse_recoverable(sources.get(*file).text()).0.get_ref().len()).sum()
}

/// Reads the files into values, as programs do that want no places: it says nothing of where each stands.
fn values(sources: &Sources, files: &[FileId]) -> usize {
    files.par_iter().filter_map(|file| toml::from_str::<toml::Table>(sources.get(*file).text()).ok()).map(|table| table.len()).sum()
}

/// Tells on standard error how long each part of one check took.
fn parts(sources: &Sources, files: &[FileId]) {
    let mut last = Instant::now();
    let mut told = |what: &str| {
        eprintln!("{what:>24}  {:>8.0} ms", last.elapsed().as_secs_f64() * 1e3);
        last = Instant::now();
    };
    let read = check::check(sources, files, &[], &[], Mode::Final);
    told("reading and rules");
    if let Some(dataset) = &read.dataset {
        let assessment = eglur::assess::assess(dataset, jiff::civil::date(2018, 7, 1));
        told("assessment");
        let found = check::check_assessed((sources, files, &[]), dataset, &assessment);
        told("rules on it");
        black_box(found);
    }
}

/// Reads the record, holds it against every rule and settles what weighs how much.
fn check(sources: &Sources, files: &[FileId]) -> (Option<Dataset>, Vec<Diagnostic>) {
    let read = check::check(sources, files, &[], &[], Mode::Final);
    let mut policy = read.policy;
    let mut findings = policy.apply(read.findings);
    if let Some(dataset) = &read.dataset {
        let assessment = eglur::assess::assess(dataset, jiff::civil::date(2018, 7, 1));
        let mut found = eglur::assess::reconcile::findings(assessment.reconciliations());
        found.extend(check::check_assessed((sources, files, &[]), dataset, &assessment));
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
