//! Lowers one cell: a figure, several on named bases, or the reason why there is none.

use jiff::civil::Date;

use super::assurance::said_in;
use crate::check::read::outline::Shape;
use crate::check::read::tree::Value as Toml;
use crate::check::read::value::Word;
use crate::check::read::{Node, Read};
use crate::lang::Text;
use crate::model::observation::{Basis, Beside, Observation, Other, Reason, Revision, Value};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::At;

/// The keys under which a figure may stand, each with its basis; `value` is on the measure's own.
const FIGURES: [&str; 6] = ["value", "in_period", "cumulative", "rolling_12_months", "snapshot", "change"];

/// Reads the cell of a period, on the measure's own basis where it names none: one observation for each basis it gives a figure on.
pub fn cell(node: Node<'_>, (period, own): (Period, Basis), into: &mut Vec<Observation>) {
    node.takes(Shape::Number);
    match node.item.value() {
        Toml::Integer(_) | Toml::Float(_) => {
            into.extend(Decimal::read(node).map(|value| plain(period, own, Value::Known(value), node)));
        }
        Toml::Table(_) => into.extend(full(node, period, own).unwrap_or_default()),
        _ => {
            let finding = node.offer_number(node.error("not-a-value", "this is neither a figure nor a reason"));
            let help = match node.item.value() {
                Toml::String(_) => {
                    "write the figure without quotation marks, or { none = \"not-yet-available\" } with the reason why there is none"
                }
                _ => "write the figure, or { none = \"not-yet-available\" } with the reason why there is none",
            };
            node.reader.report(finding.why("a reader must see either a figure or why it is missing").help(help));
        }
    }
}

fn full(node: Node<'_>, period: Period, own: Basis) -> Option<Vec<Observation>> {
    let table = node.table("a cell")?;
    let figures = table.present(&FIGURES);
    let reason = table.optional::<At<Word<Reason>>>("none");
    let expected = table.optional::<At<Date>>("expected");
    let about = table.optional::<Period>("about");
    let flags = table.list("flags").into_iter().map(|Word(flag)| flag).collect();
    let roughly = table.optional("roughly").map(|Word(word)| word);
    let note = table.optional::<Text>("note");
    let printed = table.optional::<String>("printed");
    let stated_status = table.optional("stated_status").map(|Word(word)| word);
    let stated_travel = table.optional("stated_travel").map(|Word(word)| word);
    let explanation = table.optional::<Text>("explanation");
    let said = said_in(&table);
    let differs = table.list::<Other>("differs");
    let revisions = table.list::<Revision>("was");
    let has_none = table.node("none").is_some();
    let misspelt = table.report_unknown_keys();

    if let (Some(first), Some(reason)) = (figures.first(), &reason) {
        let finding =
            node.error("figure-and-reason", "this cell has a figure and a reason why there is none").also(first.1.span, "the figure");
        node.reader.report(finding.also(reason.span, "the reason").help("keep one of the two"));
        return None;
    }
    if figures.is_empty() && !has_none {
        // A figure or reason under a misspelt key is told there.
        if misspelt.iter().any(|key| FIGURES.contains(key) || *key == "none") {
            return None;
        }
        let finding = node.error("not-a-value", "this cell has neither a figure nor a reason");
        let help = "add `value = …`, or `none = \"not-yet-available\"` with the reason why there is none";
        node.reader.report(finding.why("a reader must see either a figure or why it is missing").help(help));
        return None;
    }
    if let (Some(at), None) = (&expected, &reason)
        && !has_none
    {
        let finding = crate::diagnostic::Diagnostic::error("expected-with-figure", at.span, "a figure that is here cannot be expected");
        node.reader.report(finding.help("take `expected` away, or give the reason why there is no figure"));
    }

    let beside = Beside { about, flags, roughly, note, printed, stated_status, stated_travel, explanation, said, differs, revisions };
    let common =
        Observation { beside: beside.kept(), ..plain(period, own, Value::Missing { reason: Reason::NotStated, expected: None }, node) };
    if let Some(At { value: Word(reason), .. }) = reason {
        let value = Value::Missing { reason, expected: expected.map(|at| at.value) };
        return Some(vec![Observation { value, ..common }]);
    }
    let mut observations: Vec<Observation> = Vec::new();
    for (key, figure) in figures {
        let Some(value) = Decimal::read(figure) else { continue };
        let basis = basis_of(key).unwrap_or(own);
        if observations.iter().any(|other| other.basis == basis) {
            let finding = figure.error(
                "same-basis-twice",
                format!("`{key}` is on the basis that the measure has anyway, so the cell has two figures for one thing"),
            );
            node.reader.report(finding.help("keep one of the two"));
            continue;
        }
        observations.push(Observation { basis, value: Value::Known(value), at: figure.span, ..common.clone() });
    }
    observations.sort_by_key(|observation| observation.basis);
    Some(observations)
}

fn plain(period: Period, basis: Basis, value: Value, node: Node<'_>) -> Observation {
    Observation { period, basis, value, at: node.span, beside: None }
}

fn basis_of(key: &str) -> Option<Basis> {
    match key {
        "in_period" => Some(Basis::InPeriod),
        "cumulative" => Some(Basis::Cumulative),
        "rolling_12_months" => Some(Basis::RollingYear),
        "snapshot" => Some(Basis::Snapshot),
        "change" => Some(Basis::Change),
        _ => None,
    }
}

impl Read for Revision {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a revision")?;
        let value = table.required("value");
        let until = table.required("until");
        let why = table.required("why");
        table.report_unknown_keys();
        Some(Self { value: value?, until: until?, why: why?, at: node.span })
    }
}

impl Read for Other {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("another document's figure")?;
        let (value, said) = (table.required("value"), said_in(&table));
        if said.is_none() && table.node("document").is_none() && table.node("said_in").is_none() {
            let finding = node.error("missing-key", "this figure does not say which document gives it");
            node.reader.report(finding.help("add document = \"…\", or said_in = { en = \"…\", cy = \"…\" }"));
        }
        table.report_unknown_keys();
        Some(Self { value: value?, said: said?, at: node.span })
    }
}
