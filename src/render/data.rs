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
mod piece;
mod readme;
mod schema;
mod table;
mod zip;

use std::io::{self, Write};

pub use codes::Codes;
pub use dictionary::{Entry, codes_of, columns};
pub use edition::{edition_toml, sha256_sums};
pub use made::{Fact, Made, fact, make};
pub use piece::{Keep, TOGETHER, text};
pub use table::{Source, by_measure as comparisons};

use super::Site;
use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{DataFile, Table};
use crate::model::measure::Measure;
use crate::model::reads;
use piece::{Parts, Piece, Plain};
use table::goes_by_measure;

/// Writes a file of data. The same record gives the same bytes, whatever pieces of them were kept.
///
/// # Errors
/// What the theme cannot say is reported at its messages; so is a table that no workbook can hold.
fn write(site: Site<'_>, file: DataFile, out: &mut dyn Parts) -> Result<(), Fault> {
    let source = Source::whole(site);
    match file {
        DataFile::Csv(table) => csv::in_pieces(site, table, out),
        DataFile::Excel => csv::with_mark(site, Table::Observations, out),
        DataFile::CsvMetadata(table) => csvw::table(site, table, out),
        DataFile::MeasureCsv(_) | DataFile::MeasureJson(_) => match of_one_measure(site, file)? {
            Some(piece) => Ok(out.piece(&piece)?),
            None => Ok(()),
        },
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

/// Returns the file of one measure, which is one piece; none for other files.
fn of_one_measure(site: Site<'_>, file: DataFile) -> Result<Option<Piece>, Fault> {
    let (DataFile::MeasureCsv(index) | DataFile::MeasureJson(index)) = file else { return Ok(None) };
    let Some(measure) = site.dataset.measures.at(index) else { return Ok(None) };
    let source = Source { only: Some(&[measure]), ..Source::whole(site) };
    let mut bytes = Vec::new();
    let piece = match file {
        DataFile::MeasureCsv(_) => piece::whole(site, "measure.csv", measure, || {
            csv::write(Table::Observations, source, &mut bytes)?;
            Ok(bytes)
        }),
        _ => piece::whole(site, "measure.json", measure, || {
            json::measure(site, source, &mut bytes)?;
            Ok(bytes)
        }),
    };
    piece.map(Some)
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
        let whole = Source::whole(site);
        let rows = |source: Source<'_>| {
            let mut rows = 0;
            // Counting cannot fail.
            let _ = table::rows(table, source, &mut |_| {
                rows += 1;
                Ok(())
            });
            rows
        };
        if !goes_by_measure(table) {
            return rows(whole) as usize;
        }
        // A piece knows how many rows it has, and this one nothing else.
        let name = format!("count/{}", table.name());
        let piece = |only: &[&Measure]| piece::rows(site, &name, only, || Ok((Vec::new(), rows(Source { only: Some(only), ..whole }))));
        whole.measures().chunks(TOGETHER).flat_map(piece).map(|piece| piece.rows as usize).sum()
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
    /// Says it of the file at a path.
    pub(super) fn finding(self, file: &str) -> Diagnostic {
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
