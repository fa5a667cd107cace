//! A comparator that has only figures of other years.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Comparator, Measure};
use crate::period::Period;

/// A comparator that has only figures of other years.
pub const RULE: Rule = Rule {
    code: "stale-comparator",
    title: "a comparison with another year",
    why: "the council's latest figure stands beside an older one of the others, and readers take the two for the same year",
    mend: r#"add the comparator's figure for the year, or { none = "not-yet-available" } with the reason"#,
    fires: &[Step::Put(
        MEASURE,
        "[actual]",
        r#"[comparator.wales]
"2015-16" = 90

[actual]"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        "[actual]",
        r#"[comparator.wales]
"2015-16" = 90
"2016-17" = 91

[actual]"#,
    )],
    logic: Logic::Record(run),
    ..Rule::ADVICE
};

/// How many years others may lag behind: national figures come out after the council's own.
const LAG: i16 = 1;

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    for measure in dataset.measures.iter().filter(|measure| !measure.is_retired(edition)) {
        findings.extend(measure.comparators.iter().filter_map(|comparator| stale(measure, comparator, edition)));
    }
}

fn stale(measure: &Measure, comparator: &Comparator, edition: Period) -> Option<Diagnostic> {
    let own = measure.whole.observations.iter().rfind(|cell| cell.known().is_some() && cell.period.end() <= edition.end())?;
    let (last, cell) = comparator.figures.iter().next_back()?;
    let behind = own.period.financial_year().start() - last.financial_year().start();
    if behind <= LAG || cell.known().is_none() {
        return None;
    }
    let what = format!("the latest figure of `{}` is {behind} years older than the council's own", comparator.id.value);
    Some(RULE.at(cell.at, what).also(own.at, "the council's own").help("add the later figures, or { none = \"not-yet-available\" }"))
}
