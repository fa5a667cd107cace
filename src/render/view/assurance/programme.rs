//! The page of an improvement programme: aims, areas under all their names, updates, promises.

use minijinja::Value;
use serde::Serialize;

use super::body::{Entry, entry};
use super::promise::{Brief, brief};
use super::{Links, When, body_link, document_links, links, priority_link, said, when};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::assurance::programme::{Area, OtherName, Programme};
use crate::render::markdown;
use crate::render::view::{Link, Place, View};

/// The page.
#[derive(Debug, Serialize)]
pub struct Whole {
    summary: String,
    text: Option<Value>,
    start: When,
    end: Option<When>,
    owner: Option<String>,
    body: Option<Link>,
    priority: Option<Link>,
    answers: Vec<Link>,
    aims: Vec<Aim>,
    areas: Vec<Part>,
    updates: Vec<Entry>,
    /// The promises that belong to no area.
    promises: Vec<Brief>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
}

/// An aim.
#[derive(Debug, Serialize)]
pub struct Aim {
    id: String,
    title: String,
}

/// An area.
#[derive(Debug, Serialize)]
pub struct Part {
    id: String,
    letter: String,
    title: String,
    also_called: Vec<Called>,
    links: Links,
    sections: Vec<Link>,
    promises: Vec<Brief>,
}

/// Another name of an area.
#[derive(Debug, Serialize)]
pub struct Called {
    title: String,
    said: Option<Link>,
}

/// Makes the page.
pub fn view(view: View<'_>, programme: &Programme) -> Result<Whole, Diagnostic> {
    let (words, assurance) = (view.words, &view.site.dataset.assurance);
    let updates = assurance.documents.iter().enumerate().rev();
    let updates = updates.filter(|(_, document)| document.programme.as_ref().is_some_and(|id| id.value == programme.id));
    Ok(Whole {
        summary: words.text(&programme.summary).to_owned(),
        text: words.maybe(&programme.text).map(|text| markdown::html(text, 1)),
        start: when(view, programme.start.value),
        end: programme.end.as_ref().map(|end| when(view, end.value)),
        owner: words.maybe(&programme.owner).map(ToOwned::to_owned),
        body: body_link(view, programme.body.as_ref()),
        priority: priority_link(view, programme.priority.as_ref()),
        answers: document_links(view, &programme.answers),
        aims: programme.aims.iter().map(|aim| Aim { id: aim.id.clone(), title: words.text(&aim.title).to_owned() }).collect(),
        areas: programme.areas.iter().map(|area| part(view, programme, area)).collect::<Result<_, _>>()?,
        updates: updates.map(|(index, document)| entry(view, index, document)).collect::<Result<_, _>>()?,
        promises: promises(view, programme, None)?,
        note: words.maybe(&programme.note).map(ToOwned::to_owned),
        origin: words.maybe(&programme.origin).map(ToOwned::to_owned),
        place: view.place(programme.at),
    })
}

fn part(view: View<'_>, programme: &Programme, area: &Area) -> Result<Part, Diagnostic> {
    let words = view.words;
    let of_programme = view.site.dataset.assurance.documents.iter().enumerate();
    let of_programme = of_programme.filter(|(_, document)| document.programme.as_ref().is_some_and(|id| id.value == programme.id));
    let sections = of_programme.flat_map(|(index, document)| {
        let own = document.sections.iter().filter(|section| section.area.as_ref().is_some_and(|id| id.value == area.id));
        own.map(move |section| Link {
            label: format!("{}: {}", words.text(&document.title), words.text(&section.title)),
            href: format!("{}#section-{}", view.href(Page::Document(index)), section.id),
        })
    });
    let called = |other: &OtherName| Called { title: words.text(&other.title).to_owned(), said: said(view, &other.said) };
    Ok(Part {
        id: format!("area-{}", area.id),
        letter: area.id.to_uppercase(),
        title: words.text(&area.title).to_owned(),
        also_called: area.also_called.iter().map(called).collect(),
        links: links(view, &area.about),
        sections: sections.collect(),
        promises: promises(view, programme, Some(&area.id))?,
    })
}

fn promises(view: View<'_>, programme: &Programme, area: Option<&str>) -> Result<Vec<Brief>, Diagnostic> {
    let own = view.site.assessment.assurance.promises.iter().filter(|promise| {
        let commitment = promise.commitment;
        let of_area = commitment.area.as_ref().map(|id| id.value.as_str()) == area;
        of_area && commitment.programme.as_ref().is_some_and(|id| id.value == programme.id)
    });
    let mut own: Vec<_> = own.collect();
    own.sort_by_key(|promise| (promise.standing, promise.due.is_none(), promise.due, promise.commitment.id.as_str()));
    own.into_iter().map(|promise| brief(view, promise)).collect()
}
