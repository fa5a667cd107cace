//! A record may only refer to records that exist.

use crate::check::read::{nearest, repair};
use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::About;
use crate::model::report::Row;
use crate::model::{Dataset, Record, Records};
use crate::source::{At, Ref, Sources};

/// Finds references to priorities, measures, objectives, challenges and stories that do not exist.
pub const RULE: Rule = Rule {
    code: "unknown-reference",
    title: "the id of a record that does not exist",
    why: "a page would promise something that is not there",
    mend: "write the id that was meant, or add the record",
    fires: &[Step::Put(MEASURE, r#"priorities = ["roads"]"#, r#"priorities = ["rods"]"#)],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, sources, files }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut priority = Vec::new();
    let mut measure = Vec::new();
    let mut objective = Vec::new();
    for record in &dataset.measures {
        priority.extend(&record.priorities);
        measure.extend(record.retired.iter().filter_map(|retired| retired.replaced_by.as_ref()));
    }
    for record in &dataset.objectives {
        priority.push(&record.priority);
    }
    for record in &dataset.challenges {
        priority.extend(&record.priority);
        measure.extend(&record.measures);
        objective.extend(&record.objectives);
    }
    for record in &dataset.risks {
        priority.extend(&record.priority);
    }
    for record in &dataset.stories {
        priority.extend(&record.priority);
        measure.extend(&record.measures);
        measure.extend(record.figures.iter().filter_map(|figure| figure.measure.as_ref()));
    }
    let mut challenge = Vec::new();
    let mut story = Vec::new();
    for about in abouts(dataset) {
        measure.extend(&about.measures);
        objective.extend(&about.objectives);
        challenge.extend(&about.challenges);
        story.extend(&about.stories);
    }
    priority.extend(dataset.assurance.documents.iter().filter_map(|document| document.priority.as_ref()));
    priority.extend(dataset.assurance.programmes.iter().filter_map(|programme| programme.priority.as_ref()));
    let mut rows: Vec<Ref> = Vec::new();
    for record in &dataset.reports {
        priority.extend(record.narrative.iter().map(|(id, _)| id));
        measure.extend(record.footnotes.iter().filter_map(|footnote| footnote.about.as_ref()));
        for stated in &record.stated {
            if let Row::Priority(id) = &stated.row {
                rows.push(At { value: id.clone(), span: stated.at });
            }
        }
    }
    rows.dedup_by(|a, b| a.value == b.value);
    priority.extend(&rows);

    look(&dataset.priorities, ("priority", "priorities"), &priority, (sources, files), findings);
    look(&dataset.measures, ("measure", "measures"), &measure, (sources, files), findings);
    look(&dataset.objectives, ("objective", "objectives"), &objective, (sources, files), findings);
    look(&dataset.challenges, ("challenge", "challenges"), &challenge, (sources, files), findings);
    look(&dataset.stories, ("story", "stories"), &story, (sources, files), findings);
}

/// Lists what the records of assurance are about.
fn abouts(dataset: &Dataset) -> impl Iterator<Item = &About> {
    let assurance = &dataset.assurance;
    let sections = assurance.documents.iter().flat_map(|document| &document.sections);
    let in_sections = sections.flat_map(|section| {
        let findings = section.findings.iter().map(|finding| &finding.about);
        findings.chain(section.asked.iter().map(|asked| &asked.about))
    });
    let recommended = assurance.documents.iter().flat_map(|document| document.recommendations.iter().map(|one| &one.about));
    let areas = assurance.programmes.iter().flat_map(|programme| programme.areas.iter().map(|area| &area.about));
    in_sections.chain(recommended).chain(areas).chain(assurance.commitments.iter().map(|commitment| &commitment.about))
}

fn look<T: Record>(
    known: &Records<T>,
    (kind, folder): (&str, &str),
    references: &[&Ref],
    (sources, files): (&Sources, &[&str]),
    findings: &mut Vec<Diagnostic>,
) {
    for At { value: id, span } in references {
        // A record that is there but could not be read has its own findings.
        if known.get(id).is_some() || files.contains(&format!("content/{folder}/{id}.toml").as_str()) {
            continue;
        }
        let finding = Diagnostic::error(RULE.code, *span, format!("there is no {kind} `{id}`")).why(RULE.why);
        findings.push(match nearest(id, known.iter().map(Record::id)) {
            Some(near) => {
                // Only a text is written in the place of a text: a row of totals is named by its key, far from its figures.
                let is_text =
                    sources.get(span.file).text().as_bytes().get(span.start as usize).is_some_and(|byte| matches!(byte, b'"' | b'\''));
                let finding = if is_text { finding.fix(*span, repair::quoted(near), false) } else { finding };
                finding.label(format!("did you mean `{near}`?")).help(format!("write `{near}`, or add content/{folder}/{id}.toml"))
            }
            None => finding.help(format!("add content/{folder}/{id}.toml, or name another {kind}")),
        });
    }
}
