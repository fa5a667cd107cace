//! Which way a measure is going, by its own idea of good.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::status::target_of;
use crate::model::measure::{Good, Measure, Series};
use crate::model::observation::{Basis, Flag, Observation};
use crate::model::target::Aim;
use crate::period::{Period, Quarter};
use crate::quantity::Decimal;

/// A comparison of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travel {
    /// Better than before.
    Improving,
    /// Worse than before.
    Worsening,
    /// The same as before.
    Steady,
    /// There is nothing to compare with on the same basis.
    CannotCompare,
}

/// Both comparisons of an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Against the previous period.
    pub short: Travel,
    /// Against the same period a year ago.
    pub long: Travel,
}

impl Travel {
    /// Returns the word that data files and messages use; empty where nothing can be compared.
    pub const fn word(self) -> &'static str {
        match self {
            Travel::Improving => "improving",
            Travel::Worsening => "worsening",
            Travel::Steady => "steady",
            Travel::CannotCompare => "",
        }
    }
}

/// Returns both comparisons of one observation of a measure. Two bases are never compared.
pub fn of(measure: &Measure, series: &Series, observation: &Observation) -> Both {
    let good = Better { good: measure.good, range: range(measure, series, observation.period) };
    Both { short: short(measure, series, observation, good), long: long(series, observation, good) }
}

/// What "better" means for a measure.
#[derive(Clone, Copy)]
struct Better {
    good: Good,
    range: Option<(Decimal, Decimal)>,
}

impl Better {
    fn travel(self, before: Decimal, now: Decimal) -> Travel {
        let gain = match self.good {
            Good::High => now - before,
            Good::Low => before - now,
            Good::Range => match self.range {
                Some(range) => outside(before, range) - outside(now, range),
                None => return Travel::CannotCompare,
            },
            Good::None => return Travel::CannotCompare,
        };
        match gain.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => Travel::Improving,
            std::cmp::Ordering::Less => Travel::Worsening,
            std::cmp::Ordering::Equal => Travel::Steady,
        }
    }
}

/// The range is the series' own, or the whole's where a part has none.
fn range(measure: &Measure, series: &Series, period: Period) -> Option<(Decimal, Decimal)> {
    let target = target_of(series, period).or_else(|| target_of(&measure.whole, period))?;
    match target.aim {
        Aim::Within(low, high) => Some((low, high)),
        Aim::Exactly(figure) => Some((figure, figure)),
        _ => None,
    }
}

fn outside(value: Decimal, (low, high): (Decimal, Decimal)) -> Decimal {
    (low - value).max(value - high).max(Decimal::ZERO)
}

/// Compares with the previous period. A cumulative figure takes part with the increment of its own quarter, where that is known.
fn short(measure: &Measure, series: &Series, observation: &Observation, good: Better) -> Travel {
    let (Some(value), Some(previous)) = (observation.known(), previous(observation.period)) else { return Travel::CannotCompare };
    if broken(series, previous.end(), observation.period.end()) {
        return Travel::CannotCompare;
    }
    let pair = match (observation.basis, observation.period, previous) {
        (Basis::Change, ..) => None,
        (Basis::InPeriod | Basis::Cumulative, Period::Quarter(quarter), Period::Quarter(before)) => {
            increment(measure, series, before).zip(increment(measure, series, quarter))
        }
        (Basis::Cumulative, Period::Month(_), _) => None,
        (basis, ..) => series.find(previous, basis).and_then(Observation::known).map(|before| (before, value)),
    };
    pair.map_or(Travel::CannotCompare, |(before, now)| good.travel(before, now))
}

/// Compares with the same stretch of time a year ago, whatever the cell is called: the cumulative figure of a fourth quarter and the
/// figure of a whole year sum up the same twelve months.
fn long(series: &Series, observation: &Observation, good: Better) -> Travel {
    let Some(now) = observation.known() else { return Travel::CannotCompare };
    if observation.basis == Basis::Change {
        let over_a_year = matches!(observation.period, Period::FinancialYear(_) | Period::CalendarYear(_) | Period::AcademicYear(_));
        return if over_a_year { good.travel(Decimal::ZERO, now) } else { Travel::CannotCompare };
    }
    let Some(wanted) = stretch(observation.period, observation.basis).and_then(year_earlier) else { return Travel::CannotCompare };
    if broken(series, wanted.1, observation.period.end()) {
        return Travel::CannotCompare;
    }
    let same = |cell: &&Observation| cell.known().is_some() && stretch(cell.period, cell.basis) == Some(wanted);
    let before = series.observations.iter().find(same).and_then(Observation::known);
    before.map_or(Travel::CannotCompare, |before| good.travel(before, now))
}

/// Returns the quarter's own figure: as recorded or, for figures that add up, as the step from one cumulative figure to the next.
fn increment(measure: &Measure, series: &Series, quarter: Quarter) -> Option<Decimal> {
    let known = |quarter, basis| series.find(Period::Quarter(quarter), basis).and_then(Observation::known);
    let own = known(quarter, Basis::InPeriod);
    if own.is_some() || !measure.additive {
        return own;
    }
    let earlier: Vec<Quarter> = (1..quarter.number()).filter_map(|number| quarter.year().quarter(number)).collect();
    let before = match earlier.last() {
        None => Some(Decimal::ZERO),
        Some(last) => known(*last, Basis::Cumulative)
            .or_else(|| earlier.iter().map(|quarter| known(*quarter, Basis::InPeriod)).sum::<Option<Decimal>>()),
    };
    Some(known(quarter, Basis::Cumulative)? - before?)
}

const fn previous(period: Period) -> Option<Period> {
    match period {
        Period::Quarter(quarter) => Some(Period::Quarter(quarter.previous())),
        Period::FinancialYear(year) => Some(Period::FinancialYear(year.previous())),
        Period::AcademicYear(year) => Some(Period::AcademicYear(year.previous())),
        Period::CalendarYear(year) => Some(Period::CalendarYear(year - 1)),
        Period::Month(month) => Some(Period::Month(month.previous())),
        Period::Day(_) => None,
    }
}

/// The days a figure sums up, both included; a snapshot has one.
fn stretch(period: Period, basis: Basis) -> Option<(Date, Date)> {
    let (start, end) = (period.start(), period.end());
    match (period, basis) {
        (_, Basis::Change) => None,
        (_, Basis::Snapshot) | (Period::Day(_), _) => Some((end, end)),
        (Period::Quarter(_) | Period::Month(_), Basis::Cumulative) => Some((Period::FinancialYear(period.financial_year()).start(), end)),
        (Period::Quarter(_) | Period::Month(_), Basis::RollingYear) => {
            Some((add(end.checked_sub(Span::new().years(1)).ok()?.last_of_month(), 1.day())?, end))
        }
        _ => Some((start, end)),
    }
}

fn year_earlier((start, end): (Date, Date)) -> Option<(Date, Date)> {
    let earlier = |date: Date| date.checked_sub(1.year()).ok();
    // The last day of February has no fixed number.
    let end_of_month = |date: Date| if end == end.last_of_month() { date.last_of_month() } else { date };
    Some((if start == end { end_of_month(earlier(start)?) } else { earlier(start)? }, end_of_month(earlier(end)?)))
}

fn add(date: Date, span: Span) -> Option<Date> {
    date.checked_add(span).ok()
}

/// Tells whether the series breaks after one day and up to another.
fn broken(series: &Series, after: Date, up_to: Date) -> bool {
    let between = |cell: &&Observation| cell.period.end() > after && cell.period.end() <= up_to;
    series.observations.iter().filter(between).any(|cell| cell.flags.contains(&Flag::SeriesBreak))
}
