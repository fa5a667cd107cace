//! Lowers an objective.

use std::collections::BTreeMap;

use crate::check::read::outline::Named;
use crate::check::read::value::{Word, period};
use crate::check::read::{Node, Read, Table};
use crate::lang::Text;
use crate::model::objective::Objective;

/// Reads `content/objectives/<id>.toml`.
pub fn objective(id: &str, table: &Table<'_>) -> Option<Objective> {
    let reference = table.required("ref");
    let title = table.required("title");
    let priority = table.required("priority");
    let class = table.required("class").map(|Word(class)| class);
    let status = table.required_node("status").and_then(|node| node.table("a table by period"));
    status.iter().for_each(|table| table.named_by(Named::Periods));
    let status: BTreeMap<_, _> = status
        .iter()
        .flat_map(Table::entries)
        .filter_map(|(key, node)| {
            let period = period(&Node { span: key.span, ..node }, key.value)?;
            let Word(colour) = Word::read(node)?;
            Some((period, (colour, node.span)))
        })
        .collect();
    let printed = table.optional("printed");
    let [area, note, origin] = ["area", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Objective {
        id: id.to_owned(),
        reference: reference?,
        title: title?,
        priority: priority?,
        class: class?,
        area,
        status,
        printed,
        note,
        origin,
        at: table.span,
    })
}
