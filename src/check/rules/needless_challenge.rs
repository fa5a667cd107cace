//! A challenge about measures that all met their targets.

use crate::assess::status::Status;
use crate::assess::travel::Travel;
use crate::assess::{Assessment, Cell};
use crate::check::rule::example::{A_CHALLENGE, CHALLENGE, FIGURE, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// A challenge about measures that all met their targets.
pub const RULE: Rule = Rule {
    code: "needless-challenge",
    title: "a challenge about measures that all met their targets",
    why: "either the challenge names the wrong measure, or the colour hides what people worry about",
    mend: "name the measures that were meant, or say in the challenge's `note` why it is asked",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 97"#), Step::File(CHALLENGE, A_CHALLENGE)],
    silent: &[Step::File(CHALLENGE, A_CHALLENGE)],
    logic: Logic::Assessed(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, assessment: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    for challenge in dataset.challenges.iter().filter(|challenge| challenge.edition.value == edition && challenge.note.is_none()) {
        let is_green = |id: &str| {
            let cell = assessment.measure(id).and_then(|assessed| assessed.headline(edition));
            // A question may well be asked about a figure that meets its target and gets worse.
            let worsens = |cell: &Cell<'_>| [cell.short, cell.long].iter().any(|side| side.travel == Travel::Worsening);
            cell.is_some_and(|cell| cell.verdict.status == Status::Green && !worsens(&cell))
        };
        let Some(first) = challenge.measures.first() else { continue };
        if challenge.objectives.is_empty() && challenge.measures.iter().all(|id| is_green(&id.value)) {
            let finding = RULE.at(first.span, "this challenge is about measures that met their targets");
            findings.push(finding.help("name the measures that were meant, or say in a `note` why it is asked"));
        }
    }
}
