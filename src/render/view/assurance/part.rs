//! What was found, asked, recommended or decided: with the document that says it, and with the promises that answer it.

use serde::Serialize;

use super::promise::{Brief, brief};
use super::{DueBy, Links, When, document_href, document_link, due, links, when};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::document::Wording;
use crate::model::assurance::part::Part;
use crate::model::assurance::{About, Due};
use crate::model::observation::Vocabulary as _;
use crate::render::view::{Link, View};

/// A part of a document on another page, with the way there.
#[derive(Debug, Serialize)]
pub struct Quoted {
    kind: Kind,
    text: String,
    given: bool,
    href: String,
    document: String,
    date: When,
}

/// A part of a document on the document's own page.
#[derive(Debug, Serialize)]
pub struct Whole {
    id: String,
    kind: Kind,
    /// The number it has in the document.
    reference: Option<String>,
    /// What it says, or why the record does not have the words.
    text: String,
    given: bool,
    reason: Option<String>,
    owner: Option<String>,
    due: Option<DueBy>,
    confirmed: Option<Confirmed>,
    links: Links,
    promises: Vec<Brief>,
    /// Whether somebody waits for an answer, and there is none.
    unanswered: bool,
}

/// That assurance was given.
#[derive(Debug, Serialize)]
pub struct Confirmed {
    when: When,
    text: Option<String>,
    document: Option<Link>,
}

/// What kind of part it is.
#[derive(Debug, Serialize)]
pub struct Kind {
    word: &'static str,
    label: String,
}

/// Makes a part for another page.
pub fn quoted(view: View<'_>, part: Part<'_>) -> Result<Quoted, Diagnostic> {
    let document = part.document();
    let (text, given) = text(view, part);
    Ok(Quoted {
        kind: kind(view, part)?,
        text,
        given,
        href: format!("{}#{}", document_href(view, document), anchor(part)),
        document: view.words.text(&document.title).to_owned(),
        date: when(view, document.date.value),
    })
}

/// Makes a part for the document's own page.
pub fn whole(view: View<'_>, part: Part<'_>) -> Result<Whole, Diagnostic> {
    let words = view.words;
    let promises = view.site.assessment.assurance.answering(&part.reference());
    let promises: Vec<Brief> = promises.map(|promise| brief(view, promise)).collect::<Result<_, _>>()?;
    let (text, given) = text(view, part);
    let confirmed = match part {
        Part::Asked(_, _, asked) => asked.confirmed.as_ref(),
        _ => None,
    };
    let awaited = matches!(part, Part::Asked(..) | Part::Recommendation(..)) && confirmed.is_none();
    let (reason, owner) = match part {
        Part::Decision(_, decision) => (words.maybe(&decision.reason), words.maybe(&decision.owner)),
        _ => (None, None),
    };
    Ok(Whole {
        id: anchor(part),
        kind: kind(view, part)?,
        reference: match part {
            Part::Recommendation(_, recommendation) => recommendation.reference.clone(),
            _ => None,
        },
        text,
        given,
        reason: reason.map(ToOwned::to_owned),
        owner: owner.map(ToOwned::to_owned),
        due: due_of(part).map(|date| due(view, date)),
        confirmed: confirmed.map(|confirmed| Confirmed {
            when: when(view, confirmed.date.value),
            text: words.maybe(&confirmed.text).map(ToOwned::to_owned),
            document: document_link(view, confirmed.document.as_ref()),
        }),
        links: about(part).map(|about| links(view, about)).unwrap_or_default(),
        unanswered: awaited && promises.is_empty(),
        promises,
    })
}

/// Returns what a part is about.
pub const fn about<'a>(part: Part<'a>) -> Option<&'a About> {
    match part {
        Part::Finding(_, _, finding) => Some(&finding.about),
        Part::Asked(_, _, asked) => Some(&asked.about),
        Part::Recommendation(_, recommendation) => Some(&recommendation.about),
        Part::Decision(..) => None,
    }
}

/// Returns the id of a part on its document's page. It is made of the record's id, so it never breaks.
fn anchor(part: Part<'_>) -> String {
    format!("part-{}", part.id())
}

fn text(view: View<'_>, part: Part<'_>) -> (String, bool) {
    match (part.text(), part) {
        (Some(text), _) => (view.words.text(text).to_owned(), true),
        (None, Part::Recommendation(_, recommendation)) => match &recommendation.text {
            Wording::Given(text) => (view.words.text(text).to_owned(), true),
            Wording::NotGiven(why) => (view.words.text(why).to_owned(), false),
        },
        (None, _) => (String::new(), false),
    }
}

const fn due_of<'a>(part: Part<'a>) -> Option<&'a Due> {
    match part {
        Part::Finding(..) => None,
        Part::Asked(_, _, asked) => asked.due.as_ref(),
        Part::Recommendation(_, recommendation) => recommendation.due.as_ref(),
        Part::Decision(_, decision) => decision.due.as_ref(),
    }
}

fn kind(view: View<'_>, part: Part<'_>) -> Result<Kind, Diagnostic> {
    let (word, key) = match part {
        Part::Finding(_, _, finding) => (finding.kind.word(), format!("tone-{}", finding.kind.word())),
        Part::Asked(..) => ("asked", "tone-asked".to_owned()),
        Part::Recommendation(_, recommendation) => ("recommendation", format!("timescale-{}", recommendation.timescale.word())),
        Part::Decision(..) => ("decision", "decision".to_owned()),
    };
    Ok(Kind { word, label: view.words.say(&key, &[])? })
}
