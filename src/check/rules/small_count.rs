//! A count of people below five.

use crate::check::figures::{Figure, Found, Text};
use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::measure::{Breakdown, Measure, Relation, Series};
use crate::model::observation::{Basis, Observation, Reason, Value};
use crate::period::Period;
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
        measure.all_series().for_each(|(_, _, series)| left_over(series, findings));
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
    let is_printed = cell.printed.as_deref().is_some_and(digit);
    let is_noted = || cell.note.as_ref().is_some_and(|note| Lang::ALL.into_iter().any(|lang| few(note.get(lang), lang)));
    let key = match is_suppressed(cell) {
        true if is_printed => "printed",
        true if is_noted() => "note",
        _ => return None,
    };
    let what = format!("the count is suppressed, and `{key}` gives it away");
    Some(RULE.at(cell.at, what).help(format!("leave `{key}` out, or write it without the figure")))
}

/// Tells whether a text counts from one to four, in digits or in a word.
fn few(text: &str, lang: Lang) -> bool {
    let read = Text::new(text, lang);
    let found = read.written();
    let counts = found.iter().enumerate().filter_map(|(at, one)| match one.figure {
        Figure::Number(number) if !is_day(found.get(at + 1)) && !is_name(&text[..one.range.start]) => Some(number),
        _ => None,
    });
    let worded = read.strict().into_iter().map(Decimal::from);
    counts.chain(worded).any(|number| number > Decimal::ZERO && number < Decimal::from(LEAST))
}

/// Tells whether a number stands before a month.
fn is_day(next: Option<&Found>) -> bool {
    next.is_some_and(|next| matches!(next.figure, Figure::Month(_)))
}

/// Tells whether what stands before a number makes it a name: `Quarter 4`, `Ch4`.
fn is_name(before: &str) -> bool {
    let before = before.trim_end();
    let word = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    ["quarter", "q", "table", "page", "stage", "chwarter", "ch", "tabl", "tudalen", "cam"]
        .iter()
        .any(|name| word.eq_ignore_ascii_case(name))
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

/// Finds the one quarter that is suppressed while the year and its other quarters are known, or what was counted before and after it.
fn left_over(series: &Series, findings: &mut Vec<Diagnostic>) {
    for only in series.observations.iter().filter(|cell| is_suppressed(cell)) {
        let Period::Quarter(quarter) = only.period else { continue };
        let cell = |number: i8, basis: Basis| series.find(Period::Quarter(quarter.year().quarter(number)?), basis);
        let known = |number: i8, basis: Basis| cell(number, basis).filter(|cell| cell.known().is_some());
        let so_far = |number: i8| known(number, Basis::Cumulative);
        let others = || (1..=4).filter(|number| *number != quarter.number()).all(|number| known(number, Basis::InPeriod).is_some());
        let year = || series.of_period(Period::FinancialYear(quarter.year())).filter(|cell| cell.known().is_some()).or_else(|| so_far(4));
        let by_year = year().filter(|_| others()).map(|year| (year.at, "the year", "the year and its other quarters give"));
        let before = || quarter.number() == 1 || so_far(quarter.number() - 1).is_some();
        let by_growth =
            || so_far(quarter.number()).filter(|_| before()).map(|now| (now.at, "the year so far", "the figures for the year so far give"));
        if let Some((at, label, what)) = by_year.or_else(by_growth) {
            let finding = RULE.at(only.at, format!("{what} this one away")).also(at, label);
            findings.push(finding.help("suppress a second quarter, the next smallest, or the figure for the year"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    fn told(cells: &str) -> Vec<String> {
        let mut findings = Vec::new();
        run(&measure_from_text(&format!("unit = \"number\"\nabout_people = true\n[actual]\n{cells}")), &mut findings);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_quarter_that_the_year_gives_away_is_found() {
        let quarters = "\"2017-18 Q1\" = 10\n\"2017-18 Q2\" = { none = \"suppressed\" }\n\"2017-18 Q3\" = 12\n\"2017-18 Q4\" = 14\n";
        assert_eq!(told(quarters), [""; 0]);
        assert_eq!(told(&format!("{quarters}\"2017-18\" = 38\n")), ["the year and its other quarters give this one away"]);
        let growing = quarters.replace("= 14", "= { in_period = 14, cumulative = 38 }");
        assert_eq!(told(&growing), ["the year and its other quarters give this one away"]);
        let two = quarters.replace("= 12", "= { none = \"suppressed\" }");
        assert_eq!(told(&format!("{two}\"2017-18\" = 38\n")), [""; 0]);
    }

    #[test]
    fn what_is_said_beside_a_suppressed_count_does_not_give_it_away() {
        let noted = |en: &str, cy: &str| {
            told(&format!("\"2017-18 Q4\" = {{ none = \"suppressed\", note = {{ en = \"{en}\", cy = \"{cy}\" }} }}\n"))
        };
        assert_eq!(noted("There were 3 cases.", "Cafwyd 3 achos."), ["the count is suppressed, and `note` gives it away"]);
        assert_eq!(noted("There were three cases.", "Cafwyd tri achos."), ["the count is suppressed, and `note` gives it away"]);
        assert_eq!(noted("Fewer than 5, as in Quarter 3 and on 2 March.", "Llai na 5, fel yn Chwarter 3 ac ar 2 Mawrth."), [""; 0]);
    }
}
