//! Assurance: who checks the council, what they said, what was promised and whether it was done.

pub mod body;
pub mod document;
pub mod hub;
pub mod mention;
pub mod part;
pub mod programme;
pub mod promise;
pub mod timeline;
pub mod tracker;

use serde::Serialize;

use super::{Link, View, challenge, objective};
use crate::lang::Text;
use crate::map::Page;
use crate::model::assurance::body::Body;
use crate::model::assurance::document::Document;
use crate::model::assurance::programme::Programme;
use crate::model::assurance::{About, Due, Said};
use crate::period::Period;
use crate::source::Ref;

/// What something is about, as links.
#[derive(Debug, Default, Serialize)]
pub struct Links {
    measures: Vec<Link>,
    objectives: Vec<Link>,
    challenges: Vec<Link>,
    stories: Vec<Link>,
}

/// When something was or is, for readers and for machines.
#[derive(Debug, Serialize)]
pub struct When {
    label: String,
    /// As HTML writes it; none of quarters and years that it does not know.
    datetime: Option<String>,
}

/// By when something is due.
#[derive(Debug, Serialize)]
pub struct DueBy {
    text: String,
    date: Option<When>,
}

/// Makes the links of what something is about; what is not published yet has none.
pub fn links(view: View<'_>, about: &About) -> Links {
    let (dataset, words) = (view.site.dataset, view.words);
    let measure = |id: &Ref| dataset.measures.get(&id.value).map(|one| link(view, one.name(), view.measure_href(&one.id)));
    let objective = |id: &Ref| dataset.objectives.get(&id.value).map(|one| link(view, &one.title, objective::href(view, &one.id)));
    let challenge = |id: &Ref| {
        let one = dataset.challenges.get(&id.value)?;
        let label = format!("{}: {}", one.reference.value, words.text(&one.title));
        Some(Link { label, href: challenge::href(view, &one.id) })
    };
    let story = |id: &Ref| {
        let index = dataset.stories.index_of(&id.value)?;
        Some(link(view, &dataset.stories.at(index)?.title, view.href(Page::Story(index))))
    };
    Links {
        measures: about.measures.iter().filter_map(measure).collect(),
        objectives: about.objectives.iter().filter_map(objective).collect(),
        challenges: about.challenges.iter().filter_map(challenge).collect(),
        stories: about.stories.iter().filter_map(story).collect(),
    }
}

/// Names a time, for readers and for machines.
pub fn when(view: View<'_>, period: Period) -> When {
    let datetime = matches!(period, Period::Day(_) | Period::Month(_) | Period::CalendarYear(_)).then(|| period.to_string());
    When { label: view.words.period(period), datetime }
}

/// Says by when something is due.
pub fn due(view: View<'_>, due: &Due) -> DueBy {
    let date = due.date.as_ref().map(|date| when(view, date.value));
    let text = view.words.text(&due.text).to_owned();
    // Words that name the date need it no second time.
    let date = date.filter(|date| !text.contains(&date.label));
    DueBy { text, date }
}

/// Makes the link to a document by its id; the checks have made sure that it exists.
pub fn document_link(view: View<'_>, id: Option<&Ref>) -> Option<Link> {
    let index = view.site.dataset.assurance.documents.index_of(&id?.value)?;
    let document = view.site.dataset.assurance.documents.at(index)?;
    Some(link(view, &document.title, view.href(Page::Document(index))))
}

/// Makes the links to documents by their ids.
pub fn document_links(view: View<'_>, ids: &[Ref]) -> Vec<Link> {
    ids.iter().filter_map(|id| document_link(view, Some(id))).collect()
}

/// Makes the link to a body by its id.
pub fn body_link(view: View<'_>, id: Option<&Ref>) -> Option<Link> {
    let index = view.site.dataset.assurance.bodies.index_of(&id?.value)?;
    let body = view.site.dataset.assurance.bodies.at(index)?;
    Some(link(view, Body::name(body), view.href(Page::Body(index))))
}

/// Makes the link to a programme by its id.
pub fn programme_link(view: View<'_>, id: Option<&Ref>) -> Option<Link> {
    let index = view.site.dataset.assurance.programmes.index_of(&id?.value)?;
    let programme = view.site.dataset.assurance.programmes.at(index)?;
    Some(link(view, &programme.title, view.href(Page::Programme(index))))
}

/// Makes the link to a priority by its id.
pub fn priority_link(view: View<'_>, id: Option<&Ref>) -> Option<Link> {
    let priority = view.site.dataset.priorities.get(&id?.value)?;
    Some(link(view, priority.name(), view.priority_href(&priority.id)))
}

/// Names where something is said, with the way there when it is a document of the record.
pub fn said(view: View<'_>, said: &Said) -> Option<Link> {
    match said {
        Said::In(id) => document_link(view, Some(id)),
        Said::Elsewhere(text) => Some(Link { label: view.words.text(text).to_owned(), href: String::new() }),
    }
}

/// Returns the way to the page of a document.
pub fn document_href(view: View<'_>, document: &Document) -> String {
    view.site.dataset.assurance.documents.index_of(&document.id).map(|index| view.href(Page::Document(index))).unwrap_or_default()
}

/// Returns the way to the page of a programme.
pub fn programme_href(view: View<'_>, programme: &Programme) -> String {
    view.site.dataset.assurance.programmes.index_of(&programme.id).map(|index| view.href(Page::Programme(index))).unwrap_or_default()
}

fn link(view: View<'_>, label: &Text, href: String) -> Link {
    Link { label: label.for_page(view.lang).to_owned(), href }
}
