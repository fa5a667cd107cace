//! A cell as it was printed that contradicts its figure.

use crate::check::figures::{Figure, Text};
use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Observation, Reason, Value};
use crate::model::target::Aim;
use crate::quantity::{Decimal, Unit};

/// A cell as it was printed that contradicts its figure.
pub const RULE: Rule = Rule {
    code: "printed-figure",
    title: "a `printed` cell with other figures than the record gives",
    why: "both are published, and readers cannot tell which is right",
    mend: "correct the one that is wrong; where the document itself is wrong, keep `printed` and say so in an `explanation` or a `note`",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, printed = "29% (cum)" }"#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { value = 92, printed = "92% (cum)" }"#)],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    for (_, _, series) in measure.all_series() {
        cells(series, measure.unit, findings);
        targets(series, measure.unit, findings);
    }
}

fn cells(series: &Series, unit: Unit, findings: &mut Vec<Diagnostic>) {
    let mut before = None;
    for cell in &series.observations {
        let Some(printed) = cell.printed.as_deref() else { continue };
        // A cell with figures on several bases is one that was printed once.
        if before.replace(cell.period) == Some(cell.period) || cell.explanation.is_some() || cell.note.is_some() {
            continue;
        }
        let same = |other: &&Observation| other.period == cell.period && other.printed.as_deref() == Some(printed);
        let known: Vec<Decimal> = series.observations.iter().filter(same).filter_map(Observation::known).collect();
        let (given, help) = match &cell.value {
            Value::Known(value) => {
                (value.to_string(), "correct the one that is wrong, or say in an `explanation` or a `note` why they differ")
            }
            // What else stands beside a figure that is not there may be a date or the figures of the parts.
            Value::Missing { reason: Reason::GivenInParts | Reason::Suppressed | Reason::Unfinished, .. } => continue,
            Value::Missing { .. } if !is_bare(printed) => continue,
            Value::Missing { .. } => ("no figure".to_owned(), "give the figure, or say in a `note` why it does not count"),
        };
        if !agrees(printed, &known, unit) {
            findings.push(RULE.at(cell.at, format!("`{printed}` is printed, and the record gives {given}")).help(help));
        }
    }
}

fn targets(series: &Series, unit: Unit, findings: &mut Vec<Diagnostic>) {
    for target in series.targets.values().filter(|target| target.note.is_none()) {
        let Some(printed) = target.printed.as_deref() else { continue };
        let figures = match target.aim {
            Aim::AtLeast(figure) | Aim::AtMost(figure) | Aim::Exactly(figure) => vec![figure],
            Aim::Within(lower, upper) => vec![lower, upper],
            // What is printed of a direction is seldom where it starts from.
            Aim::Reduce(_) | Aim::Increase(_) | Aim::Maintain(_) | Aim::None(_) => continue,
        };
        if !agrees(printed, &figures, unit) {
            let given = figures.iter().map(Decimal::to_string).collect::<Vec<_>>().join(" to ");
            let finding = RULE.at(target.at, format!("`{printed}` is printed, and the target is {given}"));
            findings.push(finding.help("correct the one that is wrong, or say in a `note` why they differ"));
        }
    }
}

/// Tells whether one of the figures stands in what was printed, or no figure does. A minus may be printed as brackets, or as words; a space
/// may have slipped into a figure.
fn agrees(printed: &str, figures: &[Decimal], unit: Unit) -> bool {
    let close: String = printed.split(char::is_whitespace).collect();
    let stand = numbers(printed).chain(numbers(&close)).collect::<Vec<_>>();
    let scale = match unit {
        Unit::MillionPounds => Decimal::from(1_000_000),
        _ => Decimal::ONE,
    };
    let is_given =
        |number: &Decimal| figures.iter().any(|figure| figure.abs() == *number || figure.abs().checked_mul(scale) == Some(*number));
    stand.is_empty() || stand.iter().any(is_given)
}

fn numbers(text: &str) -> impl Iterator<Item = Decimal> {
    Text::new(text, Lang::En).written().into_iter().filter_map(|found| match found.figure {
        Figure::Number(number) => Some(number),
        Figure::Month(_) => None,
    })
}

/// Tells whether nothing but a figure is printed.
fn is_bare(printed: &str) -> bool {
    printed.contains(|letter: char| letter.is_ascii_digit())
        && printed.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace() || "£%.,()-–+".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    fn is_told(lines: &str) -> bool {
        let mut findings = Vec::new();
        run(&measure_from_text(lines), &mut findings);
        !findings.is_empty()
    }

    #[test]
    fn a_cell_is_held_against_what_was_printed_of_it() {
        let cell = |cell: &str| is_told(&format!("[actual]\n\"2017-18 Q4\" = {cell}\n"));
        for sound in [
            "{ value = 73, printed = \"73%\" }",
            "{ value = -9, printed = \"(9%)\" }",
            "{ cumulative = 73, in_period = 76, printed = \"73%; 76% for Q4\" }",
            "{ cumulative = 412, in_period = 100, printed = \"412 (cum)\" }",
            "{ value = 5, printed = \"five\" }",
            "{ none = \"not-yet-available\", printed = \"Available June 28th\" }",
            "{ none = \"given-in-parts\", printed = \"1290 300 850\" }",
            "{ none = \"not-available\", printed = \"n/a\" }",
            "{ value = 92, printed = \"29%\", note = { en = \"A slip in the report.\", cy = \"Llithriad yn yr adroddiad.\" } }",
        ] {
            assert!(!cell(sound), "{sound}");
        }
        for contradicting in [
            "{ value = 92, printed = \"29%\" }",
            "{ none = \"not-available\", printed = \"93%\" }",
            "{ cumulative = 73, in_period = 76, printed = \"37%\" }",
        ] {
            assert!(cell(contradicting), "{contradicting}");
        }
        let money = |figure: &str, printed: &str| {
            is_told(&format!("unit = \"million-pounds\"\n[actual]\n\"2017-18 Q4\" = {{ value = {figure}, printed = \"{printed}\" }}\n"))
        };
        assert!(!money("771.28", "£771.2 8m (2016)"), "a space has slipped in");
        assert!(!money("0.290", "£290k") && !money("6.172", "£6.172m, an increase of 47%") && money("0.290", "£920k"));
    }

    #[test]
    fn a_target_is_held_against_what_was_printed_of_it() {
        let target = |aim: &str| is_told(&format!("[target]\n\"2017-18\" = {{ {aim} }}\n"));
        assert!(!target("at_most = 3, printed = \"<3%\"") && target("at_most = 3, printed = \"<5%\""));
        assert!(!target("within = [-1, 1], printed = \"+/-1%\"") && !target("reduce = 70, printed = \"Reduce by 10%\""));
    }
}
