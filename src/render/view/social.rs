//! What a preview of a link to a page shows (Open Graph).

use serde::Serialize;

use super::View;
use crate::lang::Lang;
use crate::map::{Kind, Page};

/// The facts of a preview besides the page's own title and description.
#[derive(Clone, Debug, Serialize)]
pub struct Social {
    /// `article` for stories and reports, `website` for the rest.
    kind: &'static str,
    locale: &'static str,
    /// The locale of the twin page.
    alternate: &'static str,
    /// Absolute; only where the site's address is known.
    url: Option<String>,
    /// Absolute; only of a measure that has a chart in pixels.
    image: Option<Image>,
}

/// A picture for a preview.
#[derive(Clone, Debug, Serialize)]
struct Image {
    url: String,
    /// What it shows.
    alt: String,
}

/// Makes the facts of a preview of a page; `None` stands for the page of an address that leads nowhere.
pub fn social(view: View<'_>, page: Option<Page>, url: Option<String>) -> Social {
    let kind = match page {
        Some(Page::Story(_) | Page::Report(_)) => "article",
        _ => "website",
    };
    Social { kind, locale: locale(view.lang), alternate: locale(view.lang.other()), url, image: image(view, page) }
}

fn image(view: View<'_>, page: Option<Page>) -> Option<Image> {
    let (Some(Page::Measure(index) | Page::Embed(index)), Some(base)) = (page, view.site.base_url) else { return None };
    let measure = view.site.dataset.measures.at(index)?;
    let png = Some(Kind::ChartPng(view.lang, index)).filter(|png| view.site.map.has(png))?;
    let url = view.site.map.address(base, &png);
    Some(Image { url, alt: view.words.text(&measure.title).to_owned() })
}

/// Returns the name of a locale as Open Graph writes it: language and territory.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Cy => "cy_GB",
        Lang::En => "en_GB",
    }
}
