//! The edition that the site presents has a report, and an edition has one report.

use std::collections::HashMap;

use crate::check::rule::example::SITE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::period::Period;

/// Finds an edition without a report, a report whose folder names another period, and two reports of one period.
pub const RULE: Rule = Rule {
    code: "edition",
    title: "an edition without a report, or with two",
    why: "an edition is one quarter, told by one report",
    mend: "an edition is one quarter and has one report, in the folder of that name",
    fires: &[Step::Put(SITE, r#"edition = "2017-18 Q4""#, r#"edition = "2018-19 Q1""#)],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, files, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let edition = &dataset.site.edition;
    if !matches!(edition.value, Period::Quarter(_)) {
        let finding = Diagnostic::error("invalid-quarter", edition.span, format!("`{}` is not a quarter", edition.value));
        findings.push(finding.why(RULE.why).help("write a quarter, as in edition = \"2017-18 Q4\""));
    }
    let folder = edition.value.key().to_lowercase();
    let mut first = HashMap::new();
    for report in &dataset.reports {
        let wanted = report.period.value.key().to_lowercase();
        if report.id != wanted {
            let what = format!("this report of {} stands in the folder `{}`", report.period.value, report.id);
            findings.push(Diagnostic::error(RULE.code, report.period.span, what).why(RULE.why).help(format!("name the folder `{wanted}`")));
        }
        if let Some(other) = first.insert(report.period.value, report.period.span) {
            let finding = Diagnostic::error(RULE.code, report.period.span, format!("there are two reports of {}", report.period.value));
            findings.push(finding.also(other, "the other one").why(RULE.why).help("keep one of the two"));
        }
    }
    let path = format!("content/reports/{folder}/report.toml");
    if !first.contains_key(&edition.value) && !files.contains(&path.as_str()) {
        let finding = Diagnostic::error(RULE.code, edition.span, format!("there is no report of {}", edition.value));
        findings.push(finding.why(RULE.why).help(format!("add {path}, or name an edition that has one")));
    }
}
