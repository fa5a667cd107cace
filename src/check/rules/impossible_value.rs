//! A figure that its unit does not allow.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Measure;
use crate::model::observation::{Basis, Observation};
use crate::quantity::{Decimal, Unit};

/// A figure that its unit does not allow.
pub const RULE: Rule = Rule {
    code: "impossible-value",
    title: "a figure that its unit does not allow",
    why: "a share of more than everything or a count below nothing is a slip, and a journalist will find it",
    mend: "correct the figure; where it is right (growth, a balance), add `unbounded = true` to the measure",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 920"#)],
    silent: &[
        Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 120"#),
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "percent"
unbounded = true"#,
        ),
    ],
    logic: Logic::Measure(run),
    ..Rule::ERROR
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    let others = measure.comparators.iter().flat_map(|comparator| comparator.figures.values());
    let cells = measure.all_series().flat_map(|(_, _, series)| &series.observations).chain(others);
    findings.extend(cells.filter(|_| !measure.unbounded).filter_map(|cell| impossible(cell, measure.unit)));
}

fn impossible(cell: &Observation, unit: Unit) -> Option<Diagnostic> {
    let value = cell.known().filter(|_| cell.basis != Basis::Change)?;
    let what = match unit {
        Unit::Percent if value > Decimal::ONE_HUNDRED => format!("{value}% is more than everything"),
        Unit::Number | Unit::Days | Unit::Rate { .. } if value < Decimal::ZERO => format!("{value} is less than nothing"),
        _ => return None,
    };
    Some(RULE.at(cell.at, what).help("correct the figure; if it is right, add `unbounded = true` to the measure"))
}
