//! What is printed against what is computed: both, their difference, and why they differ.

use std::collections::HashMap;
use std::io;

use super::observations::WHOLE;
use super::{Definition, Each, Source};
use crate::assess::Assessment;
use crate::assess::reconcile::{Facts, Reconciliation, Subject};
use crate::model::observation::Vocabulary as _;
use crate::render::data::cell::{self, Cell, plain_both, snake, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 17] = [
    column("number", Type::Integer).required().means("reconciliation-number"),
    code("subject", Codes::Reconciled).required().means("reconciled-subject"),
    column("period", Type::Period).required(),
    code("table", Codes::TallyTable),
    column("row", Type::Id),
    code("column", Codes::TallyColumn),
    column("measure_id", Type::Id),
    column("breakdown", Type::Id),
    column("breakdown_item", Type::Id),
    column("stated_value", Type::Number),
    column("computed_value", Type::Number),
    column("difference", Type::Number),
    column::text("stated_code"),
    column::text("computed_code"),
    column("agrees", Type::Flag).required(),
    column::text("explanation_en").means("difference-explanation"),
    column::text("explanation_cy").means("difference-explanation"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["number"], references: &[("measure_id", crate::map::Table::Measures)] };

/// Hands on the rows in the order of the record, which is that of their numbers.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let mut each = |(index, pair): (usize, &Reconciliation<'a>)| each(&cells(index + 1, pair));
    match source.only {
        None => source.assessment.reconciliations().iter().enumerate().try_for_each(each),
        Some(only) => {
            let mut of = only.iter().flat_map(|measure| source.assessment.reconciliations_at(source.common.reconciled(&measure.id)));
            of.try_for_each(&mut each)
        }
    }
}

/// Finds the comparisons of each measure, by their places.
pub fn by_measure(assessment: &Assessment<'_>) -> HashMap<String, Vec<usize>> {
    let mut found: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, pair) in assessment.reconciliations().iter().enumerate() {
        if let Some(id) = measure(&pair.subject) {
            found.entry(id.to_owned()).or_default().push(index);
        }
    }
    found
}

fn measure<'a>(subject: &Subject<'a>) -> Option<&'a str> {
    match subject {
        Subject::Glance { .. } => None,
        Subject::Status { measure, .. } | Subject::Travel { measure, .. } | Subject::Parts { measure, .. } => Some(&measure.id),
    }
}

fn cells<'a>(number: usize, pair: &Reconciliation<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let [explanation_en, explanation_cy] = plain_both(pair.explanation);
    let (subject, period) = match &pair.subject {
        Subject::Glance { report, .. } => ("glance", report.period.value),
        Subject::Status { period, .. } => ("status", *period),
        Subject::Travel { period, .. } => ("travel", *period),
        Subject::Parts { period, target: false, .. } => ("parts", *period),
        Subject::Parts { period, target: true, .. } => ("parts_target", *period),
    };
    let [table, row, column] = match pair.subject {
        Subject::Glance { table, row, column, .. } => [cell::code(table), text(row.key()), cell::code(column)],
        _ => [Cell::Empty, Cell::Empty, Cell::Empty],
    };
    let [breakdown, item] = part(&pair.subject);
    let (stated, computed) = match pair.facts {
        Facts::Figure { stated, computed } => (Cell::Number(stated), Cell::Number(computed)),
        _ => (Cell::Empty, Cell::Empty),
    };
    let (stated_code, computed_code) = match pair.facts {
        Facts::Figure { .. } => ("", ""),
        Facts::Status { stated, computed } => (stated.word(), computed.word()),
        Facts::Travel { stated, computed } => (stated.word(), computed.word()),
    };
    [
        cell::count(number),
        text(subject),
        cell::period(period),
        table,
        row,
        column,
        cell::maybe(measure(&pair.subject)),
        breakdown,
        item,
        stated,
        computed,
        pair.difference().map_or(Cell::Empty, Cell::Number),
        text(snake(stated_code)),
        text(snake(computed_code)),
        Cell::Flag(pair.agrees()),
        explanation_en,
        explanation_cy,
    ]
}

/// Returns the breakdown and the part that a pair is about; neither for printed tables of totals.
fn part<'a>(subject: &Subject<'a>) -> [Cell<'a>; 2] {
    match subject {
        Subject::Glance { .. } => [Cell::Empty, Cell::Empty],
        Subject::Parts { breakdown, .. } => [text(breakdown.dimension.value.as_str()), Cell::Empty],
        Subject::Status { item: None, .. } | Subject::Travel { item: None, .. } => [text(WHOLE), text(WHOLE)],
        Subject::Status { measure, item: Some(item), .. } | Subject::Travel { measure, item: Some(item), .. } => {
            let breakdown = measure.breakdowns.iter().find(|breakdown| breakdown.items.iter().any(|own| std::ptr::eq(own, *item)));
            [cell::maybe(breakdown.map(|breakdown| breakdown.dimension.value.as_str())), text(item.id.as_str())]
        }
    }
}
