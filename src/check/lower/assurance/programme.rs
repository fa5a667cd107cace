//! Lowers an improvement plan or programme.

use super::{about, keyed, said};
use crate::check::lower::address;
use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::assurance::programme::{Aim, Area, OtherName, Programme};
use crate::source::At;

/// Reads `content/assurance/programmes/<id>.toml`.
pub fn programme(id: &str, table: &Table<'_>) -> Option<Programme> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let (summary, start) = (table.required("summary"), table.required("start"));
    let end = table.optional("end");
    let [body, priority] = ["body", "priority"].map(|key| table.optional(key));
    let answers = table.list("answers");
    let aims = keyed(table, "aim", "an aim", |id, table| Some(Aim { id: id.value.to_owned(), title: table.required("title")? }));
    let areas = keyed(table, "area", "an area", area);
    let [text, owner, note, origin] = ["text", "owner", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Programme {
        id: id.to_owned(),
        title: title?.value,
        slug: slug?,
        summary: summary?,
        text,
        start: start?,
        end,
        body,
        answers,
        priority,
        owner,
        aims,
        areas,
        note,
        origin,
        at: table.span,
    })
}

fn area<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Area> {
    let title = table.required("title");
    let also_called = table.list("also_called");
    let about = about(table);
    Some(Area { id: id.value.to_owned(), title: title?, also_called, about })
}

impl Read for OtherName {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("another name")?;
        let (title, said) = (table.required("title"), said(&table, "where"));
        if said.is_none() && table.node("document").is_none() && table.node("where").is_none() {
            let finding = Diagnostic::error("missing-key", node.span, "this does not say which document calls it so");
            node.reader.report(finding.help("add document = \"…\", or where = { en = \"…\", cy = \"…\" }"));
        }
        table.report_unknown_keys();
        Some(Self { title: title?, said: said? })
    }
}
