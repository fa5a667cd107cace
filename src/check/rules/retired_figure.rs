//! A retired measure has no figures after its retirement.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Measure;

/// Finds figures of periods from the first one that a measure is no longer reported in.
pub const RULE: Rule = Rule {
    code: "retired-figure",
    title: "a figure after the measure was retired",
    why: "a measure is either reported or retired",
    mend: "take the figure away, or let `since` name a later period",
    fires: &[Step::Put(
        MEASURE,
        "[target]",
        r#"[retired]
since = "2017-18 Q4"
why = { en = "It is counted elsewhere.", cy = "Fe'i cyfrifir mewn man arall." }

[target]"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        "[target]",
        r#"[retired]
since = "2018-19 Q1"
why = { en = "It is counted elsewhere.", cy = "Fe'i cyfrifir mewn man arall." }

[target]"#,
    )],
    logic: Logic::Measure(run),
    ..Rule::ERROR
};

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    let Some(retired) = &measure.retired else { return };
    for (_, _, series) in measure.all_series() {
        let after = series.observations.iter().filter(|cell| cell.known().is_some() && measure.is_retired(cell.period));
        for cell in after {
            let what = format!("the measure is retired since `{}`, and this is a figure for `{}`", retired.since.value, cell.period);
            let finding = Diagnostic::error(RULE.code, cell.at, what).also(retired.since.span, "retired since then");
            findings.push(finding.why(RULE.why).help("take the figure away, or let `since` name a later period"));
        }
    }
}
