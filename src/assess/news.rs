//! What of an edition is news: the biggest changes, the widest misses, the comparison with others, and what is late or missing.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::lateness::{self, Late};
use super::travel::{Comparison, Pair, Travel, percent};
use super::{Assessed, Assessment, Cell};
use crate::model::measure::Good;
use crate::model::observation::Observation;
use crate::period::Period;
use crate::quantity::Decimal;

/// What of an edition is news. Every list names measures by their ids.
#[derive(Clone, Debug)]
pub struct News<'a> {
    /// The edition.
    pub edition: Period,
    /// The figures that changed, the biggest change first.
    pub moved: Vec<Moved<'a>>,
    /// The targets that were missed, the widest miss first.
    pub missed: Vec<Missed<'a>>,
    /// The council beside others, the best first.
    pub compared: Vec<Compared<'a>>,
    /// What is late or missing.
    pub late: Vec<Late<'a>>,
}

/// A figure that changed since a year before or, where no year can be compared, since the period before.
#[derive(Clone, Copy, Debug)]
pub struct Moved<'a> {
    /// The measure's id.
    pub measure: &'a str,
    /// Which way.
    pub travel: Travel,
    /// Both figures.
    pub pair: Pair,
    /// The later figure less the earlier one.
    pub difference: Decimal,
    /// The difference in per cent of the earlier figure, without its sign; none where that is zero.
    pub percent: Option<Decimal>,
}

/// A target that was missed.
#[derive(Clone, Copy, Debug)]
pub struct Missed<'a> {
    /// The measure's id.
    pub measure: &'a str,
    /// The cell that missed it.
    pub cell: Cell<'a>,
    /// By how much, in per cent of the target; none for a target of zero or a direction.
    pub percent: Option<Decimal>,
}

/// A figure beside somebody else's for the same period.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The measure's id.
    pub measure: &'a str,
    /// The comparator's id.
    pub comparator: &'a str,
    /// The period.
    pub period: Period,
    /// The council's figure.
    pub own: Decimal,
    /// The other's figure.
    pub other: Decimal,
    /// How far the council is ahead, in per cent of the other's figure; below zero where it is behind.
    pub ahead: Decimal,
}

/// Finds the news of an edition among the measures that are reported in it, in the order of the record where nothing else decides.
pub fn of<'a>(assessment: &Assessment<'a>, edition: Period) -> News<'a> {
    let reported = reported(assessment, edition).into_par_iter();
    let current: Vec<Current<'a>> = reported.map(|assessed| Current { assessed, headline: assessed.headline(edition) }).collect();
    let mut moved: Vec<Moved<'_>> = current.par_iter().filter_map(moved).collect();
    moved.sort_by_key(|moved| Reverse(moved.percent));
    let mut missed: Vec<Missed<'_>> = current.iter().filter_map(missed).collect();
    missed.sort_by_key(|missed| Reverse(missed.percent));
    let mut compared: Vec<Compared<'_>> = current.par_iter().flat_map_iter(|current| compared(current.assessed, edition)).collect();
    compared.sort_by_key(|compared| Reverse(compared.ahead));
    let late = late(assessment, edition);
    News { edition, moved, missed, compared, late }
}

/// Finds what is late or missing in an edition, in the order of the record.
pub fn late<'a>(assessment: &Assessment<'a>, edition: Period) -> Vec<Late<'a>> {
    let late = |assessed: Assessed<'a>| {
        let observation = assessed.judged(edition).map(|judged| judged.observation);
        lateness::of(assessment.dataset, (assessed.measure, observation), edition, assessment.as_of)
    };
    reported(assessment, edition).into_par_iter().filter_map(late).collect()
}

/// Lists the measures that are reported in an edition.
fn reported<'a>(assessment: &Assessment<'a>, edition: Period) -> Vec<Assessed<'a>> {
    assessment.measures().filter(|assessed| !assessed.measure.assurance && assessed.is_current(edition)).collect()
}

/// A measure that is reported in the edition, and the cell that speaks for it.
struct Current<'a> {
    assessed: Assessed<'a>,
    headline: Option<Cell<'a>>,
}

fn moved<'a>(Current { assessed, headline }: &Current<'a>) -> Option<Moved<'a>> {
    let cell = headline.as_ref()?;
    let Comparison { travel, pair } = if cell.long.pair.is_some() { cell.long } else { cell.short };
    let pair = pair?;
    let difference = pair.now.checked_sub(pair.before)?;
    if difference.is_zero() {
        return None;
    }
    Some(Moved { measure: &assessed.measure.id, travel, pair, difference, percent: pair.percent() })
}

fn missed<'a>(Current { assessed, headline }: &Current<'a>) -> Option<Missed<'a>> {
    use super::status::Status;
    let cell = (*headline)?;
    let is_missed = matches!(cell.verdict.status, Status::Amber | Status::Red);
    is_missed.then(|| Missed { measure: &assessed.measure.id, cell, percent: cell.verdict.miss.and_then(|miss| miss.percent) })
}

/// The latest period up to the edition for which both have a figure on one basis; where neither more nor less is better, nobody is ahead.
fn compared<'a>(assessed: Assessed<'a>, edition: Period) -> Vec<Compared<'a>> {
    let measure = assessed.measure;
    let sign = match measure.good {
        Good::High => Decimal::ONE,
        Good::Low => Decimal::NEGATIVE_ONE,
        Good::Range | Good::None => return Vec::new(),
    };
    let of = |comparator: &'a crate::model::measure::Comparator| {
        let pairs = comparator.figures.values().filter_map(|other| {
            let period = other.about.unwrap_or(other.period);
            let own = |cell: &&Observation| cell.about.unwrap_or(cell.period) == period && cell.basis == other.basis && cell.is_level();
            let own = measure.whole.observations.iter().find(own)?;
            Some((period, own.known()?, other.known().filter(|_| other.is_level())?))
        });
        let (period, own, other) = pairs.filter(|(period, ..)| period.end() <= edition.end()).max_by_key(|(period, ..)| *period)?;
        let ahead = own.checked_sub(other)?.checked_mul(sign)?;
        let percent = percent(ahead.abs(), other.abs())?;
        let ahead = if ahead.is_sign_negative() { -percent } else { percent };
        Some(Compared { measure: &measure.id, comparator: &comparator.id.value, period, own, other, ahead })
    };
    measure.comparators.iter().filter_map(of).collect()
}
