//! What published figures and targets were before they were changed, until when, and why.

use std::io;

use super::observations::WHOLE;
use super::{Definition, Each, Source};
use crate::lang::Text;
use crate::map::Table;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Vocabulary as _};
use crate::model::target::Aim;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, both, number, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 16] = [
    column("measure_id", Type::Id).required(),
    column("period", Type::Period).required(),
    column("breakdown", Type::Id).required(),
    column("breakdown_item", Type::Id).required(),
    code("basis", Codes::Basis).required(),
    code("subject", Codes::Subject).required(),
    column("revision", Type::Integer).required().means("revision-number"),
    column("old_value", Type::Number),
    code("old_target_op", Codes::Aim),
    column("old_target_upper", Type::Number),
    column("new_value", Type::Number),
    code("new_target_op", Codes::Aim),
    column("new_target_upper", Type::Number),
    column("changed_on", Type::Date).required(),
    column::text("reason_en").required(),
    column::text("reason_cy").required(),
];

/// The table.
pub const DEFINITION: Definition = Definition {
    columns: &COLUMNS,
    key: &["measure_id", "period", "breakdown", "breakdown_item", "basis", "subject", "revision"],
    references: &[("measure_id", Table::Measures)],
};

/// A figure, or a target: its word, its figure and the upper end of a range.
#[derive(Clone, Copy)]
struct State {
    value: Option<Decimal>,
    op: Option<&'static str>,
    upper: Option<Decimal>,
}

/// A change before it is written.
struct Change<'a> {
    period: Period,
    part: (&'a str, &'a str),
    basis: Basis,
    subject: &'static str,
    revision: usize,
    old: State,
    new: State,
    on: jiff::civil::Date,
    why: &'a Text,
}

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let mut changes = of_series(measure, &measure.whole, (WHOLE, WHOLE));
        for breakdown in &measure.breakdowns {
            for item in &breakdown.items {
                changes.extend(of_series(measure, &item.series, (&breakdown.dimension.value, &item.id)));
            }
        }
        changes.sort_by_key(|change| (change.period, change.part, change.basis.word(), change.subject, change.revision));
        for change in &changes {
            each(&cells(measure, change))?;
        }
    }
    Ok(())
}

fn of_series<'a>(measure: &Measure, series: &'a Series, part: (&'a str, &'a str)) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for cell in &series.observations {
        let mut new = State { value: cell.known(), op: None, upper: None };
        for (index, revision) in cell.revisions.iter().enumerate().rev() {
            let old = State { value: Some(revision.value), op: None, upper: None };
            let (on, why) = (revision.until, &revision.why);
            changes.push(Change {
                period: cell.period,
                part,
                basis: cell.basis,
                subject: "figure",
                revision: index + 1,
                old,
                new,
                on,
                why,
            });
            new = old;
        }
    }
    for (period, target) in &series.targets {
        let mut new = state(&target.aim);
        for (index, earlier) in target.earlier.iter().enumerate().rev() {
            let old = state(&earlier.aim);
            let (on, why) = (earlier.until, &earlier.why);
            changes.push(Change { period: *period, part, basis: measure.basis, subject: "target", revision: index + 1, old, new, on, why });
            new = old;
        }
    }
    changes
}

const fn state(aim: &Aim) -> State {
    State { value: aim.figure(), op: Some(aim.word()), upper: aim.upper() }
}

fn cells<'a>(measure: &'a Measure, change: &Change<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let [why_en, why_cy] = both(change.why);
    [
        text(measure.id.as_str()),
        cell::period(change.period),
        text(change.part.0),
        text(change.part.1),
        cell::code(change.basis),
        text(change.subject),
        cell::count(change.revision),
        number(change.old.value, measure.decimals),
        cell::maybe(change.old.op),
        number(change.old.upper, measure.decimals),
        number(change.new.value, measure.decimals),
        cell::maybe(change.new.op),
        number(change.new.upper, measure.decimals),
        Cell::Date(change.on),
        why_en,
        why_cy,
    ]
}
