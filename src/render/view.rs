//! What templates may see: one file a kind of page. Everything is worded and linked here; templates only place it.

mod assurance;
mod challenge;
mod change;
mod changed;
mod cite;
mod data;
mod dataset_json;
mod edition;
mod figure;
mod frame;
mod home;
mod linked_data;
mod measure;
mod measures;
mod methodology;
mod moved;
mod news;
mod objective;
mod own;
mod panels;
mod priority;
mod quality;
mod report;
mod risk;
mod row;
mod snippet;
mod social;
mod story;
mod stretch;
mod table;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::rows::Stretch;
use super::words::{Said, Words};
use super::{Site, bound, lent};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Kind, Page};
use crate::source::Span;
pub use figure::Charts;
use frame::Frame;

/// Where a page stands, and what it needs to word and link things.
#[derive(Clone, Copy)]
struct View<'a> {
    site: Site<'a>,
    words: Words<'a>,
    lang: Lang,
    path: &'a str,
}

impl<'a> View<'a> {
    fn new(site: Site<'a>, lang: Lang, path: &'a str) -> Self {
        Self { site, words: Words { theme: site.theme, site: &site.dataset.site, lang }, lang, path }
    }

    /// Returns the way to a page in the same language.
    fn href(self, page: Page) -> String {
        self.href_of(&Kind::Page(self.lang, page))
    }

    /// Returns the way to any output.
    fn href_of(self, kind: &Kind) -> String {
        self.site.map.way(self.path, kind)
    }

    /// Returns the address of an output: absolute where the site's own is known, and else the way there.
    fn address_of(self, kind: &Kind) -> String {
        self.site.base_url.map_or_else(|| self.href_of(kind), |base| self.site.map.address(base, kind))
    }

    /// Returns the way to a measure by its id; the checks have made sure that it exists.
    fn measure_href(self, id: &str) -> String {
        self.site.dataset.measures.index_of(id).map(|index| self.href(Page::Measure(index))).unwrap_or_default()
    }

    /// Returns the way to a priority by its id.
    fn priority_href(self, id: &str) -> String {
        self.site.dataset.priorities.index_of(id).map(|index| self.href(Page::Priority(index))).unwrap_or_default()
    }

    /// Names the place of a fact in the record, with the way there when the site's settings give one.
    fn place(self, span: Span) -> Place {
        let (path, line) = (self.site.sources.get(span.file).path(), self.site.sources.line(span));
        let href = self.site.dataset.site.record_url.as_ref();
        let href = href.map(|url| url.replace("{path}", path).replace("{line}", &line.to_string()));
        Place { path: path.strip_prefix("content/").unwrap_or(path).to_owned(), line, href }
    }
}

/// A place in the record, for readers.
#[derive(Debug, Serialize)]
struct Place {
    path: String,
    line: usize,
    href: Option<String>,
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
struct Link {
    label: String,
    href: String,
}

/// A word with the class that gives it shape and colour.
#[derive(Debug, Serialize)]
struct Tag {
    word: &'static str,
    label: String,
}

/// Renders a page.
pub fn page(site: Site<'_>, lang: Lang, page: Page, path: &str) -> Said {
    let view = View::new(site, lang, path);
    let dataset = site.dataset;
    match page {
        Page::Home => fill(view, page, "home.html", home::view(view)?),
        Page::Priorities => fill(view, page, "priorities.html", priority::index(view)?),
        Page::Priority(index) => with(view, page, "priority.html", dataset.priorities.at(index), priority::view),
        Page::Measures => fill(view, page, "measures.html", measures::by_priority(view)?),
        Page::MeasuresBy(order) => fill(view, page, "measures.html", measures::by(view, order)?),
        Page::Measure(index) => with(view, page, "measure.html", dataset.measures.at(index), measure::view),
        Page::Embed(index) => with(view, page, "embed.html", dataset.measures.at(index), measure::embed),
        Page::Objectives => fill(view, page, "objectives.html", objective::index(view)?),
        Page::Challenges => fill(view, page, "challenges.html", challenge::index(view)?),
        Page::Risks => fill(view, page, "risks.html", risk::index(view)?),
        Page::Stories => fill(view, page, "stories.html", story::index(view)?),
        Page::Story(index) => with(view, page, "story.html", dataset.stories.at(index), story::view),
        Page::Reports => fill(view, page, "reports.html", report::index(view)?),
        Page::Report(index) => with(view, page, "report.html", dataset.reports.at(index), report::view),
        Page::News(index) => with(view, page, "news.html", dataset.reports.at(index), |view, report| news::view(view, index, report)),
        Page::Editions => fill(view, page, "editions.html", edition::index(view)?),
        Page::Edition(index) => with(view, page, "edition.html", dataset.editions.at(index), edition::view),
        Page::Changes(index) => {
            let changes = site.assessment.changes().get(index).map(|changes| (index, changes));
            changes.map_or_else(|| Ok(String::new()), |changes| fill(view, page, "changes.html", changed::view(view, changes)?))
        }
        Page::Moved(measure, _) => fill(view, page, "moved.html", moved::view(view, measure)),
        Page::Assurance => fill(view, page, "assurance.html", assurance::hub::view(view)?),
        Page::Body(index) => with(view, page, "body.html", dataset.assurance.bodies.at(index), assurance::body::view),
        Page::Document(index) => with(view, page, "document.html", dataset.assurance.documents.at(index), assurance::document::view),
        Page::Programme(index) => with(view, page, "programme.html", dataset.assurance.programmes.at(index), assurance::programme::view),
        Page::Promises(which) => fill(view, page, "promises.html", assurance::tracker::view(view, which)?),
        Page::Promise(index) => with(view, page, "promise.html", dataset.assurance.commitments.at(index), assurance::promise::view),
        Page::Quality => fill(view, page, "quality.html", quality::view(view)?),
        Page::Methodology => fill(view, page, "methodology.html", methodology::view(view)?),
        Page::Data => fill(view, page, "data.html", data::view(view)?),
        Page::Own(index) => with(view, page, "page.html", dataset.pages.at(index), own::view),
    }
}

/// Fills in the rows that go into a page in the place of their mark, with the figures that their texts name.
pub fn rows(site: Site<'_>, lang: Lang, stretch: &Stretch, path: &str) -> Said {
    let rows = stretch::rows_of(View::new(site, lang, path), stretch)?;
    Ok(bound::fill(site.dataset, site.theme, &rows)?.into_owned())
}

/// Draws the chart of a measure as a picture that stands alone.
pub fn picture(site: Site<'_>, lang: Lang, index: usize, path: &str) -> Said {
    let assessed = site.dataset.measures.at(index).and_then(|measure| site.assessment.measure(&measure.id));
    assessed.map_or_else(|| Ok(String::new()), |assessed| figure::picture(View::new(site, lang, path), assessed))
}

/// Renders the page at `/`.
pub fn door(site: Site<'_>, path: &str) -> Said {
    bilingual(site, path, "door.html")
}

/// Renders the page for an address that leads nowhere: in one language, or in both when the host knows only one such page.
pub fn not_found(site: Site<'_>, lang: Option<Lang>, path: &str) -> Said {
    match lang {
        Some(lang) => {
            let view = View::new(site, lang, path);
            complete(view, "not-found.html", Frame::not_found(view)?, context! { page => context! {} })
        }
        None => bilingual(site, path, "404.html"),
    }
}

fn bilingual(site: Site<'_>, path: &str, template: &str) -> Said {
    let view = View::new(site, Lang::Cy, path);
    complete(view, template, Frame::new(view, Page::Home)?, context! { halves => Value::from(Serde(frame::halves(site, path)?)) })
}

fn with<'a, T, V: Serialize>(
    view: View<'a>,
    page: Page,
    template: &str,
    record: Option<&'a T>,
    make: impl FnOnce(View<'a>, &'a T) -> Result<V, Diagnostic>,
) -> Said {
    match record {
        Some(record) => fill(view, page, template, make(view, record)?),
        None => Ok(String::new()),
    }
}

fn fill(view: View<'_>, page: Page, template: &str, content: impl Serialize) -> Said {
    complete(view, template, Frame::new(view, page)?, context! { page => Value::from(Serde(content)) })
}

/// Fills a page in. A page of a draft that shows a text in the other language says so, and only what it came to shows whether it does.
fn complete(view: View<'_>, template: &str, frame: Frame, content: Value) -> Said {
    let fill = |frame: Frame| view.site.theme.fill(view.lang, template, context! { frame => Value::from(Serde(frame)), ..content.clone() });
    let filled = fill(frame.clone())?;
    if view.site.draft && lent::any(&filled) { fill(frame.with_lent_texts()) } else { Ok(filled) }
}
