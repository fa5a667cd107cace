//! Objectives with the status that people gave them, one row a quarter.

use std::io;

use super::{Definition, Each, Source, by_id};
use crate::map::Table;
use crate::model::objective::Objective;
use crate::model::observation::Colour;
use crate::period::Period;
use crate::render::data::cell::{self, Cell, both, maybe, maybe_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 15] = [
    column("objective_id", Type::Id).required(),
    column("period", Type::Period).required(),
    column::text("reference").required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    column("priority_id", Type::Id).required(),
    code("class", Codes::Class).required(),
    column::text("area_en"),
    column::text("area_cy"),
    code("status", Codes::Colour).means("judged-status"),
    column::text("printed").means("printed-status"),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["objective_id", "period"], references: &[("priority_id", Table::Priorities)] };

/// Hands on the rows, sorted by key. An objective without any status stands once, under the site's own quarter.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for objective in by_id(source.dataset.objectives.iter(), |objective| &objective.id) {
        for (period, (colour, _)) in &objective.status {
            each(&cells(objective, *period, Some(*colour)))?;
        }
        if objective.status.is_empty() {
            each(&cells(objective, source.dataset.site.edition.value, None))?;
        }
    }
    Ok(())
}

fn cells(objective: &Objective, period: Period, colour: Option<Colour>) -> [Cell<'_>; COLUMNS.len()] {
    let [title_en, title_cy] = both(&objective.title);
    let [area_en, area_cy] = maybe_both(objective.area.as_ref());
    let [note_en, note_cy] = maybe_both(objective.note.as_ref());
    let [origin_en, origin_cy] = maybe_both(objective.origin.as_ref());
    [
        text(objective.id.as_str()),
        cell::period(period),
        text(objective.reference.value.as_str()),
        title_en,
        title_cy,
        text(objective.priority.value.as_str()),
        cell::code(objective.class),
        area_en,
        area_cy,
        colour.map_or(Cell::Empty, cell::code),
        maybe(objective.printed.as_deref()),
        note_en,
        note_cy,
        origin_en,
        origin_cy,
    ]
}
