//! A recommendation belongs to an inspection or to another body that may recommend.

use crate::check::rule::example::{A_BODY, AN_INSPECTION, BODY, DOCUMENT};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::observation::Vocabulary as _;

/// Finds recommendations in the council's own responses and updates, and in documents that name no body.
pub const RULE: Rule = Rule {
    code: "recommendation-without-inspection",
    title: "a recommendation that belongs to no inspection",
    why: "a recommendation is somebody's, and it is followed up with them",
    mend: "move it to the document of the inspection, or write it as a decision",
    fires: &[
        Step::File(BODY, A_BODY),
        Step::File(DOCUMENT, AN_INSPECTION),
        Step::Put(DOCUMENT, r#"kind = "inspection""#, r#"kind = "response""#),
    ],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for document in &dataset.assurance.documents {
        for recommendation in &document.recommendations {
            let what = if !document.kind.recommends() {
                format!("this recommendation stands in a document of the kind `{}`, and belongs to no inspection", document.kind.word())
            } else if document.body.is_none() {
                "this recommendation belongs to no inspection: its document does not say whose it is".to_owned()
            } else {
                continue;
            };
            let finding = Diagnostic::error(RULE.code, recommendation.at, what).why(RULE.why);
            findings.push(finding.help("move it to the document of the inspection, and name there its `body`; or write it as a decision"));
        }
    }
}
