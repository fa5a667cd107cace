//! What changed from one edition to the next or to the record as it stands: one row a change.

use std::io;

use super::observations::WHOLE;
use super::{Definition, Each, Source};
use crate::assess::changes::{Changes, Moved};
use crate::lang::{Lang, Text};
use crate::model::edition::Slot;
use crate::model::measure::Measure;
use crate::model::observation::Basis;
use crate::model::target::Aim;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, number, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 24] = [
    code("change", Codes::Change).required().means("change-kind"),
    column("from_edition", Type::Id).required(),
    column("to_edition", Type::Id),
    column("measure_id", Type::Id).required(),
    column::text("measure_name_en"),
    column::text("measure_name_cy"),
    column("breakdown", Type::Id),
    column("breakdown_item", Type::Id),
    column("period", Type::Period),
    code("basis", Codes::Basis),
    column("old_value", Type::Number).means("old-figure"),
    column("new_value", Type::Number).means("new-figure"),
    code("old_target_op", Codes::Aim),
    column("old_target", Type::Number),
    column("old_target_upper", Type::Number),
    code("new_target_op", Codes::Aim),
    column("new_target", Type::Number),
    column("new_target_upper", Type::Number),
    column::text("old_definition_en"),
    column::text("new_definition_en"),
    column::text("old_definition_cy"),
    column::text("new_definition_cy"),
    column::text("reason_en"),
    column::text("reason_cy"),
];

/// The table. It has no key: not every change is one of a period or of a part.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &[], references: &[] };

/// Where the cells of a row that not every change has begin.
const PART: usize = 6;
const PERIOD: usize = 8;
const BASIS: usize = 9;
const VALUES: usize = 10;
const TARGETS: usize = 12;
const DEFINITIONS: usize = 18;
const REASON: usize = 22;

type Row<'a> = [Cell<'a>; COLUMNS.len()];

/// Hands on the changes after one edition, or after each in turn: in the order of kinds and then of keys.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let all = source.assessment.changes().iter().enumerate();
    for (_, changes) in all.filter(|(index, _)| source.after.is_none_or(|after| after == *index)) {
        figures(source, changes, each)?;
        changes.targets.iter().try_for_each(|moved| targets(source, changes, moved, each))?;
        measures(source, changes, each)?;
    }
    Ok(())
}

fn figures<'a>(source: Source<'a>, changes: &'a Changes<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for new in &changes.new {
        let slot = &new.key.slot;
        let mut row = of_figure(source, changes, "new_figure", slot, new.key.basis);
        row[VALUES + 1] = figure(source, slot, Some(new.value));
        each(&row)?;
    }
    for revised in &changes.revised {
        let slot = &revised.key.slot;
        let mut row = of_figure(source, changes, "revised_figure", slot, revised.key.basis);
        row[VALUES] = figure(source, slot, Some(revised.before));
        row[VALUES + 1] = figure(source, slot, revised.now);
        both(&mut row, REASON, revised.note.map(|note| &note.why));
        each(&row)?;
    }
    Ok(())
}

fn targets<'a>(source: Source<'a>, changes: &'a Changes<'a>, moved: &'a Moved<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let mut row = of_slot(source, changes, "changed_target", &moved.slot);
    for (place, aim) in [(TARGETS, Some(&moved.before)), (TARGETS + 3, moved.now.as_ref())] {
        row[place] = text(aim.map_or("none", Aim::word));
        row[place + 1] = figure(source, &moved.slot, aim.and_then(Aim::figure));
        row[place + 2] = figure(source, &moved.slot, aim.and_then(Aim::upper));
    }
    both(&mut row, REASON, moved.note.map(|note| &note.why));
    for period in &moved.periods {
        row[PERIOD] = cell::period(*period);
        each(&row)?;
    }
    Ok(())
}

fn measures<'a>(source: Source<'a>, changes: &'a Changes<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for redefined in &changes.definitions {
        let mut row = of_measure(source, changes, "changed_definition", &redefined.measure);
        for (place, half) in [(DEFINITIONS, &redefined.before), (DEFINITIONS + 1, &redefined.now)] {
            row[place] = text(half.get(Lang::En).as_str());
            row[place + 2] = text(half.get(Lang::Cy).as_str());
        }
        each(&row)?;
    }
    for id in &changes.appeared {
        each(&of_measure(source, changes, "new_measure", id))?;
    }
    for id in &changes.disappeared {
        let mut row = of_measure(source, changes, "retired_measure", id);
        if let Some(retired) = measure(source, id).and_then(|measure| measure.retired.as_ref()) {
            row[PERIOD] = cell::period(retired.since.value);
            both(&mut row, REASON, Some(&retired.why));
        }
        each(&row)?;
    }
    Ok(())
}

fn of_figure<'a>(source: Source<'a>, changes: &'a Changes<'a>, change: &'static str, slot: &'a Slot, basis: Basis) -> Row<'a> {
    let mut row = of_slot(source, changes, change, slot);
    row[PERIOD] = cell::period(slot.period);
    row[BASIS] = cell::code(basis);
    row
}

fn of_slot<'a>(source: Source<'a>, changes: &'a Changes<'a>, change: &'static str, slot: &'a Slot) -> Row<'a> {
    let mut row = of_measure(source, changes, change, &slot.measure);
    row[PART] = text(if slot.breakdown.is_empty() { WHOLE } else { &slot.breakdown });
    row[PART + 1] = text(slot.item.as_str());
    row
}

/// Begins a row with what every change has.
fn of_measure<'a>(source: Source<'a>, changes: &'a Changes<'a>, change: &'static str, id: &'a str) -> Row<'a> {
    let described = || changes.from.tables.measures.get(id).map(|described| &described.title);
    let title = measure(source, id).map(|measure| &measure.title).or_else(described);
    let mut row = [const { Cell::Empty }; COLUMNS.len()];
    row[0] = text(change);
    row[1] = text(changes.from.id.as_str());
    row[2] = cell::maybe(changes.to.map(|edition| edition.id.as_str()));
    row[3] = text(id);
    both(&mut row, 4, title);
    row
}

fn both<'a>(row: &mut Row<'a>, place: usize, text: Option<&'a Text>) {
    let [en, cy] = cell::maybe_both(text);
    row[place] = en;
    row[place + 1] = cy;
}

fn figure<'a>(source: Source<'a>, slot: &Slot, value: Option<Decimal>) -> Cell<'a> {
    number(value, measure(source, &slot.measure).map_or(0, |measure| measure.decimals))
}

fn measure<'a>(source: Source<'a>, id: &str) -> Option<&'a Measure> {
    source.dataset.measures.get(id)
}
