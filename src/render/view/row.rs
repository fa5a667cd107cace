//! A measure in a table: title, figure, target, status, direction of travel, sparkline.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::{Tag, View};
use crate::assess::status::Status;
use crate::assess::tally::Tally;
use crate::assess::travel::Travel;
use crate::assess::{Assessed, Cell};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Frequency, Measure};
use crate::model::observation::{Basis, Observation};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::chart::sparkline;
use crate::render::language::Arg;
use crate::render::words::Said;

/// A measure in a table.
#[derive(Debug, Serialize)]
pub struct Row {
    id: String,
    title: String,
    full_title: String,
    href: String,
    /// The figure that speaks for it, or why there is none.
    value: String,
    has_value: bool,
    /// What the figure sums up, where that is not the quarter alone.
    basis: Option<String>,
    /// What it is for, where that is not the edition's quarter.
    when: Option<String>,
    target: String,
    status: Tag,
    verdict: String,
    short: Tag,
    long: Tag,
    /// Last year's figure.
    last_year: Option<String>,
    spark: Option<Value>,
    finding: String,
}

/// Makes the row of a measure for an edition.
pub fn row(view: View<'_>, assessed: Assessed<'_>, edition: Period) -> Result<Row, Diagnostic> {
    let (words, measure) = (view.words, assessed.measure);
    let headline = assessed.headline(edition);
    let headline = headline.as_ref();
    let status = headline.map_or(Status::NotAssessed(crate::assess::status::Because::NoFigure), |cell| cell.verdict.status);
    let none = || words.say("no-figure-recorded", &[]);
    Ok(Row {
        id: measure.id.clone(),
        title: words.text(measure.name()).to_owned(),
        full_title: words.text(&measure.title).to_owned(),
        href: view.measure_href(&measure.id),
        value: headline.map_or_else(none, |cell| words.cell(measure, cell.observation))?,
        has_value: headline.is_some_and(|cell| cell.observation.known().is_some()),
        basis: headline.map(|cell| basis(view, measure, cell)).transpose()?.flatten(),
        when: headline.filter(|_| measure.assurance).map(|cell| words.period(cell.observation.period)),
        target: target(view, measure, headline)?,
        status: self::status(view, status)?,
        verdict: headline.map_or_else(none, |cell| words.verdict(measure, cell))?,
        short: travel(view, headline.map_or(Travel::CannotCompare, |cell| cell.short.travel))?,
        long: travel(view, headline.map_or(Travel::CannotCompare, |cell| cell.long.travel))?,
        last_year: last_year(view, measure, edition)?,
        spark: spark(measure, headline),
        finding: headline.map_or_else(none, |cell| words.finding(assessed, cell))?,
    })
}

/// Fills in the rows of measures in an edition.
pub fn rows(view: View<'_>, measures: &[&Measure], edition: Period) -> Said {
    let assessed = measures.iter().filter_map(|measure| view.site.assessment.measure(&measure.id));
    let rows = assessed.map(|assessed| row(view, assessed, edition)).collect::<Result<Vec<_>, _>>()?;
    view.site.theme.fill(view.lang, "rows.html", context! { rows => Value::from(Serde(rows)) })
}

/// Makes the tag of a computed status.
pub fn status(view: View<'_>, status: Status) -> Result<Tag, Diagnostic> {
    let word = match status {
        Status::NotAssessed(_) => "none",
        status => status.word(),
    };
    Ok(Tag { word, label: view.words.status(status)? })
}

/// Makes the tag of a comparison.
pub fn travel(view: View<'_>, travel: Travel) -> Result<Tag, Diagnostic> {
    let word = match travel {
        Travel::CannotCompare => "unknown",
        travel => travel.word(),
    };
    Ok(Tag { word, label: view.words.travel(travel)? })
}

/// Says what a figure sums up, where that is not what its period says.
pub fn basis(view: View<'_>, measure: &Measure, cell: &Cell<'_>) -> Result<Option<String>, Diagnostic> {
    let observation = cell.observation;
    let of_quarter = matches!(observation.period, Period::Quarter(_) | Period::Month(_));
    let plain =
        !of_quarter || (observation.basis == Basis::InPeriod && measure.basis == Basis::InPeriod && !has_both(measure, observation));
    if plain || observation.known().is_none() { Ok(None) } else { view.words.basis(observation.basis).map(Some) }
}

/// Tells whether the period has figures on two bases.
fn has_both(measure: &Measure, observation: &Observation) -> bool {
    measure.whole.observations.iter().filter(|other| other.period == observation.period).count() > 1
}

fn target(view: View<'_>, measure: &Measure, headline: Option<&Cell<'_>>) -> Result<String, Diagnostic> {
    match headline.and_then(|cell| cell.target) {
        Some(target) => view.words.target(measure, &target.aim),
        None => view.words.say("reason-no-target-set", &[]),
    }
}

fn last_year(view: View<'_>, measure: &Measure, edition: Period) -> Result<Option<String>, Diagnostic> {
    let year = Period::FinancialYear(edition.financial_year().previous());
    let cell = measure.whole.observations.iter().find(|cell| cell.period == year);
    cell.map(|cell| view.words.cell(measure, cell)).transpose()
}

/// Draws the quarters on the measure's own basis, or the years of an annual measure; one figure needs no line.
fn spark(measure: &Measure, headline: Option<&Cell<'_>>) -> Option<Value> {
    let annual = measure.frequency == Frequency::Year;
    let drawn = |cell: &&Observation| matches!(cell.period, Period::FinancialYear(_)) == annual && cell.basis == measure.basis;
    let points: Vec<Option<Decimal>> = measure.whole.observations.iter().filter(drawn).map(Observation::known).collect();
    let known = points.iter().flatten().count();
    let target = headline.and_then(|cell| cell.target).and_then(|target| target.aim.figure());
    (known > 1).then(|| Value::from_safe_string(sparkline(&points, target)))
}

/// Counts by status, with the share of each for a bar beside it.
#[derive(Debug, Serialize)]
pub struct Counts {
    statuses: Vec<Count>,
    total: u32,
}

/// One status and how many there are of it.
#[derive(Debug, Serialize)]
pub struct Count {
    status: Tag,
    count: u32,
    /// In per cent of the total, to one place, for the width of a bar.
    share: String,
    meaning: String,
}

/// Says a tally in a sentence or two; `place` is the message that says where the measures are.
pub fn answer(view: View<'_>, tally: Tally, place: &str) -> Result<String, Diagnostic> {
    let place = view.words.say(place, &[])?;
    if tally.green + tally.amber + tally.red == 0 {
        return view.words.say("answer-none-assessed", &[("where", &place)]);
    }
    let number = |n: u32| Arg::Number(n.into());
    let counts = [
        ("n", number(tally.total())),
        ("green", number(tally.green)),
        ("amber", number(tally.amber)),
        ("red", number(tally.red)),
        ("none", number(tally.not_assessed)),
        ("where", Arg::Text(&place)),
    ];
    view.words.say_with("answer", &counts)
}

/// Makes the counts of a tally.
pub fn counts(view: View<'_>, tally: Tally) -> Result<Counts, Diagnostic> {
    use crate::assess::status::Because;
    let total = tally.total();
    let of = |status: Status, count: u32, meaning: &str| {
        let share = if total == 0 { Decimal::ZERO } else { Decimal::from(count) * Decimal::ONE_HUNDRED / Decimal::from(total) };
        Ok(Count {
            status: self::status(view, status)?,
            count,
            share: share.round_dp(1).to_string(),
            meaning: view.words.say(meaning, &[])?,
        })
    };
    let statuses = vec![
        of(Status::Green, tally.green, "meaning-green")?,
        of(Status::Amber, tally.amber, "meaning-amber")?,
        of(Status::Red, tally.red, "meaning-red")?,
        of(Status::NotAssessed(Because::NoFigure), tally.not_assessed, "meaning-not-assessed")?,
    ];
    Ok(Counts { statuses, total })
}
