//! Two ids that look the same to a reader are told apart.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_security::confusable_detection::skeleton;

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::{Record, Records};

/// Finds ids of one kind that only a close look tells apart: `q1-l` and `q1-1`, `modern` and `modem`.
pub const RULE: Rule = Rule {
    code: "look-alike-id",
    title: "two ids that only a close look tells apart",
    why: "a reference to the wrong one would be found by nobody",
    mend: "give one of the files another name, unless it was published already",
    fires: &[Step::File("content/priorities/modern.toml", ONE), Step::File("content/priorities/modem.toml", OTHER)],
    silent: &[Step::File("content/priorities/modern.toml", ONE)],
    logic: Logic::Record(run),
    ..Rule::WARNING
};

const ONE: &str = r#"title = { en = "Modern services", cy = "Gwasanaethau modern" }
order = 2
summary = { en = "Services for today.", cy = "Gwasanaethau heddiw." }
"#;
const OTHER: &str = r#"title = { en = "Connected places", cy = "Lleoedd cysylltiedig" }
order = 3
summary = { en = "A fast line for all.", cy = "Llinell gyflym i bawb." }
"#;

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
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
        let Some(other) = seen.insert(look(record.id()), record) else { continue };
        let what = format!("the ids `{}` and `{}` look alike", other.id(), record.id());
        findings.push(RULE.at(record.at(), what).also(other.at(), "the other one").help(RULE.mend));
    }
}

/// Returns Unicode's skeleton of an id, which is the same for what looks the same (UTS 39).
fn look(id: &str) -> String {
    // Nearly every id is ASCII, whose letters do not act upon one another.
    static ASCII: LazyLock<Vec<String>> =
        LazyLock::new(|| (0..128u8).map(|letter| skeleton(char::from(letter).encode_utf8(&mut [0; 4])).collect()).collect());
    if id.is_ascii() { id.bytes().map(|letter| ASCII[usize::from(letter)].as_str()).collect() } else { skeleton(id).collect() }
}
