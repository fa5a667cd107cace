//! Printed colours and arrows of measures, and of their parts.

use super::{Facts, Reconciliation, Subject};
use crate::assess::travel::Travel;
use crate::assess::{Assessed, Cell};
use crate::model::measure::{Item, Series};
use crate::model::observation::Arrow;

/// Pairs every printed colour and arrow of a measure with the computed one.
///
/// A grey arrow says that no comparison was made, and an arrow beside figures that cannot be compared has nothing to be held against:
/// neither makes a pair.
pub fn of<'a>(assessed: Assessed<'a>) -> Vec<Reconciliation<'a>> {
    let measure = assessed.measure;
    let mut all = Vec::new();
    let mut take = |series: &'a Series, item: Option<&'a Item>| {
        // Few series have anything printed beside them.
        if !series.observations.iter().any(|cell| cell.stated_status.is_some() || cell.stated_travel.is_some()) {
            return;
        }
        let cells = assessed.cells(series);
        for (index, cell) in cells.iter().enumerate() {
            let observation = cell.observation;
            let (period, explanation, at) = (observation.period, observation.explanation.as_ref(), observation.at);
            if let Some(stated) = observation.stated_status {
                let facts = Facts::Status { stated, computed: cell.verdict.status };
                all.push(Reconciliation { subject: Subject::Status { measure, item, period }, facts, explanation, at });
            }
            // A cell with two figures has one arrow, and it is about the first that can be compared.
            let comparable = |other: &Cell<'_>| other.observation.period == period && other.short.travel != Travel::CannotCompare;
            let speaks = || cells.iter().position(comparable) == Some(index);
            if let Some(stated) = observation.stated_travel.filter(|arrow| *arrow != Arrow::Grey && speaks()) {
                let facts = Facts::Travel { stated, computed: cell.short.travel };
                all.push(Reconciliation { subject: Subject::Travel { measure, item, period }, facts, explanation, at });
            }
        }
    };
    take(&measure.whole, None);
    for item in measure.breakdowns.iter().flat_map(|breakdown| &breakdown.items) {
        take(&item.series, Some(item));
    }
    all
}
