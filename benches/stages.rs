//! Each stage on the example record: `cargo bench`.

#![allow(clippy::unwrap_used, reason = "a benchmark of a record that does not build has nothing to say")]

use std::path::Path;

use std::time::{Duration, Instant};

use divan::Bencher;
use eglur::map::Kind;
use eglur::render::Made;
use eglur::{Options, Project, assess, check, load, render, site, site_map};

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
    let (data, all) = render_times();
    println!("files of data: {data:.2?} of {all:.2?} of rendering, {:.0}%", 100.0 * data.as_secs_f64() / all.as_secs_f64());
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn options() -> Options {
    Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false, compress: false }
}

fn project() -> Project {
    eglur::open(root(), &options()).unwrap()
}

#[divan::bench]
fn load_files() -> usize {
    load::load(root()).unwrap().sources.len()
}

#[divan::bench]
fn check_record(bencher: Bencher<'_, '_>) {
    let loaded = load::load(root()).unwrap();
    let input = check::Input { sources: &loaded.sources, files: &loaded.records, assets: &loaded.assets, refused: &loaded.refused };
    bencher.bench(|| check::check(input, &loaded.frozen, check::Mode::Final).dataset.is_some());
}

#[divan::bench]
fn assess_record(bencher: Bencher<'_, '_>) {
    let project = project();
    let dataset = &project.sound.as_ref().unwrap().dataset;
    bencher.bench(|| assess::assess(dataset, options().today()).reconciliations().len());
}

/// Renders the outputs that are wanted, as a build does that begins anew, and tells how long the files of data and all together took.
fn render_times() -> (Duration, Duration) {
    let (project, options) = (project(), options());
    let sound = project.sound.as_ref().unwrap();
    let assessment = assess::assess(&sound.dataset, options.today());
    let map = site_map(&sound.dataset, &sound.theme, &options).unwrap();
    let made = Made::new(&map);
    let site = site(&project.sources, sound, &assessment, &map, &made, &options);
    let (mut data, begun) = (Duration::ZERO, Instant::now());
    // The files of data first, so that the sizes that pages ask them for count as theirs.
    for wanted in [true, false] {
        for output in map.outputs.iter().filter(|output| matches!(output.kind, Kind::Data(_)) == wanted) {
            divan::black_box(render::render(site, output).unwrap());
        }
        if wanted {
            data = begun.elapsed();
        }
    }
    (data, begun.elapsed())
}

#[divan::bench]
fn render_every_output() -> Duration {
    render_times().1
}

#[divan::bench]
fn render_every_file_of_data(bencher: Bencher<'_, '_>) {
    let (project, options) = (project(), options());
    let sound = project.sound.as_ref().unwrap();
    let assessment = assess::assess(&sound.dataset, options.today());
    let map = site_map(&sound.dataset, &sound.theme, &options).unwrap();
    bencher.bench(|| {
        let made = Made::new(&map);
        let site = site(&project.sources, sound, &assessment, &map, &made, &options);
        let data = map.outputs.iter().filter(|output| matches!(output.kind, Kind::Data(_)));
        data.map(|output| render::render(site, output).unwrap().len()).sum::<usize>()
    });
}

#[divan::bench]
fn read_check_and_make_the_theme_ready(bencher: Bencher<'_, '_>) {
    bencher.bench(|| project().findings.len());
}
