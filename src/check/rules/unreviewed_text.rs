//! Where the council asks for it, every translation has been reviewed.

use crate::check::rule::example::SITE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::translation::Passage;

/// Finds texts that nobody has reviewed as they stand, when `require_review` is set.
pub const RULE: Rule = Rule {
    code: "unreviewed-text",
    title: "a text that nobody has reviewed, where the council asks for it",
    why: "content/site.toml says `require_review = true`",
    mend: "have it reviewed, and say so: eglur translate mark FILE --reviewed-by ROLE",
    fires: &[Step::Put(
        SITE,
        r#"edition = "2017-18 Q4""#,
        r#"edition = "2017-18 Q4"
require_review = true"#,
    )],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

/// How many texts of one file are pointed at; a whole record that awaits review need not be printed.
const POINTED_AT: usize = 3;

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    if !dataset.site.require_review {
        return;
    }
    let standings = dataset.texts.standings();
    let waiting = dataset.texts.passages.iter().zip(&standings).filter(|(_, standing)| !standing.is_reviewed());
    let waiting: Vec<&Passage> = waiting.map(|(passage, _)| &**passage).filter(|passage| passage.missing().is_none()).collect();
    for file in waiting.chunk_by(|a, b| a.path == b.path) {
        findings.extend(finding(file));
    }
}

fn finding(waiting: &[&Passage]) -> Option<Diagnostic> {
    let first = waiting.first()?;
    let what = match waiting.len() {
        1 => format!("`{}` has not been reviewed", first.field),
        count => format!("{count} texts of this record have not been reviewed"),
    };
    let label = |passage: &Passage| format!("`{}` awaits a review", passage.field);
    let mut finding = Diagnostic::error(RULE.code, first.at(), what).label(label(first));
    for other in waiting.iter().take(POINTED_AT).skip(1) {
        finding = finding.also(other.at(), label(other));
    }
    let path = &first.path;
    let help = format!("once they are reviewed: eglur translate mark {path} --reviewed-by \"Welsh language officer\"");
    let why = format!("{}, and a change drops the review of a text", RULE.why);
    Some(finding.why(why).help(help))
}
