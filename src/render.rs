//! Renders one output of the site from immutable data.

mod bound;
pub mod chart;
pub mod data;
mod feed;
pub mod language;
mod lent;
mod made;
mod markdown;
pub mod packed;
mod places;
mod policy;
mod recent;
mod rows;
mod sitemap;
pub mod theme;
mod view;
mod words;

use std::collections::BTreeSet;
use std::io::Write;

use crate::assess::Assessment;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Kind, Output, Page, SiteMap};
use crate::model::Dataset;
use crate::source::Sources;
pub use made::Made;
use theme::Theme;

/// Everything an output is rendered from.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// What follows from it.
    pub assessment: &'a Assessment<'a>,
    /// Where each fact is written.
    pub sources: &'a Sources,
    /// Every output and its path.
    pub map: &'a SiteMap,
    /// How pages look and what they say.
    pub theme: &'a Theme,
    /// Where the site will stand, if that is known; without it all addresses are relative.
    pub base_url: Option<&'a str>,
    /// Whether the site is a draft.
    pub draft: bool,
    /// What several outputs share.
    pub made: &'a Made,
    /// What was made of a few measures before; without it everything is made anew.
    pub kept: Option<&'a dyn data::Keep>,
}

/// Renders one output and returns its bytes. The same site and output give the same bytes.
///
/// # Errors
/// What the theme cannot say or fill in is reported at its place in the theme.
pub fn render(site: Site<'_>, output: &Output) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    write(site, output, &mut bytes)?;
    Ok(bytes)
}

/// Renders one output to `out`, piece by piece where it is as long as the record.
///
/// # Errors
/// Fails as [`render`] does, and when `out` does.
pub fn write(site: Site<'_>, output: &Output, out: &mut dyn Write) -> Result<(), Diagnostic> {
    let bytes = match &output.kind {
        Kind::Data(file) => return data::make(site, *file, out),
        Kind::Page(lang, page) => return with_rows(site, (*lang, *page), &output.path, out),
        Kind::Door => page(site, &view::door(site, &output.path)?, &output.path)?.into_bytes(),
        Kind::NotFound(lang) => page(site, &view::not_found(site, *lang, &output.path)?, &output.path)?.into_bytes(),
        Kind::Stylesheet => site.theme.stylesheet.css.clone().into_bytes(),
        Kind::Asset(index) => site.theme.assets.get(*index).map(|asset| asset.bytes.to_vec()).unwrap_or_default(),
        Kind::ChartSvg(lang, index) => picture(site, *lang, *index, &output.path)?.into_bytes(),
        Kind::ChartPng(lang, index) => {
            let svg = picture(site, *lang, *index, &output.path)?;
            chart::png(&svg).map_err(|error| {
                let at = site.dataset.measures.at(*index).map(|measure| measure.at).unwrap_or_default();
                Diagnostic::error("unpainted-chart", at, format!("the chart of this measure cannot be painted: {error}"))
            })?
        }
        Kind::Frozen(edition, file) => {
            let file = site.dataset.editions.at(*edition).and_then(|edition| edition.files.get(*file));
            file.map(|file| file.bytes.to_vec()).unwrap_or_default()
        }
        Kind::Feed(lang, feed) => bound::fill(site.dataset, site.theme, &feed::atom(site, *lang, *feed)?)?.into_owned().into_bytes(),
        Kind::Headers => policy::headers(site.map).into_bytes(),
        Kind::Sitemap => sitemap::xml(site).into_bytes(),
    };
    put(&bytes, &output.path, out)
}

/// Writes a page, and its rows of measures as they are made.
fn with_rows(site: Site<'_>, (lang, page): (Lang, Page), path: &str, out: &mut dyn Write) -> Result<(), Diagnostic> {
    let html = self::page(site, &view::page(site, lang, page, path)?, path)?;
    for (rows, rest) in rows::cut(&html) {
        if let Some(rows) = rows {
            put(view::rows(site, lang, &rows, path)?.as_bytes(), path, out)?;
        }
        put(rest.as_bytes(), path, out)?;
    }
    Ok(())
}

fn put(bytes: &[u8], path: &str, out: &mut dyn Write) -> Result<(), Diagnostic> {
    out.write_all(bytes).map_err(|error| data::Fault::from(error).finding(path))
}

/// A page says which language a lent text is in, what its figures are, where its pictures lie, and what it may load.
fn page(site: Site<'_>, html: &str, path: &str) -> Result<String, Diagnostic> {
    let marked = lent::marked(html);
    let filled = bound::fill(site.dataset, site.theme, &marked)?;
    let asset = |file: &str| site.theme.assets.iter().position(|asset| asset.path == file);
    let way = |file: &str| Some(Kind::Asset(asset(file)?)).filter(|kind| site.map.has(kind)).map(|kind| site.map.way(path, &kind));
    let pictured = places::pictured(&filled, way);
    Ok(policy::stated(&places::named(&pictured)))
}

/// Lists the places of a page that a link can lead to; none of what is no page, or cannot be rendered.
pub fn places(site: Site<'_>, output: &Output) -> BTreeSet<String> {
    let is_page = matches!(output.kind, Kind::Door | Kind::Page(..) | Kind::NotFound(_));
    let html = is_page.then(|| render(site, output).ok()).flatten().and_then(|bytes| String::from_utf8(bytes).ok());
    html.map(|html| places::ids(&html).map(str::to_owned).collect()).unwrap_or_default()
}

/// A picture has one language. It is wanted as it is, and in pixels.
fn picture(site: Site<'_>, lang: Lang, index: usize, path: &str) -> Result<String, Diagnostic> {
    site.made.charts.pictures.of((lang, index), || {
        let svg = view::picture(site, lang, index, path)?;
        Ok(bound::fill(site.dataset, site.theme, &lent::plain(&svg))?.into_owned())
    })
}
