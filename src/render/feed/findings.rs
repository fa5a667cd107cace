//! What those who check the council found: an entry for each document of theirs.

use super::{Entry, Site, Words, start_of, tag};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::assurance::document::{Document, Tone};
use crate::render::language::Arg;

/// Makes the entries: what the council itself says is none. A document is dated by its own date, or the last day of its month.
pub fn entries(site: Site<'_>, words: Words<'_>) -> Result<Vec<Entry>, Diagnostic> {
    let documents = site.dataset.assurance.documents.iter().enumerate().filter(|(_, document)| document.body.is_some());
    let entry = |(index, document): (usize, &Document)| {
        let day = document.date.value.end();
        Ok(Entry {
            id: tag(site, words.lang, day, &format!("assurance/{}", document.id)),
            title: words.text(&document.title).to_owned(),
            updated: start_of(day),
            page: Page::Document(index),
            summary: summary(words, document)?,
        })
    };
    documents.map(entry).collect()
}

/// The gist, and how many findings there are of each kind.
fn summary(words: Words<'_>, document: &Document) -> Result<String, Diagnostic> {
    let count = |tone: Tone| document.findings().filter(|(_, finding)| finding.kind == tone).count() as u64;
    let counts = words.say_with(
        "findings-counted",
        &[
            ("positive", Arg::Number(count(Tone::Positive))),
            ("concern", Arg::Number(count(Tone::Concern))),
            ("asked", Arg::Number(document.asked().count() as u64)),
            ("recommended", Arg::Number(document.recommendations.len() as u64)),
        ],
    )?;
    Ok(format!("{} {counts}", words.text(&document.summary)))
}
