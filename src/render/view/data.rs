//! What there is to download, what it means, how to cite and how to read it.

use serde::Serialize;

use super::snippet::{Snippet, snippets};
use super::{Link, View};
use crate::diagnostic::Diagnostic;
use crate::map::{Book, DataFile, Kind, Page, Table};
use crate::render::data::{Codes, codes_of, columns, count, files};

/// The page.
#[derive(Debug, Serialize)]
pub struct Data {
    everything: Vec<File>,
    tables: Vec<TableRow>,
    measures: Vec<MeasureRow>,
    programs: Vec<File>,
    /// The page of what was published before.
    editions: String,
    /// The files that look back, which each build makes anew.
    later: Vec<File>,
    citation: String,
    address: Option<String>,
    rules: Vec<String>,
    spreadsheets: Vec<File>,
    /// The table that the lines of code read.
    code_file: File,
    snippets: Vec<Snippet>,
    dictionary: Vec<Columns>,
    codes: Vec<CodeSet>,
}

/// A file to take away.
#[derive(Debug, Serialize)]
struct File {
    about: String,
    link: Link,
}

/// A table among the tables.
#[derive(Debug, Serialize)]
struct TableRow {
    name: String,
    about: String,
    rows: String,
    link: Link,
    /// The way to its columns on this page.
    columns: String,
}

/// A measure among the measures.
#[derive(Debug, Serialize)]
struct MeasureRow {
    measure: Link,
    csv: Link,
    json: Link,
}

/// The columns of a table.
#[derive(Debug, Serialize)]
struct Columns {
    id: &'static str,
    files: String,
    title: String,
    about: String,
    rows: Vec<ColumnRow>,
}

/// A column.
#[derive(Debug, Serialize)]
struct ColumnRow {
    name: &'static str,
    meaning: String,
    kind: String,
    codes: Option<Link>,
    key: bool,
    required: bool,
}

/// A set of codes.
#[derive(Debug, Serialize)]
struct CodeSet {
    id: &'static str,
    title: String,
    codes: Vec<(String, String)>,
}

/// Makes the page.
pub fn view(view: View<'_>) -> Result<Data, Diagnostic> {
    let (words, settings) = (view.words, &view.site.dataset.site);
    let workbooks = [
        (DataFile::Workbook(view.lang, Book::Xlsx), "package-file-workbook"),
        (DataFile::Workbook(view.lang, Book::Ods), "package-file-workbook"),
    ];
    let excel = (DataFile::Excel, "package-file-excel");
    let everything =
        [(DataFile::Archive, "package-file-archive"), workbooks[0], workbooks[1], (DataFile::Readme(view.lang), "package-file-readme")];
    let programs = [
        (DataFile::Package, "package-file-package"),
        (DataFile::LookingBack, "package-file-looking-back"),
        (DataFile::CsvMetadata(Table::Observations), "package-file-csvw"),
        (DataFile::MeasuresMetadata, "package-file-csvw"),
        (DataFile::MeasureSchema, "package-file-schema"),
        (DataFile::Checksums, "package-file-checksums"),
    ];
    let files = |files: &[(DataFile, &str)]| files.iter().map(|(wanted, about)| file(view, *wanted, about)).collect::<Result<Vec<_>, _>>();
    let rules = ["format", "numbers", "missing", "texts", "languages"].map(|rule| words.say(&format!("package-rule-{rule}"), &[]));
    let citation = [
        ("organisation", words.text(&settings.organisation.name)),
        ("title", words.text(&settings.title)),
        ("edition", &words.period(settings.edition.value)),
    ];
    let figures = DataFile::Csv(Table::Observations);
    Ok(Data {
        everything: files(&everything)?,
        tables: Table::of(view.site.dataset).map(|table| table_row(view, table)).collect::<Result<_, _>>()?,
        measures: measures(view)?,
        programs: files(&programs)?,
        editions: view.href(Page::Editions),
        later: later(view)?,
        citation: words.say("data-citation", &citation)?,
        address: view.site.base_url.map(|base| view.site.map.address(base, &Kind::Page(view.lang, Page::Data))),
        rules: rules.into_iter().collect::<Result<_, _>>()?,
        spreadsheets: files(&[workbooks[0], workbooks[1], excel])?,
        code_file: file(view, figures, "name-table-observations")?,
        snippets: snippets(view.lang, view.site.map.data_path(figures)),
        dictionary: Table::every(view.site.dataset).map(|table| dictionary(view, table)).collect::<Result<_, _>>()?,
        codes: Codes::of(Table::every(view.site.dataset)).map(|codes| code_set(view, codes)).collect::<Result<_, _>>()?,
    })
}

/// Makes the link to a file of data: its name, its format and its size.
pub fn link(view: View<'_>, file: DataFile) -> Result<Link, Diagnostic> {
    let path = view.site.map.data_path(file);
    let name = path.rsplit('/').next().unwrap_or(path);
    let (format, size) = facts(view, file)?;
    let label = view.words.say("file-of", &[("name", name), ("format", &format), ("size", &size)])?;
    Ok(Link { label, href: view.href_of(&Kind::Data(file)) })
}

/// Names the format and the size of a file of data.
pub fn facts(view: View<'_>, file: DataFile) -> Result<(String, String), Diagnostic> {
    let format = match file {
        DataFile::Csv(_) | DataFile::Excel | DataFile::MeasureCsv(_) | DataFile::Changes(_) => "CSV".to_owned(),
        DataFile::CsvMetadata(_) | DataFile::MeasureJson(_) | DataFile::MeasuresMetadata | DataFile::MeasureSchema => "JSON".to_owned(),
        DataFile::Package | DataFile::LookingBack | DataFile::ChangesMetadata => "JSON".to_owned(),
        DataFile::Readme(_) | DataFile::Checksums => view.words.say("format-text", &[])?,
        DataFile::Workbook(_, Book::Xlsx) => "XLSX".to_owned(),
        DataFile::Workbook(_, Book::Ods) => "ODS".to_owned(),
        DataFile::Archive => "ZIP".to_owned(),
    };
    Ok((format, view.words.size(crate::render::data::fact(view.site, file)?.size)?))
}

fn file(view: View<'_>, file: DataFile, about: &str) -> Result<File, Diagnostic> {
    Ok(File { about: view.words.say(about, &[])?, link: link(view, file)? })
}

fn later(view: View<'_>) -> Result<Vec<File>, Diagnostic> {
    let lateness = (DataFile::Csv(Table::Lateness), "name-table-lateness");
    let changes = (0..view.site.dataset.editions.len()).map(|index| (DataFile::Changes(index), "name-table-changes"));
    std::iter::once(lateness).chain(changes).map(|(wanted, about)| file(view, wanted, about)).collect()
}

fn table_row(view: View<'_>, table: Table) -> Result<TableRow, Diagnostic> {
    Ok(TableRow {
        name: view.words.say(&format!("name-table-{}", table.name()), &[])?,
        about: view.words.say(&format!("about-table-{}", table.name()), &[])?,
        rows: view.words.number(count(view.site, table).into()),
        link: link(view, DataFile::Csv(table))?,
        columns: format!("#columns-{}", table.name()),
    })
}

fn measures(view: View<'_>) -> Result<Vec<MeasureRow>, Diagnostic> {
    let row = |(index, measure): (usize, &crate::model::measure::Measure)| {
        let short = |file: DataFile| {
            let (format, size) = facts(view, file)?;
            let label = view.words.say("file-of", &[("name", &measure.id), ("format", &format), ("size", &size)])?;
            Ok::<_, Diagnostic>(Link { label, href: view.href_of(&Kind::Data(file)) })
        };
        Ok(MeasureRow {
            measure: Link { label: view.words.text(measure.name()).to_owned(), href: view.href(Page::Measure(index)) },
            csv: short(DataFile::MeasureCsv(index))?,
            json: short(DataFile::MeasureJson(index))?,
        })
    };
    view.site.dataset.measures.iter().enumerate().map(row).collect()
}

fn dictionary(view: View<'_>, table: Table) -> Result<Columns, Diagnostic> {
    let codes = |codes: Codes| {
        let label = view.words.say(&format!("codes-{}", codes.name()), &[])?;
        Ok::<_, Diagnostic>(Link { label, href: format!("#codes-{}", codes.name()) })
    };
    let rows = columns(view.site, view.lang, table)?.into_iter().map(|column| {
        Ok(ColumnRow {
            name: column.name,
            meaning: column.full_title,
            kind: column.kind,
            codes: column.codes.map(codes).transpose()?,
            key: column.key,
            required: column.required,
        })
    });
    Ok(Columns {
        id: table.name(),
        files: files(table),
        title: view.words.say(&format!("name-table-{}", table.name()), &[])?,
        about: view.words.say(&format!("about-table-{}", table.name()), &[])?,
        rows: rows.collect::<Result<_, Diagnostic>>()?,
    })
}

fn code_set(view: View<'_>, codes: Codes) -> Result<CodeSet, Diagnostic> {
    let title = view.words.say(&format!("codes-{}", codes.name()), &[])?;
    Ok(CodeSet { id: codes.name(), title, codes: codes_of(view.site, view.lang, codes)? })
}
