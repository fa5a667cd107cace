//! A cell as it was printed that contradicts its figure.

use rust_decimal::RoundingStrategy;

use crate::check::figures::{Figure, Found, Text};
use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Observation, Reason, Value};
use crate::model::target::Aim;
use crate::period::Period;
use crate::quantity::{Decimal, Unit, decimal};

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
        let known = series.observations.iter().filter(same).filter_map(Observation::known);
        // What was printed may be what was published before, or what another document says.
        let others = cell.revisions.iter().map(|was| was.value).chain(cell.differs.iter().map(|other| other.value));
        let figures: Vec<Decimal> = known.chain(others).collect();
        let (given, help) = match &cell.value {
            Value::Known(value) => {
                (value.to_string(), "correct the one that is wrong, or say in an `explanation` or a `note` why they differ")
            }
            // What else stands beside a figure that is not there may be a date or the figures of the parts.
            Value::Missing { reason: Reason::GivenInParts | Reason::Suppressed | Reason::Unfinished, .. } => continue,
            Value::Missing { .. } if !is_bare(printed) => continue,
            Value::Missing { .. } => ("no figure".to_owned(), "give the figure, or say in a `note` why it does not count"),
        };
        if contradicts(printed, &figures, unit) {
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
        if contradicts(printed, &figures, unit) {
            let given = figures.iter().map(Decimal::to_string).collect::<Vec<_>>().join(" to ");
            let finding = RULE.at(target.at, format!("`{printed}` is printed, and the target is {given}"));
            findings.push(finding.help("correct the one that is wrong, or say in a `note` why they differ"));
        }
    }
}

/// Tells whether one figure alone was printed, and it is none of these, not even rounded. Of two or more nobody knows which is meant:
/// `17 of 20`. A minus may be printed as brackets, or as words; a space may have slipped into a figure.
fn contradicts(printed: &str, figures: &[Decimal], unit: Unit) -> bool {
    // Fractions are no digits.
    if printed.contains(['½', '¼', '¾', '⅓', '⅔']) {
        return false;
    }
    let close: String = printed.split(char::is_whitespace).collect();
    let is_given = |number: Decimal| figures.iter().any(|figure| is_of(number, *figure, unit));
    let alone = |text: &str| match numbers(text)[..] {
        [number] => Some(is_given(number)),
        _ => None,
    };
    alone(printed) == Some(false) && alone(&close) != Some(true)
}

/// What `k`, `m` and `bn` at a figure leave out, beside nothing.
const SCALES: [u32; 4] = [1, 1_000, 1_000_000, 1_000_000_000];

/// Tells whether a printed number is a figure, to the places and in the thousands or millions that it is printed in.
fn is_of(number: Decimal, figure: Decimal, unit: Unit) -> bool {
    let in_full = if unit == Unit::MillionPounds { figure.checked_mul(Decimal::from(1_000_000)) } else { None };
    let scaled = [Some(figure), in_full].into_iter().flatten().flat_map(|figure| SCALES.map(|scale| figure.abs() / Decimal::from(scale)));
    let rounded = |figure: Decimal, way| figure.round_dp_with_strategy(number.scale(), way);
    scaled.into_iter().any(|figure| {
        rounded(figure, RoundingStrategy::MidpointNearestEven) == number
            || rounded(figure, RoundingStrategy::MidpointAwayFromZero) == number
    })
}

/// Lists the numbers of a text as they are printed, besides years and the numbers of quarters and days.
fn numbers(text: &str) -> Vec<Decimal> {
    let number = |found: Found| match found.figure {
        Figure::Number(_) => {
            let (digits, before, after) = (&text[found.range.clone()], &text[..found.range.start], &text[found.range.end..]);
            let is_counted = !is_year(digits) && !ends_a_year(digits, before) && !is_ordinal(before, after);
            if is_counted { decimal(&digits.replace(',', "")) } else { None }
        }
        Figure::Month(_) => None,
    };
    Text::new(text, Lang::En).written().into_iter().filter_map(number).collect()
}

fn is_year(digits: &str) -> bool {
    matches!(Period::parse(digits), Ok(Period::CalendarYear(_)))
}

/// Tells whether digits are the second year of a period: the 16 of `2015-16`.
fn ends_a_year(digits: &str, before: &str) -> bool {
    let year = before.strip_suffix(['-', '/', '–']).map(|before| before.rsplit(|letter: char| !letter.is_ascii_digit()).next());
    digits.len() == 2 && year.flatten().is_some_and(is_year)
}

/// Tells whether a number counts quarters or days: `Q4`, `June 28th`.
fn is_ordinal(before: &str, after: &str) -> bool {
    let is_quarter = before.ends_with(['Q', 'q']) || before.trim_end().to_lowercase().ends_with("quarter");
    is_quarter || ["st", "nd", "rd", "th"].iter().any(|ending| after.starts_with(ending))
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
            "{ value = 92.4, printed = \"92%\" }",
            "{ value = 92.5, printed = \"93%\" }",
            "{ value = 85, printed = \"17 of 20\" }",
            "{ value = 1500, printed = \"1.5k\" }",
            "{ value = 10790, printed = \"£10.8k per day\" }",
            "{ value = 10790, printed = \"£10.8k\" }",
            "{ value = 1500000, printed = \"£1.5 million\" }",
            "{ value = 60, printed = \"60% 2015–16\" }",
            "{ value = 60, printed = \"–16 60%\" }",
            "{ value = 45, printed = \"40-50\" }",
            "{ value = 95.5, printed = \"95½%\" }",
            "{ value = 60, printed = \"60% 2015-16\" }",
            "{ value = 94, printed = \"90%\", was = [{ value = 90, until = 2018-06-01, why = { en = \"A.\", cy = \"B.\" } }] }",
            "{ value = 92, printed = \"29%\", note = { en = \"A slip in the report.\", cy = \"Llithriad yn yr adroddiad.\" } }",
        ] {
            assert!(!cell(sound), "{sound}");
        }
        for contradicting in [
            "{ value = 92, printed = \"29%\" }",
            "{ none = \"not-available\", printed = \"93%\" }",
            "{ cumulative = 73, in_period = 76, printed = \"37%\" }",
            "{ value = 92, printed = \"29% 2015-16 (Q4)\" }",
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
