//! Quarters of one year on different bases.

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Observation, Vocabulary as _};
use crate::period::Period;

/// Quarters of one year on different bases.
pub const RULE: Rule = Rule {
    code: "mixed-bases",
    title: "quarters of one year on different bases",
    why: "a reader takes the row for one series, and half of it sums up another stretch of time",
    mend: "give both figures where two are known, or say in a `note` why the basis changes",
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q2" = { in_period = 95 }
"2017-18 Q3" = { cumulative = 96 }
"2017-18 Q4" = { cumulative = 97 }"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q2" = { in_period = 95, cumulative = 95 }
"2017-18 Q3" = { cumulative = 96 }
"2017-18 Q4" = { cumulative = 97 }"#,
    )],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    findings.extend(measure.all_series().filter_map(|(_, _, series)| mixed(series)));
}

/// Compares each quarter with the one before in the same year: they must have a basis in common.
fn mixed(series: &Series) -> Option<Diagnostic> {
    let quarter = |cell: &&Observation| matches!(cell.period, Period::Quarter(_)) && cell.is_level();
    let cells: Vec<&Observation> = series.observations.iter().filter(quarter).collect();
    let bases = |period: Period| cells.iter().filter(move |cell| cell.period == period).map(|cell| cell.basis);
    let apart = |pair: &&[&Observation]| {
        let (before, now) = (pair[0].period, pair[1].period);
        // Most figures are on the basis of the one before.
        pair[0].basis != pair[1].basis
            && before != now
            && before.financial_year() == now.financial_year()
            && !bases(now).any(|basis| bases(before).any(|other| other == basis))
    };
    let pair = cells.windows(2).find(apart)?;
    let (before, now) = (pair[0], pair[1]);
    let is_explained = |cell: &Observation| cell.note.is_some() || cell.explanation.is_some();
    if is_explained(now) || is_explained(before) {
        return None;
    }
    let word = |basis: Basis| basis.word();
    let what = format!("this figure is {}, and that of the quarter before is {}", word(now.basis), word(before.basis));
    let finding = RULE.at(now.at, what).also(before.at, "the quarter before");
    Some(finding.help("write both where both are known: { cumulative = …, in_period = … }"))
}
