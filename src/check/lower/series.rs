//! Lowers targets and figures that are keyed by period.

use std::collections::BTreeMap;

use super::cell::cell;
use crate::check::read::outline::Named;
use crate::check::read::value::period;
use crate::check::read::{Node, Read, Table};
use crate::limits::POINTS;
use crate::model::measure::{Comparator, Series};
use crate::model::observation::{Basis, Observation};
use crate::model::target::Target;
use crate::period::Period;
use crate::source::At;

/// Reads the tables `target` and `actual` of a measure or of an item.
pub fn series(table: &Table<'_>, own: Basis) -> Series {
    let targets = table.node("target").map(targets).unwrap_or_default();
    let observations = table.node("actual").map(|node| observations(node, own)).unwrap_or_default();
    Series { targets, observations }
}

/// Reads the tables of `comparator`, each keyed by period.
pub fn comparators(node: Node<'_>, own: Basis) -> Vec<Comparator> {
    let Some(table) = node.table("the comparators of a measure") else { return Vec::new() };
    let comparator = |(id, node): (At<&str>, Node<'_>)| {
        let figures = observations(node, own).into_iter().map(|cell| (cell.period, cell)).collect();
        Comparator { id: At { value: id.value.to_owned(), span: id.span }, figures }
    };
    table.entries().into_iter().map(comparator).collect()
}

fn targets(node: Node<'_>) -> BTreeMap<Period, Target> {
    by_period(node).into_iter().filter_map(|(period, node)| Some((period, Target::read(node)?))).collect()
}

fn observations(node: Node<'_>, own: Basis) -> Vec<Observation> {
    let mut cells: Vec<Observation> = by_period(node).into_iter().flat_map(|(period, node)| cell(node, period, own)).collect();
    cells.sort_by_key(|cell| (cell.period, cell.basis));
    cells
}

fn by_period(node: Node<'_>) -> Vec<(Period, Node<'_>)> {
    let Some(table) = node.table("a table by period") else { return Vec::new() };
    table.named_by(Named::Periods);
    let mut seen: BTreeMap<Period, crate::source::Span> = BTreeMap::new();
    let mut entries = Vec::new();
    let all = table.entries();
    if let Some((key, _)) = all.get(POINTS) {
        let what = format!("this series has {} periods", all.len());
        let finding = crate::diagnostic::Diagnostic::error("too-many-points", key.span, what).why("no chart or table could show them");
        table.reader.report(finding.help(format!("keep up to {POINTS}; older figures can stand in a measure of their own")));
        return Vec::new();
    }
    for (key, value) in all {
        let Some(period) = period(&Node { span: key.span, ..value }, key.value) else { continue };
        if let Some(first) = seen.insert(period, key.span) {
            let finding = crate::diagnostic::Diagnostic::error("duplicate-period", key.span, format!("`{period}` stands here twice"));
            table.reader.report(finding.also(first, "it stands here first").help("keep one of the two"));
            continue;
        }
        entries.push((period, value));
    }
    entries
}
