//! What changed from one frozen edition to the next, and from the latest one to the record as it stands.

mod present;

use std::collections::BTreeSet;

use crate::lang::{Lang, Text};
use crate::model::Dataset;
use crate::model::edition::{Described, Edition, Key, Slot, Tables};
use crate::model::measure::Series;
use crate::model::observation::Revision;
use crate::model::target::{Aim, Earlier};
use crate::period::Period;
use crate::quantity::Decimal;

/// Everything that differs between two states of the data.
#[derive(Clone, Debug)]
pub struct Changes<'a> {
    /// The earlier edition.
    pub from: &'a Edition,
    /// The edition after it; none for the record as it stands.
    pub to: Option<&'a Edition>,
    /// Figures that the earlier one does not have.
    pub new: Vec<New>,
    /// Figures that are others now.
    pub revised: Vec<Revised<'a>>,
    /// Targets that are others now.
    pub targets: Vec<Moved<'a>>,
    /// Definitions that are others now.
    pub definitions: Vec<Redefined>,
    /// Measures that the earlier one does not have, by id.
    pub appeared: Vec<String>,
    /// Measures that are no longer reported, by id.
    pub disappeared: Vec<String>,
}

/// A figure that was not there before.
#[derive(Clone, Debug)]
pub struct New {
    /// Which.
    pub key: Key,
    /// The figure.
    pub value: Decimal,
}

/// A figure that was replaced.
#[derive(Clone, Debug)]
pub struct Revised<'a> {
    /// Which.
    pub key: Key,
    /// The figure that was published.
    pub before: Decimal,
    /// The figure that stands now; none where it was withdrawn.
    pub now: Option<Decimal>,
    /// When and why, as the record says.
    pub note: Option<&'a Revision>,
}

/// A target that was replaced.
#[derive(Clone, Debug)]
pub struct Moved<'a> {
    /// Which, in the first of the periods.
    pub slot: Slot,
    /// The periods that it stands beside: a year's target stands beside each of its quarters.
    pub periods: Vec<Period>,
    /// The target that was published.
    pub before: Aim,
    /// The target that stands now; none where it was given up.
    pub now: Option<Aim>,
    /// When and why, as the record says.
    pub note: Option<&'a Earlier>,
}

/// A definition that was replaced.
#[derive(Clone, Debug)]
pub struct Redefined {
    /// The measure's id.
    pub measure: String,
    /// What it counted.
    pub before: Text,
    /// What it counts now.
    pub now: Text,
}

impl Changes<'_> {
    /// Tells whether the two states are the same.
    pub const fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.revised.is_empty()
            && self.targets.is_empty()
            && self.definitions.is_empty()
            && self.appeared.is_empty()
            && self.disappeared.is_empty()
    }
}

/// Compares each frozen edition with the one after it, and the latest with the record as it stands; in the order of the editions.
pub fn all(dataset: &Dataset) -> Vec<Changes<'_>> {
    if dataset.editions.is_empty() {
        return Vec::new();
    }
    let present = present::tables(dataset);
    let edition = dataset.site.edition.value;
    let retired = dataset.measures.iter().filter(|measure| measure.is_retired(edition)).map(|measure| measure.id.clone()).collect();
    let pairs = dataset.editions.iter().enumerate().map(|(index, from)| match dataset.editions.at(index + 1) {
        Some(to) => between(dataset, from, Some(to), &to.tables, &to.retired),
        None => between(dataset, from, None, &present, &retired),
    });
    pairs.collect()
}

fn between<'a>(dataset: &'a Dataset, from: &'a Edition, to: Option<&'a Edition>, now: &Tables, retired: &BTreeSet<String>) -> Changes<'a> {
    let before = &from.tables;
    let gone = before.measures.keys().filter(|id| !now.measures.contains_key(*id));
    let given_up = retired.difference(&from.retired).filter(|id| before.measures.contains_key(*id));
    let disappeared: BTreeSet<&String> = gone.chain(given_up).collect();
    let new = now.figures.iter().filter(|(key, _)| !before.figures.contains_key(key));
    Changes {
        from,
        to,
        new: new.map(|(key, value)| New { key: key.clone(), value: *value }).collect(),
        revised: revised(dataset, before, now),
        targets: moved(dataset, before, now),
        definitions: redefined(before, now),
        appeared: now.measures.keys().filter(|id| !before.measures.contains_key(*id)).cloned().collect(),
        disappeared: disappeared.into_iter().cloned().collect(),
    }
}

fn revised<'a>(dataset: &'a Dataset, before: &Tables, now: &Tables) -> Vec<Revised<'a>> {
    let replaced = before.figures.iter().filter(|(key, value)| now.figures.get(*key) != Some(*value));
    let revised = replaced.map(|(key, value)| Revised {
        key: key.clone(),
        before: *value,
        now: now.figures.get(key).copied(),
        note: series(dataset, &key.slot)
            .and_then(|series| series.find(key.slot.period, key.basis).or_else(|| series.of_period(key.slot.period)))
            .and_then(|cell| cell.revisions.iter().rfind(|revision| revision.value == *value)),
    });
    revised.collect()
}

fn moved<'a>(dataset: &'a Dataset, before: &Tables, now: &Tables) -> Vec<Moved<'a>> {
    let mut all: Vec<Moved<'_>> = Vec::new();
    let replaced = before.targets.iter().filter(|(slot, aim)| now.targets.get(*slot) != Some(*aim));
    for (slot, aim) in replaced {
        let alike = |last: &&mut Moved<'_>| {
            (&last.slot.measure, &last.slot.breakdown, &last.slot.item) == (&slot.measure, &slot.breakdown, &slot.item)
                && last.before == *aim
                && last.now.as_ref() == now.targets.get(slot)
        };
        if let Some(last) = all.last_mut().filter(alike) {
            last.periods.push(slot.period);
            continue;
        }
        let note = series(dataset, slot)
            .and_then(|series| series.target_of(slot.period))
            .and_then(|target| target.earlier.iter().rfind(|earlier| earlier.aim == *aim));
        all.push(Moved { slot: slot.clone(), periods: vec![slot.period], before: aim.clone(), now: now.targets.get(slot).cloned(), note });
    }
    all
}

fn redefined(before: &Tables, now: &Tables) -> Vec<Redefined> {
    let pair = |(id, before): (&String, &Described)| {
        let (before, now) = (before.definition.as_ref()?, now.measures.get(id)?.definition.as_ref()?);
        let same = words(before.get(Lang::Cy)) == words(now.get(Lang::Cy)) && words(before.get(Lang::En)) == words(now.get(Lang::En));
        (!same).then(|| Redefined { measure: id.clone(), before: before.clone(), now: now.clone() })
    };
    before.measures.iter().filter_map(pair).collect()
}

/// A definition is Markdown in the record and plain in a table: what counts is its letters and digits, without the addresses of links.
fn words(text: &str) -> String {
    let mut parts = text.split("](");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once(')').map_or(part, |(_, after)| after));
    std::iter::once(first).chain(rest).flat_map(str::chars).filter(|c| c.is_alphanumeric()).collect()
}

fn series<'a>(dataset: &'a Dataset, slot: &Slot) -> Option<&'a Series> {
    dataset.measures.get(&slot.measure)?.series_of(&slot.breakdown, &slot.item)
}
