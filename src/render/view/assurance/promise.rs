//! A promise: in a list, and on its own page with its history, what it answers and the figures that show it.

use minijinja::Value;
use serde::Serialize;

use super::part::{Quoted, quoted};
use super::{DueBy, Links, When, document_link, due, links, programme_link, when};
use crate::assess::assurance::{Promise, Standing};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::assurance::commitment::Commitment;
use crate::model::observation::Vocabulary as _;
use crate::period::Period;
use crate::render::markdown;
use crate::render::view::stretch::table_rows;
use crate::render::view::{Link, Place, Tag, View};

/// A promise in a list.
#[derive(Debug, Serialize)]
pub struct Brief {
    id: String,
    title: String,
    href: String,
    standing: Tag,
    owner: Option<String>,
    due: Option<DueBy>,
    /// The first date, where a later one took its place.
    first: Option<DueBy>,
    ended: Option<When>,
    overdue: Option<String>,
    slipped: Option<String>,
    /// The latest that shows how far it has come.
    evidence: Option<Event>,
    no_evidence: Option<String>,
}

/// A promise, whole.
#[derive(Debug, Serialize)]
pub struct Whole {
    brief: Brief,
    state: String,
    made: When,
    document: Option<Link>,
    text: Option<Value>,
    history: Vec<Event>,
    answers: Vec<Quoted>,
    programme: Option<Link>,
    area: Option<String>,
    aims: Vec<String>,
    measures: Vec<Value>,
    links: Links,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
    tracker: String,
}

/// Something that happened to a promise.
#[derive(Debug, Serialize)]
pub struct Event {
    when: When,
    what: String,
    text: String,
    why: Option<String>,
    document: Option<Link>,
}

/// Makes the entry of a promise in a list.
pub fn brief(view: View<'_>, promise: &Promise<'_>) -> Result<Brief, Diagnostic> {
    let (words, commitment) = (view.words, promise.commitment);
    let days = |key: &str, days: i64| words.say(key, &[("days", &words.number(days.into()))]);
    let later = commitment.revised.last();
    let first = commitment.due.as_ref().map(|first| due(view, first));
    let latest = later.map(|later| latest(view, words.text(&later.text), later.date.value));
    let evidence = commitment.evidence.last();
    Ok(Brief {
        id: commitment.id.clone(),
        title: words.text(&commitment.title).to_owned(),
        href: href(view, commitment),
        standing: standing(view, promise.standing)?,
        owner: words.maybe(&commitment.owner).map(ToOwned::to_owned),
        first: if later.is_some() { commitment.due.as_ref().map(|first| due(view, first)) } else { None },
        due: latest.or(first),
        ended: commitment.ended.as_ref().map(|ended| when(view, ended.value)),
        overdue: promise.overdue.map(|overdue| days("days-overdue", overdue)).transpose()?,
        slipped: promise.slipped.map(|slipped| days("days-slipped", slipped)).transpose()?,
        evidence: evidence
            .map(|evidence| {
                let text = words.text(&evidence.text).to_owned();
                event(view, evidence.date.value, "evidence", text, evidence.document.as_ref())
            })
            .transpose()?,
        no_evidence: words.maybe(&commitment.no_evidence).map(ToOwned::to_owned),
    })
}

/// Makes the page of a promise.
pub fn view(view: View<'_>, commitment: &Commitment) -> Result<Whole, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let Some(promise) = view.site.assessment.assurance.promise(&commitment.id) else {
        return Err(Diagnostic::error("not-assessed", commitment.at, "this promise was not assessed"));
    };
    let edition = dataset.site.edition.value;
    let measures = commitment.about.measures.iter().filter_map(|id| view.site.assessment.measure(&id.value));
    let programme = commitment.programme.as_ref().and_then(|id| dataset.assurance.programmes.get(&id.value));
    let area = commitment.area.as_ref().zip(programme).and_then(|(id, programme)| programme.areas.iter().find(|area| area.id == id.value));
    let aims = programme.iter().flat_map(|programme| &programme.aims);
    let aims = aims.filter(|aim| commitment.aims.iter().any(|id| id.value == aim.id));
    let answers = commitment.answers.iter().filter_map(|answer| dataset.assurance.part(&answer.value));
    Ok(Whole {
        brief: brief(view, promise)?,
        state: words.say(&format!("promise-state-{}", commitment.state.value.word()), &[])?,
        made: when(view, commitment.made.value),
        document: document_link(view, commitment.document.as_ref()),
        text: words.maybe(&commitment.text).map(|text| markdown::html(text, 1)),
        history: history(view, commitment)?,
        answers: answers.map(|part| quoted(view, part)).collect::<Result<_, _>>()?,
        programme: programme_link(view, commitment.programme.as_ref()),
        area: area.map(|area| words.text(&area.title).to_owned()),
        aims: aims.map(|aim| words.text(&aim.title).to_owned()).collect(),
        measures: table_rows(view, measures, edition)?,
        links: links(view, &commitment.about),
        note: words.maybe(&commitment.note).map(ToOwned::to_owned),
        origin: words.maybe(&commitment.origin).map(ToOwned::to_owned),
        place: view.place(commitment.at),
        tracker: view.href(Page::Promises(crate::map::Which::All)),
    })
}

/// Makes the tag of a standing.
pub fn standing(view: View<'_>, standing: Standing) -> Result<Tag, Diagnostic> {
    let word = match standing {
        Standing::Overdue => "red",
        Standing::KeptInTime => "green",
        Standing::KeptLate => "amber",
        Standing::Kept => "blue",
        Standing::Due | Standing::Undated | Standing::Dropped => "none",
    };
    Ok(Tag { word, label: view.words.say(&format!("promise-{}", standing.word()), &[])? })
}

/// Returns the way to the page of a promise.
pub fn href(view: View<'_>, commitment: &Commitment) -> String {
    let index = view.site.dataset.assurance.commitments.index_of(&commitment.id);
    index.map(|index| view.href(Page::Promise(index))).unwrap_or_default()
}

fn latest(view: View<'_>, text: &str, date: Period) -> DueBy {
    let date = when(view, date);
    DueBy { text: text.to_owned(), date: Some(date).filter(|date| !text.contains(&date.label)) }
}

/// What happened to the promise, in the order of time: it was made, put off, shown to progress, kept or dropped.
fn history(view: View<'_>, commitment: &Commitment) -> Result<Vec<Event>, Diagnostic> {
    let words = view.words;
    let mut events: Vec<(Period, Event)> = Vec::new();
    let made = commitment.made.value;
    let first = commitment.due.as_ref().map_or_else(|| words.say("no-date-given", &[]), |due| Ok(words.text(&due.text).to_owned()))?;
    events.push((made, event(view, made, "promise-made", first, commitment.document.as_ref())?));
    for later in &commitment.revised {
        let text = words.text(&later.text).to_owned();
        let event = event(view, later.said, "promise-put-off", text, later.document.as_ref())?;
        events.push((later.said, Event { why: words.maybe(&later.why).map(ToOwned::to_owned), ..event }));
    }
    for evidence in &commitment.evidence {
        let text = words.text(&evidence.text).to_owned();
        events.push((evidence.date.value, event(view, evidence.date.value, "evidence", text, evidence.document.as_ref())?));
    }
    if let Some(ended) = &commitment.ended {
        let state = words.say(&format!("promise-state-{}", commitment.state.value.word()), &[])?;
        events.push((ended.value, event(view, ended.value, "promise-ended", state, None)?));
    }
    events.sort_by_key(|(period, _)| *period);
    Ok(events.into_iter().map(|(_, event)| event).collect())
}

fn event(view: View<'_>, period: Period, what: &str, text: String, document: Option<&crate::source::Ref>) -> Result<Event, Diagnostic> {
    let document = document_link(view, document);
    Ok(Event { when: when(view, period), what: view.words.say(what, &[])?, text, why: None, document })
}
