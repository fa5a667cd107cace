//! The page of a body that checks the council: remit, members, meetings, and what it said.

use minijinja::Value;
use serde::Serialize;

use super::{When, body_link, document_link, document_links, when};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::assurance::body::{Body, Member};
use crate::model::assurance::document::Document;
use crate::model::observation::Vocabulary as _;
use crate::render::markdown;
use crate::render::view::{Link, Place, View};

/// The page.
#[derive(Debug, Serialize)]
pub struct Whole {
    kind: String,
    remit: Value,
    established: Option<When>,
    ended: Option<When>,
    replaces: Option<Link>,
    replaced_by: Option<Link>,
    reports_to: Vec<ReportsTo>,
    members: Vec<Seat>,
    meetings: Vec<Meeting>,
    documents: Vec<Entry>,
    programmes: Vec<Link>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
}

/// To whom it reports.
#[derive(Debug, Serialize)]
pub struct ReportsTo {
    whom: String,
    how: Option<String>,
}

/// A seat.
#[derive(Debug, Serialize)]
pub struct Seat {
    role: String,
    seat: String,
    from: Option<When>,
    until: Option<When>,
    note: Option<String>,
}

/// A meeting.
#[derive(Debug, Serialize)]
pub struct Meeting {
    when: When,
    what: String,
    document: Option<Link>,
}

/// A document in a list.
#[derive(Debug, Serialize)]
pub struct Entry {
    title: String,
    href: String,
    kind: String,
    when: When,
    summary: String,
    answers: Vec<Link>,
}

/// Makes the page.
pub fn view(view: View<'_>, body: &Body) -> Result<Whole, Diagnostic> {
    let (words, assurance) = (view.words, &view.site.dataset.assurance);
    let own = |id: &Option<crate::source::Ref>| id.as_ref().is_some_and(|id| id.value == body.id);
    let documents = assurance.documents.iter().enumerate().rev().filter(|(_, document)| own(&document.body));
    let programmes = assurance.programmes.iter().enumerate().filter(|(_, programme)| own(&programme.body));
    let replaced_by = assurance.bodies.iter().enumerate().find(|(_, other)| own(&other.replaces));
    let name = |(index, other): (usize, &Body)| Link { label: words.text(&other.title).to_owned(), href: view.href(Page::Body(index)) };
    Ok(Whole {
        kind: words.say(&format!("body-{}", body.kind.word()), &[])?,
        remit: markdown::html(words.text(&body.remit), 2),
        established: body.established.as_ref().map(|at| when(view, at.value)),
        ended: body.ended.as_ref().map(|at| when(view, at.value)),
        replaces: body_link(view, body.replaces.as_ref()),
        replaced_by: replaced_by.map(name),
        reports_to: body
            .reports_to
            .iter()
            .map(|one| ReportsTo { whom: words.text(&one.whom).to_owned(), how: words.maybe(&one.how).map(ToOwned::to_owned) })
            .collect(),
        members: body.members.iter().map(|member| seat(view, member)).collect::<Result<_, _>>()?,
        meetings: body
            .meetings
            .iter()
            .map(|meeting| Meeting {
                when: when(view, meeting.date.value),
                what: words.text(&meeting.what).to_owned(),
                document: document_link(view, meeting.document.as_ref()),
            })
            .collect(),
        documents: documents.map(|(index, document)| entry(view, index, document)).collect::<Result<_, _>>()?,
        programmes: programmes
            .map(|(index, one)| Link { label: words.text(&one.title).to_owned(), href: view.href(Page::Programme(index)) })
            .collect(),
        note: words.maybe(&body.note).map(ToOwned::to_owned),
        origin: words.maybe(&body.origin).map(ToOwned::to_owned),
        place: view.place(body.at),
    })
}

/// Makes the entry of a document in a list.
pub fn entry(view: View<'_>, index: usize, document: &Document) -> Result<Entry, Diagnostic> {
    Ok(Entry {
        title: view.words.text(&document.title).to_owned(),
        href: view.href(Page::Document(index)),
        kind: view.words.say(&format!("document-{}", document.kind.word()), &[])?,
        when: when(view, document.date.value),
        summary: view.words.text(&document.summary).to_owned(),
        answers: document_links(view, &document.answers),
    })
}

fn seat(view: View<'_>, member: &Member) -> Result<Seat, Diagnostic> {
    Ok(Seat {
        role: view.words.text(&member.role).to_owned(),
        seat: view.words.say(&format!("seat-{}", member.seat.word()), &[])?,
        from: member.from.map(|from| when(view, from)),
        until: member.until.map(|until| when(view, until)),
        note: view.words.maybe(&member.note).map(ToOwned::to_owned),
    })
}
