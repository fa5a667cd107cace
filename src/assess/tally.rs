//! Counts measures by status.

use super::Assessed;
use super::status::Status;
use crate::period::Period;

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
}

/// Counts measures by the status of the cell that speaks for them in an edition.
pub fn of<'a>(measures: impl Iterator<Item = Assessed<'a>>, edition: Period) -> Tally {
    measures.fold(Tally::default(), |mut tally, measure| {
        match measure.judged(edition).map(|judged| judged.verdict.status) {
            Some(Status::Green) => tally.green += 1,
            Some(Status::Amber) => tally.amber += 1,
            Some(Status::Red) => tally.red += 1,
            Some(Status::NotAssessed(_)) | None => tally.not_assessed += 1,
        }
        tally
    })
}
