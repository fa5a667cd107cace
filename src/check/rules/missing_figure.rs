//! A quarterly measure without a cell for the quarter that the site presents.

use crate::assess::Assessment;
use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Frequency, Measure};
use crate::model::observation::Observation;
use crate::period::Period;

/// A quarterly measure without a cell for the quarter that the site presents.
pub const RULE: Rule = Rule {
    code: "missing-figure",
    title: "a quarterly measure with neither a figure nor a reason for the quarter that the site presents",
    why: "its page would show an earlier quarter, and a reader cannot tell whether the figure is late or was forgotten",
    mend: r#"add the figure, or { none = "not-yet-available" } with the day it is expected"#,
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q2" = 95
"2017-18 Q3" = 96"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q3" = 96
"2017-18 Q4" = { none = "not-yet-available" }"#,
    )],
    logic: Logic::Assessed(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, _: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    findings.extend(dataset.measures.iter().filter(|measure| !measure.is_retired(edition)).filter_map(|measure| missing(measure, edition)));
}

/// Looks at measures that have been reported by the quarter; one that begins later lacks nothing.
fn missing(measure: &Measure, edition: Period) -> Option<Diagnostic> {
    let cells = &measure.whole.observations;
    if measure.frequency != Frequency::Quarter || cells.iter().any(|cell| cell.period == edition) {
        return None;
    }
    let what = format!("there is no cell for `{edition}`, the quarter that the site presents");
    let is_quarter = |cell: &&Observation| matches!(cell.period, Period::Quarter(_));
    let finding = match cells.iter().rfind(|cell| is_quarter(cell) && cell.period < edition) {
        Some(last) => RULE.at(last.at, what).label("the latest cell"),
        // It begins later.
        None if cells.iter().any(|cell| is_quarter(&cell)) => return None,
        None => RULE.at(measure.at, what),
    };
    Some(finding.help(format!("add \"{edition}\" = … below, or \"{edition}\" = {{ none = \"not-yet-available\" }} with the reason")))
}
