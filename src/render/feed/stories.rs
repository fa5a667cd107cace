//! The stories as entries.

use super::{Entry, Site, Words, start_of, tag};
use crate::map::Page;
use crate::model::story::Story;

/// Makes the entries. A story is dated by its release or else by its report's publication or else by the end of its quarter.
pub fn entries(site: Site<'_>, words: Words<'_>) -> Vec<Entry> {
    let entry = |(index, story): (usize, &Story)| Entry {
        id: tag(site, words.lang, story.edition.value.end(), &format!("stories/{}", story.id)),
        title: words.text(&story.title).to_owned(),
        updated: dated(site, story),
        page: Page::Story(index),
        summary: words.text(&story.summary).to_owned(),
    };
    site.dataset.stories.iter().enumerate().map(entry).collect()
}

fn dated(site: Site<'_>, story: &Story) -> jiff::Timestamp {
    let report = site.dataset.reports.iter().find(|report| report.period.value == story.edition.value);
    let published = report.and_then(|report| report.published);
    story.release_at.unwrap_or_else(|| start_of(published.unwrap_or_else(|| story.edition.value.end())))
}
