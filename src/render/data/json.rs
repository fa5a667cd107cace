//! One measure as JSON: what it means and all its figures, by the columns of the tables.

use std::io::{self, BufWriter, Write};

use super::Site;
use super::cell::Cell;
use super::digits;
use super::table::{Source, definition, rows};
use crate::map::{DataFile, Kind, Table};

/// The tables of which a measure's file holds its own rows.
const TABLES: [Table; 7] =
    [Table::Observations, Table::Breakdowns, Table::Comparators, Table::Notes, Table::Revisions, Table::Reconciliations, Table::Sources];

/// Lists those of them that a site has. The list of outputs knows it; the record would have to be gone through for each measure.
pub fn tables(site: Site<'_>) -> impl Iterator<Item = Table> {
    Table::ALL.into_iter().filter(move |table| TABLES.contains(table) && site.map.has(&Kind::Data(DataFile::Csv(*table))))
}

/// Writes the measure that `source` asks for, one row a line. Numbers keep their places: 5.0 stays 5.0.
///
/// # Errors
/// Fails when `out` does.
pub fn measure(site: Site<'_>, source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    // What it is written into may take each piece by itself, which costs more than the piece.
    let out = &mut BufWriter::new(out);
    let settings = &site.dataset.site;
    let schema = format!("../{}", site.map.data_path(DataFile::MeasureSchema));
    writeln!(out, "{{\n  \"$schema\": {},", string(&schema))?;
    writeln!(out, "  \"edition\": {},", string(&settings.edition.value.key()))?;
    writeln!(out, "  \"licence\": {},", string(&settings.licence.url))?;
    write!(out, "  \"measure\": ")?;
    let mut line = String::new();
    rows(Table::Measures, source, &mut |cells| object(Table::Measures, cells, &mut line, out))?;
    for table in tables(site) {
        write!(out, ",\n  {}: [", string(table.name()))?;
        let mut first = true;
        rows(table, source, &mut |cells| {
            out.write_all(if first { b"\n    " } else { b",\n    " })?;
            first = false;
            object(table, cells, &mut line, out)
        })?;
        out.write_all(if first { b"]" } else { b"\n  ]" })?;
    }
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes a row into `line`, and from there in one go.
fn object(table: Table, cells: &[Cell<'_>], line: &mut String, out: &mut dyn Write) -> io::Result<()> {
    line.clear();
    line.push('{');
    for (index, (column, cell)) in definition(table).columns.iter().zip(cells).enumerate() {
        line.push_str(if index == 0 { "\"" } else { ", \"" });
        line.push_str(column.name);
        line.push_str("\": ");
        match cell {
            Cell::Empty => line.push_str("null"),
            Cell::Text(text) if is_plain(text) => {
                line.push('"');
                line.push_str(text);
                line.push('"');
            }
            Cell::Text(text) => line.push_str(&string(text)),
            Cell::Number(value) => digits::number(*value, line),
            Cell::Flag(yes) => line.push_str(if *yes { "true" } else { "false" }),
            Cell::Date(date) => {
                line.push('"');
                digits::day(*date, line);
                line.push('"');
            }
        }
    }
    line.push('}');
    out.write_all(line.as_bytes())
}

/// Tells whether JSON writes a text as it stands.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
