//! Corporate risks as reports list them.

use std::io;

use super::{Definition, Each, Source, by_id};
use crate::map::Table;
use crate::model::risk::Risk;
use crate::render::data::cell::{self, Cell, both, maybe_both, plain_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 19] = [
    column("risk_id", Type::Id).required(),
    column("edition", Type::Period).required(),
    column::text("reference").required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    code("change", Codes::RiskChange).required(),
    column("priority_id", Type::Id),
    column::text("applies_to_en"),
    column::text("applies_to_cy"),
    column::text("description_en").required(),
    column::text("description_cy").required(),
    column::text("owner_en"),
    column::text("owner_cy"),
    column::text("portfolio_en"),
    column::text("portfolio_cy"),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["risk_id"], references: &[("priority_id", Table::Priorities)] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    by_id(source.dataset.risks.iter(), |risk| &risk.id).into_iter().try_for_each(|risk| each(&cells(risk)))
}

fn cells(risk: &Risk) -> [Cell<'_>; COLUMNS.len()] {
    let [title_en, title_cy] = both(&risk.title);
    let [applies_en, applies_cy] = maybe_both(risk.applies_to.as_ref());
    let [description_en, description_cy] = plain_both(Some(&risk.description));
    let [owner_en, owner_cy] = maybe_both(risk.owner.as_ref());
    let [portfolio_en, portfolio_cy] = maybe_both(risk.portfolio.as_ref());
    let [note_en, note_cy] = maybe_both(risk.note.as_ref());
    let [origin_en, origin_cy] = maybe_both(risk.origin.as_ref());
    [
        text(risk.id.as_str()),
        cell::period(risk.edition.value),
        text(risk.reference.value.as_str()),
        title_en,
        title_cy,
        cell::code(risk.change),
        cell::id(risk.priority.as_ref()),
        applies_en,
        applies_cy,
        description_en,
        description_cy,
        owner_en,
        owner_cy,
        portfolio_en,
        portfolio_cy,
        note_en,
        note_cy,
        origin_en,
        origin_cy,
    ]
}
