//! Which way a measure is going, by its own idea of good.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

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

/// A comparison with what it was made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Which way it goes.
    pub travel: Travel,
    /// The earlier period and the two figures, where they can be compared.
    pub pair: Option<Pair>,
}

/// Two figures on the same basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The earlier period.
    pub since: Period,
    /// The earlier figure.
    pub before: Decimal,
    /// The later figure; for a cumulative observation the increment of its own period.
    pub now: Decimal,
}

impl Pair {
    /// Returns the change in per cent of the earlier figure, unrounded and without its sign; none when that is zero.
    pub fn percent(&self) -> Option<Decimal> {
        percent(self.now.checked_sub(self.before)?.abs(), self.before.abs())
    }
}

/// Returns a part in per cent of a whole, unrounded; none of zero.
pub fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// Both comparisons of an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Against the previous period.
    pub short: Comparison,
    /// Against the same period a year ago.
    pub long: Comparison,
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

/// Lists the last days of the periods with which a series breaks.
pub fn breaks(series: &Series) -> Vec<Date> {
    let breaks = series.observations.iter().filter(|cell| cell.flags.contains(&Flag::SeriesBreak));
    breaks.map(|cell| cell.period.end()).collect()
}

/// Returns both comparisons of one observation of a measure whose series has these [`breaks`]. Two bases are never compared.
pub fn of(measure: &Measure, series: &Series, breaks: &[Date], observation: &Observation) -> Both {
    let range = if measure.good == Good::Range { range(measure, series, observation.period) } else { None };
    let better = Better { good: measure.good, range };
    let compare =
        |pair: Option<Pair>| Comparison { travel: pair.map_or(Travel::CannotCompare, |pair| better.travel(pair.before, pair.now)), pair };
    let both = Both { short: compare(short(measure, series, breaks, observation)), long: compare(long(series, breaks, observation)) };
    match (observation.basis, observation.known()) {
        // A change over a year is the comparison itself.
        (Basis::Change, Some(change)) if is_year(observation.period) => {
            Both { long: Comparison { travel: better.travel(Decimal::ZERO, change), pair: None }, ..both }
        }
        _ => both,
    }
}

const fn is_year(period: Period) -> bool {
    matches!(period, Period::FinancialYear(_) | Period::CalendarYear(_) | Period::AcademicYear(_))
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
    let target = series.target_of(period).or_else(|| measure.whole.target_of(period))?;
    match target.aim {
        Aim::Within(low, high) => Some((low, high)),
        Aim::Exactly(figure) => Some((figure, figure)),
        _ => None,
    }
}

fn outside(value: Decimal, (low, high): (Decimal, Decimal)) -> Decimal {
    (low - value).max(value - high).max(Decimal::ZERO)
}

/// Finds the figure of the previous period. A cumulative figure takes part with the increment of its own quarter, where that is known.
fn short(measure: &Measure, series: &Series, breaks: &[Date], observation: &Observation) -> Option<Pair> {
    let value = observation.known()?;
    let since = observation.period.previous()?;
    if broken(breaks, since.end(), observation.period.end()) {
        return None;
    }
    let (before, now) = match (observation.basis, observation.period, since) {
        (Basis::Change, ..) | (Basis::Cumulative, Period::Month(_), _) => return None,
        (Basis::InPeriod | Basis::Cumulative, Period::Quarter(quarter), Period::Quarter(before)) => {
            (increment(measure, series, before)?, increment(measure, series, quarter)?)
        }
        (basis, ..) => (series.find(since, basis)?.known()?, value),
    };
    Some(Pair { since, before, now })
}

/// Finds the figure for the same stretch of time a year ago, whatever the cell is called: the cumulative figure of a fourth quarter and
/// the figure of a whole year sum up the same twelve months.
fn long(series: &Series, breaks: &[Date], observation: &Observation) -> Option<Pair> {
    let now = observation.known()?;
    let wanted = year_earlier(stretch(observation.period, observation.basis)?)?;
    if broken(breaks, wanted.1, observation.period.end()) {
        return None;
    }
    let same = |cell: &&Observation| cell.known().is_some() && stretch(cell.period, cell.basis) == Some(wanted);
    // Cells are in the order of their last days, so only a few can end on the wanted one.
    let first = series.observations.partition_point(|cell| cell.period.end() < wanted.1);
    let earlier = series.observations[first..].iter().take_while(|cell| cell.period.end() == wanted.1).find(same)?;
    Some(Pair { since: earlier.period, before: earlier.known()?, now })
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
    // The 29th of February is the 28th a year ago.
    let earlier = |date: Date| Date::new(date.year() - 1, date.month(), date.day()).or(Date::new(date.year() - 1, 2, 28)).ok();
    // The last day of February has no fixed number.
    let end_of_month = |date: Date| if end == end.last_of_month() { date.last_of_month() } else { date };
    Some((if start == end { end_of_month(earlier(start)?) } else { earlier(start)? }, end_of_month(earlier(end)?)))
}

fn add(date: Date, span: Span) -> Option<Date> {
    date.checked_add(span).ok()
}

/// Tells whether the series breaks after one day and up to another.
fn broken(breaks: &[Date], after: Date, up_to: Date) -> bool {
    breaks.iter().any(|day| *day > after && *day <= up_to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    /// Reads a measure with the given lines and returns the comparisons of its last observation, short and long.
    fn last(lines: &str) -> (Travel, Travel) {
        let measure = measure_from_text(lines);
        let observation = measure.whole.observations.last().expect("an observation");
        let both = of(&measure, &measure.whole, &breaks(&measure.whole), observation);
        (both.short.travel, both.long.travel)
    }

    #[test]
    fn better_is_the_measures_own_idea_of_good() {
        let lines = "[actual]\n\"2017-18 Q3\" = 82\n\"2017-18 Q4\" = 87\n";
        assert_eq!(last(&format!("good = \"high\"\n{lines}")).0, Travel::Improving);
        assert_eq!(last(&format!("good = \"low\"\n{lines}")).0, Travel::Worsening);
        assert_eq!(last(&format!("good = \"none\"\n{lines}")).0, Travel::CannotCompare);
    }

    #[test]
    fn equal_figures_are_steady() {
        assert_eq!(last("[actual]\n\"2016-17\" = 4\n\"2017-18\" = 4.0\n"), (Travel::Steady, Travel::Steady));
    }

    #[test]
    fn a_quarter_is_never_compared_with_a_year() {
        assert_eq!(last("[actual]\n\"2016-17\" = 93\n\"2017-18 Q4\" = 87\n"), (Travel::CannotCompare, Travel::CannotCompare));
    }

    #[test]
    fn the_cumulative_figure_of_a_fourth_quarter_is_compared_with_last_year() {
        let lines = "basis = \"cumulative\"\n[actual]\n\"2016-17\" = 2649\n\"2017-18 Q4\" = 1172\n";
        assert_eq!(last(lines).1, Travel::Worsening);
        assert_eq!(last(&lines.replace("Q4", "Q3")).1, Travel::CannotCompare);
    }

    #[test]
    fn cumulative_figures_that_add_up_are_compared_by_their_increments() {
        let figures = "[actual]\n\"2017-18 Q1\" = 88\n\"2017-18 Q2\" = 145\n";
        assert_eq!(last(&format!("unit = \"number\"\nbasis = \"cumulative\"\n{figures}")).0, Travel::Worsening);
        assert_eq!(last(&format!("unit = \"percent\"\nbasis = \"cumulative\"\n{figures}")).0, Travel::CannotCompare);
    }

    #[test]
    fn a_range_is_better_the_nearer_the_figure_is() {
        let lines = "good = \"range\"\n[target]\n\"2017-18\" = { within = [-1, 1] }\n[actual]\n\"2017-18 Q1\" = -3\n\"2017-18 Q2\" = 2\n";
        assert_eq!(last(lines).0, Travel::Improving);
        assert_eq!(last(&lines.replace("= 2\n", "= 4\n")).0, Travel::Worsening);
    }

    #[test]
    fn nothing_is_compared_across_a_break() {
        let lines = "[actual]\n\"2017-18 Q1\" = 62\n\"2017-18 Q2\" = { value = 15, flags = [\"series-break\"] }\n";
        assert_eq!(last(lines).0, Travel::CannotCompare);
    }

    #[test]
    fn a_rolling_year_is_compared_with_the_year_it_covers() {
        let lines = "basis = \"rolling-12-months\"\ngood = \"low\"\n[actual]\n\"2016-17\" = 9\n\"2017-18 Q4\" = 9.35\n";
        assert_eq!(last(lines).1, Travel::Worsening);
    }

    #[test]
    fn a_known_change_over_a_year_is_its_own_comparison() {
        assert_eq!(last("good = \"low\"\n[actual]\n\"2017-18\" = { change = -1 }\n").1, Travel::Improving);
    }
}
