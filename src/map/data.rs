//! The files of data: what there is, and where each goes.

use crate::lang::Lang;
use crate::model::Dataset;
use crate::model::measure::Measure;
use crate::slug::slug;

/// Where all files of data go.
pub(super) const FOLDER: &str = "data/";

/// A table of data. Every file that holds it, describes it or counts it is made from one definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Every figure and target.
    Observations,
    /// The measures and what they mean.
    Measures,
    /// The parts along which measures are broken down.
    Breakdowns,
    /// Others' figures for the same measures.
    Comparators,
    /// Remarks on figures and targets.
    Notes,
    /// What figures and targets were before.
    Revisions,
    /// The priorities of the plan.
    Priorities,
    /// Objectives with their status, quarter by quarter.
    Objectives,
    /// Counts by status.
    Tallies,
    /// Achievements.
    Achievements,
    /// Challenges.
    Challenges,
    /// Risks.
    Risks,
    /// What is printed against what is computed.
    Reconciliations,
    /// Which documents give a figure, where they are not the quarter's report or do not agree.
    Sources,
    /// What those who check the council found, and the assurance they asked for.
    Findings,
    /// What they recommended.
    Recommendations,
    /// What the council promised.
    Commitments,
    /// What is late or missing in each edition.
    Lateness,
    /// What changed between editions; each pair has a file of its own.
    Changes,
    /// The promises that are overdue on the day of the build.
    Overdue,
}

impl Table {
    /// Every table that belongs to an edition, the most wanted first.
    pub const ALL: [Table; 17] = [
        Table::Observations,
        Table::Measures,
        Table::Breakdowns,
        Table::Comparators,
        Table::Notes,
        Table::Revisions,
        Table::Priorities,
        Table::Objectives,
        Table::Tallies,
        Table::Achievements,
        Table::Challenges,
        Table::Risks,
        Table::Reconciliations,
        Table::Sources,
        Table::Findings,
        Table::Recommendations,
        Table::Commitments,
    ];

    /// The tables that look back on editions or depend on the day: no edition holds them, nor a workbook or archive of one.
    const LOOKING_BACK: [Table; 3] = [Table::Lateness, Table::Changes, Table::Overdue];

    /// Returns its name, which files, sheets and messages use.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Observations => "observations",
            Table::Measures => "measures",
            Table::Breakdowns => "breakdowns",
            Table::Comparators => "comparators",
            Table::Notes => "notes",
            Table::Revisions => "revisions",
            Table::Priorities => "priorities",
            Table::Objectives => "objectives",
            Table::Tallies => "tallies",
            Table::Achievements => "achievements",
            Table::Challenges => "challenges",
            Table::Risks => "risks",
            Table::Reconciliations => "reconciliations",
            Table::Lateness => "lateness",
            Table::Changes => "changes",
            Table::Overdue => "overdue",
            Table::Sources => "sources",
            Table::Findings => "findings",
            Table::Recommendations => "recommendations",
            Table::Commitments => "commitments",
        }
    }

    /// Lists the tables of an edition that a record has: those of assurance only where there is any.
    pub fn of(dataset: &Dataset) -> impl Iterator<Item = Table> {
        Self::ALL.into_iter().filter(|table| match table {
            Table::Sources => dataset.measures.iter().any(Measure::names_documents),
            Table::Findings | Table::Recommendations | Table::Commitments => !dataset.assurance.is_empty(),
            _ => true,
        })
    }

    /// Lists the tables of a record that look back on editions or depend on the day.
    pub fn looking_back(dataset: &Dataset) -> impl Iterator<Item = Table> {
        Self::LOOKING_BACK.into_iter().filter(|table| *table != Table::Overdue || !dataset.assurance.is_empty())
    }

    /// Lists all tables that a record has.
    pub fn every(dataset: &Dataset) -> impl Iterator<Item = Table> {
        Self::of(dataset).chain(Self::looking_back(dataset))
    }
}

/// The format of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Book {
    /// Office Open XML.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// A file of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFile {
    /// A table as CSV.
    Csv(Table),
    /// The observations with a byte order mark, by which Excel knows UTF-8.
    Excel,
    /// What a table's columns mean: CSV on the Web.
    CsvMetadata(Table),
    /// The observations of one measure, by its place among the measures.
    MeasureCsv(usize),
    /// Everything about one measure.
    MeasureJson(usize),
    /// What the columns of every measure's own file mean: CSV on the Web.
    MeasuresMetadata,
    /// The schema of the JSON of a measure.
    MeasureSchema,
    /// All tables of the edition and what they mean: Data Package.
    Package,
    /// The changes after an edition, by its place among the editions.
    Changes(usize),
    /// What the columns of every file of changes mean: CSV on the Web.
    ChangesMetadata,
    /// The tables that look back and what they mean: a Data Package of their own.
    LookingBack,
    /// What the files are, in a language, for those who have only the folder.
    Readme(Lang),
    /// All tables as a workbook in a language.
    Workbook(Lang, Book),
    /// The fingerprint of each file.
    Checksums,
    /// All of these in one file.
    Archive,
}

impl DataFile {
    /// Tells whether it looks back on editions or depends on the day, so that no edition can hold it.
    pub const fn looks_back(self) -> bool {
        match self {
            DataFile::Csv(table) | DataFile::CsvMetadata(table) => matches!(table, Table::Lateness | Table::Changes | Table::Overdue),
            DataFile::Changes(_) | DataFile::ChangesMetadata | DataFile::LookingBack => true,
            _ => false,
        }
    }
}

/// Lists the files of data.
pub(super) fn files(dataset: &Dataset) -> impl Iterator<Item = DataFile> {
    let tables = Table::of(dataset).flat_map(|table| [DataFile::Csv(table), DataFile::CsvMetadata(table)]);
    let measures = (0..dataset.measures.len()).flat_map(|index| [DataFile::MeasureCsv(index), DataFile::MeasureJson(index)]);
    let languages = Lang::ALL
        .into_iter()
        .flat_map(|lang| [DataFile::Readme(lang), DataFile::Workbook(lang, Book::Xlsx), DataFile::Workbook(lang, Book::Ods)]);
    let single =
        [DataFile::Excel, DataFile::MeasuresMetadata, DataFile::MeasureSchema, DataFile::Package, DataFile::Checksums, DataFile::Archive];
    tables.chain(measures).chain(languages).chain(single).chain(looking_back(dataset))
}

fn looking_back(dataset: &Dataset) -> impl Iterator<Item = DataFile> {
    // Changes have a file for each pair of editions.
    let whole = Table::looking_back(dataset).filter(|table| *table != Table::Changes);
    let whole = whole.flat_map(|table| [DataFile::Csv(table), DataFile::CsvMetadata(table)]).chain([DataFile::LookingBack]);
    let described = (!dataset.editions.is_empty()).then_some(DataFile::ChangesMetadata);
    whole.chain((0..dataset.editions.len()).map(DataFile::Changes)).chain(described)
}

/// Returns the path of a file of data below the site's folder.
pub(super) fn path(dataset: &Dataset, file: DataFile) -> String {
    let measure = |index: usize| dataset.measures.at(index).map_or("", |measure| measure.id.as_str());
    let name = match file {
        DataFile::Csv(table) => format!("{}.csv", table.name()),
        DataFile::Excel => "observations-excel.csv".to_owned(),
        DataFile::CsvMetadata(table) => format!("{}.csv-metadata.json", table.name()),
        DataFile::MeasureCsv(index) => format!("measures/{}.csv", measure(index)),
        DataFile::MeasureJson(index) => format!("measures/{}.json", measure(index)),
        // The name under which readers of CSV on the Web look in any folder.
        DataFile::MeasuresMetadata => "measures/csv-metadata.json".to_owned(),
        DataFile::MeasureSchema => "schema/measure.json".to_owned(),
        DataFile::Package => "datapackage.json".to_owned(),
        DataFile::Changes(index) => format!("changes/{}.csv", dataset.editions.at(index + 1).map_or("latest", |next| next.id.as_str())),
        DataFile::ChangesMetadata => "changes/csv-metadata.json".to_owned(),
        DataFile::LookingBack => "looking-back.datapackage.json".to_owned(),
        DataFile::Readme(lang) => format!("README.{}.txt", lang.code()),
        DataFile::Workbook(lang, Book::Xlsx) => format!("{}.{}.xlsx", stem(dataset), lang.code()),
        DataFile::Workbook(lang, Book::Ods) => format!("{}.{}.ods", stem(dataset), lang.code()),
        DataFile::Checksums => "SHA256SUMS".to_owned(),
        DataFile::Archive => format!("{}.zip", stem(dataset)),
    };
    format!("{FOLDER}{name}")
}

/// `powys-county-council-performance-2017-18-q4`
fn stem(dataset: &Dataset) -> String {
    let name = slug(dataset.site.organisation.name.get(Lang::En));
    let name = if name.is_empty() { "council" } else { &name };
    format!("{name}-performance-{}", dataset.site.edition.value.key().to_lowercase())
}
