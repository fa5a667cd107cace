//! CSV by RFC 4180: UTF-8, comma, CRLF, a header row.

use std::io::{self, Write};

use super::cell::Cell;
use super::piece::{self, Parts};
use super::table::{Source, definition, goes_by_measure, rows};
use super::{Fault, Site, digits};
use crate::map::Table;

/// Writes a table.
///
/// # Errors
/// Fails when `out` does.
pub fn write(table: Table, source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    head(table, out)?;
    add(table, source, out).map(drop)
}

/// Writes the table of a whole record: in pieces, where it goes measure by measure.
///
/// # Errors
/// Fails when `out` does.
pub fn in_pieces(site: Site<'_>, table: Table, out: &mut dyn Parts) -> Result<(), Fault> {
    let source = Source::whole(site);
    if !goes_by_measure(table) {
        return Ok(write(table, source, out)?);
    }
    head(table, out)?;
    for only in source.measures().chunks(piece::TOGETHER) {
        let piece = piece::rows(site, &format!("csv/{}", table.name()), only, || {
            let mut bytes = Vec::new();
            let rows = add(table, Source { only: Some(only), ..source }, &mut bytes)?;
            Ok((bytes, rows))
        })?;
        out.piece(&piece)?;
    }
    Ok(())
}

/// Writes a table with a byte order mark in front, without which Excel takes ŵ for something else.
///
/// # Errors
/// Fails when `out` does.
pub fn with_mark(site: Site<'_>, table: Table, out: &mut dyn Parts) -> Result<(), Fault> {
    out.write_all("\u{feff}".as_bytes())?;
    in_pieces(site, table, out)
}

fn writer(out: &mut dyn Write) -> ::csv::Writer<&mut dyn Write> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out)
}

fn head(table: Table, out: &mut dyn Write) -> io::Result<()> {
    let mut csv = writer(out);
    csv.write_record(definition(table).columns.iter().map(|column| column.name))?;
    csv.flush()
}

/// Writes the rows below the head, and counts them.
fn add(table: Table, source: Source<'_>, out: &mut dyn Write) -> io::Result<u32> {
    let (mut csv, mut field, mut count) = (writer(out), String::new(), 0);
    rows(table, source, &mut |cells| {
        for cell in cells {
            csv.write_field(plain(cell, &mut field))?;
        }
        count += 1;
        csv.write_record(None::<&[u8]>).map_err(io::Error::from)
    })?;
    csv.flush()?;
    Ok(count)
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
