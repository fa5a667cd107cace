//! Lists every output of the site, its path and what it is. It is the one place where paths and addresses are made.

mod data;
mod kept;
mod route;

use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::Dataset;
pub use data::{Book, DataFile, Table};
pub use kept::Kept;
pub use route::{Order, Page, Which};

/// One file of the site.
#[derive(Clone, Debug)]
pub struct Output {
    /// Where it goes below the site's folder, with `/` between the parts.
    pub path: Box<str>,
    /// What it is.
    pub kind: Kind,
}

/// What a file of the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The page at `/`, which offers both languages evenly.
    Door,
    /// A page in a language.
    Page(Lang, Page),
    /// The page for an address that leads nowhere; in both languages when no language is known.
    NotFound(Option<Lang>),
    /// The stylesheet.
    Stylesheet,
    /// A file that is copied, by its place among the assets.
    Asset(usize),
    /// A file of data; it serves both languages unless it says otherwise.
    Data(DataFile),
    /// The chart of a measure as a picture that stands alone, in a language, by its place among the measures; only of those that have one.
    ChartSvg(Lang, usize),
    /// The same in pixels.
    ChartPng(Lang, usize),
    /// A file of a frozen edition as it was published, by the places of the edition and of the file.
    Frozen(usize, usize),
    /// What is new in a language as a feed; only with a base address, as the format demands absolute ones.
    Feed(Lang, Feed),
    /// The list of pages for search engines; only with a base address, as the format demands absolute ones.
    Sitemap,
    /// What hosts that can send headers send with the files.
    Headers,
}

/// What a feed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feed {
    /// The stories.
    Stories,
    /// The frozen editions.
    Releases,
    /// The revisions of published figures.
    Corrections,
    /// What those who check the council found; only where the record has assurance.
    Findings,
    /// The promises that are overdue; likewise.
    Overdue,
}

impl Feed {
    /// Lists the feeds of a record.
    pub fn of(dataset: &Dataset) -> impl Iterator<Item = Self> {
        let assured = !dataset.assurance.is_empty();
        let of_assurance = [Self::Findings, Self::Overdue].into_iter().filter(move |_| assured);
        [Self::Stories, Self::Releases, Self::Corrections].into_iter().chain(of_assurance)
    }
}

/// Every output of a site, in the order of their paths.
#[derive(Clone, Debug)]
pub struct SiteMap {
    /// The outputs.
    pub outputs: Vec<Output>,
    /// The places of the outputs, by kind. A nation's site has many, and a map would hold each kind a second time.
    by_kind: HashTable<u32>,
}

/// What the map needs to know besides the record.
#[derive(Clone, Copy, Debug)]
pub struct Extras<'a> {
    /// The file name of the stylesheet, which carries a fingerprint of its content.
    pub stylesheet: &'a str,
    /// The paths of files to copy, below `assets/`.
    pub assets: &'a [String],
    /// Whether the site's address is known.
    pub absolute: bool,
}

impl SiteMap {
    /// Returns the path of an output; every kind that the map was made with has one.
    pub fn path(&self, kind: &Kind) -> &str {
        self.find(kind).map_or("", |output| &output.path)
    }

    fn find(&self, kind: &Kind) -> Option<&Output> {
        let output = |index: &u32| &self.outputs[*index as usize];
        self.by_kind.find(FxBuildHasher.hash_one(kind), |index| output(index).kind == *kind).map(output)
    }

    /// Returns the way from the file at `from` to an output, as a relative address.
    ///
    /// It names `index.html`, so that the site also works from a folder that no server stands in front of.
    pub fn way(&self, from: &str, kind: &Kind) -> String {
        route::relative(from, self.path(kind))
    }

    /// Returns the place of the output at a path.
    pub fn index_of(&self, path: &str) -> Option<usize> {
        self.outputs.binary_search_by(|output| (*output.path).cmp(path)).ok()
    }

    /// Lists the files of data, in the order of their paths.
    pub fn data(&self) -> impl Iterator<Item = (DataFile, &str)> {
        self.outputs.iter().filter_map(|output| match output.kind {
            Kind::Data(file) => Some((file, &*output.path)),
            _ => None,
        })
    }

    /// Lists the files of data that belong to the edition, in the order of their paths.
    pub fn of_edition(&self) -> impl Iterator<Item = DataFile> {
        self.data().map(|(file, _)| file).filter(|file| !file.looks_back())
    }

    /// Returns the path of a file of data below the folder of data.
    pub fn data_path(&self, file: DataFile) -> &str {
        let path = self.path(&Kind::Data(file));
        path.strip_prefix(data::FOLDER).unwrap_or(path)
    }

    /// Tells whether there is such an output.
    pub fn has(&self, kind: &Kind) -> bool {
        self.find(kind).is_some()
    }

    /// Lists what an edition freezes, by name: every file of data but those that look back on editions or depend on the day.
    pub fn frozen(&self) -> impl Iterator<Item = (&str, &Output)> {
        let data = self.outputs.iter().filter_map(|output| Some((output.path.strip_prefix("data/")?, output)));
        data.filter(|(_, output)| matches!(output.kind, Kind::Data(file) if !file.looks_back()))
    }

    /// Returns the absolute address of an output below `base`; pages are named by their folder.
    pub fn address(&self, base: &str, kind: &Kind) -> String {
        route::absolute(base, self.path(kind))
    }
}

/// Maps a record to the files of its site.
///
/// # Errors
/// Two outputs that want one path, which can only be a page and a file to copy, are reported.
pub fn map(dataset: &Dataset, extras: Extras<'_>) -> Result<SiteMap, Diagnostic> {
    let mut outputs = vec![
        Output { path: "index.html".into(), kind: Kind::Door },
        Output { path: "404.html".into(), kind: Kind::NotFound(None) },
        Output { path: format!("assets/{}", extras.stylesheet).into(), kind: Kind::Stylesheet },
        // The name that Netlify and Cloudflare Pages look for.
        Output { path: "_headers".into(), kind: Kind::Headers },
    ];
    if extras.absolute {
        outputs.push(Output { path: "sitemap.xml".into(), kind: Kind::Sitemap });
        for lang in Lang::ALL {
            outputs.extend(Feed::of(dataset).map(|feed| Output { path: route::feed(lang, feed).into(), kind: Kind::Feed(lang, feed) }));
        }
    }
    let data = || data::files(dataset).map(|file| Output { path: data::path(dataset, file).into(), kind: Kind::Data(file) }).collect();
    let of = |lang| move || in_language(dataset, lang);
    let ((cy, en), data): ((Vec<_>, Vec<_>), Vec<_>) = rayon::join(|| rayon::join(of(Lang::Cy), of(Lang::En)), data);
    outputs.extend(kept_editions(dataset));
    for (index, path) in extras.assets.iter().enumerate() {
        outputs.push(Output { path: format!("assets/{path}").into(), kind: Kind::Asset(index) });
    }
    outputs.reserve_exact(cy.len() + en.len() + data.len());
    outputs.extend(cy.into_iter().chain(en).chain(data));
    outputs.par_sort_by(|a, b| a.path.cmp(&b.path));
    if let Some(pair) = outputs.windows(2).find(|pair| pair[0].path == pair[1].path) {
        return Err(clash(dataset, &pair[0], &pair[1]));
    }
    let hash = |output: &Output| FxBuildHasher.hash_one(output.kind);
    let mut by_kind = HashTable::with_capacity(outputs.len());
    for (index, output) in (0..).zip(&outputs) {
        by_kind.insert_unique(hash(output), index, |index: &u32| hash(&outputs[*index as usize]));
    }
    Ok(SiteMap { outputs, by_kind })
}

/// Says which records want one address.
fn clash(dataset: &Dataset, one: &Output, other: &Output) -> Diagnostic {
    let slug = |output: &Output| match output.kind {
        Kind::Page(_, Page::Priority(index)) => dataset.priorities.at(index).map(|priority| priority.slug.span),
        Kind::Page(_, Page::Measure(index) | Page::Embed(index)) => dataset.measures.at(index).map(|measure| measure.slug.span),
        Kind::Page(_, Page::Story(index)) => dataset.stories.at(index).map(|story| story.slug.span),
        Kind::Page(_, Page::Own(index)) => dataset.pages.at(index).map(|page| page.slug.span),
        _ => None,
    };
    let what = format!("two outputs want the path `{}`", one.path);
    let finding = match (slug(one), slug(other)) {
        (Some(one), Some(other)) => Diagnostic::error("duplicate-output", other, what).also(one, "this one has it too"),
        (Some(only), None) | (None, Some(only)) => Diagnostic::error("duplicate-output", only, what).label("the site has a page there"),
        (None, None) => Diagnostic::error("duplicate-output", dataset.site.edition.span, what),
    };
    finding.help("give the page another slug, or rename the file in assets/")
}

/// Lists the files that are in a language.
fn in_language(dataset: &Dataset, lang: Lang) -> Vec<Output> {
    let mut outputs = vec![Output { path: format!("{}/404.html", lang.code()).into(), kind: Kind::NotFound(Some(lang)) }];
    for index in charted(dataset) {
        let beside = |name| route::beside(dataset, lang, Page::Measure(index), name);
        outputs.push(Output { path: beside("chart.svg").into(), kind: Kind::ChartSvg(lang, index) });
        if dataset.site.png_charts {
            outputs.push(Output { path: beside("chart.png").into(), kind: Kind::ChartPng(lang, index) });
        }
    }
    let pages = pages(dataset).chain(moved(dataset, lang));
    outputs.extend(pages.map(|page| Output { path: route::path(dataset, lang, page).into(), kind: Kind::Page(lang, page) }));
    outputs
}

/// Lists the pages that exist in each language.
fn pages(dataset: &Dataset) -> impl Iterator<Item = Page> {
    let fixed = [
        Page::Home,
        Page::Priorities,
        Page::Measures,
        Page::Objectives,
        Page::Challenges,
        Page::Risks,
        Page::Stories,
        Page::Reports,
        Page::Editions,
        Page::Quality,
        Page::Methodology,
        Page::Data,
    ];
    fixed
        .into_iter()
        .chain(Order::ALL.map(Page::MeasuresBy))
        .chain((0..dataset.priorities.len()).map(Page::Priority))
        .chain((0..dataset.measures.len()).map(Page::Measure))
        .chain(charted(dataset).map(Page::Embed))
        .chain((0..dataset.stories.len()).map(Page::Story))
        .chain((0..dataset.reports.len()).flat_map(|index| [Page::Report(index), Page::News(index)]))
        .chain((0..dataset.editions.len()).flat_map(|index| [Page::Edition(index), Page::Changes(index)]))
        .chain(assurance(dataset))
        .chain((0..dataset.pages.len()).map(Page::Own))
}

/// Lists the pages about assurance, which a record without any does not have.
fn assurance(dataset: &Dataset) -> impl Iterator<Item = Page> {
    let assurance = &dataset.assurance;
    let fixed = std::iter::once(Page::Assurance).chain(Which::ALL.map(Page::Promises)).filter(|_| !assurance.is_empty());
    fixed
        .chain((0..assurance.bodies.len()).map(Page::Body))
        .chain((0..assurance.documents.len()).map(Page::Document))
        .chain((0..assurance.programmes.len()).map(Page::Programme))
        .chain((0..assurance.commitments.len()).map(Page::Promise))
}

/// Lists the pages at addresses that measures had before; where only the other language's changed, there is none.
fn moved(dataset: &Dataset, lang: Lang) -> impl Iterator<Item = Page> {
    dataset.measures.iter().enumerate().flat_map(move |(index, measure)| {
        let former = measure.formerly.iter().enumerate();
        let mut seen = vec![measure.slug.value.get(lang)];
        former.filter_map(move |(which, slug)| {
            let slug = slug.value.get(lang);
            if seen.contains(&slug) {
                return None;
            }
            seen.push(slug);
            Some(Page::Moved(index, which))
        })
    })
}

/// Lists the files of frozen editions.
fn kept_editions(dataset: &Dataset) -> impl Iterator<Item = Output> {
    dataset.editions.iter().enumerate().flat_map(move |(index, edition)| {
        let file = move |(place, file): (usize, &crate::model::edition::File)| Output {
            path: format!("data/editions/{}/{}", edition.id, file.name).into(),
            kind: Kind::Frozen(index, place),
        };
        edition.files.iter().enumerate().map(file)
    })
}

/// Lists the measures that have a chart.
fn charted(dataset: &Dataset) -> impl Iterator<Item = usize> {
    dataset.measures.iter().enumerate().filter(|(_, measure)| measure.is_charted()).map(|(index, _)| index)
}
