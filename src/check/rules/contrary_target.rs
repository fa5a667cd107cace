//! A target that asks for the other direction than the measure calls good.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Good, Measure, Series};
use crate::model::target::Aim;

/// A target that asks for the other direction than the measure calls good.
pub const RULE: Rule = Rule {
    code: "contrary-target",
    title: "a target in the other direction than the one that the measure calls good",
    why: "the better the result, the worse its colour, so one of the two must be wrong",
    mend: "correct `good` or the target; for a figure that should neither rise nor fall too far, write good = \"range\"",
    fires: &[Step::Put(MEASURE, r#""2017-18" = { at_least = 95 }"#, r#""2017-18" = { at_most = 95 }"#)],
    silent: &[
        Step::Put(MEASURE, r#"good = "high""#, r#"good = "low""#),
        Step::Put(MEASURE, r#""2017-18" = { at_least = 95 }"#, r#""2017-18" = { at_most = 95 }"#),
    ],
    logic: Logic::Measure(run),
    ..Rule::WARNING
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    measure.all_series().for_each(|(_, _, series)| contrary(series, measure.good, findings));
}

fn contrary(series: &Series, good: Good, findings: &mut Vec<Diagnostic>) {
    for target in series.targets.values().filter(|target| target.note.is_none()) {
        let wanted = match (&target.aim, good) {
            (Aim::AtMost(_) | Aim::Reduce(_), Good::High) => "less, and more is good",
            (Aim::AtLeast(_) | Aim::Increase(_), Good::Low) => "more, and less is good",
            _ => continue,
        };
        let finding = RULE.at(target.at, format!("this target asks for {wanted}"));
        findings.push(finding.help("correct `good` or the target, or say in the target's `note` how both can be right"));
    }
}
