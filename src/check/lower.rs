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
use super::read::outline::Shape;
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::limits::ADDRESS_LETTERS;
use crate::slug::{is_reserved, is_slug, slug};
use crate::source::At;

/// Reads the last part of a page's address in each language: the explicit one, or the one made from the title.
fn address(table: &Table<'_>, title: Option<&At<Text>>) -> Option<At<Text>> {
    if let Some(explicit) = table.optional::<At<Text>>("slug") {
        possible(table, &explicit);
        common(table, &explicit);
        return Some(explicit);
    }
    let title = title?;
    let made = Text::of(|lang| slug(title.value.get(lang)));
    if Lang::ALL.iter().any(|lang| made.get(*lang).is_empty()) {
        let finding = Diagnostic::error("invalid-slug", title.span, "the title has no letter that can stand in an address");
        table.reader.report(finding.help("add slug = { en = \"…\", cy = \"…\" }"));
    }
    let made = At { value: made, span: title.span };
    common(table, &made);
    Some(made)
}

/// Reads the last parts of addresses that a page had before.
fn formerly(table: &Table<'_>) -> Vec<At<Text>> {
    let former: Vec<At<Text>> = table.list("formerly");
    for slugs in &former {
        possible(table, slugs);
    }
    former
}

/// Reports what can stand in an address and makes no folder on every system.
fn common(table: &Table<'_>, slugs: &At<Text>) {
    for text in Lang::ALL.map(|lang| slugs.value.get(lang)) {
        let what = if is_reserved(text) {
            format!("`{text}` is a name that Windows keeps for itself")
        } else if text.len() > ADDRESS_LETTERS {
            format!("the address of this page has {} letters", text.len())
        } else {
            continue;
        };
        let finding = Diagnostic::error("invalid-slug", slugs.span, what).why("the page's folder could not be made on every system");
        table.reader.report(finding.help(format!("write another slug = {{ en = \"…\", cy = \"…\" }}, up to {ADDRESS_LETTERS} letters")));
    }
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

/// Takes the address of the web that stands under `key`; nothing else may stand in a link.
fn web_address(table: &Table<'_>, key: &'static str, address: Option<At<String>>) -> Option<String> {
    table.takes_only(key, Shape::Address);
    let At { value, span } = address?;
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let is_sound = |rest: &str| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(|c: char| c.is_control() || c.is_whitespace());
    if !table.reader.is_outline() && !rest.is_some_and(is_sound) {
        let finding = Diagnostic::error("unsafe-link", span, format!("`{value}` is no address of the web"));
        let why = "readers follow it, and it could do anything in their browser";
        table.reader.report(finding.why(why).help("write an address that begins with https://"));
        return None;
    }
    Some(value)
}
