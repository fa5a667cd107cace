//! An address that was published keeps working.

use std::collections::BTreeSet;

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;

/// Finds addresses of measures that a frozen edition published and that no page answers any more.
pub const RULE: Rule = Rule {
    code: "broken-address",
    title: "an address that was published and that no page answers any more",
    why: "links in articles, reports and bookmarks would lead nowhere",
    mend: "add the old address to `formerly`; a page there will lead to the new one",
    fires: &[Step::Freeze, Step::Put(MEASURE, r#"en = "Potholes mended""#, r#"en = "Potholes repaired""#)],
    silent: &[
        Step::Freeze,
        Step::Put(
            MEASURE,
            r#"en = "Potholes mended", cy = "Tyllau a drwsiwyd" }"#,
            r#"en = "Potholes repaired", cy = "Tyllau a drwsiwyd" }
formerly = [{ en = "potholes-mended", cy = "tyllau-a-drwsiwyd" }]"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::PUBLISHED
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for edition in &dataset.editions {
        for (id, published) in &edition.addresses {
            let Some(measure) = dataset.measures.get(&id.value) else { continue };
            let answers = |lang: Lang| {
                let mut slugs = std::iter::once(&measure.slug).chain(&measure.formerly);
                slugs.any(|slug| slug.value.get(lang) == published.get(lang))
            };
            let Some(lang) = Lang::ALL.into_iter().find(|lang| !answers(*lang)) else { continue };
            if !told.insert((&measure.id, published.get(lang))) {
                continue;
            }
            let what = format!(
                "the page of this measure had the {} address `{}` in the edition `{}`, and nothing is there any more",
                lang.own_name(),
                published.get(lang),
                edition.id
            );
            let help = format!("add formerly = [{{ en = \"{}\", cy = \"{}\" }}]", published.get(Lang::En), published.get(Lang::Cy));
            findings.push(Diagnostic::error(RULE.code, measure.slug.span, what).why(RULE.why).help(help));
        }
    }
}
