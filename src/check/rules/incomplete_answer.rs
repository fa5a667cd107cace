//! A challenge about a missed target whose answer is not whole.

use super::unanswered_miss::missed;
use crate::assess::Assessment;
use crate::check::rule::example::{A_CHALLENGE, CHALLENGE, FIGURE, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::challenge::Challenge;

/// A challenge about a missed target whose answer is not whole.
pub const RULE: Rule = Rule {
    code: "incomplete-answer",
    title: "a challenge about a missed target without remedial action, owner or date",
    why: "an answer that nobody owns and that has no date cannot be held to",
    mend: "add what is missing; where the report does not give it, say so in the report's `incomplete_answers`",
    fires: &[
        Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 62"#),
        Step::File(CHALLENGE, A_CHALLENGE),
        Step::Put(
            CHALLENGE,
            r#"owner = { en = "Head of Highways", cy = "Pennaeth Priffyrdd" }
"#,
            "",
        ),
    ],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 62"#), Step::File(CHALLENGE, A_CHALLENGE)],
    logic: Logic::Assessed(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, assessment: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    let said = dataset.reports.iter().any(|report| report.period.value == edition && report.incomplete_answers.is_some());
    if said {
        return;
    }
    for challenge in dataset.challenges.iter().filter(|challenge| challenge.edition.value == edition) {
        let mut measures = challenge.measures.iter().filter_map(|id| assessment.measure(&id.value));
        let lacking = lacking(challenge);
        if lacking.is_empty() || !measures.any(|assessed| missed(assessed, edition).is_some()) {
            continue;
        }
        let finding = RULE.at(challenge.reference.span, format!("the answer to this challenge has no {}", lacking.join(", no ")));
        findings.push(finding.help("add them; if the report gives none, say so: [incomplete_answers] with en and cy in its report.toml"));
    }
}

fn lacking(challenge: &Challenge) -> Vec<&'static str> {
    let parts =
        [(challenge.remedial_action.is_some(), "remedial action"), (challenge.owner.is_some(), "owner"), (challenge.due.is_some(), "date")];
    parts.into_iter().filter(|(there, _)| !there).map(|(_, name)| name).collect()
}
