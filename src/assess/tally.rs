//! Counts measures by status.

use std::collections::HashMap;

use super::Assessed;
use super::status::Status;
use crate::model::Dataset;
use crate::model::priority::Priority;

/// How many measures have which status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Target met.
    pub green: u32,
    /// Missed narrowly.
    pub amber: u32,
    /// Missed.
    pub red: u32,
    /// Without figure or target.
    pub not_assessed: u32,
}

impl Tally {
    /// Returns how many there are in all.
    pub const fn total(self) -> u32 {
        self.green + self.amber + self.red + self.not_assessed
    }

    fn of<'m, 'a: 'm>(measures: impl Iterator<Item = &'m Assessed<'a>>) -> Self {
        measures.fold(Self::default(), |mut tally, measure| {
            match measure.headline().map(|cell| cell.verdict.status) {
                Some(Status::Green) => tally.green += 1,
                Some(Status::Amber) => tally.amber += 1,
                Some(Status::Red) => tally.red += 1,
                Some(Status::NotAssessed(_)) | None => tally.not_assessed += 1,
            }
            tally
        })
    }
}

/// Counts the measures that serve a priority; one that serves several is counted under each.
pub fn of_priority(priority: &Priority, dataset: &Dataset, measures: &HashMap<&str, Assessed<'_>>) -> Tally {
    let serves = dataset.measures.iter().filter(|measure| measure.priorities.iter().any(|id| id.value == priority.id));
    Tally::of(serves.filter_map(|measure| measures.get(measure.id.as_str())))
}

/// Counts the measures of the plan, each once.
pub fn of_plan(dataset: &Dataset, measures: &HashMap<&str, Assessed<'_>>) -> Tally {
    let of_plan = dataset.measures.iter().filter(|measure| !measure.corporate);
    Tally::of(of_plan.filter_map(|measure| measures.get(measure.id.as_str())))
}
