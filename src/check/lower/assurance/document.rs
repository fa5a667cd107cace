//! Lowers a document of assurance.

use std::collections::BTreeMap;

use super::{about, keyed, required_date};
use crate::check::lower::{address, web_address};
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::assurance::document::{Asked, Confirmed, Decision, Document, Finding, Quote, Recommendation, Section, Wording};
use crate::model::assurance::part::parts;
use crate::source::{At, Span};

/// Reads `content/assurance/documents/<id>.toml`.
pub fn document(id: &str, table: &Table<'_>) -> Option<Document> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let kind = table.required("kind").map(|Word(kind)| kind);
    let summary = table.required("summary");
    let date = required_date(table, "date");
    let [body, programme, priority] = ["body", "programme", "priority"].map(|key| table.optional(key));
    let [by, to] = ["by", "to"].map(|key| table.list(key));
    let edition = table.optional("edition");
    let link = web_address(table, "link", table.optional("link"));
    let about = table.optional("about");
    let answers = table.list("answers");
    let sections = keyed(table, "section", "a section of a document", section);
    let recommendations = keyed(table, "recommendation", "a recommendation", recommendation);
    let decisions = keyed(table, "decision", "a decision", decision);
    let quotes = table.list("quotes");
    let [text, next, note, origin] = ["text", "next", "note", "origin"].map(|key| table.optional::<Text>(key));
    let document = Document {
        id: id.to_owned(),
        title: title?.value,
        slug: slug?,
        kind: kind?,
        body,
        by,
        to,
        edition,
        date: date?,
        about,
        programme,
        answers,
        priority,
        link,
        summary: summary?,
        text,
        next,
        sections,
        recommendations,
        decisions,
        quotes,
        note,
        origin,
        at: table.span,
    };
    report_shared_ids(table, &document);
    Some(document)
}

fn section<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Section> {
    let title = table.required("title");
    let area = table.optional("area");
    let text = table.optional("text");
    let findings = keyed(table, "finding", "a finding", finding);
    let asked = keyed(table, "asked", "assurance that is asked for", asked);
    Some(Section { id: id.value.to_owned(), title: title?, area, text, findings, asked })
}

fn finding<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Finding> {
    let (kind, text) = (table.required("kind").map(|Word(kind)| kind), table.required("text"));
    let about = about(table);
    Some(Finding { id: id.value.to_owned(), kind: kind?, text: text?, about, at: id.span })
}

fn asked<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Asked> {
    let text = table.required("text");
    let (due, confirmed) = (table.optional("due"), table.optional("confirmed"));
    let about = about(table);
    Some(Asked { id: id.value.to_owned(), text: text?, due, confirmed, about, at: id.span })
}

fn recommendation<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Recommendation> {
    let timescale = table.required("timescale").map(|Word(timescale)| timescale);
    let (reference, due) = (table.optional("ref"), table.optional("due"));
    let about = about(table);
    let text = wording(table);
    Some(Recommendation { id: id.value.to_owned(), reference, timescale: timescale?, due, text: text?, about, at: id.span })
}

/// Reads the text, or the reason why it is not given; one of them must be there.
fn wording(table: &Table<'_>) -> Option<Wording> {
    let (given, not_given) = (table.node("text"), table.node("text_not_given"));
    match (given, not_given) {
        (None, None) => {
            let finding = Diagnostic::error("missing-key", table.span, "this recommendation has neither a text nor a reason why not");
            table.reader.report(finding.help("add text = { en = \"…\", cy = \"…\" }, or text_not_given with the reason"));
            None
        }
        (Some(_), Some(node)) => {
            let finding = node.error("text-and-reason", "this recommendation has a text and a reason why it has none");
            table.reader.report(finding.help("keep one of the two"));
            None
        }
        (Some(_), None) => table.optional("text").map(Wording::Given),
        (None, Some(_)) => table.optional("text_not_given").map(Wording::NotGiven),
    }
}

fn decision<'a>(id: At<&'a str>, table: &Table<'a>) -> Option<Decision> {
    let text = table.required("text");
    let [reason, owner] = ["reason", "owner"].map(|key| table.optional::<Text>(key));
    let due = table.optional("due");
    Some(Decision { id: id.value.to_owned(), text: text?, reason, owner, due, at: id.span })
}

/// Others refer to a part by the document and its id, so no two parts of a document can share one.
fn report_shared_ids(table: &Table<'_>, document: &Document) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for part in parts(document) {
        if let Some(other) = first.insert(part.id(), part.at()) {
            let finding = Diagnostic::error("duplicate-id", part.at(), format!("two parts of this document have the id `{}`", part.id()));
            let finding = finding.also(other, "the other one").why("commitments refer to a part by its id");
            table.reader.report(finding.help("give one of them another id"));
        }
    }
}

impl Read for Confirmed {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a confirmation")?;
        let (date, text, document) = (required_date(&table, "date"), table.optional("text"), table.optional("document"));
        table.report_unknown_keys();
        Some(Self { date: date?, text, document })
    }
}

impl Read for Quote {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a quote")?;
        let (text, by, said_in) = (table.required("text"), table.required("by"), table.optional("said_in"));
        table.report_unknown_keys();
        Some(Self { text: text?, by: by?, said_in })
    }
}
