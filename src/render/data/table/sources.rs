//! Which documents give a figure: the first of a figure is the one it is reckoned by, and the others differ.

use std::io;

use super::observations::WHOLE;
use super::{Definition, Each, Source};
use crate::lang::Text;
use crate::map::Table;
use crate::model::assurance::Said;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Observation, Vocabulary as _};
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, maybe_both, number, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 10] = [
    column("measure_id", Type::Id).required(),
    column("period", Type::Period).required(),
    column("breakdown", Type::Id).required(),
    column("breakdown_item", Type::Id).required(),
    code("basis", Codes::Basis).required(),
    column("number", Type::Integer).required().means("source_number"),
    column("value", Type::Number).means("source_value"),
    column("document_id", Type::Id),
    column::text("said_in_en"),
    column::text("said_in_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition {
    columns: &COLUMNS,
    key: &["measure_id", "period", "breakdown", "breakdown_item", "basis", "number"],
    references: &[("measure_id", Table::Measures)],
};

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let mut cells = of_series(&measure.whole, (WHOLE, WHOLE));
        for breakdown in &measure.breakdowns {
            for item in &breakdown.items {
                cells.extend(of_series(&item.series, (&breakdown.dimension.value, &item.id)));
            }
        }
        cells.sort_by_key(|(part, cell)| (cell.period, *part, cell.basis.word()));
        for (part, cell) in cells {
            each(&row(measure, part, cell, 1, cell.known(), cell.said.as_ref()))?;
            for (index, other) in cell.differs.iter().enumerate() {
                each(&row(measure, part, cell, index + 2, Some(other.value), Some(&other.said)))?;
            }
        }
    }
    Ok(())
}

fn of_series<'a>(series: &'a Series, part: (&'a str, &'a str)) -> Vec<((&'a str, &'a str), &'a Observation)> {
    let said = series.observations.iter().filter(|cell| cell.said.is_some() || !cell.differs.is_empty());
    said.map(|cell| (part, cell)).collect()
}

fn row<'a>(
    measure: &'a Measure,
    part: (&'a str, &'a str),
    cell: &'a Observation,
    place: usize,
    value: Option<Decimal>,
    said: Option<&'a Said>,
) -> [Cell<'a>; COLUMNS.len()] {
    let (document, elsewhere): (Option<&str>, Option<&Text>) = match said {
        Some(Said::In(document)) => (Some(&document.value), None),
        Some(Said::Elsewhere(text)) => (None, Some(text)),
        None => (None, None),
    };
    let [said_en, said_cy] = maybe_both(elsewhere);
    [
        text(measure.id.as_str()),
        cell::period(cell.period),
        text(part.0),
        text(part.1),
        cell::code(cell.basis),
        cell::count(place),
        number(value, measure.decimals),
        cell::maybe(document),
        said_en,
        said_cy,
    ]
}
