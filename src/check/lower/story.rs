//! Lowers a story.

use super::address;
use super::challenge::priority_or_corporate;
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table};
use crate::lang::Text;
use crate::model::story::{KeyDate, KeyFigure, Picture, Quote, Story};
use crate::source::At;

/// Reads `content/stories/<id>.toml`.
pub fn story(id: &str, table: &Table<'_>) -> Option<Story> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let summary = table.required("summary");
    let body = table.required("body");
    let priority = priority_or_corporate(table);
    let edition = table.required("edition");
    let state = table.required("state").map(|Word(state)| state);
    let measures = table.list("measures");
    let figures = table.list("figures");
    let dates = table.list("dates");
    let release_at = table.optional("release_at");
    let picture = table.optional("picture");
    let quote = table.optional("quote");
    let [lead, contact, note, origin] = ["lead", "contact", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Story {
        id: id.to_owned(),
        title: title?.value,
        slug: slug?,
        summary: summary?,
        body: body?,
        priority: priority?,
        edition: edition?,
        lead,
        state: state?,
        measures,
        figures,
        dates,
        release_at,
        picture,
        quote,
        contact,
        note,
        origin,
        at: table.span,
    })
}

impl Read for KeyFigure {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a key figure")?;
        let (label, value) = (table.required("label"), table.required("value"));
        let (measure, period) = (table.optional("measure"), table.optional("period"));
        table.report_unknown_keys();
        Some(Self { label: label?, value: value?, measure, period })
    }
}

impl Read for KeyDate {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a key date")?;
        let (label, date) = (table.required("label"), table.required("date"));
        table.report_unknown_keys();
        Some(Self { label: label?, date: date? })
    }
}

impl Read for Picture {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a picture")?;
        let (file, alt) = (table.required("file"), table.required("alt"));
        table.report_unknown_keys();
        Some(Self { file: file?, alt: alt? })
    }
}

impl Read for Quote {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a quote")?;
        let (text, by) = (table.required("text"), table.required("by"));
        table.report_unknown_keys();
        Some(Self { text: text?, by: by? })
    }
}
