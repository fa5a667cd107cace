//! Lowers a challenge.

use crate::check::read::Table;
use crate::check::read::value::Word;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::challenge::Challenge;
use crate::source::Ref;

/// Reads `content/challenges/<id>.toml`.
pub fn challenge(id: &str, table: &Table<'_>) -> Option<Challenge> {
    let reference = table.required("ref");
    let title = table.required("title");
    let class = table.optional("class").map(|Word(class)| class);
    let edition = table.required("edition");
    let priority = priority_or_corporate(table);
    let question = table.required("question");
    let state = table.required("state").map(|Word(state)| state);
    let measures = table.list("measures");
    let objectives = table.list("objectives");
    let due = table.optional("due");
    let [remedial_action, owner, note, origin] = ["remedial_action", "owner", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Challenge {
        id: id.to_owned(),
        reference: reference?,
        title: title?,
        class,
        edition: edition?,
        priority: priority?,
        measures,
        objectives,
        question: question?,
        remedial_action,
        owner,
        due,
        state: state?,
        note,
        origin,
        at: table.span,
    })
}

/// Reads `priority = "…"`, or `corporate = true` for what belongs to the whole council; one of them must be there.
pub fn priority_or_corporate(table: &Table<'_>) -> Option<Option<Ref>> {
    let priority: Option<Ref> = table.optional("priority");
    let corporate: bool = table.optional("corporate").unwrap_or(false);
    if priority.is_none() && !corporate && table.node("priority").is_none() {
        let finding = Diagnostic::error("missing-key", table.span, "this record does not say where it belongs");
        table.reader.report(finding.help("add priority = \"…\", or corporate = true for the whole council"));
        return None;
    }
    if let (Some(_), true, Some(node)) = (&priority, corporate, table.node("corporate")) {
        let finding = node.error("priority-and-corporate", "a record belongs to a priority or to the whole council, not to both");
        table.reader.report(finding.help("keep one of the two"));
    }
    Some(priority)
}
