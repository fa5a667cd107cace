//! Two pages cannot have one address.

use std::collections::HashMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::model::Dataset;
use crate::source::At;

/// Finds slugs that two records of a kind share in a language.
pub const RULE: Rule = Rule { code: "duplicate-slug", why: "one page would overwrite the other", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
    unique(dataset.priorities.iter().map(|priority| &priority.slug), findings);
    unique(dataset.measures.iter().map(|measure| &measure.slug), findings);
    unique(dataset.stories.iter().map(|story| &story.slug), findings);
    unique(dataset.pages.iter().map(|page| &page.slug), findings);
}

fn unique<'a>(slugs: impl Iterator<Item = &'a At<Text>> + Clone, findings: &mut Vec<Diagnostic>) {
    for lang in Lang::ALL {
        let mut first = HashMap::new();
        for slug in slugs.clone() {
            let text = slug.value.get(lang).as_str();
            let Some(other) = first.insert(text, slug.span) else { continue };
            let finding = Diagnostic::error(RULE.code, slug.span, format!("`{text}` is the {} address of two pages", lang.name()));
            findings.push(
                finding.also(other, "the other one").why(RULE.why).help("give one of them its own slug = { en = \"…\", cy = \"…\" }"),
            );
        }
    }
}
