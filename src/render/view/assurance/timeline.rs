//! What was said and done in the order of time: inspection, response, plan, reports.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{When, body_link, document_href, document_links, programme_href, when};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::document::Document;
use crate::model::assurance::programme::Programme;
use crate::model::observation::Vocabulary as _;
use crate::period::Period;
use crate::render::view::{Link, View};

/// A stop of the timeline.
#[derive(Debug, Serialize)]
pub struct Stop {
    when: When,
    kind: String,
    /// Whose side it is on: `body` for those who check, `council` for the council itself.
    side: &'static str,
    title: String,
    href: String,
    body: Option<Link>,
    summary: String,
    answers: Vec<Link>,
}

/// Makes the timeline of everything.
pub fn all(view: View<'_>) -> Result<Vec<Stop>, Diagnostic> {
    stops(view, |_| true, |_| true)
}

/// Makes the timeline of what belongs together with a document: what it answers, and what answers it, as far as that goes.
pub fn around(view: View<'_>, document: &Document) -> Result<Vec<Stop>, Diagnostic> {
    let assurance = &view.site.dataset.assurance;
    let links: Vec<(&str, &str)> = assurance
        .documents
        .iter()
        .flat_map(|one| one.answers.iter().map(move |answered| (one.id.as_str(), answered.value.as_str())))
        .collect();
    let mut before = BTreeSet::from([document.id.as_str()]);
    let mut after = before.clone();
    // Each round adds what is one step further; there are no more rounds than documents.
    for _ in 0..assurance.documents.len() {
        before.extend(links.iter().filter(|(one, _)| before.contains(one)).map(|(_, answered)| *answered).collect::<Vec<_>>());
        after.extend(links.iter().filter(|(_, answered)| after.contains(answered)).map(|(one, _)| *one).collect::<Vec<_>>());
    }
    let programmes: BTreeSet<&str> = assurance
        .programmes
        .iter()
        .filter(|programme| programme.answers.iter().any(|answered| after.contains(answered.value.as_str())))
        .map(|programme| programme.id.as_str())
        .collect();
    let updates = assurance.documents.iter().filter(|one| one.programme.as_ref().is_some_and(|id| programmes.contains(id.value.as_str())));
    let together: BTreeSet<&str> = before.into_iter().chain(after).chain(updates.map(|one| one.id.as_str())).collect();
    stops(view, |one| together.contains(one.id.as_str()), |one| programmes.contains(one.id.as_str()))
}

fn stops(
    view: View<'_>,
    wants_document: impl Fn(&Document) -> bool,
    wants_programme: impl Fn(&Programme) -> bool,
) -> Result<Vec<Stop>, Diagnostic> {
    let assurance = &view.site.dataset.assurance;
    let mut stops: Vec<(jiff::civil::Date, u8, Stop)> = Vec::new();
    for document in assurance.documents.iter().filter(|document| wants_document(document)) {
        stops.push((order(document.date.value), 0, of_document(view, document)?));
    }
    for programme in assurance.programmes.iter().filter(|programme| wants_programme(programme)) {
        stops.push((programme.start.value.start(), 1, of_programme(view, programme)?));
    }
    stops.sort_by_key(|(date, rank, _)| (*date, *rank));
    Ok(stops.into_iter().map(|(_, _, stop)| stop).collect())
}

/// A month stands where it begins, before the days in it: nobody knows which of them it was.
fn order(period: Period) -> jiff::civil::Date {
    period.start()
}

fn of_document(view: View<'_>, document: &Document) -> Result<Stop, Diagnostic> {
    Ok(Stop {
        when: when(view, document.date.value),
        kind: view.words.say(&format!("document-{}", document.kind.word()), &[])?,
        side: if document.body.is_some() { "body" } else { "council" },
        title: view.words.text(&document.title).to_owned(),
        href: document_href(view, document),
        body: body_link(view, document.body.as_ref()),
        summary: view.words.text(&document.summary).to_owned(),
        answers: document_links(view, &document.answers),
    })
}

fn of_programme(view: View<'_>, programme: &Programme) -> Result<Stop, Diagnostic> {
    Ok(Stop {
        when: when(view, programme.start.value),
        kind: view.words.say("programme-starts", &[])?,
        side: "council",
        title: view.words.text(&programme.title).to_owned(),
        href: programme_href(view, programme),
        body: None,
        summary: view.words.text(&programme.summary).to_owned(),
        answers: document_links(view, &programme.answers),
    })
}
