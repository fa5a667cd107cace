//! Files of figures, for those who take them away. Each table is defined once, in `table/`; everything else is derived from that.

mod archive;
mod book;
mod cell;
mod checksums;
mod codes;
mod column;
mod common;
mod csv;
mod csvw;
mod dictionary;
mod digits;
mod edition;
mod json;
mod made;
mod package;
mod readme;
mod schema;
mod shelf;
mod table;

use std::io::{self, Write};

pub use codes::Codes;
pub use dictionary::{Entry, codes_of, columns};
pub use edition::{edition_toml, sha256_sums};
pub use made::{Fact, Made, fact, make};
pub use shelf::{Room, Rooms};
pub use table::{Source, by_measure as comparisons};

use super::Site;
use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{DataFile, Table};
use crate::model::reads;

/// Writes a file of data. The same record gives the same bytes.
///
/// # Errors
/// What the theme cannot say is reported at its messages; so is a table that no workbook can hold.
pub fn write(site: Site<'_>, file: DataFile, out: &mut dyn Write) -> Result<(), Fault> {
    let source = Source::whole(site);
    let only = |index: usize| Source { only: site.dataset.measures.at(index), ..source };
    match file {
        DataFile::Csv(table) => Ok(csv::write(table, source, out)?),
        DataFile::Excel => Ok(csv::with_mark(Table::Observations, source, out)?),
        DataFile::CsvMetadata(table) => csvw::table(site, table, out),
        DataFile::MeasureCsv(index) => Ok(csv::write(Table::Observations, only(index), out)?),
        DataFile::MeasureJson(index) => Ok(json::measure(site, only(index), out)?),
        DataFile::MeasuresMetadata => csvw::measures(site, out),
        DataFile::MeasureSchema => schema::measure(site, out),
        DataFile::Package => package::write(site, out),
        DataFile::Changes(index) => Ok(csv::write(Table::Changes, Source { after: Some(index), ..source }, out)?),
        DataFile::ChangesMetadata => csvw::changes(site, out),
        DataFile::LookingBack => package::looking_back(site, out),
        DataFile::Readme(lang) => readme::write(site, lang, out),
        DataFile::Workbook(lang, book) => book::write(site, lang, book, out),
        DataFile::Checksums => checksums::write(site, out),
        DataFile::Archive => archive::write(site, out),
    }
}

/// Names the file of a table, or all of its files.
pub fn files(table: Table) -> String {
    match table {
        Table::Changes => "changes/*.csv".to_owned(),
        table => format!("{}.csv", table.name()),
    }
}

/// Counts the rows of a table.
pub fn count(site: Site<'_>, table: Table) -> usize {
    reads::all();
    site.made.data.common(site).count(table, || {
        let mut rows = 0;
        // Counting cannot fail.
        let _ = table::rows(table, Source::whole(site), &mut |_| {
            rows += 1;
            Ok(())
        });
        rows
    })
}

/// Why a file of data was not written.
#[derive(Debug)]
pub enum Fault {
    /// The theme cannot say something.
    Finding(Box<Diagnostic>),
    /// The file cannot hold it: nothing here writes to a disk, so this is a table that is too big for its format.
    Full(io::Error),
}

impl From<Diagnostic> for Fault {
    fn from(finding: Diagnostic) -> Self {
        Self::Finding(Box::new(finding))
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Full(error)
    }
}

impl Fault {
    fn finding(self, file: &str) -> Diagnostic {
        match self {
            Self::Finding(finding) => *finding,
            Self::Full(error) => {
                let what = format!("`{file}` cannot be written: {error}");
                Diagnostic::error("unwritten-data", crate::source::Span::default(), what)
            }
        }
    }
}

/// Returns the words of a language for what stands in files of data.
const fn words(site: Site<'_>, lang: Lang) -> Words<'_> {
    Words { theme: site.theme, site: &site.dataset.site, lang }
}

/// Says a message in both languages, for descriptions that have room for one text: Welsh, then English.
fn in_both(site: Site<'_>, say: impl Fn(Words<'_>) -> Result<String, Diagnostic>) -> Result<String, Diagnostic> {
    let (cy, en) = (say(words(site, Lang::Cy))?, say(words(site, Lang::En))?);
    Ok(if cy == en { cy } else { format!("{cy} / {en}") })
}

/// Writes a value as JSON that people can read as well.
fn pretty(value: &serde_json::Value, out: &mut dyn Write) -> Result<(), Fault> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}
