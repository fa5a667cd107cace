//! Two ids that look the same to a reader are told apart.

use std::collections::HashMap;

use unicode_security::confusable_detection::skeleton;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Record, Records};

/// Finds ids of one kind that only a close look tells apart: `q1-l` and `q1-1`, `modern` and `modem`.
pub const RULE: Rule = Rule { code: "look-alike-id", why: "a reference to the wrong one would be found by nobody", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
    among(&dataset.priorities, findings);
    among(&dataset.measures, findings);
    among(&dataset.objectives, findings);
    among(&dataset.challenges, findings);
    among(&dataset.risks, findings);
    among(&dataset.stories, findings);
    among(&dataset.pages, findings);
}

fn among<T: Record>(records: &Records<T>, findings: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<String, &T> = HashMap::with_capacity(records.len());
    for record in records {
        // Unicode's skeletons are the same for what looks the same (UTS 39).
        let Some(other) = seen.insert(skeleton(record.id()).collect(), record) else { continue };
        let what = format!("the ids `{}` and `{}` look alike", other.id(), record.id());
        let finding = Diagnostic::warning(RULE.code, record.at(), what).also(other.at(), "the other one").why(RULE.why);
        findings.push(finding.help("give one of the files another name, unless it was published already"));
    }
}
