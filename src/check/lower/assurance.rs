//! Lowers the records of assurance: what they share.

pub mod body;
pub mod commitment;
pub mod document;
pub mod programme;

use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::assurance::{About, Due, Said};
use crate::period::Period;
use crate::slug::is_slug;
use crate::source::At;

/// Reads the day or month of something that happened. A quarter is no date: whoever writes it means a month.
fn date(table: &Table<'_>, key: &'static str) -> Option<At<Period>> {
    let at = table.optional::<At<Period>>(key)?;
    if matches!(at.value, Period::Quarter(_) | Period::FinancialYear(_) | Period::AcademicYear(_)) {
        let finding = Diagnostic::error("not-a-date", at.span, format!("`{}` is no day and no month", at.value));
        let finding = finding.why("something that happened has a date, and a quarter is none");
        table.reader.report(finding.help("write the day, as in \"2018-05-01\", or the month, as in \"2018-05\""));
        return None;
    }
    Some(at)
}

/// Reads such a date that must be there.
fn required_date(table: &Table<'_>, key: &'static str) -> Option<At<Period>> {
    table.required_node(key)?;
    date(table, key)
}

/// Reads the ids of what something is about.
fn about(table: &Table<'_>) -> About {
    let [measures, objectives, challenges, stories] = ["measures", "objectives", "challenges", "stories"].map(|key| table.list(key));
    About { measures, objectives, challenges, stories }
}

/// Reads tables that stand under ids of the author's own, in their order; `ids` may say more than slugs do, such as `A`.
fn keyed<'a, T>(table: &Table<'a>, key: &'static str, what: &'static str, read: impl Fn(At<&'a str>, &Table<'a>) -> Option<T>) -> Vec<T> {
    let Some(all) = table.node(key).and_then(|node| node.table(what)) else { return Vec::new() };
    let one = |(id, node): (At<&'a str>, Node<'a>)| {
        if !is_slug(id.value) {
            let finding = Diagnostic::error("invalid-id", id.span, format!("`{}` cannot be an id", id.value));
            table
                .reader
                .report(finding.why("addresses and data files name it by its id").help("use lower case letters, digits and hyphens"));
        }
        let table = node.table(what)?;
        let record = read(id, &table);
        table.report_unknown_keys();
        record
    };
    all.entries().into_iter().filter_map(one).collect()
}

/// Reads where something is said: a document of the record, or words under `words`.
fn said(table: &Table<'_>, words: &'static str) -> Option<Said> {
    let document = table.optional("document").map(Said::In);
    let elsewhere = table.optional::<Text>(words).map(Said::Elsewhere);
    if let (Some(_), Some(_), Some(node)) = (&document, &elsewhere, table.node(words)) {
        let finding = node.error("said-twice", format!("`document` and `{words}` name two places for one thing"));
        table.reader.report(finding.help("keep one of the two"));
    }
    document.or(elsewhere)
}

/// Reads where a figure of a measure is said, if not in the quarter's report.
pub fn said_in(table: &Table<'_>) -> Option<Said> {
    said(table, "said_in")
}

impl Read for Due {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a due date")?;
        let (text, date) = (table.required("text"), table.optional("date"));
        table.report_unknown_keys();
        Some(Self { text: text?, date })
    }
}
