//! What the files of data add to a build of generated measures, or of the example: `cargo bench --bench data -- [MEASURES] [QUARTERS] [data]`
//! or `cargo bench --bench data -- example`.
//!
//! Every file of data and every page that no measure has to itself is rendered. What a measure has to itself (pages, charts, pictures) is
//! rendered of one measure in many, and its time multiplied: 20,000 measures have 160,000 of these. With `data`, only files of data are.

use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use eglur::map::{Book, DataFile, Kind, Output, Page};
use eglur::render::Made;
use eglur::{Options, assess, render, site, site_map};

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Of how many measures the pages and pictures are rendered at most.
const SAMPLE: usize = 100;

/// What a measure has to itself: pages, drawings, pictures in pixels.
const IS_OWN: [fn(&Kind) -> bool; 3] =
    [|kind| matches!(kind, Kind::Page(..)), |kind| matches!(kind, Kind::ChartSvg(..)), |kind| matches!(kind, Kind::ChartPng(..))];

/// The settings of the smallest project that the tests know.
const SITE: &str = include_str!("../tests/it/smallest-site.toml");

/// A kind of file, and which files are of that kind.
type Group = (&'static str, fn(DataFile) -> bool);

/// The files of data, those first that others are made of, so that the time of each kind is its own.
const GROUPS: [Group; 8] = [
    ("CSV of tables", |file| matches!(file, DataFile::Csv(_))),
    ("CSV for Excel", |file| matches!(file, DataFile::Excel)),
    ("CSV of measures", |file| matches!(file, DataFile::MeasureCsv(_))),
    ("JSON of measures", |file| matches!(file, DataFile::MeasureJson(_))),
    ("XLSX", |file| matches!(file, DataFile::Workbook(_, Book::Xlsx))),
    ("ODS", |file| matches!(file, DataFile::Workbook(_, Book::Ods))),
    ("descriptions, checksums", is_description),
    ("archive", |file| matches!(file, DataFile::Archive)),
];

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let data_alone = std::env::args().any(|argument| argument == "data");
    let is_example = std::env::args().any(|argument| argument == "example");
    let folder = tempfile::tempdir()?;
    let root = if is_example { Path::new(env!("CARGO_MANIFEST_DIR")) } else { folder.path() };
    if !is_example {
        write(root, measures, quarters)?;
    }

    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false, compress: false };
    let begun = clock();
    let project = eglur::open(root, &options).map_err(|error| error.to_string())?;
    let sound = project.sound.as_ref().ok_or("the generated record is not sound")?;
    let assessment = assess::assess(&sound.dataset, options.today());
    let map = site_map(&sound.dataset, &sound.theme, &options).map_err(|finding| finding.what)?;
    let before = clock() - begun;
    let made = Made::new(&map);
    let site = site(&project.sources, sound, &assessment, &map, &made, &options);
    let render = |outputs: &mut dyn Iterator<Item = &Output>| -> Result<Duration, String> {
        let begun = clock();
        for output in outputs {
            std::hint::black_box(render::render(site, output).map_err(|finding| finding.what)?);
        }
        Ok(clock() - begun)
    };
    let time = |wanted: &dyn Fn(&Output) -> bool| render(&mut map.outputs.iter().filter(|output| wanted(output)));

    let record = if is_example { "the example".to_owned() } else { format!("{measures} measures, {quarters} quarters") };
    println!(
        "{record}, one thread, nothing written; {}",
        if on_processor().is_some() { "time on a processor" } else { "time by the clock" }
    );
    line("read, check, assess, map", before);
    // Pages name the sizes of files, which are made for that: so the files come first, and pages take only what is their own.
    let mut data = Duration::ZERO;
    for (what, group) in GROUPS {
        let taken = time(&|output| matches!(output.kind, Kind::Data(file) if group(file)))?;
        line(what, taken);
        data += taken;
    }
    line("all files of data", data);
    if data_alone {
        return Ok(());
    }
    let shared = time(&|output| !matches!(output.kind, Kind::Data(_)) && of_measure(&output.kind).is_none())?;
    // What a measure has to itself is rendered together, as a build does it: its page and the one for frames show the same chart.
    let step = sound.dataset.measures.len().div_ceil(SAMPLE).max(1);
    let mut own = [Duration::ZERO; 3];
    for measure in (0..sound.dataset.measures.len()).step_by(step) {
        let outputs: Vec<&Output> = map.outputs.iter().filter(|output| of_measure(&output.kind) == Some(measure)).collect();
        for (taken, is_wanted) in own.iter_mut().zip(IS_OWN) {
            *taken += render(&mut outputs.iter().copied().filter(|output| is_wanted(&output.kind)))?;
        }
    }
    let times = sound.dataset.measures.len() as f64 / sound.dataset.measures.len().div_ceil(step).max(1) as f64;
    let [pages, drawings, pictures] = own.map(|taken| taken.mul_f64(times));
    line("pages of measures", pages);
    line("other pages", shared);
    line("drawings of charts", drawings);
    line("pictures in pixels", pictures);
    println!(
        "files of data add {:.1}% to the rest, {:.1}% without pictures in pixels",
        share(data, before + pages + shared + drawings + pictures),
        share(data, before + pages + shared + drawings)
    );
    Ok(())
}

/// Returns the time that this thread has spent on a processor, where Linux tells it: what else the machine does is not ours to count.
fn clock() -> Duration {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    on_processor().unwrap_or_else(|| BEGUN.get_or_init(Instant::now).elapsed())
}

fn on_processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn line(what: &str, time: Duration) {
    println!("{what:>30}  {:>9.2} s", time.as_secs_f64());
}

fn share(part: Duration, whole: Duration) -> f64 {
    100.0 * part.as_secs_f64() / whole.as_secs_f64()
}

/// Tells whether a file says something of the others.
fn is_description(file: DataFile) -> bool {
    let others = GROUPS.iter().filter(|(what, _)| *what != "descriptions, checksums");
    !others.into_iter().any(|(_, group)| group(file))
}

/// Returns the measure that has a page or a picture to itself.
fn of_measure(kind: &Kind) -> Option<usize> {
    match kind {
        Kind::Page(_, Page::Measure(index) | Page::Embed(index)) | Kind::ChartSvg(_, index) | Kind::ChartPng(_, index) => Some(*index),
        _ => None,
    }
}

/// Writes a record of so many measures, each with so many quarters up to the last of 2017-18.
fn write(root: &Path, measures: usize, quarters: usize) -> io::Result<()> {
    let file = |path: &str, text: &str| -> io::Result<()> {
        let path = root.join("content").join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)
    };
    file("site.toml", SITE)?;
    file(
        "priorities/roads.toml",
        "title = { en = \"Roads\", cy = \"Ffyrdd\" }\norder = 1\nsummary = { en = \"Good roads.\", cy = \"Ffyrdd da.\" }\n",
    )?;
    file(
        "reports/2017-18-q4/report.toml",
        "title = { en = \"Report\", cy = \"Adroddiad\" }\nperiod = \"2017-18 Q4\"\nsummary = { en = \"A quarter.\", cy = \"Chwarter.\" }\n",
    )?;
    for measure in 0..measures {
        let mut text = format!(
            "title = {{ en = \"Measure {measure}\", cy = \"Mesur {measure}\" }}\npriorities = [\"roads\"]\nunit = \"percent\"\ngood = \"high\"\nfrequency = \"quarter\"\n\n[target]\n\"2017-18\" = {{ at_least = 75 }}\n\n[actual]\n"
        );
        for back in (0..quarters).rev() {
            let (year, quarter) = (2017 - back / 4, 4 - back % 4);
            // Any figures will do, as long as they differ.
            let value = (measure * 31 + back * 17) % 1000;
            text.push_str(&format!("\"{year}-{:02} Q{quarter}\" = {}.{}\n", (year + 1) % 100, value / 10, value % 10));
        }
        file(&format!("measures/measure-{measure}.toml"), &text)?;
    }
    Ok(())
}
