//! The links of texts, and where on the site they lead.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Parser, Tag};

use super::prose::with_links;
use super::read::inside::inside;
use super::rule::Case;
use crate::lang::Lang;
use crate::map::{Kind, Page, SiteMap};
use crate::source::{FileId, Span};

/// A link of a text.
pub struct Link<'m> {
    /// Where it is written.
    pub at: Span,
    /// Where its anchor is written, with the `#`; none when it has none or is written in a roundabout way.
    pub anchor_at: Option<Span>,
    /// The address.
    pub address: String,
    /// The page that its text stands on; none when that is several of them.
    pub page: Option<&'m str>,
    /// Whether its text stands on several pages: then no way from it is the same for all.
    pub is_shared: bool,
    /// The language of the text.
    pub lang: Lang,
}

/// The folders of records that stand on pages of several depths.
const SHARED: [&str; 3] = ["content/objectives/", "content/challenges/", "content/risks/"];

impl Link<'_> {
    /// Returns the path of the site that it leads to; none when it leads elsewhere, or nobody can say.
    pub fn path(&self) -> Option<String> {
        resolved(self.page?, &self.address)
    }

    /// Returns the place of the page that it leads to, as the page's ids are written; none when it leads to the page as a whole.
    pub fn place(&self) -> Option<String> {
        let (_, anchor) = self.address.split_once('#')?;
        let place = percent_encoding::percent_decode_str(anchor).decode_utf8_lossy().into_owned();
        // Browsers know these two as the top of any page.
        (!place.is_empty() && !place.eq_ignore_ascii_case("top")).then_some(place)
    }

    /// Tells whether it leads to a place of the page that its text stands on, when that is several pages.
    pub fn stays_on_several(&self) -> bool {
        self.is_shared && self.address.starts_with('#')
    }
}

/// Lists the links of all texts.
pub fn links<'m>(case: Case<'_>, map: &'m SiteMap) -> Vec<Link<'m>> {
    let texts: Vec<_> = with_links(case).collect();
    let mut links = Vec::new();
    if texts.is_empty() {
        return links;
    }
    let pages = pages(case, map, &texts.iter().map(|(_, _, half)| half.span.file).collect());
    for (lang, file, half) in texts {
        let page = pages.get(&(half.span.file, lang)).copied();
        let is_shared = SHARED.iter().any(|folder| case.sources.get(half.span.file).path().starts_with(folder));
        for (event, range) in Parser::new(half.value).into_offset_iter() {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            let anchor_at = dest_url.find('#').and_then(|at| {
                let start = range.start + half.value[range.clone()].rfind(&*dest_url)? + at;
                Some(inside(file, &half, start..start + dest_url.len() - at))
            });
            links.push(Link { at: inside(file, &half, range), anchor_at, address: dest_url.into_string(), page, is_shared, lang });
        }
    }
    links
}

/// Returns the page that the texts of some files stand on, in each language; those of [`SHARED`] stand on several.
fn pages<'m>(Case { dataset, .. }: Case<'_>, map: &'m SiteMap, files: &HashSet<FileId>) -> HashMap<(FileId, Lang), &'m str> {
    let checked = &dataset.assurance;
    let of = |page: Page| match page {
        Page::Priority(index) => dataset.priorities.at(index).map(|record| record.at),
        Page::Measure(index) => dataset.measures.at(index).map(|record| record.at),
        Page::Story(index) => dataset.stories.at(index).map(|record| record.at),
        Page::Report(index) => dataset.reports.at(index).map(|record| record.at),
        Page::Own(index) => dataset.pages.at(index).map(|record| record.at),
        Page::Body(index) => checked.bodies.at(index).map(|record| record.at),
        Page::Document(index) => checked.documents.at(index).map(|record| record.at),
        Page::Programme(index) => checked.programmes.at(index).map(|record| record.at),
        Page::Promise(index) => checked.commitments.at(index).map(|record| record.at),
        _ => None,
    };
    let page = |(kind, path): (&Kind, &'m str)| match kind {
        Kind::Page(lang, page) => Some(((of(*page)?.file, *lang), path)).filter(|((file, _), _)| files.contains(file)),
        _ => None,
    };
    map.outputs.iter().filter_map(|output| page((&output.kind, &*output.path))).collect()
}

/// Returns the path that a relative address leads to from a page; none for one that leads elsewhere.
fn resolved(page: &str, address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() && address.starts_with('#') {
        return Some(page.to_owned());
    }
    if path.is_empty() || path.starts_with('/') || path.split('/').next().is_some_and(|first| first.contains(':')) {
        return None;
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let last = path.rsplit('/').next().unwrap_or_default();
    Some(match last {
        "" => format!("{path}index.html"),
        last if last.contains('.') => path,
        _ => format!("{path}/index.html"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_followed_from_its_page() {
        let from = |address: &str| resolved("en/stories/a/index.html", address);
        for (address, wanted) in [
            ("../../measures/index.html#x", "en/measures/index.html"),
            ("../b/", "en/stories/b/index.html"),
            ("../b", "en/stories/b/index.html"),
            ("./chart.svg", "en/stories/a/chart.svg"),
            ("../../../data/a.csv?x=1", "data/a.csv"),
            ("#bridge", "en/stories/a/index.html"),
        ] {
            assert_eq!(from(address).as_deref(), Some(wanted), "{address}");
        }
        for address in ["https://example.org/a", "mailto:info@example.org", "", "/a", "../../../../../a"] {
            assert_eq!(from(address), None, "{address}");
        }
    }

    #[test]
    fn an_anchor_is_read_as_browsers_read_it() {
        let place = |address: &str| {
            let (at, address) = (Span::default(), address.to_owned());
            Link { at, anchor_at: None, address, page: None, is_shared: false, lang: Lang::En }.place()
        };
        assert_eq!(place("../a/#t%C5%B7").as_deref(), Some("tŷ"));
        for address in ["../a/", "#", "../a/#top"] {
            assert_eq!(place(address), None, "{address}");
        }
    }
}
