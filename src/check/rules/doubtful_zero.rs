//! A zero where a figure is more likely to be missing.

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Good, Measure, Series};
use crate::model::observation::Observation;
use crate::quantity::Decimal;

/// A zero where a figure is more likely to be missing.
pub const RULE: Rule = Rule {
    code: "doubtful-zero",
    title: "a zero in a series that is never near zero",
    why: "a spreadsheet writes 0 where nothing was entered, and then a gap is published as a result",
    mend: r#"write { none = "…" } with the reason, or say in a `note` that it is zero"#,
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q1" = 94
"2017-18 Q2" = 95
"2017-18 Q3" = 96
"2017-18 Q4" = 0"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q1" = 2
"2017-18 Q2" = 0
"2017-18 Q3" = 1
"2017-18 Q4" = 0"#,
    )],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

/// From so many other figures on, a series says what is usual.
const ENOUGH: usize = 3;

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    // What is to stay within a range (a balance, a variance) may well be zero.
    if measure.good != Good::Range {
        measure.all_series().for_each(|(_, _, series)| doubtful(series, findings));
    }
}

/// Finds a zero beside figures none of which comes below half of the largest.
fn doubtful(series: &Series, findings: &mut Vec<Diagnostic>) {
    let zeros = || series.observations.iter().filter(|cell| cell.is_level() && cell.known().is_some_and(|value| value.is_zero()));
    if zeros().nth(1).is_some() {
        return;
    }
    // Where none at all is the target, none may well be the result.
    let is_aim = |zero: &&Observation| series.target_of(zero.period).is_some_and(|target| target.aim.figure() == Some(Decimal::ZERO));
    let unsaid = |zero: &&Observation| zero.note.is_none() && zero.printed.is_none() && zero.explanation.is_none();
    for zero in zeros().filter(|zero| unsaid(zero) && !is_aim(zero)) {
        let kind = std::mem::discriminant(&zero.period);
        let alike = |cell: &&Observation| cell.basis == zero.basis && std::mem::discriminant(&cell.period) == kind && cell.at != zero.at;
        let others: Vec<Decimal> =
            series.observations.iter().filter(alike).filter_map(Observation::known).map(|value| value.abs()).collect();
        let (Some(least), Some(most)) = (others.iter().min(), others.iter().max()) else { continue };
        if others.len() >= ENOUGH && least.checked_mul(2.into()).is_some_and(|twice| twice >= *most) {
            let finding = RULE.at(zero.at, format!("this is zero, and every other figure is {least} or more"));
            findings.push(finding.help("if there is no figure, write { none = \"not-yet-available\" }; if it is zero, say so in a `note`"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    #[test]
    fn a_zero_that_is_the_target_is_not_doubtful() {
        let told = |target: &str| {
            let cells = "\"2017-18 Q1\" = 4\n\"2017-18 Q2\" = 5\n\"2017-18 Q3\" = 4\n\"2017-18 Q4\" = 0\n";
            let mut findings = Vec::new();
            run(
                &measure_from_text(&format!("unit = \"number\"\ngood = \"low\"\n[target]\n\"2017-18\" = {target}\n[actual]\n{cells}")),
                &mut findings,
            );
            findings.len()
        };
        assert_eq!((told("{ at_most = 3 }"), told("{ exactly = 0 }")), (1, 0));
    }
}
