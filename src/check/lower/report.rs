//! Lowers the quarter's report and the totals it prints.

use std::collections::BTreeMap;

use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::observation::Vocabulary;
use crate::model::report::{Column, Footnote, Report, Row, Stated};
use crate::quantity::Decimal;
use crate::source::{At, Ref, Span};

/// Reads `content/reports/<edition>/report.toml`.
pub fn report(id: &str, table: &Table<'_>) -> Option<Report> {
    let title = table.required("title");
    let period = table.required("period");
    let published = table.optional("published");
    let next_update = table.optional("next_update");
    let version = table.optional("version");
    let summary = table.required("summary");
    let [introduction, corporate] = ["introduction", "corporate"].map(|key| table.optional::<Text>(key));
    let narrative = table.node("narrative").map(texts_by_id).unwrap_or_default();
    let incomplete_answers = table.optional("incomplete_answers");
    let footnotes = table.list("footnotes");
    let mut explanations = table.node("explanation").map(explanations).unwrap_or_default();
    let mut stated = Vec::new();
    for kind in crate::model::report::Table::ALL {
        let rows = table.node(kind.word()).and_then(|node| node.table("a table of printed totals"));
        for (row, node) in rows.iter().flat_map(Table::entries) {
            stated.extend(columns(*kind, row, node, &mut explanations));
        }
    }
    for (key, (_, span)) in explanations {
        let finding = Diagnostic::error("unknown-reference", span, format!("there is no printed figure `{key}` to explain"));
        table.reader.report(finding.help("the key names table, row and column of a figure above, as in \"measures.economy.green\""));
    }
    Some(Report {
        id: id.to_owned(),
        title: title?,
        period: period?,
        published,
        next_update,
        version,
        summary: summary?,
        introduction,
        narrative,
        corporate,
        incomplete_answers,
        footnotes,
        stated,
        at: table.span,
    })
}

fn texts_by_id(node: Node<'_>) -> Vec<(Ref, Text)> {
    let table = node.table("texts by priority");
    let entries = table.iter().flat_map(Table::entries);
    entries.filter_map(|(id, node)| Some((At { value: id.value.to_owned(), span: id.span }, Text::read(node)?))).collect()
}

fn explanations(node: Node<'_>) -> BTreeMap<String, (Text, Span)> {
    let table = node.table("explanations of printed figures");
    let entries = table.iter().flat_map(Table::entries);
    entries.filter_map(|(key, node)| Some((key.value.to_owned(), (Text::read(node)?, key.span)))).collect()
}

fn columns(
    kind: crate::model::report::Table,
    row: At<&str>,
    node: Node<'_>,
    explanations: &mut BTreeMap<String, (Text, Span)>,
) -> Vec<Stated> {
    let Some(table) = node.table("a row of printed totals") else { return Vec::new() };
    let mut stated = Vec::new();
    for column in Column::ALL {
        let Some((_, node)) = table.present(&[column.word()]).pop() else { continue };
        let Some(value) = Decimal::read(node) else { continue };
        let explanation = explanations.remove(&format!("{}.{}.{}", kind.word(), row.value, column.word())).map(|(text, _)| text);
        let row = match row.value {
            "total" => Row::Total,
            "percent" => Row::Percent,
            id => Row::Priority(id.to_owned()),
        };
        stated.push(Stated { table: kind, row, column: *column, value, explanation, at: node.span });
    }
    table.report_unknown_keys();
    stated
}

impl Read for Footnote {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a footnote")?;
        let about = table.optional("about");
        let text = table.required("text");
        table.report_unknown_keys();
        Some(Self { about, text: text? })
    }
}
