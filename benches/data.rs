//! What the files of data add to a build of generated measures: `cargo bench --bench data -- [MEASURES] [QUARTERS]`.
//!
//! Every file of data and every page that no measure has to itself is rendered. Of what each measure has to itself (pages, charts,
//! pictures) one in many is, and its time multiplied: 20,000 measures have 160,000 of these.

use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use eglur::map::{Kind, Page};
use eglur::render::data::Made;
use eglur::{Options, assess, render, site, site_map};

/// How many outputs of measures are rendered at most.
const SAMPLE: usize = 400;

/// The settings of the smallest project that the tests know.
const SITE: &str = include_str!("../tests/it/smallest-site.toml");

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let folder = tempfile::tempdir()?;
    write(folder.path(), measures, quarters)?;

    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false };
    let begun = Instant::now();
    let project = eglur::open(folder.path(), &options).map_err(|error| error.to_string())?;
    let sound = project.sound.as_ref().ok_or("the generated record is not sound")?;
    let assessment = assess::assess(&sound.dataset, options.today());
    let map = site_map(&sound.dataset, &sound.theme, &options).map_err(|finding| finding.what)?;
    let before = begun.elapsed();
    let made = Made::new(&map);
    let site = site(&project.sources, sound, &assessment, &map, &made, &options);
    let time = |kinds: &dyn Fn(&Kind) -> bool, most: usize| -> Result<Duration, String> {
        let outputs: Vec<_> = map.outputs.iter().filter(|output| kinds(&output.kind)).collect();
        let step = outputs.len().div_ceil(most).max(1);
        let begun = Instant::now();
        let mut taken = 0;
        for output in outputs.iter().step_by(step) {
            std::hint::black_box(render::render(site, output).map_err(|finding| finding.what)?);
            taken += 1;
        }
        Ok(begun.elapsed().mul_f64(outputs.len() as f64 / f64::from(taken.max(1))))
    };
    // The files of data first, so that the sizes that pages ask them for count as theirs.
    let data = time(&|kind| matches!(kind, Kind::Data(_)), usize::MAX)?;
    let own = time(&is_of_measure, SAMPLE)?;
    let shared = time(&|kind| !matches!(kind, Kind::Data(_)) && !is_of_measure(kind), usize::MAX)?;
    let all = before + data + own + shared;
    println!("{measures} measures, {quarters} quarters, one thread, nothing written");
    for (what, time) in
        [("read, check, assess, map", before), ("files of data", data), ("pages and charts of measures", own), ("other pages", shared)]
    {
        println!("{what:>30}  {:>9.2} s  {:>5.1}%", time.as_secs_f64(), share(time, all));
    }
    println!("files of data add {:.1}% to the rest", share(data, all - data));
    Ok(())
}

fn share(part: Duration, whole: Duration) -> f64 {
    100.0 * part.as_secs_f64() / whole.as_secs_f64()
}

fn is_of_measure(kind: &Kind) -> bool {
    matches!(kind, Kind::Page(_, Page::Measure(_) | Page::Embed(_)) | Kind::ChartSvg(..) | Kind::ChartPng(..))
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
