//! The stages of one build, each by itself in this process: how long, how many megabytes and outputs a second.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use eglur::check::{self, Mode};
use eglur::map::Kind;
use eglur::render::Made;
use eglur::write;
use eglur::{Options, assess, load, render, site, site_map};
use rayon::prelude::*;

const DATA: &str = "render data";
const CHARTS: &str = "render charts";
const PAGES: &str = "render pages";
const REST: &str = "render the rest";

/// A stage, what it took, and what went through it.
pub struct Stage {
    /// Its name.
    pub name: &'static str,
    /// How long it took.
    pub wall: Duration,
    /// The bytes that it read or made.
    pub bytes: u64,
    /// How many files it read or made; none where it is not about files.
    pub files: usize,
}

/// Times each stage of a build of the record in `root`; the write goes into the fresh folder `out`.
///
/// Rendering and writing use all cores, as a build does. What is written was rendered before, and is held in memory, so that writing is
/// timed alone: a build never holds it all.
pub fn time(root: &Path, out: &Path) -> Result<Vec<Stage>, Box<dyn Error>> {
    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false, compress: false };
    let (loaded, load) = timed(|| load::load(root));
    let loaded = loaded.map_err(|error| error.to_string())?;
    let read: u64 = loaded.records.iter().map(|file| loaded.sources.get(*file).text().len() as u64).sum();
    let input = check::Input { sources: &loaded.sources, files: &loaded.records, assets: &loaded.assets, refused: &loaded.refused };
    let (checked, check) = timed(|| check::check(input, &loaded.frozen, Mode::Final));
    drop(checked);
    // Again, with the theme: what the other stages need.
    let (project, opened) = timed(|| eglur::open(root, &options));
    let project = project.map_err(|error| error.to_string())?;
    let sound = project.sound.as_ref().ok_or("the generated record is not sound")?;
    let (assessment, assess) = timed(|| assess::assess(&sound.dataset, options.today()));
    let (map, mapped) = timed(|| site_map(&sound.dataset, &sound.theme, &options));
    let map = map.map_err(|finding| finding.what)?;
    let files = loaded.records.len();
    let stage = |name, wall, bytes, files| Stage { name, wall, bytes, files };
    let mut stages = vec![
        stage("load", load, read, files),
        stage("check", check, read, files),
        stage("load, check and theme", opened, read, files),
        stage("assess", assess, read, 0),
        stage("map", mapped, 0, map.outputs.len()),
    ];
    let made = Made::new(&map);
    let site = site(&project.sources, sound, &assessment, &map, &made, &options);
    let mut rendered: Vec<Vec<u8>> = vec![Vec::new(); map.outputs.len()];
    // The files of data first, so that the sizes that pages ask them for count as theirs.
    let mut left: Vec<usize> = (0..map.outputs.len()).collect();
    // The files of data first, so that the sizes that pages ask them for count as theirs.
    for name in [DATA, CHARTS, PAGES, REST] {
        let (own, others): (Vec<usize>, Vec<usize>) = left.into_iter().partition(|index| stage_of(&map.outputs[*index].kind) == name);
        left = others;
        let (bytes, wall) = timed(|| own.par_iter().map(|index| render::render(site, &map.outputs[*index])).collect::<Result<Vec<_>, _>>());
        let bytes = bytes.map_err(|finding| finding.what)?;
        stages.push(stage(name, wall, bytes.iter().map(|bytes| bytes.len() as u64).sum(), own.len()));
        for (index, bytes) in own.into_iter().zip(bytes) {
            rendered[index] = bytes;
        }
    }
    let paths: Vec<&str> = map.outputs.iter().map(|output| &*output.path).collect();
    let (written, wall) = timed(|| {
        write::site(
            out,
            &paths,
            |_| &[],
            |_, _| false,
            |index, sink| {
                // The sink keeps why it could not take the bytes, and `site` tells that.
                sink.write_all(&rendered[index]).map(|()| None)
            },
        )
    });
    let written = written.map_err(|error| match error {
        write::WriteError::Folder(error) => error.to_string(),
        write::WriteError::Render(error) => error.to_string(),
    })?;
    stages.push(stage("write", wall, written.bytes, written.files));
    Ok(stages)
}

fn stage_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Data(_) => DATA,
        Kind::ChartSvg(..) | Kind::ChartPng(..) => CHARTS,
        Kind::Door | Kind::Page(..) | Kind::NotFound(_) => PAGES,
        _ => REST,
    }
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let made = run();
    (made, begun.elapsed())
}
