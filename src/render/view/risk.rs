//! The corporate risks.

use minijinja::Value;
use serde::Serialize;

use super::{Link, Place, View};
use crate::diagnostic::Diagnostic;
use crate::model::observation::Vocabulary as _;
use crate::model::risk::Risk;
use crate::render::markdown;

/// All risks.
#[derive(Debug, Serialize)]
pub struct Index {
    risks: Vec<Entry>,
}

/// One risk.
#[derive(Debug, Serialize)]
pub struct Entry {
    id: String,
    reference: String,
    title: String,
    change: String,
    edition: String,
    applies_to: Option<String>,
    priority: Option<Link>,
    description: Value,
    owner: Option<String>,
    portfolio: Option<String>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
}

/// Makes the page of all risks.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    Ok(Index { risks: view.site.dataset.risks.iter().map(|risk| entry(view, risk, 2)).collect::<Result<_, _>>()? })
}

/// Lists the risks that are printed under a priority.
pub fn of_priority(view: View<'_>, priority: &str, level: u8) -> Result<Vec<Entry>, Diagnostic> {
    let printed = view.site.dataset.risks.iter().filter(|risk| risk.priority.as_ref().is_some_and(|id| id.value == priority));
    printed.map(|risk| entry(view, risk, level)).collect()
}

fn entry(view: View<'_>, risk: &Risk, level: u8) -> Result<Entry, Diagnostic> {
    let words = view.words;
    let priority = risk.priority.as_ref().and_then(|id| view.site.dataset.priorities.get(&id.value));
    Ok(Entry {
        id: risk.id.clone(),
        reference: risk.reference.value.clone(),
        title: words.text(&risk.title).to_owned(),
        change: words.say(&format!("risk-{}", risk.change.word()), &[])?,
        edition: words.period(risk.edition.value),
        applies_to: words.maybe(&risk.applies_to).map(ToOwned::to_owned),
        priority: priority.map(|priority| Link { label: words.text(priority.name()).to_owned(), href: view.priority_href(&priority.id) }),
        description: markdown::html(words.text(&risk.description), level),
        owner: words.maybe(&risk.owner).map(ToOwned::to_owned),
        portfolio: words.maybe(&risk.portfolio).map(ToOwned::to_owned),
        note: words.maybe(&risk.note).map(ToOwned::to_owned),
        origin: words.maybe(&risk.origin).map(ToOwned::to_owned),
        place: view.place(risk.at),
    })
}
