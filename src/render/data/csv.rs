//! CSV by RFC 4180: UTF-8, comma, CRLF, a header row.

use std::io::{self, Write};

use super::cell::Cell;
use super::digits;
use super::table::{Source, definition, rows};
use crate::map::Table;

/// Writes a table.
///
/// # Errors
/// Fails when `out` does.
pub fn write(table: Table, source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut csv = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    csv.write_record(definition(table).columns.iter().map(|column| column.name))?;
    let mut field = String::new();
    rows(table, source, &mut |cells| {
        for cell in cells {
            csv.write_field(plain(cell, &mut field))?;
        }
        csv.write_record(None::<&[u8]>).map_err(io::Error::from)
    })?;
    csv.flush()
}

/// Writes a table with a byte order mark in front, without which Excel takes ŵ for something else.
///
/// # Errors
/// Fails when `out` does.
pub fn with_mark(table: Table, source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    write(table, source, out)
}

/// Tells whether a spreadsheet would take a text for a formula; such a one gets an apostrophe in front.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn plain<'f>(cell: &'f Cell<'_>, field: &'f mut String) -> &'f str {
    field.clear();
    match cell {
        Cell::Empty => {}
        Cell::Text(text) if is_formula(text) => {
            field.push('\'');
            field.push_str(text);
        }
        Cell::Text(text) => return text,
        Cell::Number(value) => digits::number(*value, field),
        Cell::Flag(yes) => field.push_str(if *yes { "true" } else { "false" }),
        Cell::Date(date) => digits::day(*date, field),
    }
    field
}
