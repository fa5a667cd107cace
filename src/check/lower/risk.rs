//! Lowers a risk.

use crate::check::read::Table;
use crate::check::read::value::Word;
use crate::lang::Text;
use crate::model::risk::Risk;

/// Reads `content/risks/<id>.toml`.
pub fn risk(id: &str, table: &Table<'_>) -> Option<Risk> {
    let reference = table.required("ref");
    let title = table.required("title");
    let edition = table.required("edition");
    let change = table.required("change").map(|Word(change)| change);
    let description = table.required("description");
    let priority = table.optional("priority");
    let [applies_to, owner, portfolio, note, origin] =
        ["applies_to", "owner", "portfolio", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Risk {
        id: id.to_owned(),
        reference: reference?,
        title: title?,
        edition: edition?,
        change: change?,
        priority,
        applies_to,
        description: description?,
        owner,
        portfolio,
        note,
        origin,
        at: table.span,
    })
}
