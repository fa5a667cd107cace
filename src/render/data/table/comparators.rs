//! Others' figures for the same measures: all of them, where a row of observations has room for one.

use std::io;

use super::observations::note;
use super::{Definition, Each, Source};
use crate::map::Table;
use crate::render::data::cell::{self, Cell, maybe_both, number, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, column};

const COLUMNS: [Column; 10] = [
    column("measure_id", Type::Id).required(),
    column("comparator_id", Type::Id).required(),
    column("period", Type::Period).required(),
    column::text("comparator_name_en").required(),
    column::text("comparator_name_cy").required(),
    column("about_period", Type::Period),
    column("value", Type::Number),
    column("value_note", Type::CodeList(Codes::ValueNote)),
    column::text("note_en"),
    column::text("note_cy"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["measure_id", "comparator_id", "period"], references: &[("measure_id", Table::Measures)] };

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let mut comparators: Vec<_> = measure.comparators.iter().collect();
        comparators.sort_by_key(|comparator| &comparator.id.value);
        for comparator in comparators {
            for (period, figure) in &comparator.figures {
                let [name_en, name_cy] = maybe_both(source.dataset.site.comparators.get(&comparator.id.value));
                let [note_en, note_cy] = maybe_both(figure.note.as_ref());
                each(&[
                    text(measure.id.as_str()),
                    text(comparator.id.value.as_str()),
                    cell::period(*period),
                    name_en,
                    name_cy,
                    figure.about.map_or(Cell::Empty, cell::period),
                    number(figure.known(), measure.decimals),
                    note(Some(figure)),
                    note_en,
                    note_cy,
                ])?;
            }
        }
    }
    Ok(())
}
