//! What got better and what got worse.

use std::cmp::Reverse;

use serde::Serialize;

use super::View;
use crate::assess::Assessed;
use crate::assess::travel::{Pair, Travel};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Measure;
use crate::period::Period;
use crate::quantity::Decimal;

/// A measure that moved, with both figures.
#[derive(Debug, Serialize)]
pub struct Change {
    title: String,
    href: String,
    before: String,
    since: String,
    now: String,
}

/// The measures that moved one way.
#[derive(Debug, Serialize)]
pub struct Changes {
    count: usize,
    /// Those that moved by most.
    shown: Vec<Change>,
}

/// Counts the measures that moved one way over a year or, where no year can be compared, over a period, and lists `most` of them: those
/// that moved by the greatest share of the earlier figure.
pub fn changes<'m, 'a: 'm>(
    view: View<'_>,
    plan: impl Iterator<Item = Assessed<'a>>,
    edition: Period,
    way: Travel,
    most: usize,
) -> Result<Changes, Diagnostic> {
    let words = view.words;
    let moved = plan.filter_map(|assessed| {
        let comparison = assessed.headline(edition)?.comparison();
        Some((assessed.measure, comparison.pair.filter(|_| comparison.travel == way)?))
    });
    let mut moved: Vec<_> = moved.collect();
    // What began at nothing moved by more than any share.
    moved.sort_by_key(|(_, pair)| Reverse(pair.percent().unwrap_or(Decimal::MAX)));
    let change = |(measure, pair): &(&Measure, Pair)| {
        Ok(Change {
            title: words.text(measure.name()).to_owned(),
            href: view.measure_href(&measure.id),
            before: words.figure(measure, pair.before)?,
            since: words.period(pair.since),
            now: words.figure(measure, pair.now)?,
        })
    };
    Ok(Changes { count: moved.len(), shown: moved.iter().take(most).map(change).collect::<Result<_, Diagnostic>>()? })
}
