//! A monthly measure has months.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Frequency, Measure};
use crate::period::Period;

/// Finds quarters among the figures of a measure that is reported each month.
pub const RULE: Rule = Rule {
    code: "month-as-quarter",
    title: "a quarter in a measure that is reported each month",
    why: "charts and comparisons go from month to month, and a quarter is three of them",
    mend: "write the month it is for, or keep quarters in a measure of their own",
    fires: &[Step::Put(MEASURE, r#"frequency = "quarter""#, r#"frequency = "month""#)],
    logic: Logic::Measure(run),
    ..Rule::UNBUILDABLE
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    let quarters = measure.all_series().flat_map(|(_, _, series)| &series.observations);
    let quarters = quarters.filter(|cell| measure.frequency == Frequency::Month && matches!(cell.period, Period::Quarter(_)));
    for cell in quarters {
        let what = format!("the figure for `{}` stands in a measure that is reported each month", cell.period);
        let end = cell.period.end();
        let last = format!("{:04}-{:02}", end.year(), end.month());
        let finding = Diagnostic::error(RULE.code, cell.at, what).why(RULE.why);
        findings.push(finding.help(format!("write the month it is for, such as \"{last}\", or keep quarters in a measure of their own")));
    }
}
