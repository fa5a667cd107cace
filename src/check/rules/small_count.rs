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
        findings.extend(cells.flat_map(|cell| small(cell).into_iter().chain(said(cell))));
        let adding_up = measure.breakdowns.iter().filter(|breakdown| breakdown.relation == Relation::AddsUp);
        adding_up.for_each(|breakdown| given_away(measure, breakdown, findings));
    }
}

/// Finds counts below five: as the figure, as one that was published before, and as what another document gives.
fn small(cell: &Observation) -> Vec<Diagnostic> {
    let figure = cell.known().filter(|_| cell.basis != Basis::Change).map(|value| (value, cell.at, "write { none = \"suppressed\" }"));
    let others = cell.revisions.iter().map(|was| (was.value, was.at)).chain(cell.differs.iter().map(|other| (other.value, other.at)));
    let others = others.map(|(value, at)| (value, at, "take it out, as it would be published"));
    // Nobody is found in a count of none.
    let few = figure.into_iter().chain(others).filter(|(value, ..)| *value > Decimal::ZERO && *value < Decimal::from(LEAST));
    few.map(|(value, at, help)| RULE.at(at, format!("{value} is so few people that one could be recognised")).help(help)).collect()
}

/// Finds what says in words or as printed how many they are, beside a count that is suppressed.
fn said(cell: &Observation) -> Option<Diagnostic> {
    let digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let is_told = cell.printed.as_deref().is_some_and(digit);
    (is_suppressed(cell) && is_told).then(|| {
        RULE.at(cell.at, "the count is suppressed, and `printed` gives it away").help("leave `printed` out, or write it without the figure")
    })
}

const fn is_suppressed(cell: &Observation) -> bool {
    matches!(cell.value, Value::Missing { reason: Reason::Suppressed, .. })
}

/// Finds the one part that is suppressed while the others and the total are known.
fn given_away(measure: &Measure, breakdown: &Breakdown, findings: &mut Vec<Diagnostic>) {
    for whole in measure.whole.observations.iter().filter(|cell| cell.known().is_some()) {
        let cells = || {
            breakdown.items.iter().filter_map(|item| item.series.find(whole.period, whole.basis).or(item.series.of_period(whole.period)))
        };
        let mut suppressed = cells().filter(|cell| is_suppressed(cell));
        let (Some(only), None) = (suppressed.next(), suppressed.next()) else { continue };
        if cells().filter(|cell| cell.known().is_some()).count() + 1 == breakdown.items.len() {
            let finding = RULE.at(only.at, "the total and the other parts give this one away").also(whole.at, "the total");
            findings.push(finding.help("suppress a second part, the next smallest, or the total"));
        }
    }
}
