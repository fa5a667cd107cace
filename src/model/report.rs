//! The quarter's report: its own words, and the totals it prints.

use jiff::civil::Date;

use super::observation::words;
use crate::lang::Text;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::{At, Ref, Span};

/// An edition: what the council said about a quarter.
#[derive(Clone, Debug)]
pub struct Report {
    /// The id: the folder's name.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The quarter it reports.
    pub period: At<Period>,
    /// When it was published, if it says so.
    pub published: Option<Date>,
    /// When the next edition is expected, if that is known.
    pub next_update: Option<Date>,
    /// Which version of it.
    pub version: Option<String>,
    /// How the council did, in a few sentences; Markdown.
    pub summary: Text,
    /// What the report is about; Markdown.
    pub introduction: Option<Text>,
    /// What it says of each priority, by id; Markdown.
    pub narrative: Vec<(Ref, Text)>,
    /// What it says of the corporate measures; Markdown.
    pub corporate: Option<Text>,
    /// Why answers to its challenges lack a remedial action, an owner or a date.
    pub incomplete_answers: Option<Text>,
    /// Remarks below its tables.
    pub footnotes: Vec<Footnote>,
    /// The figures it prints that can be computed, by subject.
    pub stated: Vec<Stated>,
    /// Where the record is written.
    pub at: Span,
}

/// A remark below a table.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// The id of the measure it is about.
    pub about: Option<Ref>,
    /// The remark.
    pub text: Text,
}

/// A printed total or percentage, held against what can be computed.
#[derive(Clone, Debug)]
pub struct Stated {
    /// Which table.
    pub table: Table,
    /// Which row.
    pub row: Row,
    /// Which column.
    pub column: Column,
    /// The printed figure.
    pub value: Decimal,
    /// Why it differs from the computed one.
    pub explanation: Option<Text>,
    /// Where it is written.
    pub at: Span,
}

/// A row of a printed table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A priority's, by id.
    Priority(String),
    /// The sum of all.
    Total,
    /// The share of the total, in per cent.
    Percent,
}

words! {
    /// A table of "performance at a glance".
    Table {
        /// Planned work by status.
        Activity = "activity",
        /// Measures by status.
        Measures = "measures",
    }
}

words! {
    /// A column of "performance at a glance".
    Column {
        /// All of the row.
        Total = "total",
        /// Finished.
        Blue = "blue",
        /// On track, or target met.
        Green = "green",
        /// Somewhat off, or narrowly missed.
        Amber = "amber",
        /// Off track, or missed.
        Red = "red",
        /// Nobody sent an update.
        NoUpdate = "no_update",
        /// Not due yet.
        NotDue = "not_due",
        /// Measures without a figure.
        NoData = "no_data",
        /// Blue and green together.
        BlueOrGreen = "blue_or_green",
        /// Amber and red together.
        AmberOrRed = "amber_or_red",
        /// Amber and red measures together.
        OffTarget = "off_target",
    }
}

impl Report {
    /// Returns a printed figure.
    pub fn stated(&self, table: Table, row: &Row, column: Column) -> Option<&Stated> {
        self.stated.iter().find(|stated| stated.table == table && stated.row == *row && stated.column == column)
    }
}

impl Row {
    /// Returns the key under which the record writes the row.
    pub fn key(&self) -> &str {
        match self {
            Row::Priority(id) => id,
            Row::Total => "total",
            Row::Percent => "percent",
        }
    }
}
