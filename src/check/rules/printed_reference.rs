//! A reference as printed names one thing.

use std::collections::HashMap;

use crate::check::rule::example::{AN_OBJECTIVE, OBJECTIVE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::source::At;

/// Finds references (`Q4L09`) that two records of a kind share.
pub const RULE: Rule = Rule {
    code: "duplicate-reference",
    title: "a reference that two records share",
    why: "readers look a thing up by its reference and would find two",
    mend: "give each its own reference",
    fires: &[
        Step::File(OBJECTIVE, AN_OBJECTIVE),
        Step::File(
            "content/objectives/second.toml",
            r#"ref = "O1"
title = { en = "Mend the bridge", cy = "Trwsio'r bont" }
priority = "roads"
class = "critical"
status."2017-18 Q4" = "green"
"#,
        ),
    ],
    silent: &[Step::File(OBJECTIVE, AN_OBJECTIVE)],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
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
