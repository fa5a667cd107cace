//! What got better and what got worse.

use serde::Serialize;

use super::View;
use crate::assess::Assessed;
use crate::assess::travel::Travel;
use crate::diagnostic::Diagnostic;
use crate::period::Period;

/// A measure that moved, with both figures.
#[derive(Debug, Serialize)]
pub struct Change {
    title: String,
    href: String,
    before: String,
    since: String,
    now: String,
}

/// Lists the measures that moved one way over a year or, where no year can be compared, over a quarter.
pub fn changes<'m, 'a: 'm>(
    view: View<'_>,
    plan: impl Iterator<Item = &'m Assessed<'a>>,
    edition: Period,
    way: Travel,
) -> Result<Vec<Change>, Diagnostic> {
    let words = view.words;
    let mut changes = Vec::new();
    for assessed in plan {
        let Some(cell) = assessed.headline(edition) else { continue };
        let comparison = if cell.long.travel == Travel::CannotCompare { cell.short } else { cell.long };
        let Some(pair) = comparison.pair.filter(|_| comparison.travel == way) else { continue };
        changes.push(Change {
            title: words.text(assessed.measure.name()).to_owned(),
            href: view.measure_href(&assessed.measure.id),
            before: words.figure(assessed.measure, pair.before)?,
            since: words.period(pair.since),
            now: words.figure(assessed.measure, pair.now)?,
        });
    }
    Ok(changes)
}
