//! Each stage on the example record: `cargo bench`.

#![allow(clippy::unwrap_used, reason = "a benchmark of a record that does not build has nothing to say")]

use std::path::Path;

use divan::Bencher;
use eglur::{Options, Project, assess, check, load, render, site, site_map};

fn main() {
    divan::main();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn options() -> Options {
    Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH }
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
    bencher.bench(|| check::check(&loaded.sources, &loaded.records, &loaded.assets, &loaded.frozen).value.is_some());
}

#[divan::bench]
fn assess_record(bencher: Bencher<'_, '_>) {
    let project = project();
    let dataset = &project.sound.as_ref().unwrap().dataset;
    bencher.bench(|| assess::assess(dataset, options().today()).reconciliations.len());
}

#[divan::bench]
fn render_every_output(bencher: Bencher<'_, '_>) {
    let (project, options) = (project(), options());
    let sound = project.sound.as_ref().unwrap();
    let assessment = assess::assess(&sound.dataset, options.today());
    let map = site_map(&sound.dataset, &sound.theme, &options).unwrap();
    let site = site(&project.sources, sound, &assessment, &map, &options);
    bencher.bench(|| map.outputs.iter().map(|output| render::render(site, output).unwrap().len()).sum::<usize>());
}

#[divan::bench]
fn read_check_and_make_the_theme_ready(bencher: Bencher<'_, '_>) {
    bencher.bench(|| project().findings.len());
}
