//! A measure without a target for the year.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Good, Measure};
use crate::model::observation::Observation;
use crate::period::Period;

/// A measure without a target for the year.
pub const RULE: Rule = Rule {
    code: "missing-target",
    title: "a measure with neither a target for the year nor a reason why it has none",
    why: "without a target nobody can say whether the result is good",
    mend: r#"add the target, or { none = "no-target-set" } with the reason"#,
    fires: &[Step::Put(
        MEASURE,
        r#"[target]
"2017-18" = { at_least = 95 }"#,
        r#"[target]
"2016-17" = { at_least = 95 }"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        r#"[target]
"2017-18" = { at_least = 95 }"#,
        r#"[target]
"2017-18" = { none = "no-target-set" }"#,
    )],
    of_absence: true,
    logic: Logic::Record(run),
    ..Rule::ADVICE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    findings.extend(dataset.measures.iter().filter(|measure| !measure.is_retired(edition)).filter_map(|measure| missing(measure, edition)));
}

/// A measure that had a target before, or has a good direction, is expected to have one.
fn missing(measure: &Measure, edition: Period) -> Option<Diagnostic> {
    let latest: &Observation =
        measure.whole.observations.iter().rfind(|cell| cell.known().is_some() && cell.period.end() == edition.end())?;
    if measure.good == Good::None || measure.whole.target_of(latest.period).is_some() {
        return None;
    }
    let year = Period::FinancialYear(latest.period.financial_year());
    let finding = RULE.at(latest.at, format!("there is no target for `{year}`"));
    Some(finding.help(format!("add \"{year}\" = {{ at_least = … }} to [target], or {{ none = \"no-target-set\" }}")))
}
