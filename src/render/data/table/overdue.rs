//! The promises that are overdue on the day of the build, the longest overdue first.

use std::io;

use super::{Definition, Each, Source};
use crate::assess::assurance::Promise;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, both, text};
use crate::render::data::column::{self, Column, Type, column};

const COLUMNS: [Column; 6] = [
    column("commitment_id", Type::Id).required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    column("first_due_date", Type::Date),
    column("due_date", Type::Date),
    column("days_overdue", Type::Integer),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["commitment_id"], references: &[] };

/// Hands on the rows.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    source.assessment.assurance.overdue().into_iter().try_for_each(|promise| each(&cells(promise)))
}

fn cells<'a>(promise: &Promise<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let [title_en, title_cy] = both(&promise.commitment.title);
    [
        text(&promise.commitment.id),
        title_en,
        title_cy,
        cell::date(promise.first),
        cell::date(promise.due),
        promise.overdue.map_or(Cell::Empty, |days| Cell::Number(Decimal::from(days))),
    ]
}
