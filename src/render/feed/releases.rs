//! The frozen editions as entries, each with what it changed.

use super::{Entry, Site, Words, start_of, tag};
use crate::assess::changes::Changes;
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::edition::Edition;

/// Makes the entries.
pub fn entries(site: Site<'_>, words: Words<'_>) -> Result<Vec<Entry>, Diagnostic> {
    let entry = |(index, edition): (usize, &Edition)| {
        let before = index.checked_sub(1).and_then(|before| site.assessment.changes().get(before));
        Ok(Entry {
            id: tag(site, words.lang, edition.period.value.end(), &format!("editions/{}", edition.id)),
            title: words.edition(edition)?,
            updated: edition.published.map_or(edition.frozen_at, start_of),
            page: Page::Edition(index),
            summary: match before {
                Some(changes) => summary(words, changes)?,
                None => words.say("release-first", &[])?,
            },
        })
    };
    site.dataset.editions.iter().enumerate().map(entry).collect()
}

/// Counts what changed: "New figures: 12. Revised figures: 2. …".
fn summary(words: Words<'_>, changes: &Changes<'_>) -> Result<String, Diagnostic> {
    let mut parts = Vec::new();
    for (key, count) in words.changes(changes) {
        parts.push(format!("{}: {count}.", words.say(key, &[])?));
    }
    Ok(if parts.is_empty() { words.say("changes-none", &[])? } else { parts.join(" ") })
}
