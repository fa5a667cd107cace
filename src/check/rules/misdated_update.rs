//! An update falls into the time of its programme.

use crate::check::rule::example::{A_PROGRAMME, PROGRAMME};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::document::Kind;

/// Finds updates that are dated outside their programme, or that are of none.
pub const RULE: Rule = Rule {
    code: "update-outside-programme",
    title: "an update outside the time of its programme",
    why: "a date that cannot be right puts the update at a wrong place of the timeline",
    mend: "correct the date of the update, or the time of the programme",
    fires: &[
        Step::File(PROGRAMME, A_PROGRAMME),
        Step::File(
            "content/assurance/documents/update.toml",
            r#"title = { en = "Update", cy = "Diweddariad" }
kind = "update"
programme = "improvement"
date = "2016-03"
summary = { en = "Work goes on.", cy = "Mae'r gwaith yn parhau." }
"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for document in dataset.assurance.documents.iter().filter(|document| document.kind == Kind::Update) {
        let Some(named) = &document.programme else {
            let finding = Diagnostic::error(RULE.code, document.at, "this update does not say which programme it is of");
            findings.push(finding.why("an update stands on its programme's page").help("add programme = \"…\""));
            continue;
        };
        let Some(programme) = dataset.assurance.programmes.get(&named.value) else { continue };
        let date = &document.date;
        let early = date.value.end() < programme.start.value.start();
        let late = programme.end.as_ref().filter(|end| date.value.start() > end.value.end());
        let (what, at, label) = match late {
            Some(end) => (format!("the programme ended before this update of `{}`", date.value), end.span, "its end"),
            None if early => (format!("the programme had not begun at this update of `{}`", date.value), programme.start.span, "its start"),
            None => continue,
        };
        let finding = Diagnostic::error(RULE.code, date.span, what).also(at, label).why(RULE.why);
        findings.push(finding.help("correct the date of the update, or the time of the programme"));
    }
}
