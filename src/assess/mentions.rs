//! Who speaks of a measure: found once for all measures, so that no page has to ask every story and every challenge.

use std::collections::HashMap;

use crate::model::Dataset;

/// The places of the records that speak of each measure, in their order.
#[derive(Clone, Debug, Default)]
pub struct Mentions<'a> {
    stories: HashMap<&'a str, Vec<usize>>,
    challenges: HashMap<&'a str, Vec<usize>>,
}

impl Mentions<'_> {
    /// Returns the places of the stories about the measure with this id.
    pub fn stories(&self, measure: &str) -> &[usize] {
        self.stories.get(measure).map_or(&[], Vec::as_slice)
    }

    /// Returns the places of the challenges about the measure with this id.
    pub fn challenges(&self, measure: &str) -> &[usize] {
        self.challenges.get(measure).map_or(&[], Vec::as_slice)
    }
}

/// Finds all of them.
pub(super) fn of(dataset: &Dataset) -> Mentions<'_> {
    let stories = dataset.stories.iter().map(|story| &story.measures);
    let challenges = dataset.challenges.iter().map(|challenge| &challenge.measures);
    Mentions {
        stories: by_measure(stories.map(|measures| measures.iter().map(|id| id.value.as_str()))),
        challenges: by_measure(challenges.map(|measures| measures.iter().map(|id| id.value.as_str()))),
    }
}

fn by_measure<'a, I: Iterator<Item = &'a str>>(records: impl Iterator<Item = I>) -> HashMap<&'a str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, measures) in records.enumerate() {
        for measure in measures {
            let known = places.entry(measure).or_default();
            // A record that names a measure twice speaks of it once.
            if known.last() != Some(&place) {
                known.push(place);
            }
        }
    }
    places
}
