//! Computes what nobody types in: status, direction of travel, tallies, and whether what is printed agrees with it.

pub mod reconcile;
pub mod status;
pub mod tally;
pub mod travel;

use std::collections::HashMap;

use crate::model::Dataset;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Observation};
use crate::model::target::Target;
use crate::period::Period;
use crate::quantity::Decimal;
use reconcile::Reconciliation;
use status::{Rule, Verdict};
use tally::Tally;
use travel::Travel;

/// Everything that follows from a record.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// The measures, by id.
    measures: HashMap<&'a str, Assessed<'a>>,
    /// The measures of each priority by status, by the priority's id.
    pub tallies: HashMap<&'a str, Tally>,
    /// All measures of the plan by status, each counted once; corporate ones are not part of it.
    pub total: Tally,
    /// Everything printed, held against what can be computed.
    pub reconciliations: Vec<Reconciliation<'a>>,
}

/// A measure with what follows from it.
#[derive(Clone, Debug)]
pub struct Assessed<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The cells of the whole, in the order of its observations.
    pub whole: Vec<Cell<'a>>,
    /// The cells of each item of each breakdown, in their order.
    pub items: Vec<Vec<Vec<Cell<'a>>>>,
    /// Which cell of the whole speaks for the measure in the edition.
    pub headline: Option<usize>,
}

/// An observation with what follows from it.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The observation.
    pub observation: &'a Observation,
    /// The target it is seen beside: its period's own, or that of the financial year it falls in.
    pub target: Option<&'a Target>,
    /// How it stands against the target.
    pub verdict: Verdict,
    /// Against the previous period.
    pub short: Travel,
    /// Against the same period a year ago.
    pub long: Travel,
}

impl<'a> Assessment<'a> {
    /// Returns what follows from the measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Assessed<'a>> {
        self.measures.get(id)
    }
}

impl<'a> Assessed<'a> {
    /// Returns the cell that speaks for the measure in the edition.
    pub fn headline(&self) -> Option<&Cell<'a>> {
        self.headline.map(|index| &self.whole[index])
    }
}

/// Assesses the whole record for the edition that its site presents.
pub fn assess(dataset: &Dataset) -> Assessment<'_> {
    let edition = dataset.site.edition.value;
    let amber = dataset.site.status_rule.amber_within_percent;
    let measures: HashMap<&str, Assessed<'_>> =
        dataset.measures.iter().map(|measure| (measure.id.as_str(), assess_measure(measure, edition, amber))).collect();
    let tallies =
        dataset.priorities.iter().map(|priority| (priority.id.as_str(), tally::of_priority(priority, dataset, &measures))).collect();
    let total = tally::of_plan(dataset, &measures);
    let reconciliations = reconcile::all(dataset, &measures, &tallies, &total);
    Assessment { measures, tallies, total, reconciliations }
}

fn assess_measure(measure: &Measure, edition: Period, amber_within_percent: Decimal) -> Assessed<'_> {
    let rule = Rule { amber_within_percent: measure.amber_within_percent.unwrap_or(amber_within_percent), good: measure.good };
    let whole = cells(measure, &measure.whole, rule);
    let items = measure.breakdowns.iter().map(|breakdown| breakdown.items.iter().map(|item| cells(measure, &item.series, rule)).collect());
    let headline = headline(&whole, edition, measure.basis);
    Assessed { measure, items: items.collect(), headline, whole }
}

fn cells<'a>(measure: &'a Measure, series: &'a Series, rule: Rule) -> Vec<Cell<'a>> {
    let cell = |observation: &'a Observation| {
        let target = status::target_of(series, observation.period);
        let verdict = status::of(measure, series, observation, rule);
        let travel = travel::of(measure, series, observation);
        Cell { observation, target, verdict, short: travel.short, long: travel.long }
    };
    series.observations.iter().map(cell).collect()
}

/// Chooses the cell that speaks for a measure: of those that end with the edition's quarter the first that can be assessed, then the
/// first with a figure, then the first at all. A cumulative figure goes before one of the quarter alone, as the target is the year's.
fn headline(cells: &[Cell<'_>], edition: Period, own: Basis) -> Option<usize> {
    let rank = |cell: &Cell<'_>| {
        let observation = cell.observation;
        let basis = match observation.basis {
            Basis::Cumulative => 0,
            basis if basis == own => 1,
            Basis::Change => 3,
            _ => 2,
        };
        (!cell.verdict.status.is_assessed(), observation.known().is_none(), basis, std::cmp::Reverse(observation.period))
    };
    let ends_with_edition = |cell: &Cell<'_>| cell.observation.period.end() == edition.end();
    let candidates = cells.iter().enumerate().filter(|(_, cell)| ends_with_edition(cell));
    candidates.min_by_key(|(_, cell)| rank(cell)).map(|(index, _)| index)
}
