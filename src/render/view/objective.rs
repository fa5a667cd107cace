//! The objectives, with their colour for each quarter.

use serde::Serialize;

use super::assurance::mention::{self, Mentions};
use super::{Link, Place, Tag, View};
use crate::diagnostic::Diagnostic;
use crate::model::objective::Objective;
use crate::model::observation::{Colour, Vocabulary as _};
use crate::period::Period;

/// All objectives, by priority.
#[derive(Debug, Serialize)]
pub struct Index {
    groups: Vec<Group>,
}

/// The objectives of a priority.
#[derive(Debug, Serialize)]
pub struct Group {
    priority: Link,
    table: Table,
}

/// Objectives by quarter.
#[derive(Debug, Serialize)]
pub struct Table {
    periods: Vec<String>,
    rows: Vec<Row>,
}

/// One objective.
#[derive(Debug, Serialize)]
pub struct Row {
    id: String,
    reference: String,
    title: String,
    area: Option<String>,
    class: String,
    statuses: Vec<Option<Tag>>,
    printed: Option<String>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
    challenges: Vec<Link>,
    assurance: Option<Mentions>,
}

/// Makes the page of all objectives.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let mut groups = Vec::new();
    for priority in &view.site.dataset.priorities {
        let Some(table) = of_priority(view, &priority.id)? else { continue };
        let link = Link { label: view.words.text(priority.name()).to_owned(), href: view.priority_href(&priority.id) };
        groups.push(Group { priority: link, table });
    }
    Ok(Index { groups })
}

/// Makes the table of a priority's objectives, if it has any: the quarters of the edition's year, and any other that is recorded.
pub fn of_priority(view: View<'_>, priority: &str) -> Result<Option<Table>, Diagnostic> {
    let objectives: Vec<&Objective> =
        view.site.dataset.objectives.iter().filter(|objective| objective.priority.value == priority).collect();
    if objectives.is_empty() {
        return Ok(None);
    }
    let mut periods: Vec<Period> = objectives.iter().flat_map(|objective| objective.status.keys().copied()).collect();
    periods.sort_unstable();
    periods.dedup();
    let rows = objectives.into_iter().map(|objective| row(view, objective, &periods)).collect::<Result<_, _>>()?;
    Ok(Some(Table { periods: periods.iter().map(|period| view.words.language().period_short(*period)).collect(), rows }))
}

/// Names a colour that people gave.
pub fn colour(view: View<'_>, colour: Colour) -> Result<Tag, Diagnostic> {
    let word = match colour {
        Colour::NotDue | Colour::NoUpdate | Colour::NotAssessed => "none",
        colour => colour.word(),
    };
    Ok(Tag { word, label: view.words.colour(colour)? })
}

fn row(view: View<'_>, objective: &Objective, periods: &[Period]) -> Result<Row, Diagnostic> {
    let words = view.words;
    let status = |period: &Period| objective.status.get(period).map(|(status, _)| colour(view, *status)).transpose();
    let asked = view.site.dataset.challenges.iter().filter(|challenge| challenge.objectives.iter().any(|id| id.value == objective.id));
    Ok(Row {
        id: objective.id.clone(),
        reference: objective.reference.value.clone(),
        title: words.text(&objective.title).to_owned(),
        area: words.maybe(&objective.area).map(ToOwned::to_owned),
        class: words.say(&format!("class-{}", objective.class.word()), &[])?,
        statuses: periods.iter().map(status).collect::<Result<_, _>>()?,
        printed: objective.printed.clone(),
        note: words.maybe(&objective.note).map(ToOwned::to_owned),
        origin: words.maybe(&objective.origin).map(ToOwned::to_owned),
        place: view.place(objective.at),
        assurance: mention::of_objective(view, &objective.id)?.any(),
        challenges: asked
            .map(|challenge| Link { label: challenge.reference.value.clone(), href: super::challenge::href(view, &challenge.id) })
            .collect(),
    })
}

/// Returns the way to an objective on the page of all.
pub fn href(view: View<'_>, id: &str) -> String {
    format!("{}#{id}", view.href(crate::map::Page::Objectives))
}
