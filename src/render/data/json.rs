//! One measure as JSON: what it means and all its figures, by the columns of the tables.

use std::io::{self, Write};

use super::Site;
use super::cell::Cell;
use super::table::{Source, definition, rows};
use crate::map::{DataFile, Table};

/// The tables of which a measure's file holds its own rows.
const TABLES: [Table; 7] =
    [Table::Observations, Table::Breakdowns, Table::Comparators, Table::Notes, Table::Revisions, Table::Reconciliations, Table::Sources];

/// Lists those of them that a record has.
pub fn tables(site: Site<'_>) -> impl Iterator<Item = Table> {
    Table::of(site.dataset).filter(|table| TABLES.contains(table))
}

/// Writes the measure that `source` asks for, one row a line. Numbers keep their places: 5.0 stays 5.0.
///
/// # Errors
/// Fails when `out` does.
pub fn measure(site: Site<'_>, source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    let settings = &site.dataset.site;
    let schema = format!("../{}", site.map.data_path(DataFile::MeasureSchema));
    writeln!(out, "{{\n  \"$schema\": {},", string(&schema))?;
    writeln!(out, "  \"edition\": {},", string(&settings.edition.value.key()))?;
    writeln!(out, "  \"licence\": {},", string(&settings.licence.url))?;
    write!(out, "  \"measure\": ")?;
    rows(Table::Measures, source, &mut |cells| object(Table::Measures, cells, out))?;
    for table in tables(site) {
        write!(out, ",\n  {}: [", string(table.name()))?;
        let mut first = true;
        rows(table, source, &mut |cells| {
            out.write_all(if first { b"\n    " } else { b",\n    " })?;
            first = false;
            object(table, cells, out)
        })?;
        out.write_all(if first { b"]" } else { b"\n  ]" })?;
    }
    out.write_all(b"\n}\n")
}

fn object(table: Table, cells: &[Cell<'_>], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{")?;
    for (index, (column, cell)) in definition(table).columns.iter().zip(cells).enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        write!(out, "{comma}\"{}\": ", column.name)?;
        match cell {
            Cell::Empty => out.write_all(b"null")?,
            Cell::Text(text) => out.write_all(string(text).as_bytes())?,
            Cell::Number(value) => write!(out, "{value}")?,
            Cell::Flag(yes) => write!(out, "{yes}")?,
            Cell::Date(date) => write!(out, "\"{date}\"")?,
        }
    }
    out.write_all(b"}")
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
