//! A frozen edition stays byte for byte as it was published.

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::edition::Edition;

/// Finds files of a frozen edition that changed, are gone, or were added, and folders that were renamed.
pub const RULE: Rule = Rule {
    code: "tampered-edition",
    title: "a frozen edition that is no longer as it was published",
    why: "what was published must stay as it was, or nobody can rely on it",
    mend: "restore the folder from version control; a correction belongs in the record, and `eglur freeze --correction` freezes it",
    fires: &[Step::Freeze, Step::Put("content/editions/2017-18-q4/measures.csv", "Potholes mended", "Holes mended")],
    silent: &[Step::Freeze],
    logic: Logic::Record(run),
    ..Rule::PUBLISHED
};

const HELP: &str =
    "restore the folder from version control; a correction belongs in the record, and `eglur freeze --correction` freezes it";

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for edition in &dataset.editions {
        sums(edition, findings);
        let listed = |name: &str| name == "SHA256SUMS" || edition.sums.iter().any(|sum| sum.name == name);
        for file in edition.files.iter().filter(|file| !listed(&file.name)) {
            let what = format!("`{}` is not part of the edition `{}` that was frozen", file.name, edition.id);
            findings.push(Diagnostic::error(RULE.code, file.at, what).why(RULE.why).help("move the file out of the folder"));
        }
        let folder = Edition::folder(edition.period.value, edition.version);
        if folder != edition.id {
            let what = format!("this edition was frozen as `{folder}` and stands in the folder `{}`", edition.id);
            findings
                .push(Diagnostic::error(RULE.code, edition.period.span, what).why(RULE.why).help(format!("name the folder `{folder}`")));
        }
    }
}

fn sums(edition: &Edition, findings: &mut Vec<Diagnostic>) {
    if !edition.files.iter().any(|file| file.name == "SHA256SUMS") {
        let what = format!("the frozen edition `{}` has lost its SHA256SUMS", edition.id);
        findings.push(Diagnostic::error(RULE.code, edition.at, what).why(RULE.why).help(HELP));
        return;
    }
    for sum in &edition.sums {
        let what = match edition.files.iter().find(|file| file.name == sum.name) {
            None => format!("`{}` of the frozen edition `{}` is gone", sum.name, edition.id),
            Some(file) if file.sha256 != sum.sha256 => {
                format!("`{}` is not what was frozen in the edition `{}`: its checksum is another one", sum.name, edition.id)
            }
            Some(_) => continue,
        };
        findings.push(Diagnostic::error(RULE.code, sum.at, what).why(RULE.why).help(HELP));
    }
}
