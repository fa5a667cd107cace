//! The ledger of lateness: what an edition lacks or got late, since when, and when it was due.

use std::mem::discriminant;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::Dataset;
use crate::model::edition::{Key, Slot};
use crate::model::measure::{Frequency, Measure};
use crate::model::observation::{Observation, Reason, Value};
use crate::period::Period;

/// A line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late<'a> {
    /// The measure's id.
    pub measure: &'a str,
    /// The period that the figure is for.
    pub period: Period,
    /// Why there is no figure; none where it came late, or where nothing is recorded.
    pub reason: Option<Reason>,
    /// Whether there is a figure by now.
    pub is_here: bool,
    /// The first of the periods in a row without a figure.
    pub since: Period,
    /// When it was due, if the record says so; it is never inferred.
    pub due: Option<Date>,
    /// When it was published.
    pub published: Option<Date>,
    /// How many days after the due day it was published or, where it is not, today is.
    pub days: Option<i64>,
}

/// Returns the line of a measure for an edition, unless its figure is there and was not late, or there is nothing to wait for.
///
/// `cell` is the one that speaks for the measure in the edition.
pub fn of<'a>(dataset: &Dataset, (measure, cell): (&'a Measure, Option<&Observation>), edition: Period, as_of: Date) -> Option<Late<'a>> {
    let Some(cell) = cell else {
        return unrecorded(dataset, measure, edition, as_of);
    };
    let due = due(dataset, measure, cell);
    let line = Late {
        measure: &measure.id,
        period: cell.period,
        reason: None,
        is_here: true,
        since: cell.period,
        due,
        published: None,
        days: None,
    };
    match cell.value {
        Value::Known(_) => {
            let published = published(dataset, measure, cell);
            let days = days_late(due, published);
            days.map(|days| Late { published, days: Some(days), ..line })
        }
        Value::Missing { reason, .. } if is_awaited(reason) => {
            let days = days_late(due, Some(as_of));
            Some(Late { reason: Some(reason), is_here: false, since: since(measure, cell), days, ..line })
        }
        Value::Missing { .. } => None,
    }
}

/// A measure without any cell for the edition is missing when it ought to be reported in it.
fn unrecorded<'a>(dataset: &Dataset, measure: &'a Measure, edition: Period, as_of: Date) -> Option<Late<'a>> {
    let year_ends = edition.financial_year() != Period::Day(edition.end().tomorrow().ok()?).financial_year();
    if measure.frequency == Frequency::Year && !year_ends {
        return None;
    }
    let due = after(edition, measure.due_after_days.or(dataset.site.due_after_days));
    let days = days_late(due, Some(as_of));
    Some(Late { measure: &measure.id, period: edition, reason: None, is_here: false, since: edition, due, published: None, days })
}

/// Tells whether somebody could be waiting for the figure.
const fn is_awaited(reason: Reason) -> bool {
    !matches!(reason, Reason::ReportedAnnually | Reason::NotApplicable | Reason::LocalMeasure | Reason::GivenInParts | Reason::Suppressed)
}

/// The day that the cell names, or else the one that the measure or the site has for all.
fn due(dataset: &Dataset, measure: &Measure, cell: &Observation) -> Option<Date> {
    match cell.value {
        Value::Missing { expected: Some(day), .. } => Some(day),
        _ => after(cell.period, measure.due_after_days.or(dataset.site.due_after_days)),
    }
}

fn after(period: Period, days: Option<u32>) -> Option<Date> {
    period.end().checked_add(i64::from(days?).days()).ok()
}

/// The day of the first frozen edition that has the figure, or else of its report.
fn published(dataset: &Dataset, measure: &Measure, cell: &Observation) -> Option<Date> {
    let slot = Slot { measure: measure.id.clone(), breakdown: String::new(), item: "all".into(), period: cell.period };
    let key = Key { slot, basis: cell.basis };
    let mut editions = dataset.editions.iter().filter(|edition| edition.period.value.end() >= cell.period.end());
    match editions.find(|edition| edition.tables.figures.contains_key(&key)) {
        Some(edition) => edition.published,
        None => dataset.reports.iter().find(|report| report.period.value.end() == cell.period.end()).and_then(|report| report.published),
    }
}

fn days_late(due: Option<Date>, day: Option<Date>) -> Option<i64> {
    let (due, day) = (due?, day?);
    let days = (day - due).get_days();
    (days > 0).then_some(i64::from(days))
}

/// The first of the periods of one length that lack a figure, in a row up to this one.
fn since(measure: &Measure, cell: &Observation) -> Period {
    let alike = |other: &&Observation| discriminant(&other.period) == discriminant(&cell.period) && other.period <= cell.period;
    let before: Vec<&Observation> = measure.whole.observations.iter().filter(alike).collect();
    let lacking = before.iter().rev().take_while(|other| matches!(other.value, Value::Missing { reason, .. } if is_awaited(reason)));
    lacking.last().map_or(cell.period, |other| other.period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lateness_counts_days_after_the_due_day_only() {
        let day = |text: &str| text.parse().ok();
        assert_eq!(days_late(day("2018-06-28"), day("2018-07-01")), Some(3));
        assert_eq!(days_late(day("2018-06-28"), day("2018-06-28")), None);
        assert_eq!(days_late(day("2017-06-28"), day("2018-06-28")), Some(365));
        assert_eq!(days_late(None, day("2018-06-28")), None);
    }
}
