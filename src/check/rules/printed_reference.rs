//! A reference as printed names one thing.

use std::collections::HashMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;
use crate::source::At;

/// Finds references (`Q4L09`) that two records of a kind share.
pub const RULE: Rule = Rule { code: "duplicate-reference", why: "readers look a thing up by its reference and would find two", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
    unique(dataset.objectives.iter().map(|objective| &objective.reference), findings);
    unique(dataset.challenges.iter().map(|challenge| &challenge.reference), findings);
    unique(dataset.risks.iter().map(|risk| &risk.reference), findings);
}

fn unique<'a>(references: impl Iterator<Item = &'a At<String>>, findings: &mut Vec<Diagnostic>) {
    let mut first = HashMap::new();
    for reference in references {
        let Some(other) = first.insert(reference.value.as_str(), reference.span) else { continue };
        let finding = Diagnostic::error(RULE.code, reference.span, format!("`{}` is the reference of two records", reference.value));
        findings.push(finding.also(other, "the other one").why(RULE.why).help("give each its own reference"));
    }
}
