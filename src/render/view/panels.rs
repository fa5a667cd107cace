//! The panels of a breakdown: each part's figures over the periods, on one scale, and what they show in words.

use std::collections::BTreeSet;

use minijinja::Value;

use super::View;
use super::figure::{Drawn, has_slot, point, slots, span, targets};
use crate::assess::{Assessed, Cell};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Breakdown, Item, Measure};
use crate::model::observation::{Basis, Observation};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::chart::{self, Panel, Panels, Role, Series};

/// Draws the panels of a breakdown. One without any figure has none.
pub fn draw(view: View<'_>, assessed: Assessed<'_>, breakdown: &Breakdown, cells: &[Vec<Cell<'_>>]) -> Result<Option<Drawn>, Diagnostic> {
    let (words, measure) = (view.words, assessed.measure);
    let observations: Vec<&Observation> = cells.iter().flatten().map(|cell| cell.observation).collect();
    let shown = &breakdown.items[..breakdown.items.len().min(chart::MOST)];
    if !shown.iter().any(|item| item.series.observations.iter().any(Observation::is_level)) {
        return Ok(None);
    }
    let periods: BTreeSet<Period> =
        observations.iter().filter(|observation| has_slot(measure, observation)).map(|observation| observation.period).collect();
    let periods: Vec<Period> = periods.into_iter().collect();
    let dimension = view.site.dataset.site.dimensions.get(&breakdown.dimension.value).map(|name| words.text(name)).unwrap_or_default();
    let heading = words.spread(measure, breakdown, cells, view.site.dataset.site.edition.value, dimension)?;
    let panel = |item: &Item| {
        let mut series = vec![figures(view, measure, item, &periods)?];
        series.extend(targets(view, measure, &item.series, &periods)?);
        Ok(Panel { title: words.text(&item.title).to_owned(), series })
    };
    let (name, span) = (words.say("chart-panels", &[])?, span(view, &periods)?);
    // As with an axis, words that fail for a theme would fail for its tables first.
    let format = move |tick: Decimal| words.figure(measure, tick).unwrap_or_default();
    let same = move |low, high| words.say("panels-same-scale", &[("low", &format(low)), ("high", &format(high))]).unwrap_or_default();
    let id = format!("m-{}-{}", measure.id, breakdown.dimension.value);
    let panels = Panels {
        description_id: format!("{id}-sum"),
        title: format!("{name}: {}, {dimension}, {span}", words.text(&measure.title)),
        slots: slots(view, measure, &observations, &periods),
        panels: shown.iter().map(panel).collect::<Result<_, Diagnostic>>()?,
        format: Box::new(format),
        same: Box::new(same),
        nothing: words.say("panel-nothing", &[])?,
        id,
    };
    let drawings = chart::panels(&panels);
    let mut sentences = vec![format!("{name}, {dimension}, {span}")];
    sentences.push(shown.iter().map(|item| latest(view, measure, item)).collect::<Result<Vec<_>, _>>()?.join("; "));
    if shown.len() < breakdown.items.len() {
        let (n, total) = (shown.len().to_string(), breakdown.items.len().to_string());
        sentences.push(words.say("panels-first", &[("n", &n), ("total", &total)])?);
    }
    sentences.extend(drawings.note);
    Ok(Some(Drawn {
        heading,
        keys: Vec::new(),
        description: sentences.join(". ") + ".",
        wide: Value::from_safe_string(drawings.wide),
        narrow: Value::from_safe_string(drawings.narrow),
        id: panels.id,
    }))
}

/// Makes the series of a part on one basis: the measure's own, or else that of its first figure.
fn figures(view: View<'_>, measure: &Measure, item: &Item, periods: &[Period]) -> Result<Series, Diagnostic> {
    let basis = basis(measure, item);
    let points = periods.iter().map(|period| point(view, measure, item.series.find(*period, basis), true));
    Ok(Series { role: Role::Council, label: view.words.text(&item.title).to_owned(), points: points.collect::<Result<_, Diagnostic>>()? })
}

fn basis(measure: &Measure, item: &Item) -> Basis {
    let levels = || item.series.observations.iter().filter(|observation| observation.is_level());
    let own = levels().any(|observation| observation.basis == measure.basis);
    levels().next().filter(|_| !own).map_or(measure.basis, |observation| observation.basis)
}

/// Says a part's latest figure: "People Services: 15.58 (Quarter 4 2017-18)".
fn latest(view: View<'_>, measure: &Measure, item: &Item) -> Result<String, Diagnostic> {
    let (words, basis) = (view.words, basis(measure, item));
    let name = words.text(&item.title);
    match item.series.observations.iter().rfind(|observation| observation.is_level() && observation.basis == basis) {
        Some(observation) => {
            let (value, period) = (words.cell(measure, observation)?, words.period(observation.period));
            words.say("chart-comparator", &[("name", name), ("value", &value), ("period", &period)])
        }
        None => words.say("panel-none", &[("name", name)]),
    }
}
