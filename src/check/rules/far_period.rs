//! A figure or target for a period far from the others.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::period::Period;

/// A figure or target for a period far from the others.
pub const RULE: Rule = Rule {
    code: "far-period",
    title: "a figure or target more than ten years after the quarter that the site presents",
    why: "it is a slip in the year, and the figure would be missing where it belongs",
    mend: "correct the year",
    fires: &[Step::Put(MEASURE, r#""2017-18 Q4" = 92"#, r#""2071-72 Q4" = 92"#)],
    silent: &[Step::Put(MEASURE, r#""2017-18" = { at_least = 95 }"#, "\"2017-18\" = { at_least = 95 }\n\"2020-21\" = { at_least = 97 }")],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

/// How many years ahead a plan may reach.
const YEARS: i16 = 10;

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    let is_far = |period: Period| period.start().year() > edition.end().year() + YEARS;
    for (_, _, series) in dataset.measures.iter().flat_map(|measure| measure.all_series()) {
        let cells = series.observations.iter().map(|cell| (cell.period, cell.at));
        let targets = series.targets.iter().map(|(period, target)| (*period, target.at));
        for (period, at) in cells.chain(targets).filter(|(period, _)| is_far(*period)) {
            findings.push(RULE.at(at, format!("`{period}` is more than {YEARS} years after `{edition}`")).help("correct the year"));
        }
    }
}
