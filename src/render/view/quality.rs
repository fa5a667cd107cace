//! Data quality: everything printed against what can be computed, and what is missing and why.

use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::stretch::stretches;
use super::{Link, Place, View};
use crate::assess::reconcile::{Facts, Reconciliation, Subject};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::measure::{Item, Measure};
use crate::model::observation::{Observation, Reason, Value as Figure, Vocabulary as _};
use crate::model::report::Row;
use crate::model::target::{Aim, Target};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::language::Arg;
use crate::render::markdown;
use crate::render::rows::About;
use crate::render::words::Said;

/// The page.
#[derive(Debug, Serialize)]
pub struct Quality {
    summary: String,
    sections: Vec<Section>,
    /// What stands for the rows of figures that are missing.
    missing: Vec<Value>,
    /// And of periods without a target.
    targets: Vec<Value>,
}

/// Pairs of one kind.
#[derive(Debug, Serialize)]
pub struct Section {
    id: &'static str,
    title: String,
    intro: String,
    differing: Vec<Pair>,
    agreeing: Vec<Pair>,
    counted: String,
}

/// Something printed, and what is computed.
#[derive(Debug, Serialize)]
pub struct Pair {
    what: String,
    href: Option<String>,
    stated: String,
    computed: String,
    difference: String,
    explanation: Option<Value>,
    place: Place,
}

/// A cell without a figure, or a period without a target.
#[derive(Debug, Serialize)]
pub struct Missing {
    measure: Link,
    part: Option<String>,
    period: String,
    reason: String,
    expected: Option<String>,
    note: Option<String>,
    place: Place,
}

/// Makes the page.
pub fn view(view: View<'_>) -> Result<Quality, Diagnostic> {
    let pairs = view.site.assessment.reconciliations();
    let differing = pairs.iter().filter(|pair| !pair.agrees()).count();
    let numbers = [("n", Arg::Number(pairs.len() as u64)), ("differing", Arg::Number(differing as u64))];
    let measures = || view.site.dataset.measures.iter();
    let section = |id: &'static str, wanted: &dyn Fn(&Subject<'_>) -> bool| section(view, id, wanted);
    Ok(Quality {
        summary: view.words.say_with("quality-summary", &numbers)?,
        sections: vec![
            section("glance", &|subject| matches!(subject, Subject::Glance { .. }))?,
            section("parts", &|subject| matches!(subject, Subject::Parts { .. }))?,
            section("statuses", &|subject| matches!(subject, Subject::Status { .. }))?,
            section("arrows", &|subject| matches!(subject, Subject::Travel { .. }))?,
        ],
        missing: stretches(view, measures().filter(|measure| missing(measure).next().is_some()), About::Figures)?,
        targets: stretches(view, measures().filter(|measure| targetless(measure).next().is_some()), About::Targets)?,
    })
}

/// An arrow that nothing can be held against is no pair.
fn section(view: View<'_>, id: &'static str, wanted: &dyn Fn(&Subject<'_>) -> bool) -> Result<Section, Diagnostic> {
    let words = view.words;
    let all: Vec<&Reconciliation<'_>> = view.site.assessment.reconciliations().iter().filter(|pair| wanted(&pair.subject)).collect();
    let (agreeing, differing): (Vec<_>, Vec<_>) = all.iter().partition(|pair| pair.agrees());
    let numbers = [("n", Arg::Number(all.len() as u64)), ("differing", Arg::Number(differing.len() as u64))];
    Ok(Section {
        id,
        title: words.say(&format!("quality-{id}"), &[])?,
        intro: words.say(&format!("quality-{id}-intro"), &[])?,
        counted: words.say_with("quality-counted", &numbers)?,
        differing: pairs(view, &differing)?,
        agreeing: pairs(view, &agreeing)?,
    })
}

/// One explanation often serves several pairs in a row, and is said beside the first of them.
fn pairs(view: View<'_>, list: &[&&Reconciliation<'_>]) -> Result<Vec<Pair>, Diagnostic> {
    let mut said: Option<&str> = None;
    let mut pairs = Vec::with_capacity(list.len());
    for pair in list {
        let (what, href) = subject(view, &pair.subject)?;
        let (stated, computed) = facts(view, pair)?;
        let explanation = pair.explanation.map(|text| view.words.text(text));
        let explanation_html = match explanation {
            Some(text) if said == Some(text) => Some(Value::from(view.words.say("explained-above", &[])?)),
            Some(text) => Some(markdown::html(text, 3)),
            None => None,
        };
        said = explanation;
        pairs.push(Pair {
            what,
            href,
            stated,
            computed,
            difference: difference(view, pair)?,
            explanation: explanation_html,
            place: view.place(pair.at),
        });
    }
    Ok(pairs)
}

fn subject(view: View<'_>, subject: &Subject<'_>) -> Result<(String, Option<String>), Diagnostic> {
    let words = view.words;
    let of_measure = |measure: &Measure, item: Option<&Item>, period| {
        let part = item.map(|item| format!(", {}", words.text(&item.title))).unwrap_or_default();
        format!("{}{part}, {}", words.text(measure.name()), words.period(period))
    };
    Ok(match subject {
        Subject::Glance { table, row, column, .. } => {
            let row = match row {
                Row::Total => words.say("row-total", &[])?,
                Row::Percent => words.say("row-percent", &[])?,
                Row::Priority(id) => {
                    view.site.dataset.priorities.get(id).map(|priority| words.text(priority.name()).to_owned()).unwrap_or_default()
                }
            };
            let table = words.say(&format!("table-{}", table.word()), &[])?;
            let column = words.column(*column)?;
            (format!("{table}, {row}: {column}"), None)
        }
        Subject::Status { measure, item, period } | Subject::Travel { measure, item, period } => {
            (of_measure(measure, *item, *period), Some(view.measure_href(&measure.id)))
        }
        Subject::Parts { measure, period, target, .. } => {
            let kind = words.say(if *target { "parts-target" } else { "parts-figure" }, &[])?;
            (format!("{}: {kind}", of_measure(measure, None, *period)), Some(view.measure_href(&measure.id)))
        }
    })
}

fn facts(view: View<'_>, pair: &Reconciliation<'_>) -> Result<(String, String), Diagnostic> {
    let words = view.words;
    Ok(match pair.facts {
        Facts::Figure { stated, computed } => (figure(view, &pair.subject, stated)?, figure(view, &pair.subject, computed)?),
        Facts::Status { stated, computed } => (words.colour(stated)?, words.status(computed)?),
        Facts::Travel { stated, computed } => (words.arrow(stated)?, words.travel(computed)?),
    })
}

fn figure(view: View<'_>, subject: &Subject<'_>, value: Decimal) -> Result<String, Diagnostic> {
    match subject {
        Subject::Glance { row: Row::Percent, .. } => view.words.say("unit-percent", &[("n", &view.words.number(value))]),
        Subject::Parts { measure, .. } => view.words.figure(measure, value),
        _ => Ok(view.words.number(value)),
    }
}

fn difference(view: View<'_>, pair: &Reconciliation<'_>) -> Result<String, Diagnostic> {
    let Some(difference) = pair.difference() else { return Ok(String::new()) };
    let worded = match pair.subject {
        Subject::Glance { row: Row::Percent, .. } => view.words.points(difference)?,
        _ => figure(view, &pair.subject, difference)?,
    };
    Ok(if difference.is_sign_positive() && !difference.is_zero() { format!("+{worded}") } else { worded })
}

/// Lists the cells of a measure and of its parts that have no figure, and why; that an annual measure has no quarters is no gap.
fn missing(measure: &Measure) -> impl Iterator<Item = (Option<&Item>, &Observation, Reason, Option<Date>)> {
    let whole = measure.whole.observations.iter().map(|cell| (None, cell));
    let items = measure.breakdowns.iter().flat_map(|breakdown| &breakdown.items);
    let parts = items.flat_map(|item| item.series.observations.iter().map(move |cell| (Some(item), cell)));
    whole.chain(parts).filter_map(|(item, cell)| match cell.value {
        Figure::Missing { reason, expected } if reason != Reason::ReportedAnnually => Some((item, cell, reason, expected)),
        _ => None,
    })
}

/// Lists the periods for which a measure has no target, and why.
fn targetless(measure: &Measure) -> impl Iterator<Item = (Period, &Target, Reason)> {
    measure.whole.targets.iter().filter_map(|(period, target)| match target.aim {
        Aim::None(reason) => Some((*period, target, reason)),
        _ => None,
    })
}

/// Fills in the rows of figures that measures lack.
pub fn without_figure(view: View<'_>, measures: &[&Measure]) -> Said {
    let words = view.words;
    let row = |measure: &Measure, (item, cell, reason, expected): (Option<&Item>, &Observation, Reason, Option<Date>)| {
        Ok(Missing {
            measure: link(view, measure),
            part: item.map(|item| words.text(&item.title).to_owned()),
            period: words.period(cell.period),
            reason: words.say(&format!("reason-{}", reason.word()), &[])?,
            expected: expected.map(|date| words.language().date(date)),
            note: words.maybe(&cell.note).map(ToOwned::to_owned),
            place: view.place(cell.at),
        })
    };
    gaps(view, measures.iter().flat_map(|measure| missing(measure).map(|cell| row(measure, cell))))
}

/// Fills in the rows of periods for which measures have no target.
pub fn without_target(view: View<'_>, measures: &[&Measure]) -> Said {
    let words = view.words;
    let row = |measure: &Measure, (period, target, reason): (Period, &Target, Reason)| {
        Ok(Missing {
            measure: link(view, measure),
            part: None,
            period: words.period(period),
            reason: words.say(&format!("reason-{}", reason.word()), &[])?,
            expected: None,
            note: words.maybe(&target.note).map(ToOwned::to_owned),
            place: view.place(target.at),
        })
    };
    gaps(view, measures.iter().flat_map(|measure| targetless(measure).map(|target| row(measure, target))))
}

fn link(view: View<'_>, measure: &Measure) -> Link {
    Link { label: view.words.text(measure.name()).to_owned(), href: view.measure_href(&measure.id) }
}

fn gaps(view: View<'_>, rows: impl Iterator<Item = Result<Missing, Diagnostic>>) -> Said {
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    view.site.theme.fill(view.lang, "gaps.html", context! { rows => Value::from(Serde(rows)) })
}

/// Returns the way to the page's section about printed totals.
pub fn href(view: View<'_>) -> String {
    format!("{}#glance", view.href(Page::Quality))
}
