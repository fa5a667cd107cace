//! Editions, what changed between them, and how to cite them.

use super::{Said, Words};
use crate::assess::changes::Changes;
use crate::model::edition::Edition;
use crate::model::measure::Measure;

impl<'a> Words<'a> {
    /// Names an edition: "Quarter 4 2017-18", and from the second version "Quarter 4 2017-18, Version 2".
    pub fn edition(self, edition: &Edition) -> Said {
        let period = self.period(edition.period.value);
        if edition.version == 1 {
            return Ok(period);
        }
        Ok(format!("{period}, {}", self.say("version", &[("version", &edition.version.to_string())])?))
    }

    /// Counts what changed, by the messages that name the kinds; what did not happen is left out.
    pub fn changes(self, changes: &Changes<'_>) -> Vec<(&'static str, usize)> {
        let all = [
            ("changes-new", changes.new.len()),
            ("changes-revised", changes.revised.len()),
            ("changes-targets", changes.targets.len()),
            ("changes-definitions", changes.definitions.len()),
            ("changes-appeared", changes.appeared.len()),
            ("changes-disappeared", changes.disappeared.len()),
        ];
        all.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// Names a measure, or one item of its breakdown: "Sickness absence, People".
    pub fn part(self, measure: &'a Measure, breakdown: &str, item: &str) -> String {
        let name = self.text(measure.name());
        let found = measure.breakdowns.iter().find(|other| other.dimension.value == breakdown);
        match found.and_then(|found| found.items.iter().find(|other| other.id == item)) {
            Some(item) => format!("{name}, {}", self.text(&item.title)),
            None => name.to_owned(),
        }
    }
}
