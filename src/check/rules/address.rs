//! Two pages cannot have one address.

use std::collections::HashMap;

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::source::At;

/// Finds slugs that two records of a kind share in a language.
pub const RULE: Rule = Rule {
    code: "duplicate-slug",
    title: "two pages with one address",
    why: "one page would overwrite the other",
    mend: r#"give one of them its own slug = { en = "…", cy = "…" }"#,
    fires: &[Step::File(
        "content/measures/second.toml",
        r#"title = { en = "Potholes, mended!", cy = "Arall" }
priorities = ["roads"]
unit = "number"
good = "high"
frequency = "year"
"#,
    )],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    unique(dataset.priorities.iter().map(|priority| (&priority.slug, &[][..])), findings);
    unique(dataset.measures.iter().map(|measure| (&measure.slug, &measure.formerly[..])), findings);
    unique(dataset.stories.iter().map(|story| (&story.slug, &[][..])), findings);
    let assurance = &dataset.assurance;
    unique(assurance.bodies.iter().map(|body| (&body.slug, &[][..])), findings);
    unique(assurance.documents.iter().map(|document| (&document.slug, &[][..])), findings);
    unique(assurance.programmes.iter().map(|programme| (&programme.slug, &[][..])), findings);
    unique(assurance.commitments.iter().map(|commitment| (&commitment.slug, &[][..])), findings);
    unique(dataset.pages.iter().map(|page| (&page.slug, &[][..])), findings);
}

/// Looks through the present and the former slugs of each record of a kind; a record may share one with itself.
fn unique<'a>(records: impl Iterator<Item = (&'a At<Text>, &'a [At<Text>])> + Clone, findings: &mut Vec<Diagnostic>) {
    for lang in Lang::ALL {
        let mut first: HashMap<&str, (usize, crate::source::Span)> = HashMap::new();
        // A present address goes before a former one, at which the finding then stands.
        let present = records.clone().enumerate().map(|(record, (slug, _))| (record, slug));
        let former = records.clone().enumerate().flat_map(|(record, (_, former))| former.iter().map(move |slug| (record, slug)));
        for (record, slug) in present.chain(former) {
            let text = slug.value.get(lang).as_str();
            let Some((other, span)) = first.get(text).copied() else {
                first.insert(text, (record, slug.span));
                continue;
            };
            if other == record {
                continue;
            }
            let finding = Diagnostic::error(RULE.code, slug.span, format!("`{text}` is the {} address of two pages", lang.name()));
            findings
                .push(finding.also(span, "the other one").why(RULE.why).help("give one of them its own slug = { en = \"…\", cy = \"…\" }"));
        }
    }
}
