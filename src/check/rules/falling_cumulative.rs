//! A cumulative figure that falls within its year.

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Observation};

/// A cumulative figure that falls within its year.
pub const RULE: Rule = Rule {
    code: "falling-cumulative",
    title: "a cumulative count that falls within its year",
    why: "what was counted by the last quarter cannot have become less, so one of the two figures is wrong or was revised",
    mend: "correct the wrong one; a revised figure keeps what it was (`was`); where it can fall (refunds, withdrawals), say so in a `note`",
    fires: &[
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "number"
basis = "cumulative""#,
        ),
        Step::Put(
            MEASURE,
            FIGURES,
            r#""2017-18 Q3" = 192
"2017-18 Q4" = 129"#,
        ),
    ],
    silent: &[
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "number"
basis = "cumulative""#,
        ),
        Step::Put(
            MEASURE,
            FIGURES,
            r#""2016-17 Q4" = 192
"2017-18 Q1" = 129"#,
        ),
    ],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    if measure.additive && !measure.unbounded {
        measure.all_series().for_each(|(_, _, series)| falling(series, findings));
    }
}

fn falling(series: &Series, findings: &mut Vec<Diagnostic>) {
    let cells: Vec<&Observation> = series.observations.iter().filter(|cell| cell.basis == Basis::Cumulative && cell.is_level()).collect();
    // A year ends with its fourth quarter; `sum-of-quarters` holds the two against each other.
    let follows = |pair: &&[&Observation]| {
        pair[0].period.financial_year() == pair[1].period.financial_year() && pair[0].period.end() < pair[1].period.end()
    };
    for pair in cells.windows(2).filter(follows) {
        let (Some(before), Some(now)) = (pair[0].known(), pair[1].known()) else { continue };
        if now < before && pair[1].note.is_none() && pair[1].explanation.is_none() {
            let finding = RULE.at(pair[1].at, format!("{now} by now is less than {before} by the period before"));
            findings.push(finding.also(pair[0].at, "the period before").help("correct the wrong one, or say in a `note` how it can fall"));
        }
    }
}
