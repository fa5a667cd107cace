//! What is late or missing in each edition, since when, and when it was due. It depends on the day of the build.

use std::io;

use super::{Definition, Each, Source};
use crate::assess::lateness::Late;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, maybe_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 10] = [
    column("edition", Type::Period).required(),
    column("measure_id", Type::Id).required(),
    column::text("measure_name_en").required(),
    column::text("measure_name_cy").required(),
    column("period", Type::Period).required(),
    column("missing_since", Type::Period),
    code("reason", Codes::Reason).means("reason-missing"),
    column("due_date", Type::Date),
    column("published_date", Type::Date).means("release-date"),
    column("days_late", Type::Integer),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["edition", "measure_id"], references: &[] };

/// Hands on the rows, edition after edition. What is not known is left empty.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for edition in source.dataset.reports.iter().map(|report| report.period.value) {
        source.assessment.late(edition).iter().try_for_each(|late| each(&cells(source, edition, late)))?;
    }
    Ok(())
}

fn cells<'a>(source: Source<'a>, edition: Period, late: &Late<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let [name_en, name_cy] = maybe_both(source.dataset.measures.get(late.measure).map(|measure| &measure.title));
    [
        cell::period(edition),
        text(late.measure),
        name_en,
        name_cy,
        cell::period(late.period),
        if late.is_here { Cell::Empty } else { cell::period(late.since) },
        late.reason.map_or(Cell::Empty, cell::code),
        cell::date(late.due),
        cell::date(late.published),
        late.days.map_or(Cell::Empty, |days| Cell::Number(Decimal::from(days))),
    ]
}
