//! A figure that its unit does not allow.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Good, Measure};
use crate::model::observation::Basis;
use crate::quantity::{Decimal, Unit};
use crate::source::Span;

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
    let figures = cells.filter(|cell| cell.basis != Basis::Change).filter_map(|cell| Some((cell.known()?, cell.at)));
    let targets = measure.all_series().flat_map(|(_, _, series)| series.targets.values());
    let targets = targets.filter_map(|target| Some((target.aim.figure()?, target.at)));
    let found = figures.chain(targets).filter_map(|(value, at)| impossible(value, at, measure));
    findings.extend(found.filter(|_| !measure.unbounded));
}

fn impossible(value: Decimal, at: Span, measure: &Measure) -> Option<Diagnostic> {
    let is_below = value < Decimal::ZERO;
    let finding = match measure.unit {
        Unit::Percent if value > Decimal::ONE_HUNDRED => RULE.at(at, format!("{value}% is more than everything")),
        Unit::Number | Unit::Days | Unit::Rate { .. } if is_below => RULE.at(at, format!("{value} is less than nothing")),
        // A share is not; a balance or a change may be, and one that is to stay near nothing lies on both sides of it.
        Unit::Percent if is_below && measure.good != Good::Range => {
            Diagnostic::warning(RULE.code, at, format!("{value}% is less than nothing")).why(RULE.why)
        }
        _ => return None,
    };
    Some(finding.help("correct the figure; if it is right, add `unbounded = true` to the measure"))
}
