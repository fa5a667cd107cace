//! A published measure is retired with a reason; it does not vanish.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;

/// Finds measures that a frozen edition has and the record does not.
pub const RULE: Rule = Rule { code: "vanished-measure", why: "a measure that vanishes takes its history and its links with it", run };

fn run(dataset: &Dataset, files: &[&str], findings: &mut Vec<Diagnostic>) {
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
