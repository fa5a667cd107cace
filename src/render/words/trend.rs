//! What a chart shows over its whole length, in a line: how often the target was met, and where the figures have gone since the first.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::mem::discriminant;

use super::{Said, Words};
use crate::assess::status::Status;
use crate::assess::{Assessed, Cell};
use crate::model::measure::{Breakdown, Good, Item, Measure};
use crate::model::observation::{Basis, Flag};
use crate::period::Period;

impl Words<'_> {
    /// Says how a measure went over its whole series: "Target missed in all 4 quarters; better than the first figure (Quarter 1 2017-18)".
    ///
    /// It speaks of the figures on one basis and of one length, of which there are most. Better and worse are said as openly as each other.
    pub fn trend(self, assessed: Assessed<'_>) -> Said {
        let measure = assessed.measure;
        let whole = assessed.whole();
        let run = run(assessed, &whole);
        let [first, .., last] = run[..] else {
            let only = run.first().map(|cell| self.period(cell.observation.period)).unwrap_or_default();
            return self.say("trend-one", &[("period", &only)]);
        };
        let cumulative = first.observation.basis == Basis::Cumulative;
        let noun = noun(first.observation.period, cumulative);
        let assessed: Vec<&Cell<'_>> = run.iter().copied().filter(|cell| cell.verdict.status.is_assessed()).collect();
        let met = assessed.iter().filter(|cell| cell.verdict.status == Status::Green).count();
        // Figures that add up over the year rise by themselves: nothing follows from the first and the last.
        let since = run.iter().rev().find(|cell| cell.observation.flags.contains(&Flag::SeriesBreak)).copied().unwrap_or(first);
        let direction = match !cumulative && since.observation.period != last.observation.period {
            true => Some(self.say(direction(measure, since, last), &[("period", &self.period(since.observation.period))])?),
            false => None,
        };
        let periods = |count: usize| self.count(noun, count);
        let mut clauses = match (assessed.len(), direction) {
            (0 | 1, _) if cumulative => vec![self.so_far(measure, last)?],
            (0 | 1, Some(direction)) => vec![self.say("trend-over", &[("periods", &periods(run.len())?), ("direction", &direction)])?],
            (0 | 1, None) => vec![periods(run.len())?],
            (count, direction) => std::iter::once(self.met(met, count, &periods(count)?)?).chain(direction).collect(),
        };
        if !cumulative && assessed.len() > 1 && assessed.len() < run.len() {
            clauses.push(self.say("trend-not-assessed", &[("n", &(run.len() - assessed.len()).to_string())])?);
        }
        Ok(clauses.join("; "))
    }

    /// Says how far a year's cumulative figure has come.
    fn so_far(self, measure: &Measure, last: &Cell<'_>) -> Said {
        let key = match last.verdict.status {
            Status::Green => "trend-so-far-met",
            Status::Amber | Status::Red => "trend-so-far-missed",
            Status::NotAssessed(_) => "trend-so-far",
        };
        let value = self.cell(measure, last.observation)?;
        self.say(key, &[("period", &self.period(last.observation.period)), ("value", &value)])
    }

    /// Says in a line how the parts of a breakdown stand in an edition: how many met their targets or, where they have none, which figures
    /// are highest and lowest.
    pub fn spread(self, measure: &Measure, breakdown: &Breakdown, cells: &[Vec<Cell<'_>>], edition: Period, dimension: &str) -> Said {
        let latest = breakdown.items.iter().zip(cells).filter_map(|(item, cells)| {
            let cell = cells.iter().rfind(|cell| cell.observation.period.end() == edition.end());
            Some((item, *cell?))
        });
        let latest: Vec<(&Item, Cell<'_>)> = latest.collect();
        let assessed: Vec<Status> = latest.iter().map(|(_, cell)| cell.verdict.status).filter(|status| status.is_assessed()).collect();
        let met = assessed.iter().filter(|status| **status == Status::Green).count();
        let (met_words, n) = (met.to_string(), assessed.len().to_string());
        match (met, assessed.len()) {
            (_, 0 | 1) => {}
            (0, _) => return self.say("parts-met-none", &[("dimension", dimension), ("n", &n)]),
            (met, n_all) if met == n_all => return self.say("parts-met-all", &[("dimension", dimension), ("n", &n)]),
            _ => return self.say("parts-met-some", &[("dimension", dimension), ("met", &met_words), ("n", &n)]),
        }
        let known = || latest.iter().filter(|(_, cell)| cell.observation.is_level() && cell.observation.known().is_some());
        let figure =
            |(item, cell): &(&Item, Cell<'_>)| Ok(format!("{} ({})", self.text(&item.title), self.cell(measure, cell.observation)?));
        match (known().max_by_key(|(_, cell)| cell.observation.known()), known().min_by_key(|(_, cell)| cell.observation.known())) {
            (Some(highest), Some(lowest)) if known().count() > 1 => {
                self.say("parts-spread", &[("dimension", dimension), ("highest", &figure(highest)?), ("lowest", &figure(lowest)?)])
            }
            _ => self.say("by", &[("dimension", dimension)]),
        }
    }

    /// Says how often the target was met; `periods` is all of them, counted.
    fn met(self, met: usize, count: usize, periods: &str) -> Said {
        match (met, count) {
            (2, 2) => self.say("trend-met-both", &[]),
            (0, 2) => self.say("trend-missed-both", &[]),
            (0, _) => self.say("trend-missed-all", &[("periods", periods)]),
            _ if met == count => self.say("trend-met-all", &[("periods", periods)]),
            _ => self.say("trend-met-some", &[("met", &met.to_string()), ("periods", periods)]),
        }
    }
}

/// The known levels on one basis and of one length, oldest first: those of which there are most, the measure's own basis first.
fn run<'c, 'a>(assessed: Assessed<'_>, whole: &'c [Cell<'a>]) -> Vec<&'c Cell<'a>> {
    let kind = |cell: &Cell<'_>| (cell.observation.basis, discriminant(&cell.observation.period));
    let levels = || whole.iter().filter(|cell| cell.observation.is_level());
    let mut counts = HashMap::new();
    for cell in levels() {
        *counts.entry(kind(cell)).or_insert(0) += 1;
    }
    let rank = |cell: &&Cell<'_>| (counts.get(&kind(cell)), cell.observation.basis == assessed.measure.basis, cell.observation.period);
    let Some(most) = levels().max_by_key(rank).map(kind) else { return Vec::new() };
    levels().filter(|cell| kind(cell) == most).collect()
}

/// What the assessed figures are counted in; of cumulative ones there is one a year.
const fn noun(period: Period, cumulative: bool) -> &'static str {
    match period {
        Period::Quarter(_) | Period::Month(_) if cumulative => "year",
        Period::Quarter(_) => "quarter",
        Period::Month(_) => "month",
        Period::FinancialYear(_) | Period::CalendarYear(_) | Period::AcademicYear(_) => "year",
        Period::Day(_) => "figure",
    }
}

fn direction(measure: &Measure, first: &Cell<'_>, last: &Cell<'_>) -> &'static str {
    match (last.observation.known().cmp(&first.observation.known()), measure.good) {
        (Ordering::Equal, _) => "trend-same",
        (Ordering::Greater, Good::High) | (Ordering::Less, Good::Low) => "trend-better",
        (Ordering::Less, Good::High) | (Ordering::Greater, Good::Low) => "trend-worse",
        (Ordering::Greater, _) => "trend-higher",
        (Ordering::Less, _) => "trend-lower",
    }
}
