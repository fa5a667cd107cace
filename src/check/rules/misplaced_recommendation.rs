//! A recommendation belongs to an inspection or to another body that may recommend.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;
use crate::model::observation::Vocabulary as _;

/// Finds recommendations in the council's own responses and updates, and in documents that name no body.
pub const RULE: Rule =
    Rule { code: "recommendation-without-inspection", why: "a recommendation is somebody's, and it is followed up with them", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
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
