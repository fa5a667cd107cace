//! A published measure is retired with a reason; it does not vanish.

use std::collections::BTreeSet;

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// Finds measures that a frozen edition has and the record does not.
pub const RULE: Rule = Rule {
    code: "vanished-measure",
    title: "a published measure that is gone",
    why: "a measure that vanishes takes its history and its links with it",
    mend: "bring it back, and retire it with a reason if it is no longer reported",
    fires: &[
        Step::File(
            "content/measures/second.toml",
            r#"title = { en = "Signs cleaned", cy = "Arwyddion a lanhawyd" }
priorities = ["roads"]
unit = "number"
good = "high"
frequency = "year"
"#,
        ),
        Step::Freeze,
        Step::Without("content/measures/second.toml"),
    ],
    silent: &[
        Step::File(
            "content/measures/second.toml",
            r#"title = { en = "Signs cleaned", cy = "Arwyddion a lanhawyd" }
priorities = ["roads"]
unit = "number"
good = "high"
frequency = "year"
"#,
        ),
        Step::Freeze,
    ],
    logic: Logic::Record(run),
    ..Rule::PUBLISHED
};

fn run(Case { dataset, files, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for edition in &dataset.editions {
        for id in edition.tables.measures.keys() {
            let path = format!("content/measures/{id}.toml");
            // A file that could not be read has its own findings.
            if dataset.measures.get(id).is_some() || files.contains(&path.as_str()) || !told.insert(id) {
                continue;
            }
            let at = edition.addresses.iter().find(|(measure, _)| measure.value == *id).map_or(edition.at, |(measure, _)| measure.span);
            let what = format!("the measure `{id}` was published in the edition `{}`, and the record no longer has it", edition.id);
            let help = format!(
                "bring {path} back, and add retired = {{ since = \"2018-19 Q1\", why = {{ en = \"…\", cy = \"…\" }} }} if it is no longer reported"
            );
            findings.push(Diagnostic::error(RULE.code, at, what).why(RULE.why).help(help));
        }
    }
}
