//! A year, or a year so far, that is not the sum of its quarters.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Observation};
use crate::period::{FinancialYear, Period};
use crate::quantity::{Decimal, Unit};

/// A year, or a year so far, that is not the sum of its quarters.
pub const RULE: Rule = Rule {
    code: "sum-of-quarters",
    title: "a year, or a year so far, that is not the sum of its quarters",
    why: "readers add the quarters up, and one of the figures must be wrong",
    mend: "correct the wrong one, say in a `note` why they differ, or add `additive = false` to a measure whose quarters do not add up",
    fires: &[
        Step::Put(MEASURE, r#"unit = "percent""#, r#"unit = "number""#),
        Step::Put(
            MEASURE,
            r#""2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
            r#""2017-18" = 373
"2017-18 Q1" = 94
"2017-18 Q2" = 95
"2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
        ),
    ],
    silent: &[
        Step::Put(MEASURE, r#"unit = "percent""#, r#"unit = "number""#),
        Step::Put(
            MEASURE,
            r#""2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
            r#""2017-18" = 377
"2017-18 Q1" = 94
"2017-18 Q2" = 95
"2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
        ),
    ],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    if measure.additive {
        measure.all_series().for_each(|(_, _, series)| apart(series, measure.unit, findings));
    }
}

/// Holds against the quarters the year itself and each figure for the year so far; the first that differs is told, as others follow.
fn apart(series: &Series, unit: Unit, findings: &mut Vec<Diagnostic>) {
    let mut told: Option<FinancialYear> = None;
    for whole in &series.observations {
        let year = whole.period.financial_year();
        let Some(last) = last_quarter(whole) else { continue };
        let (Some(known), false) = (whole.known(), told == Some(year)) else { continue };
        let part = |number| series.find(Period::Quarter(year.quarter(number)?), Basis::InPeriod)?.known();
        let Some(parts) = (1..=last).map(part).collect::<Option<Vec<Decimal>>>() else { continue };
        let Some(sum) = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part)) else { continue };
        let is_explained = whole.note.is_some() || whole.explanation.is_some() || !whole.differs.is_empty();
        if (known - sum).abs() > slack(unit, known, &parts) && !is_explained {
            let named = if last == 4 { "the four quarters".to_owned() } else { format!("the quarters up to Q{last}") };
            let finding = RULE.at(whole.at, format!("this is {known}, and {named} add up to {sum}"));
            let quarter = (1..=last).rev().find_map(|number| series.find(Period::Quarter(year.quarter(number)?), Basis::InPeriod));
            let finding = quarter
                .filter(|quarter| quarter.at != whole.at)
                .map_or(finding.clone(), |quarter| finding.also(quarter.at, "the last of them"));
            findings.push(finding.help("correct the wrong one, say in a `note` why they differ, or add `additive = false` to the measure"));
            told = Some(year);
        }
    }
}

/// Returns up to which quarter of its year a figure counts; nothing for a single quarter and for other stretches of time.
const fn last_quarter(cell: &Observation) -> Option<i8> {
    match (cell.period, cell.basis) {
        (Period::FinancialYear(_), Basis::InPeriod | Basis::Cumulative) => Some(4),
        (Period::Quarter(quarter), Basis::Cumulative) => Some(quarter.number()),
        _ => None,
    }
}

/// Returns how far rounding alone can take a sum from its whole: half of the last place of each. Counts are not rounded.
fn slack(unit: Unit, whole: Decimal, parts: &[Decimal]) -> Decimal {
    let half = |figure: &Decimal| Decimal::new(5, figure.scale() + 1);
    match unit {
        Unit::Number => Decimal::ZERO,
        _ => parts.iter().chain([&whole]).map(half).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    fn told(lines: &str) -> Vec<String> {
        let mut findings = Vec::new();
        run(&measure_from_text(lines), &mut findings);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_year_is_held_against_its_quarters_and_so_is_a_year_so_far() {
        let quarters = "[actual]\n\"2017-18 Q1\" = 10\n\"2017-18 Q2\" = { in_period = 20, cumulative = 31 }\n\"2017-18 Q3\" = 30\n\"2017-18 Q4\" = 40\n";
        assert_eq!(told(&format!("unit = \"number\"\n{quarters}")), ["this is 31, and the quarters up to Q2 add up to 30"]);
        assert_eq!(told(&format!("unit = \"number\"\nadditive = false\n{quarters}")), [""; 0]);
        assert_eq!(told(&format!("unit = \"percent\"\n{quarters}")), [""; 0]);
        let sound = quarters.replace("31", "30");
        assert_eq!(told(&format!("unit = \"number\"\n{sound}\"2017-18\" = 100\n")), [""; 0]);
        assert_eq!(told(&format!("unit = \"number\"\n{sound}\"2017-18\" = 99\n")), ["this is 99, and the four quarters add up to 100"]);
        assert_eq!(
            told(&format!("unit = \"number\"\n{sound}\"2017-18\" = {{ value = 99, note = {{ en = \"A.\", cy = \"B.\" }} }}\n")),
            [""; 0]
        );
    }

    #[test]
    fn rounded_sums_of_money_may_differ_by_what_was_rounded_off() {
        let quarters = "[actual]\n\"2017-18 Q1\" = 1.2\n\"2017-18 Q2\" = 1.2\n\"2017-18 Q3\" = 1.2\n\"2017-18 Q4\" = 1.2\n";
        assert_eq!(told(&format!("unit = \"million-pounds\"\n{quarters}\"2017-18\" = 5.0\n")), [""; 0]);
        assert_eq!(
            told(&format!("unit = \"million-pounds\"\n{quarters}\"2017-18\" = 5.2\n")),
            ["this is 5.2, and the four quarters add up to 4.8"]
        );
    }
}
