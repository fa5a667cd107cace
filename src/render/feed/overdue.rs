//! The promises that are overdue on the day of the build.

use super::{Entry, Site, Words, start_of, tag};
use crate::diagnostic::Diagnostic;
use crate::map::Page;

/// Makes the entries. A promise is dated by the day on which it became overdue, so that no day makes another feed of the same promises.
pub fn entries(site: Site<'_>, words: Words<'_>) -> Result<Vec<Entry>, Diagnostic> {
    let overdue = site.assessment.assurance.promises.iter().enumerate().filter(|(_, promise)| promise.overdue.is_some());
    let entries = overdue.filter_map(|(index, promise)| Some((index, promise, promise.due?)));
    entries
        .map(|(index, promise, due)| {
            Ok(Entry {
                id: tag(site, words.lang, due, &format!("promises/{}", promise.commitment.id)),
                title: words.text(&promise.commitment.title).to_owned(),
                updated: start_of(due.tomorrow().unwrap_or(due)),
                page: Page::Promise(index),
                summary: words.say("feed-overdue-entry", &[("date", &words.language().date(due))])?,
            })
        })
        .collect()
}
