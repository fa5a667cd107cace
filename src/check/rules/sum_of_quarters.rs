//! A year, or a year so far, that is not the sum of its quarters.

use crate::check::rule::example::{FIGURES, MEASURE};
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
            FIGURES,
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
            FIGURES,
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

/// Holds the year, and each figure for the year so far, against its quarters or months; the first of a year that differs is told, as others
/// follow from it.
fn apart(series: &Series, unit: Unit, findings: &mut Vec<Diagnostic>) {
    let mut told: Option<FinancialYear> = None;
    for whole in series.observations.iter().filter(|cell| is_exact(cell)) {
        let year = whole.period.financial_year();
        let Some(known) = whole.known().filter(|_| told != Some(year)) else { continue };
        let finding = match whole.period {
            Period::FinancialYear(_) if is_total(whole) => same_end(series, whole, known).or_else(|| {
                let months = || added(series, whole, known, unit, Period::months(year), "the twelve months");
                added(series, whole, known, unit, Period::quarters(year, 4), "the four quarters").or_else(months)
            }),
            Period::Quarter(quarter) if whole.basis == Basis::Cumulative => {
                let named = format!("the quarters up to Q{}", quarter.number());
                added(series, whole, known, unit, Period::quarters(year, quarter.number()), &named)
            }
            _ => None,
        };
        if let Some(finding) = finding {
            let help = "correct the wrong one, say why they differ in a `note` beside the total, or add `additive = false` to the measure";
            findings.push(finding.help(help));
            told = Some(year);
        }
    }
}

/// Tells whether a figure claims to be exact and final, and nothing beside it says why it may differ.
fn is_exact(cell: &Observation) -> bool {
    let is_said = cell.note.is_some() || cell.explanation.is_some() || !cell.differs.is_empty();
    !is_said && cell.flags.is_empty() && cell.roughly.is_none()
}

const fn is_total(cell: &Observation) -> bool {
    matches!(cell.basis, Basis::InPeriod | Basis::Cumulative)
}

/// Holds a year against what was counted by the end of its fourth quarter.
fn same_end(series: &Series, whole: &Observation, known: Decimal) -> Option<Diagnostic> {
    let last = series.find(Period::Quarter(whole.period.financial_year().quarter(4)?), Basis::Cumulative).filter(|last| is_exact(last))?;
    let by_then = last.known().filter(|by_then| *by_then != known)?;
    Some(RULE.at(whole.at, format!("this is {known}, and by the end of Q4 it was {by_then}")).also(last.at, "by the end of Q4"))
}

/// Holds a figure against the sum of these parts, if all of them are there.
fn added(
    series: &Series,
    whole: &Observation,
    known: Decimal,
    unit: Unit,
    periods: impl Iterator<Item = Period>,
    named: &str,
) -> Option<Diagnostic> {
    let part = |period| series.find(period, Basis::InPeriod).filter(|cell| is_exact(cell));
    let parts: Vec<&Observation> = periods.map(part).collect::<Option<_>>()?;
    let figures: Vec<Decimal> = parts.iter().map(|cell| cell.known()).collect::<Option<_>>()?;
    let sum = figures.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(*figure))?;
    if (known - sum).abs() <= slack(unit, known, &figures) {
        return None;
    }
    let finding = RULE.at(whole.at, format!("this is {known}, and {named} add up to {sum}"));
    Some(match parts.last().filter(|last| last.period != whole.period) {
        Some(last) => finding.also(last.at, "the last of them"),
        None => finding,
    })
}

/// Returns how far rounding alone can take a sum from its whole: half of the last place of each. Counts are not rounded.
fn slack(unit: Unit, whole: Decimal, parts: &[Decimal]) -> Decimal {
    let half = |figure: &Decimal| Decimal::new(5, (figure.scale() + 1).min(Decimal::MAX_SCALE));
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
        for beside in ["roughly = \"around\"", "flags = [\"provisional\"]"] {
            assert_eq!(told(&format!("unit = \"number\"\n{sound}\"2017-18\" = {{ value = 99, {beside} }}\n")), [""; 0], "{beside}");
        }
    }

    #[test]
    fn a_year_is_held_against_its_months_and_against_its_end() {
        let month = |(year, month): (u16, u8)| format!("\"{year}-{month:02}\" = 5\n");
        let months: String = (4..=12).map(|number| (2017, number)).chain((1..=3).map(|number| (2018, number))).map(month).collect();
        let year = |figure: u32| told(&format!("unit = \"number\"\n[actual]\n{months}\"2017-18\" = {figure}\n"));
        assert_eq!(year(60), [""; 0]);
        assert_eq!(year(61), ["this is 61, and the twelve months add up to 60"]);
        let end =
            |figure: u32| told(&format!("unit = \"number\"\n[actual]\n\"2017-18 Q4\" = {{ cumulative = 392 }}\n\"2017-18\" = {figure}\n"));
        assert_eq!(end(392), [""; 0]);
        assert_eq!(end(450), ["this is 450, and by the end of Q4 it was 392"]);
    }

    #[test]
    fn rounded_sums_of_money_may_differ_by_what_was_rounded_off() {
        let quarters = "[actual]\n\"2017-18 Q1\" = 1.2\n\"2017-18 Q2\" = 1.2\n\"2017-18 Q3\" = 1.2\n\"2017-18 Q4\" = 1.2\n";
        assert_eq!(told(&format!("unit = \"million-pounds\"\n{quarters}\"2017-18\" = 5.0\n")), [""; 0]);
        let long = quarters.replace("1.2", "1.2000000000000000000000000001");
        assert_eq!(told(&format!("unit = \"million-pounds\"\n{long}\"2017-18\" = 4.8\n")), [""; 0], "as many places as a decimal holds");
        assert_eq!(
            told(&format!("unit = \"million-pounds\"\n{quarters}\"2017-18\" = 5.2\n")),
            ["this is 5.2, and the four quarters add up to 4.8"]
        );
    }
}
