//! A recommendation is answered by a promise.

use std::collections::BTreeSet;

use crate::check::rule::example::{A_BODY, AN_INSPECTION, BODY, DOCUMENT};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::part::Part;

/// Finds recommendations that no commitment answers.
pub const RULE: Rule = Rule {
    code: "unanswered-recommendation",
    title: "a recommendation that no promise answers",
    why: "readers cannot follow what became of it",
    mend: "add a commitment with answers = [\"document/recommendation\"], or name the recommendation in one that is there",
    fires: &[Step::File(BODY, A_BODY), Step::File(DOCUMENT, AN_INSPECTION)],
    logic: Logic::Record(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let commitments = dataset.assurance.commitments.iter();
    let answered: BTreeSet<&str> = commitments.flat_map(|commitment| &commitment.answers).map(|answer| answer.value.as_str()).collect();
    for document in &dataset.assurance.documents {
        for recommendation in &document.recommendations {
            let reference = Part::Recommendation(document, recommendation).reference();
            if answered.contains(reference.as_str()) {
                continue;
            }
            let finding = Diagnostic::warning(RULE.code, recommendation.at, "no promise answers this recommendation").why(RULE.why);
            findings.push(finding.help(format!("add a commitment with answers = [\"{reference}\"]; the site says that there is none")));
        }
    }
}
