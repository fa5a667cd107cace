//! What machines may know of a page (JSON-LD in the words of schema.org): one list of things for each page.

use minijinja::Value as Safe;
use serde_json::{Value, json};

use super::frame::Crumb;
use super::{View, dataset_json};
use crate::diagnostic::Diagnostic;
use crate::map::{Kind, Page};
use crate::model::story::Story;
use crate::render::lent;

/// What a page says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its `h1`.
    pub heading: &'a str,
    /// What it is about.
    pub description: &'a str,
    /// The pages above it.
    pub crumbs: &'a [Crumb],
}

/// Lists the things that a page is about; an address that leads nowhere is about nothing.
///
/// The same page in the other language is a translation of neither: both are made from one record, so each names the other as
/// `workTranslation`.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn things(view: View<'_>, page: Option<Page>, about: &About<'_>) -> Result<Vec<Value>, Diagnostic> {
    let Some(page) = page else { return Ok(Vec::new()) };
    let mut things = vec![organisation(view), web_page(view, page, about)];
    if !about.crumbs.is_empty() {
        things.push(breadcrumbs(view, page, about));
    }
    match page {
        Page::Story(index) => things.extend(view.site.dataset.stories.at(index).map(|story| article(view, page, story, about))),
        Page::Measure(index) => {
            let measure = view.site.dataset.measures.at(index);
            things.extend(measure.map(|measure| dataset_json::of_measure(view, measure, index)).transpose()?);
        }
        Page::Data => things.push(dataset_json::all(view)),
        _ => {}
    }
    Ok(things)
}

/// Writes the things of a page so that they can stand in a `script` element, whatever the texts hold. No things give nothing.
pub fn script(things: Vec<Value>) -> Safe {
    if things.is_empty() {
        return Safe::from(());
    }
    let json = json!({ "@context": "https://schema.org", "@graph": things }).to_string();
    let mut safe = String::with_capacity(json.len());
    for letter in lent::plain(&json).chars() {
        match letter {
            // None of these stands in JSON outside of its texts, where an escape means the same.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => safe.push(letter),
        }
    }
    Safe::from_safe_string(safe)
}

fn organisation(view: View<'_>) -> Value {
    let organisation = &view.site.dataset.site.organisation;
    json!({
        "@type": "Organization",
        "@id": publisher(view),
        "name": view.words.text(&organisation.name),
        "identifier": organisation.code,
        "areaServed": view.words.text(&organisation.place.name),
    })
}

fn web_page(view: View<'_>, page: Page, about: &About<'_>) -> Value {
    let address = view.address_of(&Kind::Page(view.lang, page));
    let twin = view.lang.other();
    json!({
        "@type": kind(page),
        "@id": address,
        "url": address,
        "name": about.heading,
        "description": about.description,
        "inLanguage": view.lang.code(),
        "workTranslation": { "@type": kind(page), "@id": view.address_of(&Kind::Page(twin, page)), "inLanguage": twin.code() },
        "publisher": { "@id": publisher(view) },
        "license": view.site.dataset.site.licence.url,
    })
}

/// Lists the way from the home to the page, which closes it.
fn breadcrumbs(view: View<'_>, page: Page, about: &About<'_>) -> Value {
    let above = about.crumbs.iter().map(|crumb| (crumb.label.as_str(), crumb.page));
    let way = above.chain([(about.heading, page)]).enumerate();
    let item = |(index, (name, page)): (usize, (&str, Page))| json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": view.address_of(&Kind::Page(view.lang, page)) });
    json!({ "@type": "BreadcrumbList", "itemListElement": way.map(item).collect::<Vec<_>>() })
}

fn article(view: View<'_>, page: Page, story: &Story, about: &About<'_>) -> Value {
    let address = view.address_of(&Kind::Page(view.lang, page));
    let mut article = json!({
        "@type": "Article",
        "mainEntityOfPage": { "@id": address },
        "headline": about.heading,
        "inLanguage": view.lang.code(),
        "author": { "@id": publisher(view) },
        "publisher": { "@id": publisher(view) },
    });
    let picture = story.picture.as_ref().and_then(|picture| {
        let index = view.site.theme.assets.iter().position(|asset| asset.path == picture.file.value)?;
        Some(view.address_of(&Kind::Asset(index)))
    });
    for (fact, value) in [("image", picture), ("datePublished", published(view, story))] {
        if let Some(value) = value {
            article[fact] = value.into();
        }
    }
    article
}

/// Dates a story by its release, or else by its report's publication; nothing is made up where neither is recorded.
fn published(view: View<'_>, story: &Story) -> Option<String> {
    let report = view.site.dataset.reports.iter().find(|report| report.period.value == story.edition.value);
    let published = report.and_then(|report| report.published).map(|day| day.to_string());
    story.release_at.map(|moment| moment.to_string()).or(published)
}

fn publisher(view: View<'_>) -> String {
    format!("{}#organisation", view.address_of(&Kind::Door))
}

const fn kind(page: Page) -> &'static str {
    match page {
        Page::Priorities | Page::Measures | Page::Objectives | Page::Challenges | Page::Risks | Page::Stories | Page::Reports => {
            "CollectionPage"
        }
        _ => "WebPage",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_element() {
        let hostile = "</script><script>alert(1)</script><!-- & \u{2028}\"\\";
        let written = script(vec![json!({ "name": hostile })]).to_string();
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["@graph"][0]["name"], hostile);
    }

    #[test]
    fn nothing_to_say_is_no_element() {
        assert!(script(Vec::new()).is_none());
    }
}
