//! What the files of data add to a build of generated measures: `cargo bench --bench data -- [MEASURES] [QUARTERS]`.
//!
//! Every file of data and every page that no measure has to itself is rendered. Of what each measure has to itself (pages, charts,
//! pictures) one in many is, and its time multiplied: 20,000 measures have 160,000 of these.

#[path = "generate.rs"]
mod generate;

use std::error::Error;
use std::time::{Duration, Instant};

use eglur::map::{Kind, Page};
use eglur::render::data::Made;
use eglur::{Options, assess, render, site, site_map};

/// How many outputs of measures are rendered at most.
const SAMPLE: usize = 400;

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let folder = tempfile::tempdir()?;
    generate::record(folder.path(), measures, quarters)?;

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
