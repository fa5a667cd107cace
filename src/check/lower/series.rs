//! Lowers targets and figures that are keyed by period.

use std::collections::BTreeMap;

use super::cell::cell;
use crate::check::read::outline::Named;
use crate::check::read::value::period;
use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
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
    let periods = by_period(node);
    let mut cells = Vec::with_capacity(periods.len());
    periods.into_iter().for_each(|(period, node)| cell(node, (period, own), &mut cells));
    cells.sort_by_key(|cell| (cell.period, cell.basis));
    cells
}

/// Lists the values of a table by period.
pub fn by_period<'a>(node: Node<'a>) -> Vec<(Period, Node<'a>)> {
    let Some(table) = node.table("a table by period") else { return Vec::new() };
    table.named_by(Named::Periods);
    let all = table.entries();
    if let Some((key, _)) = all.get(POINTS) {
        let what = format!("this series has {} periods", all.len());
        let finding = Diagnostic::error("too-many-points", key.span, what).why("no chart or table could show them");
        table.reader.report(finding.help(format!("keep up to {POINTS}; older figures can stand in a measure of their own")));
        return Vec::new();
    }
    let entry = |(key, value): (At<&'a str>, Node<'a>)| Some((period(&Node { span: key.span, ..value }, key.value)?, value));
    // A period has one notation, so that TOML itself finds one that stands twice.
    all.into_iter().filter_map(entry).collect()
}
