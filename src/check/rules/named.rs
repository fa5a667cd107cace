//! Dimensions and comparators have names that readers see.

use std::collections::BTreeMap;

use crate::check::read::nearest;
use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::Ref;

/// Finds breakdowns and comparators whose names the site's settings do not give.
pub const RULE: Rule = Rule {
    code: "unnamed",
    title: "a breakdown or comparator without a name",
    why: "readers would see an id where a name belongs",
    mend: "add its name in both languages to content/site.toml",
    fires: &[Step::Put(
        MEASURE,
        "[actual]",
        r#"[comparator.england]
"2017-18 Q4" = 90

[actual]"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        "[actual]",
        r#"[comparator.wales]
"2017-18 Q4" = 90

[actual]"#,
    )],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for measure in &dataset.measures {
        for breakdown in &measure.breakdowns {
            named(&breakdown.dimension, "dimensions", &dataset.site.dimensions, findings);
        }
        for (dimension, _) in &measure.not_broken_down {
            named(dimension, "dimensions", &dataset.site.dimensions, findings);
        }
        for comparator in &measure.comparators {
            named(&comparator.id, "comparators", &dataset.site.comparators, findings);
        }
    }
}

fn named(id: &Ref, table: &str, names: &BTreeMap<String, Text>, findings: &mut Vec<Diagnostic>) {
    if names.contains_key(&id.value) {
        return;
    }
    let finding =
        Diagnostic::error(RULE.code, id.span, format!("`{}` has no name in [{table}] of content/site.toml", id.value)).why(RULE.why);
    findings.push(match nearest(&id.value, names.keys().map(String::as_str)) {
        Some(near) => finding.label(format!("did you mean `{near}`?")),
        None => finding.help(format!("add there {} = {{ en = \"…\", cy = \"…\" }}", id.value)),
    });
}
