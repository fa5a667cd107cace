//! A period in the middle of a series without a cell.

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Frequency, Measure, Series};
use crate::model::observation::Observation;
use crate::period::Period;

/// A period in the middle of a series without a cell.
pub const RULE: Rule = Rule {
    code: "gap-in-series",
    title: "a period in the middle of a series with neither figure nor reason",
    why: "a reader cannot tell whether the figure is missing, late or was never collected",
    mend: r#"add the figure, or { none = "…" } with the reason"#,
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q1" = 95
"2017-18 Q2" = 95
"2017-18 Q4" = 96"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2017-18 Q1" = 95
"2017-18 Q2" = 95
"2017-18 Q3" = { none = "not-collected" }
"2017-18 Q4" = 96"#,
    )],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

/// How many periods one finding names.
const NAMED: usize = 4;

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    findings.extend(measure.all_series().filter_map(|(_, _, series)| gap(measure, series)));
}

/// Looks at the periods of the measure's own frequency, from the first cell to the last.
fn gap(measure: &Measure, series: &Series) -> Option<Diagnostic> {
    let own = |cell: &&Observation| {
        matches!(
            (measure.frequency, cell.period),
            (Frequency::Quarter, Period::Quarter(_)) | (Frequency::Month, Period::Month(_)) | (Frequency::Year, Period::FinancialYear(_))
        )
    };
    let cells: Vec<&Observation> = series.observations.iter().filter(own).collect();
    let mut missing = Vec::new();
    let mut after = None;
    for pair in cells.windows(2) {
        let mut period = pair[1].period.previous()?;
        while period > pair[0].period {
            missing.push(period);
            after = after.or(Some(pair[1]));
            period = period.previous()?;
        }
    }
    // A measure that is reported only now and then has no gaps.
    if missing.len() > cells.len() {
        return None;
    }
    missing.sort();
    let named: Vec<String> = missing.iter().take(NAMED).map(|period| format!("`{period}`")).collect();
    let more = if missing.len() > NAMED { format!(" and {} more", missing.len() - NAMED) } else { String::new() };
    let finding = RULE.at(after?.at, format!("there is no cell for {}{more}", named.join(", "))).label("the next cell");
    Some(finding.help(format!("add the figure above, or \"{}\" = {{ none = \"not-collected\" }} with the reason", missing.first()?)))
}
