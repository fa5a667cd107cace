//! The record as it stands, in the form in which an edition would freeze it.

use crate::model::Dataset;
use crate::model::edition::{Described, Key, Slot, Tables};
use crate::model::target::Aim;

/// Makes the tables of the record.
pub fn tables(dataset: &Dataset) -> Tables {
    let mut tables = Tables::default();
    for measure in &dataset.measures {
        tables.measures.insert(measure.id.clone(), Described { title: measure.title.clone(), definition: measure.definition.clone() });
        for (breakdown, item, series) in measure.all_series() {
            let slot = |period| Slot { measure: measure.id.clone(), breakdown: breakdown.into(), item: item.into(), period };
            for cell in &series.observations {
                if let Some(value) = cell.known() {
                    tables.figures.insert(Key { slot: slot(cell.period), basis: cell.basis }, value);
                }
            }
            let periods = series.observations.iter().map(|cell| cell.period).chain(series.targets.keys().copied());
            // The table of observations also has rows for the periods of comparators.
            let compared = measure.comparators.iter().filter(|_| breakdown.is_empty()).flat_map(|other| other.figures.keys().copied());
            for period in periods.chain(compared) {
                if let Some(target) = series.target_of(period).filter(|target| !matches!(target.aim, Aim::None(_))) {
                    tables.targets.insert(slot(period), target.aim.clone());
                }
            }
        }
    }
    tables
}
