//! "Performance at a glance": printed counts and percentages.

use rust_decimal::RoundingStrategy;

use super::{Facts, Reconciliation, Subject};
use crate::assess::Assessment;
use crate::assess::tally::Tally;
use crate::model::report::{Column, Report, Row, Stated, Table};
use crate::quantity::Decimal;

/// Pairs every printed count and percentage of a report with the computed one.
pub fn of<'a>(report: &'a Report, assessment: &Assessment<'_>) -> Vec<Reconciliation<'a>> {
    let edition = report.period.value;
    let pair = |stated: &'a Stated| {
        let computed = match (&stated.row, stated.table) {
            (Row::Percent, table) => percent(report, table, stated),
            (Row::Priority(id), Table::Measures) => count(assessment.tally(id, edition), stated.column),
            (Row::Total, Table::Measures) => count(assessment.total(edition), stated.column),
            (Row::Priority(_), Table::Activity) => row_total(report, stated),
            (Row::Total, Table::Activity) => column_total(report, stated),
        }?;
        let subject = Subject::Glance { report, table: stated.table, row: &stated.row, column: stated.column };
        let facts = Facts::Figure { stated: stated.value, computed };
        Some(Reconciliation { subject, facts, explanation: stated.explanation.as_ref(), at: stated.at })
    };
    report.stated.iter().filter_map(pair).collect()
}

/// The measures of a row by the rule.
fn count(tally: Tally, column: Column) -> Option<Decimal> {
    let count = match column {
        Column::Total => tally.total(),
        Column::Green => tally.green,
        Column::Amber => tally.amber,
        Column::Red => tally.red,
        Column::NoData => tally.not_assessed,
        Column::OffTarget => tally.amber + tally.red,
        _ => return None,
    };
    Some(count.into())
}

/// A row's total is the sum of its colours. The counts themselves have nothing behind them that could be counted.
fn row_total(report: &Report, stated: &Stated) -> Option<Decimal> {
    const PARTS: [Column; 6] = [Column::Blue, Column::Green, Column::Amber, Column::Red, Column::NoUpdate, Column::NotDue];
    let part = |column: &Column| report.stated(stated.table, &stated.row, *column).map(|part| part.value);
    (stated.column == Column::Total).then(|| PARTS.iter().filter_map(part).sum())
}

fn column_total(report: &Report, stated: &Stated) -> Option<Decimal> {
    let in_column = |other: &&Stated| other.table == stated.table && other.column == stated.column && matches!(other.row, Row::Priority(_));
    Some(report.stated.iter().filter(in_column).map(|other| other.value).sum())
}

/// A percentage is taken of the printed counts, and rounded to the places it is printed with.
fn percent(report: &Report, table: Table, stated: &Stated) -> Option<Decimal> {
    let printed = |column| report.stated(table, &Row::Total, column).map(|stated| stated.value);
    let part = match stated.column {
        Column::BlueOrGreen => printed(Column::Blue)? + printed(Column::Green)?,
        Column::AmberOrRed | Column::OffTarget => printed(Column::Amber)? + printed(Column::Red)?,
        column => printed(column)?,
    };
    let total = printed(Column::Total).filter(|total| !total.is_zero())?;
    let share = part * Decimal::ONE_HUNDRED / total;
    Some(share.round_dp_with_strategy(stated.value.scale(), RoundingStrategy::MidpointAwayFromZero))
}
