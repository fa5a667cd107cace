//! What data files name by an id must be one.

use crate::check::rule::example::SITE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::slug::is_slug;

/// Finds dimensions, comparators and parts that data files cannot name, and a council's code that a spreadsheet takes for a formula.
pub const RULE: Rule = Rule {
    code: "invalid-id",
    title: "an id that data files cannot write",
    why: "data files name it by its id",
    mend: "use lower case letters, digits and hyphens",
    fires: &[Step::Put(SITE, r#"wales = { en = "Wales average""#, r#""Wales average" = { en = "Wales average""#)],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

/// What data files write for the whole of a measure.
const WHOLE: &str = "all";

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = dataset.site.edition.span;
    let code = &dataset.site.organisation.code;
    if code.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        let finding = Diagnostic::error(RULE.code, edition, format!("the code of the organisation cannot be `{code}`"));
        findings.push(finding.why("a spreadsheet would take it for a formula").help("write it without the sign, as in `W06000023`"));
    }
    for id in dataset.site.comparators.keys().filter(|id| !is_slug(id)) {
        findings.push(invalid(id, edition));
    }
    for measure in &dataset.measures {
        for breakdown in &measure.breakdowns {
            let dimension = &breakdown.dimension;
            if !is_slug(&dimension.value) {
                findings.push(invalid(&dimension.value, dimension.span));
            }
            if dimension.value == WHOLE || breakdown.items.iter().any(|item| item.id == WHOLE) {
                let finding = Diagnostic::error(RULE.code, dimension.span, format!("`{WHOLE}` cannot be the id of a breakdown or a part"));
                findings.push(finding.why("data files write it for the whole of a measure").help("choose another id"));
            }
        }
    }
}

fn invalid(id: &str, at: crate::source::Span) -> Diagnostic {
    let finding = Diagnostic::error(RULE.code, at, format!("`{id}` cannot be an id"));
    finding.why(RULE.why).help("use lower case letters, digits and hyphens")
}
