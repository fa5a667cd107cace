//! A record of assurance may only refer to bodies, documents, parts, programmes and areas that exist.

use crate::check::read::nearest;
use crate::check::rule::example::{A_BODY, AN_INSPECTION, BODY, DOCUMENT};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::part::{Part, parts};
use crate::model::assurance::programme::Programme;
use crate::model::assurance::{Assurance, Said};
use crate::model::{Record, Records};
use crate::source::Ref;

/// Finds references between records of assurance, and from figures to documents, that lead nowhere.
pub const RULE: Rule = Rule {
    code: "dangling-part",
    title: "a reference between records of assurance that leads nowhere",
    why: "a reader who follows it from promise to finding and back would get lost",
    mend: "write the id that was meant, or add the record",
    fires: &[
        Step::File(BODY, A_BODY),
        Step::File(DOCUMENT, AN_INSPECTION),
        Step::Put(DOCUMENT, r#"body = "inspectorate""#, r#"body = "inspectrate""#),
    ],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, files, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let assurance = &dataset.assurance;
    let mut body: Vec<&Ref> = Vec::new();
    let mut document: Vec<&Ref> = Vec::new();
    let mut programme: Vec<&Ref> = Vec::new();
    for record in &assurance.bodies {
        body.extend(&record.replaces);
        document.extend(record.meetings.iter().filter_map(|meeting| meeting.document.as_ref()));
    }
    for record in &assurance.documents {
        body.extend(&record.body);
        programme.extend(&record.programme);
        document.extend(&record.answers);
        document.extend(record.asked().filter_map(|(_, asked)| asked.confirmed.as_ref()?.document.as_ref()));
    }
    for record in &assurance.programmes {
        body.extend(&record.body);
        document.extend(&record.answers);
        let others = record.areas.iter().flat_map(|area| &area.also_called);
        document.extend(others.filter_map(|other| in_document(&other.said)));
    }
    for record in &assurance.commitments {
        document.extend(&record.document);
        document.extend(record.revised.iter().filter_map(|later| later.document.as_ref()));
        document.extend(record.evidence.iter().filter_map(|evidence| evidence.document.as_ref()));
        programme.extend(&record.programme);
    }
    for (_, _, series) in dataset.measures.iter().flat_map(|measure| measure.all_series()) {
        for cell in &series.observations {
            document.extend(cell.said.as_ref().and_then(in_document));
            document.extend(cell.differs.iter().filter_map(|other| in_document(&other.said)));
        }
    }
    look(&assurance.bodies, ("body", "bodies"), &body, files, findings);
    look(&assurance.documents, ("document", "documents"), &document, files, findings);
    look(&assurance.programmes, ("programme", "programmes"), &programme, files, findings);
    answers(assurance, files, findings);
    areas(assurance, findings);
}

const fn in_document(said: &Said) -> Option<&Ref> {
    match said {
        Said::In(document) => Some(document),
        Said::Elsewhere(_) => None,
    }
}

fn look<T: Record>(known: &Records<T>, (kind, folder): (&str, &str), references: &[&Ref], files: &[&str], findings: &mut Vec<Diagnostic>) {
    for at in references {
        // A record that is there but could not be read has its own findings.
        if known.get(&at.value).is_some() || files.contains(&path(folder, &at.value).as_str()) {
            continue;
        }
        let finding = Diagnostic::error(RULE.code, at.span, format!("there is no {kind} `{}`", at.value)).why(RULE.why);
        findings.push(match nearest(&at.value, known.iter().map(Record::id)) {
            Some(near) => {
                finding.label(format!("did you mean `{near}`?")).help(format!("write `{near}`, or add {}", path(folder, &at.value)))
            }
            None => finding.help(format!("add {}, or name another {kind}", path(folder, &at.value))),
        });
    }
}

fn path(folder: &str, id: &str) -> String {
    format!("content/assurance/{folder}/{id}.toml")
}

/// What promises answer: `document/part`.
fn answers(assurance: &Assurance, files: &[&str], findings: &mut Vec<Diagnostic>) {
    for at in assurance.commitments.iter().flat_map(|commitment| &commitment.answers) {
        let id = at.value.split('/').next().unwrap_or_default();
        let unread = assurance.documents.get(id).is_none() && files.contains(&path("documents", id).as_str());
        if assurance.part(&at.value).is_some() || unread {
            continue;
        }
        let finding = Diagnostic::error(RULE.code, at.span, format!("`{}` is no part of a document", at.value)).why(RULE.why);
        let all: Vec<String> = assurance.documents.iter().flat_map(parts).map(Part::reference).collect();
        findings.push(match nearest(&at.value, all.iter().map(String::as_str)) {
            Some(near) => finding.label(format!("did you mean `{near}`?")).help(format!("write `{near}`")),
            None => finding.help("write the document and the part, as in \"iab-2019-06/agency-staff\""),
        });
    }
}

/// Areas and aims belong to a programme, which must be named with them.
fn areas(assurance: &Assurance, findings: &mut Vec<Diagnostic>) {
    let mut one = |programme: Option<&Ref>, at: &Ref, what: &str, ids: fn(&Programme) -> Vec<&str>| {
        let programme = programme.and_then(|id| assurance.programmes.get(&id.value));
        if programme.is_some_and(|programme| ids(programme).contains(&at.value.as_str())) {
            return;
        }
        let finding = match programme {
            Some(programme) => {
                let finding =
                    Diagnostic::error(RULE.code, at.span, format!("the programme `{}` has no {what} `{}`", programme.id, at.value));
                let known = ids(programme);
                finding.help(format!("its {what}s are {}", crate::check::read::list(&known)))
            }
            None => {
                let finding = Diagnostic::error(RULE.code, at.span, format!("`{}` is an {what} of no programme", at.value));
                finding.help(format!("add programme = \"…\", to which the {what} belongs"))
            }
        };
        findings.push(finding.why(RULE.why));
    };
    let of_areas: fn(&Programme) -> Vec<&str> = |programme| programme.areas.iter().map(|area| area.id.as_str()).collect();
    let of_aims: fn(&Programme) -> Vec<&str> = |programme| programme.aims.iter().map(|aim| aim.id.as_str()).collect();
    for document in &assurance.documents {
        for area in document.sections.iter().filter_map(|section| section.area.as_ref()) {
            one(document.programme.as_ref(), area, "area", of_areas);
        }
    }
    for commitment in &assurance.commitments {
        if let Some(area) = &commitment.area {
            one(commitment.programme.as_ref(), area, "area", of_areas);
        }
        for aim in &commitment.aims {
            one(commitment.programme.as_ref(), aim, "aim", of_aims);
        }
    }
}
