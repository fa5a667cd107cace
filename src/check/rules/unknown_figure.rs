//! A figure that a text names and that the record does not have.

use crate::check::read::inside::inside;
use crate::check::read::nearest;
use crate::check::rule::example::REPORT;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::bound::{Written, written};
use crate::model::translation::Half;
use crate::model::{Dataset, Record as _};
use crate::period::Period;
use crate::source::At;

/// A figure that a text names and that the record does not have.
pub const RULE: Rule = Rule {
    code: "unknown-figure",
    title: "a figure that a text names and that the record does not have",
    why: "the sentence would have a hole where its figure belongs",
    mend: r#"write {{ value "measure" "period" }} with the id of a measure and a period that has a figure"#,
    fires: &[Step::Put(
        REPORT,
        r#"summary = { en = "A quarter.", cy = "Chwarter." }"#,
        r#"summary = { en = "{{ value 'pothole' '2017-18 Q4' }} were mended.", cy = "Trwsiwyd {{ value 'pothole' '2017-18 Q4' }}." }"#,
    )],
    silent: &[Step::Put(
        REPORT,
        r#"summary = { en = "A quarter.", cy = "Chwarter." }"#,
        r#"summary = { en = "{{ value 'potholes' '2017-18 Q4' }} were mended.", cy = "Trwsiwyd {{ value 'potholes' '2017-18 Q4' }}." }"#,
    )],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, sources, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for passage in &dataset.texts.passages {
        for half in Lang::ALL.iter().filter_map(|lang| passage.text(*lang)).filter(|half| half.text.contains("{{")) {
            let file = sources.get(half.span.file).text();
            for figure in written(&half.text) {
                findings.extend(unknown(dataset, (file, half), &passage.field, &figure));
            }
        }
    }
}

/// Says what is wrong with a figure that a text names.
fn unknown(dataset: &Dataset, (file, half): (&str, &Half), field: &str, figure: &Written<'_>) -> Option<Diagnostic> {
    let text = At { value: half.text.clone(), span: half.span };
    let at = |range: std::ops::Range<usize>| inside(file, &text, range);
    // Addresses are made of titles, and editions are compared by definitions and reasons.
    let key = field.rsplit('.').next().unwrap_or_default();
    if matches!(key, "title" | "short_title" | "definition") || field.contains("was[") {
        let finding = RULE.at(at(figure.range.clone()), format!("`{key}` cannot hold a figure of the record"));
        return Some(finding.why("it has to stay as it is when the figure changes").help("write the figure, or leave it out"));
    }
    let Some([(id, id_at), (period, period_at)]) = &figure.names else {
        let finding = RULE.at(at(figure.range.clone()), "this names no figure");
        return Some(finding.help("write {{ value \"planning-applications\" \"2017-18 Q4\" }}, or between apostrophes"));
    };
    let Some(measure) = dataset.measures.get(id) else {
        let finding = RULE.at(at(id_at.clone()), format!("there is no measure `{id}`"));
        return Some(match nearest(id, dataset.measures.iter().map(|measure| measure.id())) {
            Some(near) => finding.label(format!("did you mean `{near}`?")).fix(at(id_at.clone()), near, false),
            None => finding,
        });
    };
    let parsed = match Period::parse(period) {
        Ok(parsed) => parsed,
        Err(error) => return Some(RULE.at(at(period_at.clone()), error.what).help(error.help)),
    };
    if measure.spoken(parsed).is_some() {
        return None;
    }
    let finding = RULE.at(at(period_at.clone()), format!("`{id}` has no figure for `{period}`")).also(measure.at, "the measure");
    let known: Vec<String> =
        measure.whole.observations.iter().filter(|cell| cell.known().is_some()).map(|cell| format!("`{}`", cell.period)).collect();
    Some(match known.last() {
        Some(last) => finding.help(format!("its latest figure is that of {last}")),
        None => finding,
    })
}
