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

use crate::model::Dataset;
use crate::model::measure::{Breakdown, Measure, Series};
use crate::model::observation::{Basis, Observation};
use crate::model::reads;
use crate::model::target::Target;
use crate::period::Period;
use crate::quantity::Decimal;
use assurance::Held;
use changes::Changes;
use lateness::Late;
use mentions::Mentions;
use news::News;
use reconcile::Reconciliation;
use status::{Example, Rule, Verdict};
use tally::Tally;
use travel::{Comparison, Travel};

/// Everything that follows from a record.
///
/// Of figures it keeps nothing: a nation's record has so many that what follows from each is worked out when somebody asks for it.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    dataset: &'a Dataset,
    /// The places of the measures that serve each priority.
    serving: HashMap<&'a str, Vec<usize>>,
    reconciliations: Vec<Reconciliation<'a>>,
    changes: Vec<Changes<'a>>,
    /// Who speaks of each measure.
    pub mentions: Mentions<'a>,
    /// Promises against the calendar, and who has been answered.
    pub assurance: Held<'a>,
    /// The day of it all.
    pub as_of: Date,
    /// Made-up figures that show how the site's rule works.
    pub examples: Vec<Example>,
}

/// A measure with the rule that it is assessed by.
#[derive(Clone, Copy, Debug)]
pub struct Assessed<'a> {
    /// The measure.
    pub measure: &'a Measure,
    rule: Rule,
}

/// An observation with how it stands against its target.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The observation.
    pub observation: &'a Observation,
    /// The target it is seen beside: its period's own, or that of the financial year it falls in.
    pub target: Option<&'a Target>,
    /// How it stands against the target.
    pub verdict: Verdict,
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
    pub fn measure(&self, id: &str) -> Option<Assessed<'a>> {
        self.dataset.measures.get(id).map(|measure| Assessed::of(self.dataset, measure))
    }

    /// Lists what follows from each measure, in the order of the record.
    pub fn measures(&self) -> impl Iterator<Item = Assessed<'a>> {
        self.dataset.measures.iter().map(|measure| Assessed::of(self.dataset, measure))
    }

    /// Lists what follows from each measure that serves a priority, in the order of the record.
    ///
    /// Only these count as read: which measures serve which priority is part of what all outputs share.
    pub fn serving(&self, priority: &str) -> impl Iterator<Item = Assessed<'a>> {
        let places = self.serving.get(priority).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.dataset.measures.at(*place)).map(|measure| Assessed::of(self.dataset, measure))
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

    /// Finds what is news of an edition.
    pub fn news(&self, edition: Period) -> News<'a> {
        reads::all();
        news::of(self, edition)
    }

    /// Lists what is late or missing in an edition, in the order of the record.
    pub fn late(&self, edition: Period) -> Vec<Late<'a>> {
        reads::all();
        news::late(self, edition)
    }

    /// Counts the measures that serve a priority and are not retired by their status in an edition; one that serves several is counted under each.
    pub fn tally(&self, priority: &str, edition: Period) -> Tally {
        tally::of(self.serving(priority).filter(|assessed| assessed.is_current(edition)), edition)
    }

    /// Counts all measures of the plan by their status in an edition, each once; corporate and retired ones, and what only assurance follows, are not part of it.
    pub fn total(&self, edition: Period) -> Tally {
        tally::of(self.measures().filter(|assessed| assessed.is_in_plan() && assessed.is_current(edition)), edition)
    }
}

impl<'a> Assessed<'a> {
    fn of(dataset: &Dataset, measure: &'a Measure) -> Self {
        let amber_within_percent = measure.amber_within_percent.unwrap_or(dataset.site.status_rule.amber_within_percent);
        Self { measure, rule: Rule { amber_within_percent, good: measure.good } }
    }

    /// Assesses the figures of the whole, in their order.
    pub fn whole(&self) -> Vec<Cell<'a>> {
        self.cells(&self.measure.whole)
    }

    /// Assesses the figures of one of the measure's series, in their order.
    pub fn cells(&self, series: &'a Series) -> Vec<Cell<'a>> {
        self.assess(series, &series.observations).collect()
    }

    /// Assesses the figures of each part of one of the measure's breakdowns, in their order.
    pub fn parts(&self, breakdown: &'a Breakdown) -> Vec<Vec<Cell<'a>>> {
        breakdown.items.iter().map(|item| self.cells(&item.series)).collect()
    }

    /// Assesses some figures of a series.
    fn assess(&self, series: &'a Series, observations: &'a [Observation]) -> impl Iterator<Item = Cell<'a>> {
        let breaks = if observations.is_empty() { Vec::new() } else { travel::breaks(series) };
        let judged = observations.iter().map(move |observation| self.judge(series, observation));
        judged.map(move |judged| self.cell(series, &breaks, judged))
    }

    fn judge(&self, series: &'a Series, observation: &'a Observation) -> Judged<'a> {
        let target = series.target_of(observation.period);
        Judged { observation, target, verdict: status::of(self.measure, series, (observation, target), self.rule) }
    }

    fn cell(&self, series: &'a Series, breaks: &[Date], Judged { observation, target, verdict }: Judged<'a>) -> Cell<'a> {
        let travel = travel::of(self.measure, series, breaks, observation);
        Cell { observation, target, verdict, short: travel.short, long: travel.long }
    }

    /// Returns the cell that speaks for the measure in an edition.
    pub fn headline(&self, edition: Period) -> Option<Cell<'a>> {
        let whole = &self.measure.whole;
        self.judged(edition).map(|judged| self.cell(whole, &travel::breaks(whole), judged))
    }

    /// Returns what the headline is before it is held against earlier figures, for those who ask nothing of those: of the observations
    /// that end with an edition's quarter the first that can be assessed, then the first with a figure, then the first at all. A
    /// cumulative figure goes before one of the quarter alone, as the target is the year's.
    pub fn judged(&self, edition: Period) -> Option<Judged<'a>> {
        let rank = |judged: &Judged<'_>| {
            let observation = judged.observation;
            let basis = match observation.basis {
                Basis::Cumulative => 0,
                basis if basis == self.measure.basis => 1,
                Basis::Change => 3,
                _ => 2,
            };
            (!judged.verdict.status.is_assessed(), observation.known().is_none(), basis, std::cmp::Reverse(observation.period))
        };
        let end = self.latest(edition);
        // Observations are in the order of their last days, so only a few can end on the wanted one.
        let observations = &self.measure.whole.observations;
        let first = observations.partition_point(|observation| observation.period.end() < end);
        let many = observations[first..].iter().take_while(|observation| observation.period.end() == end).count();
        observations[first..first + many].iter().map(|observation| self.judge(&self.measure.whole, observation)).min_by_key(rank)
    }

    /// The end of what speaks for an edition: its quarter's or, where the quarter's report does not have the measure, that of the latest
    /// figure.
    fn latest(&self, edition: Period) -> Date {
        let known = || self.measure.whole.observations.iter().filter(|cell| cell.known().is_some());
        if self.measure.assurance { known().map(|cell| cell.period.end()).max().unwrap_or(edition.end()) } else { edition.end() }
    }

    /// Tells whether the measure is one of the plan's: neither the whole council's nor one that only assurance follows.
    pub const fn is_in_plan(&self) -> bool {
        !self.measure.corporate && !self.measure.assurance
    }

    /// Tells whether the measure is still reported in an edition.
    pub fn is_current(&self, edition: Period) -> bool {
        !self.measure.is_retired(edition)
    }
}

/// Assesses the whole record; what is late depends on the day `as_of`.
pub fn assess(dataset: &Dataset, as_of: Date) -> Assessment<'_> {
    let mut assessment = Assessment {
        dataset,
        serving: serving(dataset),
        reconciliations: Vec::new(),
        changes: changes::all(dataset),
        mentions: mentions::of(dataset),
        assurance: assurance::hold(&dataset.assurance, as_of),
        as_of,
        examples: status::examples(dataset.site.status_rule.amber_within_percent),
    };
    assessment.reconciliations = reconcile::all(dataset, &assessment);
    assessment
}

fn serving(dataset: &Dataset) -> HashMap<&str, Vec<usize>> {
    let mut serving: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, measure) in dataset.measures.iter().enumerate() {
        for priority in &measure.priorities {
            let places = serving.entry(&priority.value).or_default();
            // A priority that is named twice is served once.
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    serving
}
