//! A figure that is overdue or came late.

use crate::assess::Assessment;
use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// A figure that is overdue or came late.
pub const RULE: Rule = Rule {
    code: "late-figure",
    title: "a figure that is overdue, or that came after it was due",
    why: "the ledger of lateness publishes it, and somebody will ask",
    mend: "chase the figure; if its due day is another one, correct `expected` or `due_after_days`",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { none = "not-yet-available", expected = 2018-06-01 }"#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = { none = "not-yet-available", expected = 2018-12-01 }"#)],
    logic: Logic::Assessed(run),
    ..Rule::ADVICE
};

fn run(Case { dataset, .. }: Case<'_>, assessment: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    // The ledger is published with reports.
    if !dataset.reports.iter().any(|report| report.period.value == edition) {
        return;
    }
    // What came late is in the ledger and cannot be mended any more.
    for late in assessment.late(edition).iter().filter(|late| !late.is_here) {
        let (Some(days), Some(due), Some(measure)) = (late.days, late.due, dataset.measures.get(late.measure)) else { continue };
        let at = measure.whole.of_period(late.period).map_or(measure.at, |cell| cell.at);
        let what = format!("the figure for `{}` was due on {due}, {days} days ago", late.period);
        findings.push(RULE.at(at, what).help("add the figure, or correct the day in `expected` or `due_after_days`"));
    }
}
