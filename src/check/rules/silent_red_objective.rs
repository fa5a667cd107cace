//! A red objective without a word.

use crate::check::rule::example::{AN_OBJECTIVE, OBJECTIVE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::observation::Colour;

/// A red objective without a word.
pub const RULE: Rule = Rule {
    code: "silent-red-objective",
    title: "a red objective without a comment or a challenge",
    why: "residents see that planned work went wrong and not why",
    mend: "add a `note`, or name the objective in a challenge",
    fires: &[
        Step::File(OBJECTIVE, AN_OBJECTIVE),
        Step::Put(OBJECTIVE, r#"status."2017-18 Q4" = "green""#, r#"status."2017-18 Q4" = "red""#),
    ],
    silent: &[
        Step::File(OBJECTIVE, AN_OBJECTIVE),
        Step::Put(
            OBJECTIVE,
            r#"status."2017-18 Q4" = "green""#,
            r#"status."2017-18 Q4" = "red"
note = { en = "Work has stopped for want of stone.", cy = "Daeth y gwaith i ben oherwydd prinder cerrig." }"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    for objective in dataset.objectives.iter().filter(|objective| objective.note.is_none()) {
        let Some((Colour::Red, at)) = objective.status.get(&edition) else { continue };
        let asked = dataset.challenges.iter().any(|challenge| challenge.objectives.iter().any(|id| id.value == objective.id));
        if !asked {
            let finding = RULE.at(*at, "this objective is red, and nothing says why");
            findings.push(finding.help("add note = { en = \"…\", cy = \"…\" }, or name the objective in a challenge"));
        }
    }
}
