//! The table of a measure: every cell of its series with target, status, comparisons, printed marks and place in the record.

use std::collections::BTreeSet;

use serde::Serialize;

use super::assurance::document::others;
use super::assurance::said;
use super::figure::Drawn;
use super::row::{basis, status, travel};
use super::{Place, Tag, View};
use crate::assess::{Assessed, Cell};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Breakdown, Measure};
use crate::model::observation::{Flag, Observation, Value, Vocabulary as _};
use crate::period::Period;

/// One row of the table.
#[derive(Debug, Serialize)]
pub struct Row {
    period: String,
    about: Option<String>,
    basis: Option<String>,
    value: String,
    known: bool,
    codes: Vec<String>,
    target: String,
    status: Tag,
    short: Tag,
    long: Tag,
    /// The cell as the report prints it, in the report's language.
    printed: Option<String>,
    /// The printed colour and arrow, in the page's language.
    marks: Vec<String>,
    notes: Vec<String>,
    place: Place,
}

/// A comparator's figure.
#[derive(Debug, Serialize)]
pub struct Compared {
    name: String,
    period: String,
    value: String,
    known: bool,
    codes: Vec<String>,
    place: Place,
}

/// A code that the table uses, with its meaning.
#[derive(Clone, Debug, Serialize)]
pub struct Key {
    code: String,
    meaning: String,
}

/// A breakdown: its items by period.
#[derive(Debug, Serialize)]
pub struct Parts {
    title: String,
    relation: String,
    explanation: Option<minijinja::Value>,
    periods: Vec<String>,
    items: Vec<Part>,
    keys: Vec<Key>,
    /// The parts side by side, where they are to be seen.
    drawn: Option<Drawn>,
}

impl Parts {
    /// Returns the breakdown with its panels.
    pub fn with(self, drawn: Option<Drawn>) -> Self {
        Self { drawn, ..self }
    }
}

/// One item of a breakdown.
#[derive(Debug, Serialize)]
pub struct Part {
    title: String,
    target: String,
    status: Tag,
    cells: Vec<Vec<PartCell>>,
    notes: Vec<String>,
}

/// One figure of an item.
#[derive(Debug, Serialize)]
pub struct PartCell {
    value: String,
    codes: Vec<String>,
    arrow: Option<String>,
    place: Place,
}

/// Makes the rows of the whole, oldest first.
pub fn rows(view: View<'_>, assessed: Assessed<'_>) -> Result<Vec<Row>, Diagnostic> {
    assessed.whole().iter().map(|cell| row(view, assessed.measure, cell)).collect()
}

/// Makes the rows of the comparators.
pub fn compared(view: View<'_>, measure: &Measure) -> Result<Vec<Compared>, Diagnostic> {
    let (words, names) = (view.words, &view.site.dataset.site.comparators);
    let figures = measure.comparators.iter().flat_map(|comparator| comparator.figures.values().map(move |figure| (comparator, figure)));
    let row = |(comparator, figure): (&crate::model::measure::Comparator, &Observation)| {
        Ok(Compared {
            name: names.get(&comparator.id.value).map(|name| words.text(name).to_owned()).unwrap_or_default(),
            period: words.period(figure.period),
            value: words.cell(measure, figure)?,
            known: figure.known().is_some(),
            codes: codes(figure),
            place: view.place(figure.at),
        })
    };
    figures.map(row).collect()
}

/// Explains every code that the table of a measure's whole uses, and no other.
pub fn keys(view: View<'_>, measure: &Measure) -> Result<Vec<Key>, Diagnostic> {
    let compared = measure.comparators.iter().flat_map(|comparator| comparator.figures.values());
    explain(view, measure.whole.observations.iter().chain(compared).flat_map(Observation::codes))
}

/// Explains codes, each once and in their order.
pub fn explain<'c>(view: View<'_>, codes: impl Iterator<Item = &'c str>) -> Result<Vec<Key>, Diagnostic> {
    let codes: BTreeSet<&str> = codes.collect();
    let key = |code: &str| {
        let flag = Flag::ALL.iter().find(|flag| flag.code() == code);
        let key = flag.map_or_else(|| format!("code-{code}"), |flag| format!("flag-{}", flag.word()));
        Ok(Key { code: format!("[{code}]"), meaning: view.words.say(&key, &[])? })
    };
    codes.into_iter().map(key).collect()
}

/// Makes the table of a breakdown: a row for each item, a column for each period that any item has.
pub fn parts(
    view: View<'_>,
    assessed: Assessed<'_>,
    breakdown: &Breakdown,
    cells: &[Vec<Cell<'_>>],
    edition: Period,
) -> Result<Parts, Diagnostic> {
    let (words, measure) = (view.words, assessed.measure);
    let mut periods: Vec<Period> = cells.iter().flatten().map(|cell| cell.observation.period).collect();
    periods.sort_unstable();
    periods.dedup();
    let item = |(item, cells): (&crate::model::measure::Item, &Vec<Cell<'_>>)| {
        let latest = cells.iter().rfind(|cell| cell.observation.period.end() == edition.end());
        let target = latest.and_then(|cell| cell.target).or_else(|| item.series.targets.values().last());
        let unassessed = crate::assess::status::Status::NotAssessed(crate::assess::status::Because::NoFigure);
        let of_period = |period: &Period| {
            let found = cells.iter().filter(|cell| cell.observation.period == *period);
            found.map(|cell| part_cell(view, measure, cell.observation)).collect::<Result<Vec<_>, _>>()
        };
        let mut notes: Vec<String> = Vec::new();
        for cell in cells {
            let period = words.language().period_short(cell.observation.period);
            for text in [&cell.observation.note, &cell.observation.explanation].into_iter().flatten() {
                notes.push(format!("{period}: {}", words.text(text)));
            }
        }
        Ok(Part {
            title: words.text(&item.title).to_owned(),
            target: match target {
                Some(target) => words.target(measure, &target.aim)?,
                None => words.say("reason-not-stated", &[])?,
            },
            status: status(view, latest.map_or(unassessed, |cell| cell.verdict.status))?,
            cells: periods.iter().map(of_period).collect::<Result<_, Diagnostic>>()?,
            notes,
        })
    };
    let title = view.site.dataset.site.dimensions.get(&breakdown.dimension.value);
    Ok(Parts {
        title: title.map(|title| words.text(title).to_owned()).unwrap_or_default(),
        relation: words.say(&format!("relation-{}", breakdown.relation.word()), &[])?,
        explanation: words.maybe(&breakdown.explanation).map(|text| crate::render::markdown::html(text, 3)),
        periods: periods.iter().map(|period| words.language().period_short(*period)).collect(),
        items: breakdown.items.iter().zip(cells).map(item).collect::<Result<_, Diagnostic>>()?,
        keys: explain(view, cells.iter().flatten().flat_map(|cell| cell.observation.codes()))?,
        drawn: None,
    })
}

fn part_cell(view: View<'_>, measure: &Measure, observation: &Observation) -> Result<PartCell, Diagnostic> {
    Ok(PartCell {
        value: view.words.cell(measure, observation)?,
        codes: codes(observation),
        arrow: observation.stated_travel.map(|arrow| view.words.arrow(arrow)).transpose()?,
        place: view.place(observation.at),
    })
}

fn row(view: View<'_>, measure: &Measure, cell: &Cell<'_>) -> Result<Row, Diagnostic> {
    let (words, observation) = (view.words, cell.observation);
    let mut marks = Vec::new();
    if let Some(colour) = observation.stated_status {
        marks.push(words.say("printed-status", &[("status", &words.colour(colour)?)])?);
    }
    if let Some(arrow) = observation.stated_travel {
        marks.push(words.say("printed-arrow", &[("arrow", &words.arrow(arrow)?)])?);
    }
    Ok(Row {
        period: words.period(observation.period),
        about: observation.about.map(|about| words.say("about-period", &[("period", &words.period(about))])).transpose()?,
        basis: basis(view, measure, cell)?,
        value: words.cell(measure, observation)?,
        known: observation.known().is_some(),
        codes: codes(observation),
        target: cell.target.map_or_else(|| Ok("–".to_owned()), |target| words.target(measure, &target.aim))?,
        status: status(view, cell.verdict.status)?,
        short: travel(view, cell.short.travel)?,
        long: travel(view, cell.long.travel)?,
        printed: observation.printed.clone(),
        marks,
        notes: notes(view, measure, cell)?,
        place: view.place(observation.at),
    })
}

fn codes(observation: &Observation) -> Vec<String> {
    observation.codes().into_iter().map(|code| format!("[{code}]")).collect()
}

/// Everything that is to be said beside a cell: when it is expected, what was revised, what changed in the target, remarks, explanations.
fn notes(view: View<'_>, measure: &Measure, cell: &Cell<'_>) -> Result<Vec<String>, Diagnostic> {
    let (words, observation) = (view.words, cell.observation);
    let mut notes = Vec::new();
    if let Value::Missing { expected: Some(date), .. } = observation.value {
        notes.push(words.say("expected-on", &[("date", &words.language().date(date))])?);
    }
    for revision in &observation.revisions {
        let (value, date) = (words.figure(measure, revision.value)?, words.language().date(revision.until));
        notes.push(words.say("revised-from", &[("value", &value), ("date", &date), ("why", words.text(&revision.why))])?);
    }
    for text in [&observation.note, &observation.explanation].into_iter().flatten() {
        notes.push(words.text(text).to_owned());
    }
    if let Some(said) = observation.said.as_ref().and_then(|place| said(view, place)) {
        notes.push(words.say("said-in", &[("document", &said.label)])?);
    }
    for other in others(view, measure, observation)? {
        let document = other.said.as_ref().map(|said| said.label.as_str()).unwrap_or_default();
        notes.push(words.say("documents-differ-note", &[("value", &other.value), ("document", document)])?);
    }
    let own_target = cell.target.filter(|_| observation.known().is_some());
    if let Some(target) = own_target {
        for earlier in &target.earlier {
            let (aim, date) = (words.target(measure, &earlier.aim)?, words.language().date(earlier.until));
            notes.push(words.say("target-was", &[("target", &aim), ("date", &date), ("why", words.text(&earlier.why))])?);
        }
    }
    Ok(notes)
}
