//! The editions of the data: all of them, and one with its files.

use serde::Serialize;

use super::cite::{Citation, cite};
use super::{Link, View};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Feed, Kind, Page, Table};
use crate::model::edition::{Edition, File};
use crate::period::Period;
use crate::render::feed;
use crate::render::words::Said;

/// All editions, the latest first.
#[derive(Debug, Serialize)]
pub struct Index {
    /// The edition that the site presents, while it is not frozen.
    open: Option<Open>,
    editions: Vec<Entry>,
    feeds: Vec<Link>,
    lateness: String,
}

/// An edition that may still change.
#[derive(Debug, Serialize)]
pub struct Open {
    title: String,
    days: String,
    links: Vec<Link>,
    csv: String,
}

/// An edition in the list.
#[derive(Debug, Serialize)]
pub struct Entry {
    title: String,
    href: String,
    days: String,
    published: Option<String>,
    frozen: String,
    changes: Link,
}

/// One edition.
#[derive(Debug, Serialize)]
pub struct Whole {
    period: String,
    days: String,
    report: String,
    version: String,
    published: Option<String>,
    frozen: String,
    /// The latest version of the same quarter, where this is not it.
    newer: Option<Link>,
    links: Vec<Link>,
    files: Vec<Kept>,
    citation: Citation,
}

/// A file of an edition.
#[derive(Debug, Serialize)]
pub struct Kept {
    name: String,
    href: String,
    size: String,
    sha256: String,
}

/// Makes the page of all editions.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let edition = dataset.site.edition.value;
    let is_frozen = dataset.editions.iter().any(|frozen| frozen.period.value == edition);
    let open = (!is_frozen).then(|| {
        Ok(Open {
            title: words.period(edition),
            days: words.language().days_of(edition),
            links: links(view, edition)?,
            csv: view.href_of(&Kind::Data(DataFile::Csv(Table::Observations))),
        })
    });
    let entry = |(index, frozen): (usize, &Edition)| {
        Ok(Entry {
            title: words.edition(frozen)?,
            href: view.href(Page::Edition(index)),
            days: words.language().days_of(frozen.period.value),
            published: frozen.published.map(|date| words.language().date(date)),
            frozen: frozen_on(view, frozen),
            changes: changes(view, index)?,
        })
    };
    let mut editions: Vec<Entry> = dataset.editions.iter().enumerate().map(entry).collect::<Result<_, Diagnostic>>()?;
    editions.reverse();
    let feeds = Feed::of(view.site.dataset).filter(|_| view.site.base_url.is_some());
    let feeds = feeds.map(|feed| Ok(Link { label: feed::name(words, feed)?, href: view.href_of(&Kind::Feed(view.lang, feed)) }));
    Ok(Index {
        open: open.transpose()?,
        editions,
        feeds: feeds.collect::<Result<_, Diagnostic>>()?,
        lateness: view.href_of(&Kind::Data(DataFile::Csv(Table::Lateness))),
    })
}

/// Makes the page of an edition.
pub fn view(view: View<'_>, edition: &Edition) -> Result<Whole, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let index = dataset.editions.index_of(&edition.id).unwrap_or_default();
    let latest = dataset.editions.iter().rposition(|other| other.period.value == edition.period.value);
    let newer = latest.filter(|latest| *latest != index).and_then(|latest| Some((latest, dataset.editions.at(latest)?)));
    let mut links = links(view, edition.period.value)?;
    if let Some(before) = index.checked_sub(1) {
        links.push(changes(view, before)?);
    }
    links.push(changes(view, index)?);
    let file = |(place, file): (usize, &File)| {
        Ok(Kept {
            name: file.name.clone(),
            href: view.href_of(&Kind::Frozen(index, place)),
            size: view.words.size(file.bytes.len() as u64)?,
            sha256: file.sha256.clone(),
        })
    };
    let mut files: Vec<Kept> = edition.files.iter().enumerate().map(file).collect::<Result<_, Diagnostic>>()?;
    // What holds everything stands before the files of single measures.
    files.sort_by_key(|file| file.name.contains('/'));
    let name = words.edition(edition)?;
    Ok(Whole {
        period: words.period(edition.period.value),
        days: words.language().days_of(edition.period.value),
        report: words.text(&edition.title).to_owned(),
        version: edition.version.to_string(),
        published: edition.published.map(|date| words.language().date(date)),
        frozen: frozen_on(view, edition),
        newer: newer
            .map(|(latest, edition)| Ok(Link { label: words.edition(edition)?, href: view.href(Page::Edition(latest)) }))
            .transpose()?,
        links,
        files,
        citation: cite(view, Page::Edition(index), &heading(view, edition)?, &name, edition.published, edition.period.value)?,
    })
}

/// The heading of an edition's page.
pub fn heading(view: View<'_>, edition: &Edition) -> Said {
    view.words.say("heading-edition", &[("edition", &view.words.edition(edition)?)])
}

/// The heading of the page of what changed after the edition at a place.
pub fn changes_heading(view: View<'_>, index: usize) -> Said {
    let name = |index: usize| view.site.dataset.editions.at(index).map(|edition| view.words.edition(edition)).transpose();
    let from = name(index)?.unwrap_or_default();
    match name(index + 1)? {
        Some(to) => view.words.say("heading-changes", &[("from", &from), ("to", &to)]),
        None => view.words.say("heading-changes-latest", &[("from", &from)]),
    }
}

fn changes(view: View<'_>, index: usize) -> Result<Link, Diagnostic> {
    Ok(Link { label: changes_heading(view, index)?, href: view.href(Page::Changes(index)) })
}

/// The report and the news desk of a quarter, where the record has the report.
fn links(view: View<'_>, period: Period) -> Result<Vec<Link>, Diagnostic> {
    let reports = view.site.dataset.reports.iter().enumerate().filter(|(_, report)| report.period.value == period);
    let mut links = Vec::new();
    for (index, report) in reports {
        links.push(Link { label: view.words.text(&report.title).to_owned(), href: view.href(Page::Report(index)) });
        links.push(Link { label: super::news::heading(view, period)?, href: view.href(Page::News(index)) });
    }
    Ok(links)
}

fn frozen_on(view: View<'_>, edition: &Edition) -> String {
    view.words.language().date(edition.frozen_at.to_zoned(jiff::tz::TimeZone::UTC).date())
}
