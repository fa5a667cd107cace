//! A measure: what is counted, what is good, and its whole history.

use std::collections::BTreeMap;

use super::observation::{Basis, Observation, words};
use super::target::Target;
use crate::lang::Text;
use crate::period::{FinancialYear, Period};
use crate::quantity::{Decimal, Unit};
use crate::source::{At, Ref, Span};

/// A measure and everything that was ever recorded of it.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The id, which data files use and which never changes.
    pub id: String,
    /// The name that readers see.
    pub title: Text,
    /// A shorter name for tables and menus.
    pub short_title: Option<Text>,
    /// The last part of its address.
    pub slug: At<Text>,
    /// The ids of the priorities it serves.
    pub priorities: Vec<Ref>,
    /// Whether it is a measure of the whole council, outside the priorities.
    pub corporate: bool,
    /// Whether assurance follows it, and the quarter's report does not: it stands in none of the report's tables and counts.
    pub assurance: bool,
    /// Its place in the report's table, from 1.
    pub order: u32,
    /// What its figures count in.
    pub unit: Unit,
    /// What is counted, where the unit alone does not say.
    pub unit_label: Option<Text>,
    /// How many decimal places its figures have at least.
    pub decimals: u32,
    /// Which way is better.
    pub good: Good,
    /// How often it is reported.
    pub frequency: Frequency,
    /// What stretch of time its figures sum up, unless a cell says otherwise.
    pub basis: Basis,
    /// Whether the figures of a year's parts add up to the year's.
    pub additive: bool,
    /// Whether its figures may be above 100 per cent, or below zero.
    pub unbounded: bool,
    /// Whether it counts people, so that small counts could point at one of them.
    pub about_people: bool,
    /// Where the figures come from.
    pub source: Option<Text>,
    /// The role that answers for it.
    pub owner: Option<Text>,
    /// Where the report prints it.
    pub origin: Option<Text>,
    /// What exactly is counted; Markdown.
    pub definition: Option<Text>,
    /// Why it matters.
    pub why: Option<Text>,
    /// What to keep in mind; Markdown.
    pub limitations: Option<Text>,
    /// The officer's own headline.
    pub headline: Option<Text>,
    /// Its own threshold between amber and red, in per cent of the target.
    pub amber_within_percent: Option<Decimal>,
    /// The figures of the whole.
    pub whole: Series,
    /// What others reached.
    pub comparators: Vec<Comparator>,
    /// The figures of its parts.
    pub breakdowns: Vec<Breakdown>,
    /// Why a breakdown that readers will look for is not there, by dimension.
    pub not_broken_down: Vec<(Ref, Text)>,
    /// The last parts of addresses that its page had before, the latest last.
    pub formerly: Vec<At<Text>>,
    /// How many days after the end of a period its figure is due.
    pub due_after_days: Option<u32>,
    /// By the quarter that missed its target: why nobody was asked about it.
    pub no_challenge: BTreeMap<Period, Text>,
    /// Since when it is no longer reported, and why.
    pub retired: Option<Retired>,
    /// Where the record is written.
    pub at: Span,
}

/// That a measure is no longer reported.
#[derive(Clone, Debug)]
pub struct Retired {
    /// The first period without it.
    pub since: At<Period>,
    /// Why it was given up.
    pub why: Text,
    /// The id of the measure that took its place.
    pub replaced_by: Option<Ref>,
}

/// Targets and figures over time.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// The targets by period.
    pub targets: BTreeMap<Period, Target>,
    /// The figures, by period and then by basis; no two share both.
    pub observations: Vec<Observation>,
}

/// Somebody else's figures for the same measure.
#[derive(Clone, Debug)]
pub struct Comparator {
    /// The id, named in the site's settings.
    pub id: Ref,
    /// Its figures by period.
    pub figures: BTreeMap<Period, Observation>,
}

/// A measure seen by its parts.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// The id of the dimension, named in the site's settings.
    pub dimension: Ref,
    /// How the parts stand to the whole.
    pub relation: Relation,
    /// Why the parts differ from the whole.
    pub explanation: Option<Text>,
    /// The parts, in order.
    pub items: Vec<Item>,
}

/// One part of a breakdown.
#[derive(Clone, Debug)]
pub struct Item {
    /// The id, which data files use.
    pub id: String,
    /// The name that readers see.
    pub title: Text,
    /// Its figures.
    pub series: Series,
}

words! {
    /// Which way is better.
    Good {
        /// More is better.
        High = "high",
        /// Less is better.
        Low = "low",
        /// Inside the target's range is best.
        Range = "range",
        /// Neither way.
        None = "none",
    }
}

words! {
    /// How often a measure is reported.
    Frequency {
        /// Each month.
        Month = "month",
        /// Each quarter.
        Quarter = "quarter",
        /// Once a year.
        Year = "year",
    }
}

words! {
    /// How the parts of a breakdown stand to the whole.
    Relation {
        /// The parts add up to the whole.
        AddsUp = "adds-up",
        /// They do not: an average, a rate.
        DoesNotAddUp = "does-not-add-up",
    }
}

impl Measure {
    /// Tells whether there is any figure that a chart can show.
    pub fn is_charted(&self) -> bool {
        self.whole.observations.iter().any(Observation::is_level)
    }

    /// Tells whether any of its figures is said to stand in a document.
    pub fn names_documents(&self) -> bool {
        let mut cells = self.all_series().flat_map(|(_, _, series)| &series.observations);
        cells.any(|cell| cell.said.is_some() || !cell.differs.is_empty())
    }

    /// Tells whether the measure is no longer reported in a period.
    pub fn is_retired(&self, period: Period) -> bool {
        self.retired.as_ref().is_some_and(|retired| period.start() >= retired.since.value.start())
    }

    /// Returns the figure that a text means when it names a period: on the measure's own basis or else the first there is.
    pub fn spoken(&self, period: Period) -> Option<&Observation> {
        let known = |cell: &&Observation| cell.known().is_some();
        let own = self.whole.find(period, self.basis).filter(known);
        own.or_else(|| self.whole.all_of(period).find(known))
    }

    /// Returns the series of one part, named as `all_series` names them.
    pub fn series_of(&self, breakdown: &str, item: &str) -> Option<&Series> {
        self.all_series().find(|(of, part, _)| (*of, *part) == (breakdown, item)).map(|(_, _, series)| series)
    }

    /// Lists the series of the whole and of every item, each with its dimension and item as data files name them.
    pub fn all_series(&self) -> impl Iterator<Item = (&str, &str, &Series)> {
        let items = self.breakdowns.iter().flat_map(|breakdown| {
            breakdown.items.iter().map(move |item| (breakdown.dimension.value.as_str(), item.id.as_str(), &item.series))
        });
        std::iter::once(("", "all", &self.whole)).chain(items)
    }

    /// Returns the shorter name where there is one.
    pub const fn name(&self) -> &Text {
        match &self.short_title {
            Some(short) => short,
            None => &self.title,
        }
    }
}

impl Series {
    /// Returns the target that a period is seen beside: its own, or that of the financial year it falls in.
    pub fn target_of(&self, period: Period) -> Option<&Target> {
        let year = Period::FinancialYear(period.financial_year());
        self.targets.get(&period).or_else(|| match period {
            Period::Quarter(_) | Period::Month(_) => self.targets.get(&year),
            _ => None,
        })
    }

    /// Returns the first cell of a period, on whatever basis.
    pub fn of_period(&self, period: Period) -> Option<&Observation> {
        self.all_of(period).next()
    }

    /// Returns the cell of a period on a basis.
    pub fn find(&self, period: Period, basis: Basis) -> Option<&Observation> {
        self.all_of(period).find(|cell| cell.basis == basis)
    }

    /// Returns the cell of the financial year before; a mere change is none.
    pub fn year_before(&self, year: FinancialYear) -> Option<&Observation> {
        self.all_of(Period::FinancialYear(year.previous())).find(|cell| cell.basis != Basis::Change)
    }

    fn all_of(&self, period: Period) -> impl Iterator<Item = &Observation> {
        let first = self.observations.partition_point(|cell| cell.period < period);
        self.observations[first..].iter().take_while(move |cell| cell.period == period)
    }
}
