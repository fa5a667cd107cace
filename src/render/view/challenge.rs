//! The challenges: what is asked, of what, and what is being done.

use minijinja::Value;
use serde::Serialize;

use super::assurance::mention::{self, Mentions};
use super::{Link, Place, Tag, View, objective};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::challenge::Challenge;
use crate::model::objective::Class;
use crate::model::observation::Vocabulary as _;
use crate::period::Period;
use crate::render::markdown;

/// All challenges, by priority; the corporate ones last.
#[derive(Debug, Serialize)]
pub struct Index {
    /// Why answers lack something, by report.
    incomplete: Vec<String>,
    groups: Vec<Group>,
}

/// The challenges of a priority, or of the whole council.
#[derive(Debug, Serialize)]
pub struct Group {
    title: String,
    href: Option<String>,
    challenges: Vec<Full>,
}

/// A challenge in a list.
#[derive(Debug, Serialize)]
pub struct Brief {
    title: String,
    href: String,
    priority: Option<String>,
}

/// A challenge, whole.
#[derive(Debug, Serialize)]
pub struct Full {
    id: String,
    reference: String,
    title: String,
    href: String,
    class: Option<String>,
    edition: String,
    state: Tag,
    question: Value,
    remedial_action: Option<Value>,
    owner: Option<String>,
    due: Option<String>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
    measures: Vec<Link>,
    objectives: Vec<Link>,
    assurance: Option<Mentions>,
}

/// Makes the page of all challenges.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let dataset = view.site.dataset;
    let mut groups = Vec::new();
    let of_priorities = dataset.priorities.iter().map(|priority| (Some(priority.id.as_str()), view.words.text(priority.name()).to_owned()));
    let corporate = (None, view.words.say("corporate", &[])?);
    for (priority, title) in of_priorities.chain([corporate]) {
        let asked = dataset.challenges.iter().filter(|challenge| challenge.priority.as_ref().map(|id| id.value.as_str()) == priority);
        let challenges: Vec<Full> = asked.map(|challenge| full(view, challenge, 3)).collect::<Result<_, _>>()?;
        if !challenges.is_empty() {
            groups.push(Group { title, href: priority.map(|id| view.priority_href(id)), challenges });
        }
    }
    let incomplete = dataset.reports.iter().rev().filter_map(|report| {
        let why = view.words.text(report.incomplete_answers.as_ref()?);
        Some(format!("{}: {why}", view.words.text(&report.title)))
    });
    Ok(Index { incomplete: incomplete.collect(), groups })
}

/// Lists the challenges of a priority, or the corporate ones, as an edition asks them; their headings have `level`.
pub fn of_priority(view: View<'_>, priority: Option<&str>, edition: Period, level: u8) -> Result<Vec<Full>, Diagnostic> {
    let asked = view
        .site
        .dataset
        .challenges
        .iter()
        .filter(|challenge| challenge.priority.as_ref().map(|id| id.value.as_str()) == priority && challenge.edition.value == edition);
    asked.map(|challenge| full(view, challenge, level)).collect()
}

/// Lists the challenges about a measure.
pub fn of_measure(view: View<'_>, measure: &str) -> Result<Vec<Full>, Diagnostic> {
    let asked = view.site.assessment.mentions.challenges(measure);
    asked.iter().filter_map(|index| view.site.dataset.challenges.at(*index)).map(|challenge| full(view, challenge, 3)).collect()
}

/// Lists the edition's critical challenges that were answered, up to `most`.
pub fn briefs(view: View<'_>, most: usize) -> Result<Vec<Brief>, Diagnostic> {
    let dataset = view.site.dataset;
    let edition = dataset.site.edition.value;
    let critical = |challenge: &&Challenge| challenge.edition.value == edition && challenge.class == Some(Class::Critical);
    let answered = dataset.challenges.iter().filter(critical).filter(|challenge| challenge.remedial_action.is_some());
    let brief = |challenge: &Challenge| {
        let priority = challenge.priority.as_ref().and_then(|id| dataset.priorities.get(&id.value));
        Ok(Brief {
            title: view.words.text(&challenge.title).to_owned(),
            href: href(view, &challenge.id),
            priority: priority.map(|priority| view.words.text(priority.name()).to_owned()),
        })
    };
    answered.take(most).map(brief).collect()
}

/// Returns the way to a challenge on the page of all.
pub fn href(view: View<'_>, id: &str) -> String {
    format!("{}#{id}", view.href(Page::Challenges))
}

fn full(view: View<'_>, challenge: &Challenge, level: u8) -> Result<Full, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let measures = challenge.measures.iter().filter_map(|id| dataset.measures.get(&id.value));
    let objectives = challenge.objectives.iter().filter_map(|id| dataset.objectives.get(&id.value));
    Ok(Full {
        id: challenge.id.clone(),
        reference: challenge.reference.value.clone(),
        title: words.text(&challenge.title).to_owned(),
        href: href(view, &challenge.id),
        class: challenge.class.map(|class| words.say(&format!("class-{}", class.word()), &[])).transpose()?,
        edition: words.period(challenge.edition.value),
        state: Tag { word: challenge.state.word(), label: words.say(&format!("challenge-{}", challenge.state.word()), &[])? },
        question: markdown::html(words.text(&challenge.question), level),
        remedial_action: words.maybe(&challenge.remedial_action).map(|text| markdown::html(text, level)),
        owner: words.maybe(&challenge.owner).map(ToOwned::to_owned),
        due: challenge.due.map(|due| words.period(due)),
        note: words.maybe(&challenge.note).map(ToOwned::to_owned),
        origin: words.maybe(&challenge.origin).map(ToOwned::to_owned),
        place: view.place(challenge.at),
        measures: measures
            .map(|measure| Link { label: words.text(measure.name()).to_owned(), href: view.measure_href(&measure.id) })
            .collect(),
        assurance: mention::of_challenge(view, &challenge.id)?.any(),
        objectives: objectives
            .map(|objective| Link { label: words.text(&objective.title).to_owned(), href: objective::href(view, &objective.id) })
            .collect(),
    })
}
