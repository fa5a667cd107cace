//! A measure that missed its target and that nobody was asked about.

use rayon::prelude::*;

use crate::assess::status::Status;
use crate::assess::{Assessed, Assessment, Judged};
use crate::check::rule::example::{A_CHALLENGE, CHALLENGE, FIGURE, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::period::Period;

/// A measure that missed its target and that nobody was asked about.
pub const RULE: Rule = Rule {
    code: "unanswered-miss",
    title: "a red measure, or one amber for two quarters, without a challenge",
    why: "residents see that it went wrong and not that anybody has asked why, or what is being done",
    mend: "add a challenge with question, remedial action, owner and date; where the report has none, say so in the measure's `no_challenge`",
    fires: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 62"#)],
    silent: &[Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 62"#), Step::File(CHALLENGE, A_CHALLENGE)],
    logic: Logic::Assessed(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, assessment: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.value;
    let measures: Vec<Assessed<'_>> = assessment.measures().collect();
    findings.par_extend(measures.into_par_iter().filter_map(|assessed| {
        let measure = assessed.measure;
        let asked = || {
            let mut asked = assessment.mentions.challenges(&measure.id).iter().filter_map(|place| dataset.challenges.at(*place));
            asked.any(|challenge| challenge.edition.value == edition)
        };
        let (judged, words) = missed(assessed, edition)?;
        if measure.no_challenge.contains_key(&edition) || asked() {
            return None;
        }
        let finding = RULE.at(judged.observation.at, format!("this measure is {words}, and no challenge asks about it"));
        Some(finding.help(format!(
            "add content/challenges/….toml with measures = [\"{}\"]; if nobody asked, say so: no_challenge.\"{edition}\" = {{ en = \"…\", cy = \"…\" }}",
            measure.id
        )))
    }));
}

/// The observation that speaks for a measure which owes an answer: a red one, or an amber one whose quarter before was amber too.
pub fn missed<'a>(assessed: Assessed<'a>, edition: Period) -> Option<(Judged<'a>, &'static str)> {
    // What only a board follows is no part of the report, in which challenges are asked.
    if !assessed.is_current(edition) || assessed.measure.assurance {
        return None;
    }
    let judged = assessed.judged(edition)?;
    match judged.verdict.status {
        Status::Red => Some((judged, "red")),
        Status::Amber => {
            let Period::Quarter(quarter) = edition else { return None };
            let before = assessed.judged(Period::Quarter(quarter.previous()))?;
            (before.verdict.status == Status::Amber).then_some((judged, "amber for two quarters"))
        }
        _ => None,
    }
}
