//! A measure stands under a priority or belongs to the whole council.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// Finds measures that are nowhere, and those that are in both places.
pub const RULE: Rule = Rule {
    code: "measure-nowhere",
    title: "a measure that belongs nowhere, or twice",
    why: "readers find measures by their priority, and the report counts them by it",
    mend: r#"add priorities = ["…"], or corporate = true for a measure of the whole council"#,
    fires: &[Step::Put(MEASURE, r#"priorities = ["roads"]"#, "priorities = []")],
    silent: &[Step::Put(MEASURE, r#"priorities = ["roads"]"#, "corporate = true")],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for measure in &dataset.measures {
        if measure.assurance {
            if measure.corporate || !measure.priorities.is_empty() {
                let at = measure.priorities.first().map_or(measure.at, |priority| priority.span);
                let finding = Diagnostic::error(RULE.code, at, "a measure that assurance follows stands outside the report's counts");
                findings.push(finding.why("the report would count it, and does not print it").help("keep `assurance = true` alone"));
            }
            continue;
        }
        match (measure.corporate, measure.priorities.first()) {
            (false, None) => findings.push(
                Diagnostic::error(RULE.code, measure.at, "this measure belongs to no priority")
                    .why(RULE.why)
                    .help("add priorities = [\"…\"], corporate = true for a measure of the whole council, or assurance = true for one that only assurance follows"),
            ),
            (true, Some(priority)) => findings.push(
                Diagnostic::error(RULE.code, priority.span, "a corporate measure stands outside the priorities")
                    .why("it would be counted twice")
                    .help("keep `corporate = true` or `priorities`, not both"),
            ),
            _ => {}
        }
    }
}
