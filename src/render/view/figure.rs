//! The chart of a measure, from the same cells as its table, and what it shows in words.

use std::collections::BTreeSet;

use minijinja::Value;
use serde::Serialize;

use super::View;
use super::table::{self, Key};
use crate::assess::{Assessed, Cell};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Frequency, Measure, Series as Recorded};
use crate::model::observation::{Basis, Flag, Observation, Reason, Value as Figure};
use crate::model::target::Aim;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::chart::{self, Axis, Caption, Chart, Joint, Kind, Point, Role, Series, Slot};
use crate::render::recent::Recent;

/// A chart with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Drawn {
    pub(super) id: String,
    pub(super) heading: String,
    pub(super) wide: Value,
    pub(super) narrow: Value,
    pub(super) description: String,
    /// The codes in the drawings; for where no table stands below with its own key.
    pub(super) keys: Vec<Key>,
}

/// The charts of measures that were drawn lately.
#[derive(Default)]
pub struct Charts {
    /// For the measure's page, and the page that stands in others' frames.
    drawn: Recent<Option<Drawn>>,
    /// As pictures that stand alone.
    pub(in crate::render) pictures: Recent<String>,
}

/// A chart with what its words are made of.
struct Prepared<'a> {
    chart: Chart<'a>,
    /// "Line chart".
    name: String,
    /// "Quarter 1 2017-18 to Quarter 4 2017-18".
    span: String,
}

/// Draws the chart of the measure at a place. A measure without any figure has none.
pub fn chart(view: View<'_>, assessed: Assessed<'_>, index: usize) -> Result<Option<Drawn>, Diagnostic> {
    view.site.made.charts.drawn.of((view.lang, index), || assessed.measure.is_charted().then(|| draw(view, assessed)).transpose())
}

fn draw(view: View<'_>, assessed: Assessed<'_>) -> Result<Drawn, Diagnostic> {
    let Prepared { chart, name, span } = prepare(view, assessed)?;
    let drawings = chart::figure(&chart);
    Ok(Drawn {
        heading: view.words.trend(assessed)?,
        keys: table::explain(view, codes(&chart.series))?,
        description: description(view, assessed, &name, &span, drawings.note.as_deref())?,
        wide: Value::from_safe_string(drawings.wide),
        narrow: Value::from_safe_string(drawings.narrow),
        id: chart.id,
    })
}

/// Draws the measure's chart as a picture that says by itself what it is, how the measure stands and where the figures come from.
pub fn picture(view: View<'_>, assessed: Assessed<'_>) -> Result<String, Diagnostic> {
    let (words, measure, settings) = (view.words, assessed.measure, &view.site.dataset.site);
    let Prepared { chart, name, span } = prepare(view, assessed)?;
    let edition = settings.edition.value;
    let mut findings = vec![words.trend(assessed)?];
    if let Some(cell) = assessed.headline(edition) {
        let verdict = words.verdict(measure, &cell)?;
        findings.push(format!("{}: {verdict}", named(view, measure, &cell)?));
    }
    let mut sources = Vec::new();
    if let Some(source) = words.maybe(&measure.source) {
        sources.push(format!("{}: {source}", words.say("source", &[])?));
    }
    let figures = words.say("figures-of", &[("period", &words.period(edition))])?;
    sources.push(format!("{} – {}", words.text(&settings.organisation.name), words.text(&settings.title)));
    sources.push(figures);
    let caption = Caption {
        lang: view.lang.code(),
        title: words.text(&measure.title).to_owned(),
        subtitle: format!("{}; {}; {span}", words.unit(measure)?, words.text(&settings.organisation.place.name)),
        findings,
        description: description(view, assessed, &name, &span, None)?,
        sources,
    };
    Ok(chart::picture(&chart, &caption))
}

/// Lists the codes that a drawing writes, without their brackets.
fn codes(series: &[Series]) -> impl Iterator<Item = &str> {
    let code = |point| match point {
        &Point::Missing { ref code } | &Point::Value { mark: Some(ref code), .. } => Some(code.trim_matches(['[', ']'])),
        _ => None,
    };
    series.iter().flat_map(|series| &series.points).filter_map(code)
}

/// Gathers what the chart shows.
fn prepare<'a>(view: View<'a>, assessed: Assessed<'a>) -> Result<Prepared<'a>, Diagnostic> {
    let measure = assessed.measure;
    let periods = periods(assessed);
    let series = series(view, assessed, &periods)?;
    let kind = chart::kind(&series, measure.frequency == Frequency::Year);
    let name = view.words.say(kind_name(kind), &[])?;
    let span = span(view, &periods)?;
    let id = format!("m-{}", measure.id);
    let chart = Chart {
        description_id: format!("{id}-sum"),
        kind,
        title: format!("{name}: {}, {span}", view.words.text(&measure.title)),
        slots: slots(view, measure, &measure.whole.observations.iter().collect::<Vec<_>>(), &periods),
        series,
        axis: axis(view, measure),
        id,
    };
    Ok(Prepared { chart, name, span })
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Line => "chart-line",
        Kind::Bar => "chart-bar",
        Kind::Point => "chart-point",
    }
}

/// Names the first and the last of `periods`.
pub(super) fn span(view: View<'_>, periods: &[Period]) -> Result<String, Diagnostic> {
    match periods {
        [first, .., last] => view.words.say("chart-from-to", &[("from", &view.words.period(*first)), ("to", &view.words.period(*last))]),
        [only] => Ok(view.words.period(*only)),
        [] => Ok(String::new()),
    }
}

fn axis<'a>(view: View<'a>, measure: &'a Measure) -> Axis<'a> {
    // Wording a tick cannot fail for a theme that words the figures of the table, and an axis without words is still an axis.
    let format = move |tick: Decimal| view.words.figure(measure, tick).unwrap_or_default();
    let starts_at = move |start: Decimal| view.words.say("axis-starts-at", &[("figure", &format(start))]).unwrap_or_default();
    Axis { format: Box::new(format), starts_at: Box::new(starts_at) }
}

/// The periods along the axis: those of the cells and of the comparators' figures.
fn periods(assessed: Assessed<'_>) -> Vec<Period> {
    let measure = assessed.measure;
    let compared = measure.comparators.iter().flat_map(|comparator| comparator.figures.values()).filter(|figure| figure.known().is_some());
    let cells = measure.whole.observations.iter().filter(|observation| has_slot(measure, observation));
    let periods: BTreeSet<Period> = cells.chain(compared).map(|observation| observation.period).collect();
    periods.into_iter().collect()
}

/// Tells whether a cell has a place along the axis: a change is no level, and the quarters of an annual measure say only that it is annual.
pub(super) fn has_slot(measure: &Measure, observation: &Observation) -> bool {
    let said_annual = matches!(observation.value, Figure::Missing { reason: Reason::ReportedAnnually, .. });
    observation.basis != Basis::Change && !(measure.frequency == Frequency::Year && said_annual)
}

/// Makes the slots of `periods`; a break in any of `cells` breaks the lines.
pub(super) fn slots(view: View<'_>, measure: &Measure, cells: &[&Observation], periods: &[Period]) -> Vec<Slot> {
    let quarterly = periods.iter().any(|period| matches!(period, Period::Quarter(_)));
    let slot = |period: &Period| {
        let language = view.words.language();
        let (short, group) = match period {
            Period::Quarter(quarter) => (language.quarter_short(*quarter), quarter.year().to_string()),
            period => (language.period_short(*period), String::new()),
        };
        let breaks = cells.iter().any(|cell| cell.period == *period && cell.flags.contains(&Flag::SeriesBreak));
        let restarts = measure.basis == Basis::Cumulative && matches!(period, Period::Quarter(quarter) if quarter.number() == 1);
        let joint = match (breaks, restarts) {
            (true, _) => Joint::Broken,
            (_, true) => Joint::Restarted,
            _ => Joint::Joined,
        };
        Slot { short, group, whole_year: quarterly && !matches!(period, Period::Quarter(_)), joint }
    };
    periods.iter().map(slot).collect()
}

fn series(view: View<'_>, assessed: Assessed<'_>, periods: &[Period]) -> Result<Vec<Series>, Diagnostic> {
    let (words, measure) = (view.words, assessed.measure);
    let mut all = Vec::new();
    for basis in bases(assessed) {
        let own = basis == measure.basis;
        let label = if own { words.text(&view.site.dataset.site.organisation.place.name).to_owned() } else { words.basis(basis)? };
        let role = if own { Role::Council } else { Role::Other };
        let point = |period: &Period| point(view, measure, measure.whole.find(*period, basis), own && lone(measure, *period, basis));
        all.push(Series { role, label, points: periods.iter().map(point).collect::<Result<_, Diagnostic>>()? });
    }
    all.extend(targets(view, measure, &measure.whole, periods)?);
    for comparator in &measure.comparators {
        let name = view.site.dataset.site.comparators.get(&comparator.id.value);
        if comparator.figures.values().any(|figure| figure.known().is_some()) {
            let points = periods
                .iter()
                .map(|period| point(view, measure, comparator.figures.get(period).filter(|figure| figure.known().is_some()), true));
            let points = points.collect::<Result<_, Diagnostic>>()?;
            all.push(Series { role: Role::Comparator, label: name.map(|name| words.text(name).to_owned()).unwrap_or_default(), points });
        }
    }
    Ok(all)
}

/// The bases that have figures, the measure's own first.
fn bases(assessed: Assessed<'_>) -> Vec<Basis> {
    let own = assessed.measure.basis;
    let mut others: Vec<Basis> = assessed.measure.whole.observations.iter().filter(|cell| cell.is_level()).map(|cell| cell.basis).collect();
    others.sort_unstable();
    others.dedup();
    others.retain(|basis| *basis != own);
    std::iter::once(own).chain(others).collect()
}

/// Tells whether a gap on the own basis is a gap indeed, and not a figure on another basis.
fn lone(measure: &Measure, period: Period, basis: Basis) -> bool {
    !measure.whole.observations.iter().any(|cell| cell.period == period && cell.basis != basis && cell.known().is_some())
}

/// Makes the point of a cell; `gaps` says that a missing figure is to be seen.
pub(super) fn point(view: View<'_>, measure: &Measure, observation: Option<&Observation>, gaps: bool) -> Result<Point, Diagnostic> {
    let Some(observation) = observation else { return Ok(Point::Nothing) };
    Ok(match observation.value {
        Figure::Known(value) => Point::Value {
            value,
            text: view.words.cell(measure, observation)?,
            hollow: observation.flags.contains(&Flag::Provisional),
            mark: (!observation.revisions.is_empty()).then(|| "[r]".to_owned()),
        },
        Figure::Missing { reason, .. } if gaps && reason.code() != "z" => Point::Missing { code: format!("[{}]", reason.code()) },
        Figure::Missing { .. } => Point::Nothing,
    })
}

/// Makes the series of the targets of `of`, named by the latest; none when the latest is no figure.
pub(super) fn targets(view: View<'_>, measure: &Measure, of: &Recorded, periods: &[Period]) -> Result<Option<Series>, Diagnostic> {
    let aim = |period: &Period| of.target_of(*period).map(|target| &target.aim);
    let Some(latest) = periods.iter().rev().find_map(aim).filter(|aim| aim.figure().is_some()) else { return Ok(None) };
    let label = format!("{}: {}", view.words.say("target", &[])?, view.words.target(measure, latest)?);
    let points = periods.iter().map(|period| target(view, measure, aim(period))).collect::<Result<_, Diagnostic>>()?;
    Ok(Some(Series { role: Role::Target, label, points }))
}

fn target(view: View<'_>, measure: &Measure, aim: Option<&Aim>) -> Result<Point, Diagnostic> {
    Ok(match aim {
        Some(Aim::Within(low, high)) => Point::Range { low: *low, high: *high },
        Some(aim) => match aim.figure() {
            Some(value) => Point::Value { value, text: view.words.figure(measure, value)?, hollow: false, mark: None },
            None => Point::Nothing,
        },
        None => Point::Nothing,
    })
}

/// Says what the chart shows, from the cells it is drawn from.
fn description(view: View<'_>, assessed: Assessed<'_>, name: &str, span: &str, axis: Option<&str>) -> Result<String, Diagnostic> {
    let (words, measure) = (view.words, assessed.measure);
    let whole = assessed.whole();
    let drawn: Vec<&Cell<'_>> = whole.iter().filter(|cell| cell.observation.is_level()).collect();
    let mut sentences = vec![format!("{name}, {}, {span}", words.count("figure", drawn.len())?)];
    if let Some(cell) = drawn.last() {
        sentences.push(latest(view, measure, cell)?);
    }
    let (lowest, highest) = (extreme(&drawn, |a, b| a < b), extreme(&drawn, |a, b| a > b));
    if let (Some(lowest), Some(highest), true) = (lowest, highest, drawn.len() > 2) {
        for (key, cell) in [("chart-lowest", lowest), ("chart-highest", highest)] {
            let value = words.cell(measure, cell.observation)?;
            sentences.push(words.say(key, &[("value", &value), ("period", &named(view, measure, cell)?)])?);
        }
    }
    let missing = whole.iter().filter(|cell| {
        matches!(cell.observation.value, Figure::Missing { reason, .. } if reason != Reason::ReportedAnnually && reason.code() != "z")
    });
    let missing: Vec<String> = missing.map(|cell| words.period(cell.observation.period)).collect();
    if !missing.is_empty() {
        sentences.push(words.say("chart-missing", &[("periods", &missing.join(", "))])?);
    }
    if let Some(axis) = axis {
        sentences.push(axis.to_owned());
    }
    Ok(sentences.join(". ") + ".")
}

fn latest(view: View<'_>, measure: &Measure, cell: &Cell<'_>) -> Result<String, Diagnostic> {
    let words = view.words;
    let value = words.cell(measure, cell.observation)?;
    let mut sentence = words.say("chart-latest", &[("value", &value), ("period", &named(view, measure, cell)?)])?;
    if let (Some(target), Some(value)) = (cell.target, cell.observation.known()) {
        let worded = words.target(measure, &target.aim)?;
        let aside = match target.aim.figure().filter(|_| target.aim.upper().is_none()) {
            Some(figure) => {
                let by = words.distance(measure, (value - figure).abs())?;
                let key = match value.cmp(&figure) {
                    std::cmp::Ordering::Greater => "chart-above-target",
                    std::cmp::Ordering::Less => "chart-below-target",
                    std::cmp::Ordering::Equal => "chart-on-target",
                };
                if value == figure {
                    words.say(key, &[("target", &worded)])?
                } else {
                    words.say(key, &[("by", &by), ("target", &worded)])?
                }
            }
            None => words.say("chart-target", &[("target", &worded)])?,
        };
        sentence = format!("{sentence}; {aside}");
    }
    for comparator in &measure.comparators {
        let Some(figure) = comparator.figures.values().rev().find(|figure| figure.known().is_some()) else { continue };
        let name = view.site.dataset.site.comparators.get(&comparator.id.value).map(|name| words.text(name)).unwrap_or_default();
        let (value, period) = (words.cell(measure, figure)?, words.period(figure.period));
        sentence = format!("{sentence}; {}", words.say("chart-comparator", &[("name", name), ("value", &value), ("period", &period)])?);
    }
    Ok(sentence)
}

/// Names a cell's period, and its basis where the period has another.
fn named(view: View<'_>, measure: &Measure, cell: &Cell<'_>) -> Result<String, Diagnostic> {
    let period = view.words.period(cell.observation.period);
    Ok(match super::row::basis(view, measure, cell)? {
        Some(basis) => format!("{period}, {basis}"),
        None => period,
    })
}

fn extreme<'c, 'a>(cells: &[&'c Cell<'a>], beats: impl Fn(Decimal, Decimal) -> bool) -> Option<&'c Cell<'a>> {
    cells.iter().copied().reduce(|best, cell| match (best.observation.known(), cell.observation.known()) {
        (Some(a), Some(b)) if beats(b, a) => cell,
        _ => best,
    })
}
