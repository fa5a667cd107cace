//! The stories: an index, and one told whole.

use minijinja::Value;
use serde::Serialize;

use super::assurance::mention::{self, Mentions};
use super::cite::{Citation, cite};
use super::stretch::table_rows;
use super::{Link, Place, Tag, View};
use crate::diagnostic::Diagnostic;
use crate::map::{Kind, Page};
use crate::model::observation::Vocabulary as _;
use crate::model::story::{State, Story};
use crate::period::Period;
use crate::render::markdown;

/// All stories, by priority.
#[derive(Debug, Serialize)]
pub struct Index {
    groups: Vec<Group>,
}

/// The stories of a priority, or of the whole council.
#[derive(Debug, Serialize)]
pub struct Group {
    title: String,
    href: Option<String>,
    stories: Vec<Card>,
}

/// A story in a list.
#[derive(Debug, Serialize)]
pub struct Card {
    title: String,
    href: String,
    summary: String,
    state: Tag,
    priority: Option<String>,
}

/// A story, whole.
#[derive(Debug, Serialize)]
pub struct Told {
    summary: String,
    state: Tag,
    priority: Option<Link>,
    edition: String,
    lead: Option<String>,
    body: Value,
    figures: Vec<Pair>,
    dates: Vec<Pair>,
    measures: Vec<Value>,
    picture: Option<Picture>,
    quote: Option<Quote>,
    contact: Option<String>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
    others: Vec<Card>,
    assurance: Option<Mentions>,
    citation: Citation,
}

/// A label and what stands beside it.
#[derive(Debug, Serialize)]
pub struct Pair {
    label: String,
    value: String,
}

/// A picture with its words.
#[derive(Debug, Serialize)]
pub struct Picture {
    src: String,
    alt: String,
}

/// Somebody's words.
#[derive(Debug, Serialize)]
pub struct Quote {
    text: String,
    by: String,
}

/// Makes the page of all stories.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let dataset = view.site.dataset;
    let of_priorities = dataset.priorities.iter().map(|priority| (Some(priority.id.as_str()), view.words.text(priority.name()).to_owned()));
    let corporate = (None, view.words.say("corporate", &[])?);
    let mut groups = Vec::new();
    for (priority, title) in of_priorities.chain([corporate]) {
        let stories = of_priority(view, priority, None)?;
        if !stories.is_empty() {
            groups.push(Group { title, href: priority.map(|id| view.priority_href(id)), stories });
        }
    }
    Ok(Index { groups })
}

/// Lists the stories of a priority, or of the whole council, in any edition or in one.
pub fn of_priority(view: View<'_>, priority: Option<&str>, edition: Option<Period>) -> Result<Vec<Card>, Diagnostic> {
    let wanted = |story: &Story| {
        story.priority.as_ref().map(|id| id.value.as_str()) == priority && edition.is_none_or(|edition| story.edition.value == edition)
    };
    let stories = view.site.dataset.stories.iter().enumerate().filter(|(_, story)| wanted(story));
    stories.map(|(index, story)| card(view, index, story)).collect()
}

/// Lists the latest delivered stories, taking from each priority in turn so that no one of them fills the list.
pub fn latest(view: View<'_>, most: usize) -> Result<Vec<Card>, Diagnostic> {
    let dataset = view.site.dataset;
    let latest = dataset.stories.iter().map(|story| story.edition.value).max();
    let delivered = |story: &Story| Some(story.edition.value) == latest && story.state == State::Delivered;
    let mut turns: Vec<(usize, usize)> = Vec::new();
    for priority in dataset.priorities.iter().map(|priority| Some(priority.id.as_str())).chain([None]) {
        let of_this = |story: &Story| story.priority.as_ref().map(|id| id.value.as_str()) == priority && delivered(story);
        let stories = dataset.stories.iter().enumerate().filter(|(_, story)| of_this(story));
        turns.extend(stories.enumerate().map(|(turn, (index, _))| (turn, index)));
    }
    turns.sort_unstable();
    turns.into_iter().take(most).filter_map(|(_, index)| Some(card(view, index, dataset.stories.at(index)?))).collect()
}

/// Makes the page of a story.
pub fn view(view: View<'_>, story: &Story) -> Result<Told, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let edition = dataset.site.edition.value;
    let measures = story.measures.iter().filter_map(|id| view.site.assessment.measure(&id.value));
    let picture = story.picture.as_ref().and_then(|picture| {
        let index = view.site.theme.assets.iter().position(|asset| asset.path == picture.file.value)?;
        Some(Picture { src: view.href_of(&Kind::Asset(index)), alt: words.text(&picture.alt).to_owned() })
    });
    let others = of_priority(view, story.priority.as_ref().map(|id| id.value.as_str()), Some(story.edition.value))?;
    let here = words.text(&story.title);
    let index = dataset.stories.index_of(&story.id).unwrap_or_default();
    let report = dataset.reports.iter().find(|report| report.period.value == story.edition.value);
    let released = story.release_at.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
    let published = released.or_else(|| report.and_then(|report| report.published));
    let told = words.period(story.edition.value);
    Ok(Told {
        citation: cite(view, Page::Story(index), words.text(&story.title), &told, published, story.edition.value)?,
        summary: words.text(&story.summary).to_owned(),
        state: state(view, story.state)?,
        priority: priority(view, story),
        edition: words.period(story.edition.value),
        lead: words.maybe(&story.lead).map(ToOwned::to_owned),
        body: markdown::html(words.text(&story.body), 1),
        figures: story
            .figures
            .iter()
            .map(|figure| Pair { label: words.text(&figure.label).to_owned(), value: words.text(&figure.value).to_owned() })
            .collect(),
        dates: story.dates.iter().map(|date| Pair { label: words.text(&date.label).to_owned(), value: words.period(date.date) }).collect(),
        measures: table_rows(view, measures, edition)?,
        picture,
        quote: story.quote.as_ref().map(|quote| Quote { text: words.text(&quote.text).to_owned(), by: words.text(&quote.by).to_owned() }),
        contact: words.maybe(&story.contact).map(ToOwned::to_owned),
        note: words.maybe(&story.note).map(ToOwned::to_owned),
        origin: words.maybe(&story.origin).map(ToOwned::to_owned),
        place: view.place(story.at),
        assurance: mention::of_story(view, &story.id)?.any(),
        others: others.into_iter().filter(|card| card.title != here).take(3).collect(),
    })
}

/// Makes the card of a story.
pub fn card(view: View<'_>, index: usize, story: &Story) -> Result<Card, Diagnostic> {
    Ok(Card {
        title: view.words.text(&story.title).to_owned(),
        href: view.href(Page::Story(index)),
        summary: view.words.text(&story.summary).to_owned(),
        state: state(view, story.state)?,
        priority: priority(view, story).map(|link| link.label),
    })
}

fn state(view: View<'_>, state: State) -> Result<Tag, Diagnostic> {
    Ok(Tag { word: state.word(), label: view.words.say(&format!("story-{}", state.word()), &[])? })
}

fn priority(view: View<'_>, story: &Story) -> Option<Link> {
    let priority = view.site.dataset.priorities.get(&story.priority.as_ref()?.value)?;
    Some(Link { label: view.words.text(priority.name()).to_owned(), href: view.priority_href(&priority.id) })
}
