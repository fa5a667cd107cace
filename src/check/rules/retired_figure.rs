//! A retired measure has no figures after its retirement.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;

/// Finds figures of periods from the first one that a measure is no longer reported in.
pub const RULE: Rule = Rule { code: "retired-figure", why: "a measure is either reported or retired", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
    for measure in &dataset.measures {
        let Some(retired) = &measure.retired else { continue };
        for (_, _, series) in measure.all_series() {
            let after = series.observations.iter().filter(|cell| cell.known().is_some() && measure.is_retired(cell.period));
            for cell in after {
                let what = format!("the measure is retired since `{}`, and this is a figure for `{}`", retired.since.value, cell.period);
                let finding = Diagnostic::error(RULE.code, cell.at, what).also(retired.since.span, "retired since then");
                findings.push(finding.why(RULE.why).help("take the figure away, or let `since` name a later period"));
            }
        }
    }
}
