//! Computes what nobody types in: status, direction of travel, tallies, whether what is printed agrees with it, what changed, what is news.

pub mod assurance;
pub mod changes;
pub mod lateness;
pub mod mentions;
pub mod news;
pub mod reconcile;
pub mod status;
pub mod tally;
pub mod travel;

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::model::Dataset;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Observation};
use crate::model::reads;
use crate::model::target::Target;
use crate::period::Period;
use crate::quantity::Decimal;
use assurance::Held;
use changes::Changes;
use mentions::Mentions;
use news::News;
use reconcile::Reconciliation;
use status::{Example, Rule, Verdict};
use tally::Tally;
use travel::{Comparison, Travel};

/// Everything that follows from a record.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// The measures, by id.
    measures: HashMap<&'a str, Assessed<'a>>,
    reconciliations: Vec<Reconciliation<'a>>,
    changes: Vec<Changes<'a>>,
    news: Vec<News<'a>>,
    /// Who speaks of each measure.
    pub mentions: Mentions<'a>,
    /// Promises against the calendar, and who has been answered.
    pub assurance: Held<'a>,
    /// The day of it all.
    pub as_of: Date,
    /// Made-up figures that show how the site's rule works.
    pub examples: Vec<Example>,
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
    pub short: Comparison,
    /// Against the same period a year ago.
    pub long: Comparison,
}

impl Cell<'_> {
    /// Returns the comparison that says more: over a year or, where no year can be compared, over a period.
    pub fn comparison(&self) -> Comparison {
        if self.long.travel == Travel::CannotCompare { self.short } else { self.long }
    }

    /// Returns by how many per cent of the target it was missed; zero when it was met, or when no percentage of it exists.
    pub fn missed_by(&self) -> Decimal {
        self.verdict.miss.and_then(|miss| miss.percent).unwrap_or(Decimal::ZERO)
    }
}

impl<'a> Assessment<'a> {
    /// Returns what follows from the measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Assessed<'a>> {
        self.measures.get(id).inspect(|assessed| reads::one(assessed.measure.at.file))
    }

    /// Lists everything printed, held against what can be computed.
    pub fn reconciliations(&self) -> &[Reconciliation<'a>] {
        reads::all();
        &self.reconciliations
    }

    /// Lists those of the comparisons at some places that there are; the places are those of one measure's.
    pub fn reconciliations_at<'s>(&'s self, places: &'s [usize]) -> impl Iterator<Item = (usize, &'s Reconciliation<'a>)> {
        places.iter().filter_map(|place| Some((*place, self.reconciliations.get(*place)?)))
    }

    /// Lists what changed from each frozen edition to the next, or to the record as it stands; in the order of the editions.
    pub fn changes(&self) -> &[Changes<'a>] {
        reads::all();
        &self.changes
    }

    /// Lists what is news of each report, in their order.
    pub fn news(&self) -> &[News<'a>] {
        reads::all();
        &self.news
    }

    /// Counts the measures that serve a priority and are not retired by their status in an edition; one that serves several is counted under each.
    pub fn tally(&self, priority: &str, edition: Period) -> Tally {
        reads::all();
        tally::of(self.measures.values().filter(|assessed| assessed.serves(priority) && assessed.is_current(edition)), edition)
    }

    /// Counts all measures of the plan by their status in an edition, each once; corporate and retired ones, and what only assurance follows, are not part of it.
    pub fn total(&self, edition: Period) -> Tally {
        reads::all();
        tally::of(self.measures.values().filter(|assessed| assessed.is_in_plan() && assessed.is_current(edition)), edition)
    }
}

impl<'a> Assessed<'a> {
    /// Returns the cell that speaks for the measure in an edition: of those that end with its quarter the first that can be assessed,
    /// then the first with a figure, then the first at all. A cumulative figure goes before one of the quarter alone, as the target is
    /// the year's.
    pub fn headline(&self, edition: Period) -> Option<&Cell<'a>> {
        let rank = |cell: &&Cell<'_>| {
            let observation = cell.observation;
            let basis = match observation.basis {
                Basis::Cumulative => 0,
                basis if basis == self.measure.basis => 1,
                Basis::Change => 3,
                _ => 2,
            };
            (!cell.verdict.status.is_assessed(), observation.known().is_none(), basis, std::cmp::Reverse(observation.period))
        };
        let end = self.latest(edition);
        // Cells are in the order of their last days, so only a few can end on the wanted one.
        let first = self.whole.partition_point(|cell| cell.observation.period.end() < end);
        self.whole[first..].iter().take_while(|cell| cell.observation.period.end() == end).min_by_key(rank)
    }

    /// The end of what speaks for an edition: its quarter's or, where the quarter's report does not have the measure, that of the latest
    /// figure.
    fn latest(&self, edition: Period) -> Date {
        let ends = || self.whole.iter().map(|cell| cell.observation).filter(|cell| cell.known().is_some()).map(|cell| cell.period.end());
        if self.measure.assurance { ends().max().unwrap_or(edition.end()) } else { edition.end() }
    }

    /// Tells whether the measure is one of the plan's: neither the whole council's nor one that only assurance follows.
    pub const fn is_in_plan(&self) -> bool {
        !self.measure.corporate && !self.measure.assurance
    }

    /// Tells whether the measure is still reported in an edition.
    pub fn is_current(&self, edition: Period) -> bool {
        !self.measure.is_retired(edition)
    }

    /// Tells whether the measure serves a priority.
    pub fn serves(&self, priority: &str) -> bool {
        self.measure.priorities.iter().any(|id| id.value == priority)
    }
}

/// Assesses the whole record; what is late depends on the day `as_of`.
pub fn assess(dataset: &Dataset, as_of: Date) -> Assessment<'_> {
    let amber = dataset.site.status_rule.amber_within_percent;
    let measures = (0..dataset.measures.len()).into_par_iter().filter_map(|index| dataset.measures.at(index));
    let measures = measures.map(|measure| (measure.id.as_str(), assess_measure(measure, amber))).collect();
    let mut assessment = Assessment {
        measures,
        reconciliations: Vec::new(),
        changes: changes::all(dataset),
        news: Vec::new(),
        mentions: mentions::of(dataset),
        assurance: assurance::hold(&dataset.assurance, as_of),
        as_of,
        examples: status::examples(amber),
    };
    let reported = dataset.measures.iter().filter(|measure| !measure.assurance);
    let in_order: Vec<&Assessed<'_>> = reported.filter_map(|measure| assessment.measures.get(measure.id.as_str())).collect();
    let news = dataset.reports.iter().map(|report| news::of(dataset, &in_order, report.period.value, as_of)).collect();
    assessment.news = news;
    assessment.reconciliations = reconcile::all(dataset, &assessment);
    assessment
}

fn assess_measure(measure: &Measure, amber_within_percent: Decimal) -> Assessed<'_> {
    let rule = Rule { amber_within_percent: measure.amber_within_percent.unwrap_or(amber_within_percent), good: measure.good };
    let whole = cells(measure, &measure.whole, rule);
    let items = measure.breakdowns.iter().map(|breakdown| breakdown.items.iter().map(|item| cells(measure, &item.series, rule)).collect());
    Assessed { measure, items: items.collect(), whole }
}

fn cells<'a>(measure: &'a Measure, series: &'a Series, rule: Rule) -> Vec<Cell<'a>> {
    let breaks = travel::breaks(series);
    let cell = |observation: &'a Observation| {
        let target = series.target_of(observation.period);
        let verdict = status::of(measure, series, (observation, target), rule);
        let travel = travel::of(measure, series, &breaks, observation);
        Cell { observation, target, verdict, short: travel.short, long: travel.long }
    };
    series.observations.iter().map(cell).collect()
}
