//! From what was written to what is meant: one file a kind of record.

pub mod assurance;
pub mod cell;
pub mod challenge;
pub mod edition;
pub mod frozen;
pub mod measure;
pub mod objective;
pub mod page;
pub mod priority;
pub mod report;
pub mod risk;
pub mod series;
pub mod site;
pub mod story;
pub mod target;
pub mod translations;

use super::read::Table;
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::slug::{is_slug, slug};
use crate::source::At;

/// Reads the last part of a page's address in each language: the explicit one, or the one made from the title.
fn address(table: &Table<'_>, title: Option<&At<Text>>) -> Option<At<Text>> {
    if let Some(explicit) = table.optional::<At<Text>>("slug") {
        possible(table, &explicit);
        return Some(explicit);
    }
    let title = title?;
    let made = Text::of(|lang| slug(title.value.get(lang)));
    if Lang::ALL.iter().any(|lang| made.get(*lang).is_empty()) {
        let finding = Diagnostic::error("invalid-slug", title.span, "the title has no letter that can stand in an address");
        table.reader.report(finding.help("add slug = { en = \"…\", cy = \"…\" }"));
    }
    Some(At { value: made, span: title.span })
}

/// Reads the last parts of addresses that a page had before.
fn formerly(table: &Table<'_>) -> Vec<At<Text>> {
    let former: Vec<At<Text>> = table.list("formerly");
    for slugs in &former {
        possible(table, slugs);
    }
    former
}

/// Reports what cannot stand in an address.
fn possible(table: &Table<'_>, slugs: &At<Text>) {
    for text in Lang::ALL.map(|lang| slugs.value.get(lang)).into_iter().filter(|text| !is_slug(text)) {
        let finding = Diagnostic::error("invalid-slug", slugs.span, format!("`{text}` cannot stand in an address"));
        table.reader.report(finding.help(match slug(text) {
            better if better.is_empty() => "use lower case letters, digits and hyphens".to_owned(),
            better => format!("write `{better}`: lower case letters, digits and hyphens"),
        }));
    }
}
