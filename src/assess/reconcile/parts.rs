//! The parts of a measure against the whole, where they are said to add up to it.

use super::{Facts, Reconciliation, Subject};
use crate::assess::Assessed;
use crate::model::measure::{Breakdown, Item, Measure, Relation};
use crate::model::observation::{Observation, Reason, Value};
use crate::quantity::Decimal;

/// Adds up the parts of each period, and the targets of each period, and pairs the sums with the whole.
pub fn of<'a>(assessed: Assessed<'a>) -> Vec<Reconciliation<'a>> {
    let measure = assessed.measure;
    let adding_up = measure.breakdowns.iter().filter(|breakdown| breakdown.relation == Relation::AddsUp);
    adding_up.flat_map(|breakdown| figures(measure, breakdown).chain(targets(measure, breakdown))).collect()
}

fn figures<'a>(measure: &'a Measure, breakdown: &'a Breakdown) -> impl Iterator<Item = Reconciliation<'a>> {
    measure.whole.observations.iter().filter_map(move |whole| {
        let parts = || breakdown.items.iter().filter_map(|item| item.series.find(whole.period, whole.basis));
        // What is not told could be any number, so there is nothing to hold the whole against.
        if parts().any(is_hidden) {
            return None;
        }
        let computed = sum(parts().filter_map(Observation::known))?;
        let facts = Facts::Figure { stated: whole.known()?, computed };
        let subject = Subject::Parts { measure, breakdown, period: whole.period, target: false };
        Some(Reconciliation { subject, facts, explanation: breakdown.explanation.as_ref(), at: whole.at })
    })
}

fn targets<'a>(measure: &'a Measure, breakdown: &'a Breakdown) -> impl Iterator<Item = Reconciliation<'a>> {
    measure.whole.targets.iter().filter_map(move |(period, whole)| {
        let part = |item: &Item| item.series.targets.get(period)?.aim.figure();
        let computed = sum(breakdown.items.iter().filter_map(part))?;
        let facts = Facts::Figure { stated: whole.aim.figure()?, computed };
        let subject = Subject::Parts { measure, breakdown, period: *period, target: true };
        Some(Reconciliation { subject, facts, explanation: breakdown.explanation.as_ref(), at: whole.at })
    })
}

/// Tells whether a part counts for something that the record does not give.
const fn is_hidden(part: &Observation) -> bool {
    matches!(part.value, Value::Missing { reason, .. } if !matches!(reason, Reason::NotApplicable))
}

/// Adds up figures; no figure at all gives no sum.
fn sum(figures: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    figures.reduce(|a, b| a + b)
}
