//! A count of people below five.

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Breakdown, Measure, Relation};
use crate::model::observation::{Basis, Observation, Reason, Value};
use crate::quantity::{Decimal, Unit};

/// A count of people below five.
pub const RULE: Rule = Rule {
    code: "small-count",
    title: "a count of fewer than five people, or one that gives such a count away",
    why: "in a small place a count of one or two is a person",
    mend: r#"write { none = "suppressed" }, and suppress a second part where the total would give the first away"#,
    fires: &[
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "number"
about_people = true"#,
        ),
        Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 3"#),
    ],
    silent: &[
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "number"
about_people = true"#,
        ),
        Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { none = "suppressed" }"#),
    ],
    logic: Logic::Measure(run),
    ..Rule::ERROR
};

/// Counts below this are not published (the practice of the statistics of Wales).
const LEAST: u32 = 5;

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    if measure.about_people && measure.unit == Unit::Number {
        let cells = measure.all_series().flat_map(|(_, _, series)| &series.observations);
        findings.extend(cells.filter_map(small));
        let adding_up = measure.breakdowns.iter().filter(|breakdown| breakdown.relation == Relation::AddsUp);
        adding_up.for_each(|breakdown| given_away(measure, breakdown, findings));
    }
}

/// Nobody is found in a count of none.
fn small(cell: &Observation) -> Option<Diagnostic> {
    let value = cell.known().filter(|_| cell.basis != Basis::Change)?;
    if value <= Decimal::ZERO || value >= Decimal::from(LEAST) {
        return None;
    }
    Some(RULE.at(cell.at, format!("{value} is so few people that one could be recognised")).help("write { none = \"suppressed\" }"))
}

/// Finds the one part that is suppressed while the others and the total are known.
fn given_away(measure: &Measure, breakdown: &Breakdown, findings: &mut Vec<Diagnostic>) {
    for whole in measure.whole.observations.iter().filter(|cell| cell.known().is_some()) {
        let cells = || {
            breakdown.items.iter().filter_map(|item| item.series.find(whole.period, whole.basis).or(item.series.of_period(whole.period)))
        };
        let is_suppressed = |cell: &&Observation| matches!(cell.value, Value::Missing { reason: Reason::Suppressed, .. });
        let mut suppressed = cells().filter(is_suppressed);
        let (Some(only), None) = (suppressed.next(), suppressed.next()) else { continue };
        if cells().filter(|cell| cell.known().is_some()).count() + 1 == breakdown.items.len() {
            let finding = RULE.at(only.at, "the total and the other parts give this one away").also(whole.at, "the total");
            findings.push(finding.help("suppress a second part, the next smallest, or the total"));
        }
    }
}
