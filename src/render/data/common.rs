//! What many rows of many files share; it is worked out once a build.

use std::collections::HashMap;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::Site;
use super::table::by_measure;
use crate::lang::Bilingual;
use crate::map::Table;
use crate::model::measure::Series;
use crate::model::observation::Observation;
use crate::period::Period;

/// What is worked out once.
pub struct Common {
    periods: FxHashMap<Period, Named>,
    reconciled: HashMap<String, Vec<usize>>,
    counts: FxHashMap<Table, OnceLock<usize>>,
    by_id: Vec<usize>,
}

/// A period as data files write it.
pub struct Named {
    /// `2017-18-Q4`
    pub key: String,
    /// Its name in both languages.
    pub label: Bilingual<String>,
}

impl Common {
    /// Names every period that has a figure or a target, and finds the comparisons of each measure.
    pub fn of(site: Site<'_>) -> Self {
        let mut periods = FxHashMap::default();
        let mut name = |period: Period| {
            periods.entry(period).or_insert_with(|| Named::of(site, period));
        };
        // Most series have the periods of the one before, so they are looked at side by side before any is looked up.
        let mut before: &[Observation] = &[];
        for measure in site.dataset.measures.iter() {
            let items = measure.breakdowns.iter().flat_map(|breakdown| &breakdown.items).map(|item| &item.series);
            for Series { observations, targets, .. } in std::iter::once(&measure.whole).chain(items) {
                let known = |(place, cell): &(usize, &Observation)| before.get(*place).is_some_and(|other| other.period == cell.period);
                observations.iter().enumerate().filter(|new| !known(new)).map(|(_, cell)| cell.period).for_each(&mut name);
                targets.keys().copied().for_each(&mut name);
                before = observations;
            }
            measure.comparators.iter().flat_map(|comparator| comparator.figures.keys()).copied().for_each(&mut name);
        }
        let ids: Vec<&str> = site.dataset.measures.iter().map(|measure| measure.id.as_str()).collect();
        let mut by_id: Vec<usize> = (0..ids.len()).collect();
        by_id.sort_unstable_by_key(|place| ids[*place]);
        Self {
            by_id,
            periods,
            reconciled: by_measure(site.assessment),
            counts: Table::ALL.map(|table| (table, OnceLock::new())).into_iter().collect(),
        }
    }

    /// Returns the names of a period that has a figure or a target.
    pub fn period(&self, period: Period) -> Option<&Named> {
        self.periods.get(&period)
    }

    /// Lists the places of the comparisons that are about a measure.
    pub fn reconciled(&self, measure: &str) -> &[usize] {
        self.reconciled.get(measure).map_or(&[], Vec::as_slice)
    }

    /// Lists the places of the measures in the order of their ids.
    pub fn by_id(&self) -> &[usize] {
        &self.by_id
    }

    /// Returns how many rows a table of the edition has, which `count` counts when it is first asked for.
    pub fn count(&self, table: Table, count: impl FnOnce() -> usize) -> usize {
        match self.counts.get(&table) {
            Some(known) => *known.get_or_init(count),
            None => count(),
        }
    }
}

impl Named {
    fn of(site: Site<'_>, period: Period) -> Self {
        Self { key: period.key(), label: Bilingual::of(|lang| site.theme.language(lang).period(period)) }
    }
}
