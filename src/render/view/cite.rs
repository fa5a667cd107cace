//! How to cite a page: a citation, its address, when it was published, and what time its data covers.

use jiff::civil::Date;
use serde::Serialize;

use super::View;
use crate::diagnostic::Diagnostic;
use crate::map::{Kind, Page};
use crate::period::Period;

/// A citation, and what it is made of.
#[derive(Debug, Serialize)]
pub struct Citation {
    text: String,
    /// The page's address; none while it is not known where the site will stand.
    address: Option<String>,
    published: Option<String>,
    data: String,
}

/// Makes the citation of a page: organisation, title, edition, date of publication, address. What is not known is left out.
pub fn cite(view: View<'_>, page: Page, title: &str, edition: &str, published: Option<Date>, data: Period) -> Result<Citation, Diagnostic> {
    let words = view.words;
    let address = view.site.base_url.map(|base| view.site.map.address(base, &Kind::Page(view.lang, page)));
    let published = published.map(|date| words.language().date(date));
    let mut parts = vec![words.text(&view.site.dataset.site.organisation.name).to_owned(), title.to_owned()];
    if !title.contains(edition) {
        parts.push(edition.to_owned());
    }
    if let Some(date) = &published {
        parts.push(format!("{}: {date}", words.say("published", &[])?));
    }
    let sentences: Vec<&str> = parts.iter().map(|part| part.trim_end_matches('.')).collect();
    let text = format!("{}.", sentences.join(". "));
    let text = address.iter().fold(text, |text, address| format!("{text} {address}"));
    Ok(Citation { text, address, published, data: words.language().days_of(data) })
}
