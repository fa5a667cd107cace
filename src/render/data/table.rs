//! The tables of data: each is defined once, and every file that holds or describes it is made from that.

mod achievements;
mod breakdowns;
mod challenges;
mod changes;
mod commitments;
mod comparators;
mod findings;
mod lateness;
mod measures;
mod notes;
mod objectives;
mod observations;
mod overdue;
mod priorities;
mod recommendations;
mod reconciliations;
mod revisions;
mod risks;
mod sources;
mod tallies;

use std::borrow::Cow;
use std::io;

pub use reconciliations::by_measure;

use super::cell::Cell;
use super::column::{Column, Type};
use super::common::Common;
use crate::assess::Assessment;
use crate::map::Table;
use crate::model::Dataset;
use crate::model::measure::Measure;
use crate::render::Site;
use crate::render::bound;
use crate::render::theme::Theme;

/// What rows are made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// What follows from it.
    pub assessment: &'a Assessment<'a>,
    /// Names days in both languages.
    pub theme: &'a Theme,
    /// The measures that are asked for, by id, instead of all.
    pub only: Option<&'a [&'a Measure]>,
    /// The place of the one edition whose changes are asked for, instead of all.
    pub after: Option<usize>,
    /// What was worked out once for all.
    pub common: &'a Common,
}

/// What a table is.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// The columns that no two rows share; rows are sorted by them. There may be none where some rows would leave gaps.
    pub key: &'static [&'static str],
    /// Which column names a row of which table.
    pub references: &'static [(&'static str, Table)],
}

/// Takes one row after another.
pub type Each<'f, 'a> = dyn FnMut(&[Cell<'a>]) -> io::Result<()> + 'f;

/// Returns what a table is.
pub const fn definition(table: Table) -> Definition {
    match table {
        Table::Observations => observations::DEFINITION,
        Table::Measures => measures::DEFINITION,
        Table::Breakdowns => breakdowns::DEFINITION,
        Table::Comparators => comparators::DEFINITION,
        Table::Notes => notes::DEFINITION,
        Table::Revisions => revisions::DEFINITION,
        Table::Priorities => priorities::DEFINITION,
        Table::Objectives => objectives::DEFINITION,
        Table::Tallies => tallies::DEFINITION,
        Table::Achievements => achievements::DEFINITION,
        Table::Challenges => challenges::DEFINITION,
        Table::Risks => risks::DEFINITION,
        Table::Reconciliations => reconciliations::DEFINITION,
        Table::Lateness => lateness::DEFINITION,
        Table::Changes => changes::DEFINITION,
        Table::Overdue => overdue::DEFINITION,
        Table::Sources => sources::DEFINITION,
        Table::Findings => findings::DEFINITION,
        Table::Recommendations => recommendations::DEFINITION,
        Table::Commitments => commitments::DEFINITION,
    }
}

/// Tells whether a table goes measure by measure, so that its rows for some measures follow its rows for those before them.
pub const fn goes_by_measure(table: Table) -> bool {
    matches!(
        table,
        Table::Observations | Table::Measures | Table::Breakdowns | Table::Comparators | Table::Notes | Table::Revisions | Table::Sources
    )
}

/// Hands each row of a table on, in the order of its key. No table is ever held whole.
///
/// # Errors
/// Fails when `each` does.
pub fn rows<'a>(table: Table, source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let columns = definition(table).columns;
    let each: &mut Each<'_, 'a> = &mut |cells: &[Cell<'a>]| match filled(source, columns, cells)? {
        Some(cells) => each(&cells),
        None => each(cells),
    };
    match table {
        Table::Observations => observations::rows(source, each),
        Table::Measures => measures::rows(source, each),
        Table::Breakdowns => breakdowns::rows(source, each),
        Table::Comparators => comparators::rows(source, each),
        Table::Notes => notes::rows(source, each),
        Table::Revisions => revisions::rows(source, each),
        Table::Priorities => priorities::rows(source, each),
        Table::Objectives => objectives::rows(source, each),
        Table::Tallies => tallies::rows(source, each),
        Table::Achievements => achievements::rows(source, each),
        Table::Challenges => challenges::rows(source, each),
        Table::Risks => risks::rows(source, each),
        Table::Reconciliations => reconciliations::rows(source, each),
        Table::Lateness => lateness::rows(source, each),
        Table::Changes => changes::rows(source, each),
        Table::Overdue => overdue::rows(source, each),
        Table::Sources => sources::rows(source, each),
        Table::Findings => findings::rows(source, each),
        Table::Recommendations => recommendations::rows(source, each),
        Table::Commitments => commitments::rows(source, each),
    }
}

/// Fills in the figures that texts of a row name; none when there are none.
fn filled<'a>(source: Source<'a>, columns: &[Column], cells: &[Cell<'a>]) -> io::Result<Option<Vec<Cell<'a>>>> {
    let mut new: Option<Vec<Cell<'a>>> = None;
    for (place, (column, cell)) in columns.iter().zip(cells).enumerate() {
        // Ids and codes name no figure, and rows are full of them.
        let (Type::Text, Cell::Text(text)) = (column.kind, cell) else { continue };
        let text = bound::fill(source.dataset, source.theme, text).map_err(|finding| io::Error::other(finding.what))?;
        if let Cow::Owned(text) = text {
            new.get_or_insert_with(|| cells.to_vec())[place] = Cell::Text(text.into());
        }
    }
    Ok(new)
}

impl Definition {
    /// Returns the column in which others name a row: a table that is named has a key of one column.
    pub const fn id(&self) -> &'static str {
        self.key[0]
    }
}

impl<'a> Source<'a> {
    /// Asks for everything.
    pub fn whole(site: Site<'a>) -> Self {
        Self {
            dataset: site.dataset,
            assessment: site.assessment,
            theme: site.theme,
            only: None,
            after: None,
            common: site.made.data.common(site),
        }
    }

    /// Lists the measures by id: those that are asked for.
    pub fn measures(self) -> Cow<'a, [&'a Measure]> {
        match self.only {
            Some(measures) => measures.into(),
            None => {
                let measures: Vec<&Measure> = self.dataset.measures.iter().collect();
                self.common.by_id().iter().map(|place| measures[*place]).collect()
            }
        }
    }
}

/// Joins the ids of the promises that answer a part of a document.
fn answering<'a>(source: Source<'a>, reference: &str) -> Cell<'a> {
    let ids: Vec<&str> = source.assessment.assurance.answering(reference).map(|promise| promise.commitment.id.as_str()).collect();
    super::cell::text(ids.join(" "))
}

/// Sorts records by their id.
fn by_id<'a, T>(records: impl Iterator<Item = &'a T>, id: impl Fn(&T) -> &str) -> Vec<&'a T> {
    let mut records: Vec<&T> = records.collect();
    records.sort_by(|a, b| id(a).cmp(id(b)));
    records
}
