//! Counts by status: those that reports print, and those of measures as computed.

use std::io;

use super::{Definition, Each, Source};
use crate::assess::tally::Tally;
use crate::model::observation::Vocabulary as _;
use crate::model::report::{self, Row};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, text};
use crate::render::data::codes::{Codes, NOT_ASSESSED};
use crate::render::data::column::{Column, Type, code, column};

const COLUMNS: [Column; 6] = [
    column("edition", Type::Period).required(),
    code("table", Codes::TallyTable).required(),
    column("row", Type::Id).required(),
    code("column", Codes::TallyColumn).required(),
    code("origin", Codes::Origin).required().means("tally-origin"),
    column("count", Type::Number).required(),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["edition", "table", "row", "column", "origin"], references: &[] };

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for report in &source.dataset.reports {
        let edition = report.period.value;
        let printed = report.stated.iter().map(|stated| {
            let row = match &stated.row {
                Row::Priority(id) => id.as_str(),
                row => row.key(),
            };
            (stated.table.word(), row, stated.column.word(), "printed", stated.value)
        });
        let mut all: Vec<_> = printed.chain(computed(source, edition)).collect();
        all.sort();
        for (table, row, column, origin, count) in all {
            each(&[cell::period(edition), text(table), text(row), text(column), text(origin), Cell::Number(count)])?;
        }
    }
    Ok(())
}

type Count<'a> = (&'static str, &'a str, &'static str, &'static str, Decimal);

fn computed<'a>(source: Source<'a>, edition: Period) -> Vec<Count<'a>> {
    let counts = |row: &'a str, tally: Tally| {
        let table = report::Table::Measures.word();
        [("total", tally.total()), ("green", tally.green), ("amber", tally.amber), ("red", tally.red), (NOT_ASSESSED, tally.not_assessed)]
            .map(|(column, count)| (table, row, column, "computed", Decimal::from(count)))
    };
    let priorities = source.dataset.priorities.iter();
    let mut all: Vec<Count<'a>> =
        priorities.flat_map(|priority| counts(&priority.id, source.assessment.tally(&priority.id, edition))).collect();
    all.extend(counts("total", source.assessment.total(edition)));
    all
}
