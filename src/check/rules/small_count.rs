//! A count of people below five.

use crate::check::figures::{Figure, Found, Text};
use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::{self, Lang};
use crate::model::measure::{Breakdown, Measure, Relation, Series};
use crate::model::observation::{Basis, Observation, Reason, Value};
use crate::period::{FinancialYear, Period};
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
        if measure.additive {
            measure.all_series().for_each(|(_, _, series)| left_over(series, findings));
        }
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
    let tells = |text: &Option<lang::Text>| text.as_ref().is_some_and(|text| Lang::ALL.into_iter().any(|lang| few(text.get(lang), lang)));
    let key = match is_suppressed(cell) {
        true if is_printed => "printed",
        true if tells(&cell.note) => "note",
        true if tells(&cell.explanation) => "explanation",
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

/// Finds the one part that is suppressed while the others and the total are known, hidden parts of which there are few in all, and a total
/// that is suppressed while all its parts are known.
fn given_away(measure: &Measure, breakdown: &Breakdown, findings: &mut Vec<Diagnostic>) {
    for whole in &measure.whole.observations {
        let cells = || {
            breakdown.items.iter().filter_map(|item| item.series.find(whole.period, whole.basis).or(item.series.of_period(whole.period)))
        };
        let told =
            |cell: &&Observation| cell.known().is_some() || matches!(cell.value, Value::Missing { reason: Reason::NotApplicable, .. });
        let hidden: Vec<&Observation> = cells().filter(|cell| is_suppressed(cell)).collect();
        if cells().filter(told).count() + hidden.len() != breakdown.items.len() {
            continue;
        }
        let sum: Decimal = cells().filter_map(Observation::known).sum();
        match (whole.known(), &hidden[..]) {
            (None, []) if is_suppressed(whole) => {
                let finding = RULE.at(whole.at, format!("the total is suppressed, and its parts add up to it: {sum}"));
                findings.push(finding.help("suppress a part as well, or give the total"));
            }
            (Some(_), [only]) => {
                let finding = RULE.at(only.at, "the total and the other parts give this one away").also(whole.at, "the total");
                findings.push(finding.help("suppress a second part, the next smallest, or the total"));
            }
            (Some(total), [first, _, ..]) if total > sum && total - sum < Decimal::from(LEAST) => {
                let what = format!("the parts that are suppressed are {} in all, by the total and the other parts", total - sum);
                findings.push(
                    RULE.at(first.at, what).also(whole.at, "the total").help("suppress another part, the next smallest, or the total"),
                );
            }
            _ => {}
        }
    }
}

/// Finds quarters and months whose count nobody gives, and that others add up to: the year and the rest of it, or what was counted before
/// and after.
fn left_over(series: &Series, findings: &mut Vec<Diagnostic>) {
    let mut years: Vec<FinancialYear> = series.observations.iter().map(|cell| cell.period.financial_year()).collect();
    years.sort_unstable();
    years.dedup();
    for year in years {
        deduced(series, year, Period::quarters(year, 4).collect(), findings);
        deduced(series, year, Period::months(year).collect(), findings);
    }
}

/// What is counted in each part of a year is what was counted by its end less what was counted by its beginning, so two of the three tell
/// the third.
fn deduced(series: &Series, year: FinancialYear, parts: Vec<Period>, findings: &mut Vec<Diagnostic>) {
    let stated = |period: &Period, basis: Basis| series.find(*period, basis).and_then(Observation::known);
    let mut within: Vec<Option<Decimal>> = parts.iter().map(|part| stated(part, Basis::InPeriod)).collect();
    let mut by_end: Vec<Option<Decimal>> = parts.iter().map(|part| stated(part, Basis::Cumulative)).collect();
    let whole = [Basis::InPeriod, Basis::Cumulative].into_iter().find_map(|basis| series.find(Period::FinancialYear(year), basis));
    let whole = whole.filter(|whole| whole.known().is_some());
    if let (Some(last), Some(whole)) = (by_end.last_mut(), whole) {
        *last = last.or(whole.known());
    }
    // Each round tells at least one more, so there are no more rounds than figures.
    for _ in 0..2 * parts.len() {
        for at in 0..parts.len() {
            let before = if at == 0 { Some(Decimal::ZERO) } else { by_end[at - 1] };
            within[at] = within[at].or_else(|| by_end[at]?.checked_sub(before?));
            by_end[at] = by_end[at].or_else(|| before?.checked_add(within[at]?));
            if let (1.., Some(now), Some(grown)) = (at, by_end[at], within[at]) {
                by_end[at - 1] = by_end[at - 1].or_else(|| now.checked_sub(grown));
            }
        }
    }
    for (part, count) in parts.iter().zip(within) {
        let cell = series.of_period(*part);
        let (Some(cell), Some(count), None) = (cell, count, stated(part, Basis::InPeriod)) else { continue };
        let is_few = count > Decimal::ZERO && count < Decimal::from(LEAST);
        // What is stated itself is told as it stands.
        if is_suppressed(cell) || (is_few && cell.known() != Some(count)) {
            let what = format!("the other figures of the year give the count of `{part}` away: {count}");
            let finding = match whole.filter(|whole| whole.at != cell.at) {
                Some(whole) => RULE.at(cell.at, what).also(whole.at, "the year"),
                None => RULE.at(cell.at, what),
            };
            findings.push(finding.help("suppress a second period, the next smallest, or the figure for the year so far"));
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
        assert_eq!(
            told(&format!("{quarters}\"2017-18\" = 38\n")),
            ["the other figures of the year give the count of `2017-18 Q2` away: 2"]
        );
        let growing = quarters.replace("= 14", "= { in_period = 14, cumulative = 38 }");
        assert_eq!(told(&growing), ["the other figures of the year give the count of `2017-18 Q2` away: 2"]);
        assert_eq!(
            told("\"2017-18 Q1\" = { none = \"suppressed\" }\n\"2017-18 Q2\" = { in_period = 6, cumulative = 9 }\n"),
            ["the other figures of the year give the count of `2017-18 Q1` away: 3"]
        );
        assert_eq!(
            told("\"2017-18 Q1\" = { cumulative = 10 }\n\"2017-18 Q2\" = { cumulative = 12 }\n"),
            ["the other figures of the year give the count of `2017-18 Q2` away: 2"]
        );
        assert_eq!(told("\"2017-18 Q1\" = { cumulative = 10 }\n\"2017-18 Q2\" = { cumulative = 17 }\n"), [""; 0]);
        assert_eq!(told("\"2017-18 Q1\" = { cumulative = 3 }\n").len(), 1, "once");
        let state = format!("additive = false\n[actual]\n{quarters}\"2017-18\" = 38\n");
        let mut findings = Vec::new();
        run(&measure_from_text(&format!("unit = \"number\"\nabout_people = true\n{state}")), &mut findings);
        assert_eq!(findings, [], "what does not add up gives nothing away");
        let two = quarters.replace("= 12", "= { none = \"suppressed\" }");
        assert_eq!(told(&format!("{two}\"2017-18\" = 38\n")), [""; 0]);
    }

    #[test]
    fn parts_that_the_total_gives_away_are_found() {
        let parts = |total: &str, cells: &[&str]| {
            let part = |(at, cell): (usize, &&str)| {
                format!("[breakdown.area.items.p{at}]\ntitle = {{ en = \"P{at}\", cy = \"P{at}\" }}\nactual.\"2017-18 Q4\" = {cell}\n")
            };
            let parts: String = cells.iter().enumerate().map(part).collect();
            told(&format!("\"2017-18 Q4\" = {total}\n[breakdown.area]\nrelation = \"adds-up\"\n{parts}"))
        };
        const HIDDEN: &str = "{ none = \"suppressed\" }";
        assert_eq!(parts("30", &["20", HIDDEN, "{ none = \"not-applicable\" }"]), ["the total and the other parts give this one away"]);
        assert_eq!(parts("30", &["28", HIDDEN, HIDDEN]), ["the parts that are suppressed are 2 in all, by the total and the other parts"]);
        assert_eq!(parts("30", &["20", HIDDEN, HIDDEN]), [""; 0]);
        assert_eq!(parts(HIDDEN, &["20", "7"]), ["the total is suppressed, and its parts add up to it: 27"]);
        assert_eq!(parts(HIDDEN, &["20", HIDDEN]), [""; 0]);
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
