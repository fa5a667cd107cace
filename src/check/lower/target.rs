//! Lowers a target: one aim, and what it was before.

use crate::check::read::outline::Shape;
use crate::check::read::tree::Value;
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table, list};
use crate::lang::Text;
use crate::model::target::{Aim, Beside, Earlier, Target};
use crate::quantity::Decimal;

/// The keys of which a target has exactly one.
const AIMS: [&str; 8] = ["at_least", "at_most", "exactly", "within", "reduce", "increase", "maintain", "none"];

impl Read for Target {
    fn read(node: Node<'_>) -> Option<Self> {
        if !matches!(node.item.value(), Value::Table(_)) {
            let finding = node.error("not-a-target", "a target says which way it is meant");
            node.reader.report(finding.help("write { at_least = 75 } or { at_most = 3 }; without a target, { none = \"no-target-set\" }"));
            return None;
        }
        let table = node.table("a target")?;
        let aim = aim(node, &table);
        let printed = table.optional::<String>("printed");
        let note = table.optional::<Text>("note");
        let earlier = table.list::<Earlier>("was");
        table.report_unknown_keys();
        Some(Self { aim: aim?, at: node.span, beside: Beside { printed, note, earlier }.kept() })
    }
}

impl Read for Earlier {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("an earlier target")?;
        let aim = aim(node, &table);
        let until = table.required("until");
        let why = table.required("why");
        table.report_unknown_keys();
        Some(Self { aim: aim?, until: until?, why: why? })
    }
}

fn aim(node: Node<'_>, table: &Table<'_>) -> Option<Aim> {
    let present = table.present(&AIMS);
    if table.reader.is_outline() {
        return present.into_iter().filter_map(|(key, node)| meant(key, node)).last();
    }
    let [(key, aim)] = present[..] else {
        let what = if present.is_empty() { "this target says no aim" } else { "this target says more than one aim" };
        node.reader.report(node.error("not-a-target", what).help(format!("write exactly one of {}", list(&AIMS))));
        return None;
    };
    meant(key, aim)
}

fn meant(key: &str, aim: Node<'_>) -> Option<Aim> {
    match key {
        "at_least" => Decimal::read(aim).map(Aim::AtLeast),
        "at_most" => Decimal::read(aim).map(Aim::AtMost),
        "exactly" => Decimal::read(aim).map(Aim::Exactly),
        "within" => range(aim),
        "reduce" => baseline(aim).map(Aim::Reduce),
        "increase" => baseline(aim).map(Aim::Increase),
        "maintain" => baseline(aim).map(Aim::Maintain),
        _ => Word::read(aim).map(|Word(reason)| Aim::None(reason)),
    }
}

fn range(node: Node<'_>) -> Option<Aim> {
    let ends: Vec<Decimal> = node.list()?.into_iter().filter_map(Decimal::read).collect();
    match ends[..] {
        [low, high] if low <= high => Some(Aim::Within(low, high)),
        _ => {
            node.reader.report(node.error("not-a-range", "a range has two ends, the lower first").help("write within = [-1, 1]"));
            None
        }
    }
}

/// A baseline may be unknown, and then the record says so.
fn baseline(node: Node<'_>) -> Option<Option<Decimal>> {
    node.takes(Shape::Words(|| vec!["unknown"]));
    match node.item.value() {
        Value::String(&"unknown") => Some(None),
        _ => Decimal::read(node).map(Some),
    }
}
