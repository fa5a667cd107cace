//! Building the site of a sound project.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::inputs::Inputs;
use super::{Options, Sound, site, site_map};
use crate::assess;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::load;
use crate::map::{DataFile, Kind, Output, Page};
use crate::model::{Dataset, reads};
use crate::render::data::Keep;
use crate::render::{self, Made, Site, packed};
use crate::source::Sources;
use crate::write::{self, FolderError, Packing, Sink, WriteError, Written};

/// The compressed forms of a text file.
const PACKINGS: [Packing; 2] = [Packing { ending: ".br", pack: packed::brotli }, Packing { ending: ".gz", pack: packed::gzip }];

/// What a build did.
#[derive(Clone, Copy, Debug)]
pub struct Built {
    /// What was written.
    pub written: Written,
    /// How many records the site is made of.
    pub records: usize,
    /// How many pages it has.
    pub pages: usize,
}

/// Why a sound project was not built.
#[derive(Debug)]
pub enum BuildError {
    /// A page could not be rendered.
    Finding(Box<Diagnostic>),
    /// The folder could not take the site.
    Folder(FolderError),
}

/// Builds the site of a sound project into `out`, and tells `progress` how many per cent of its outputs have been begun.
///
/// # Errors
/// Nothing of the site that stood there is touched when a page cannot be rendered or the folder cannot take the site.
pub fn build(
    sources: &Sources,
    sound: &Sound,
    out: &Path,
    options: &Options,
    progress: impl Fn(usize) + Sync,
) -> Result<Built, BuildError> {
    let Sound { dataset, theme } = sound;
    let assessment = assess::assess(dataset, options.today());
    let map = site_map(dataset, theme, options).map_err(|finding| BuildError::Finding(Box::new(finding)))?;
    let made = Made::new(&map);
    let site = site(sources, sound, &assessment, &map, &made, options);
    let mut outputs: Vec<&Output> = map.outputs.iter().collect();
    outputs.sort_by_key(|output| turn(&output.kind));
    let paths: Vec<&str> = outputs.iter().map(|output| &*output.path).collect();
    let inputs = load::program().map(|program| Inputs::new(&program, sources, sound, &assessment, &map, options));
    let holds = |_: usize, stamp: &str| inputs.as_ref().is_some_and(|inputs| inputs.hold(stamp));
    let packings = |path: &str| if options.compress && packed::is_text(path) { &PACKINGS[..] } else { &[] };
    let begun = AtomicUsize::new(0);
    let render = |index: usize, sink: &mut Sink<'_>| {
        progress(begun.fetch_add(1, Ordering::Relaxed) * 100 / outputs.len());
        let kept = inputs.as_ref().map(|inputs| inputs.kept(sink.pieces()));
        let site = Site { kept: kept.as_ref().map(|kept| kept as &dyn Keep), ..site };
        let (done, reads) = reads::noted(|| render::write(site, outputs[index], sink));
        done?;
        Ok(inputs.as_ref().and_then(|inputs| inputs.stamp(&reads)))
    };
    let written = write::site(out, &paths, packings, holds, render).map_err(|error| match error {
        WriteError::Render(finding) => BuildError::Finding(Box::new(finding)),
        WriteError::Folder(error) => BuildError::Folder(error),
    })?;
    let pages = map.outputs.iter().filter(|output| matches!(output.kind, Kind::Door | Kind::Page(..) | Kind::NotFound(_))).count();
    Ok(Built { written, records: records(dataset), pages })
}

/// Returns when an output is begun: first what takes one thread long, then measure by measure, so that what is made of the same is made
/// together. What joins files of data comes after them, and pages that are made of all measures beside it, as it takes one thread long again.
/// The page that says how big each file is comes last.
const fn turn(kind: &Kind) -> (u8, usize, Option<Lang>) {
    match kind {
        Kind::Data(DataFile::Workbook(..)) => (0, 0, None),
        Kind::Data(DataFile::MeasureCsv(index) | DataFile::MeasureJson(index)) => (2, *index, None),
        Kind::Page(lang, Page::Measure(index) | Page::Embed(index)) | Kind::ChartSvg(lang, index) | Kind::ChartPng(lang, index) => {
            (2, *index, Some(*lang))
        }
        Kind::Data(DataFile::Package | DataFile::Checksums) => (3, 0, None),
        Kind::Data(DataFile::Archive) => (4, 0, None),
        Kind::Data(_) => (1, 0, None),
        Kind::Page(_, Page::Data) => (6, 0, None),
        _ => (5, 0, None),
    }
}

fn records(dataset: &Dataset) -> usize {
    dataset.priorities.len()
        + dataset.measures.len()
        + dataset.objectives.len()
        + dataset.challenges.len()
        + dataset.risks.len()
        + dataset.stories.len()
        + dataset.reports.len()
        + dataset.assurance.len()
        + dataset.pages.len()
}
