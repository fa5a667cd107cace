//! The revisions of published figures as entries.

use std::collections::BTreeSet;

use super::{Entry, Site, Words, start_of, tag};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::measure::Measure;
use crate::model::observation::{Observation, Revision, Vocabulary as _};

/// Makes the entries, one a revision.
pub fn entries(site: Site<'_>, words: Words<'_>) -> Result<Vec<Entry>, Diagnostic> {
    let mut entries = Vec::new();
    // A cell with figures on two bases has its revisions once.
    let mut seen = BTreeSet::new();
    for (index, measure) in site.dataset.measures.iter().enumerate() {
        for (breakdown, item, series) in measure.all_series() {
            for cell in &series.observations {
                for (number, revision) in cell.revisions.iter().enumerate().filter(|(_, revision)| seen.insert(revision.at)) {
                    let what = format!(
                        "corrections/{}/{}/{item}/{}/{}/{}",
                        measure.id,
                        if breakdown.is_empty() { "all" } else { breakdown },
                        cell.period.key(),
                        cell.basis.word(),
                        number + 1
                    );
                    let name = words.part(measure, breakdown, item);
                    entries.push(Entry {
                        id: tag(site, words.lang, cell.period.end(), &what),
                        title: title(words, measure, &name, cell, number)?,
                        updated: start_of(revision.until),
                        page: Page::Measure(index),
                        summary: words.text(&revision.why).to_owned(),
                    });
                }
            }
        }
    }
    Ok(entries)
}

/// "Potholes mended, Quarter 4 2017-18: 92% (before: 90%)".
fn title(words: Words<'_>, measure: &Measure, name: &str, cell: &Observation, number: usize) -> Result<String, Diagnostic> {
    let before = cell.revisions.get(number).map_or(Ok(String::new()), |revision: &Revision| words.figure(measure, revision.value))?;
    // What a revision led to is the figure of the next one, and the last led to the present figure.
    let now = match cell.revisions.get(number + 1) {
        Some(next) => words.figure(measure, next.value)?,
        None => words.cell(measure, cell)?,
    };
    words.say("correction-title", &[("what", &format!("{name}, {}", words.period(cell.period))), ("now", &now), ("before", &before)])
}
