//! A frozen edition stays byte for byte as it was published.

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::checksum;
use crate::diagnostic::Diagnostic;
use crate::model::edition::{Edition, File, Sum};

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
    let mut turned = Vec::new();
    for sum in &edition.sums {
        let what = match edition.files.iter().find(|file| file.name == sum.name) {
            None => format!("`{}` of the frozen edition `{}` is gone", sum.name, edition.id),
            Some(file) if file.sha256 == sum.sha256 => continue,
            Some(file) if has_other_line_ends(file, sum) => {
                turned.push(sum.at);
                continue;
            }
            Some(_) => format!("`{}` is not what was frozen in the edition `{}`: its checksum is another one", sum.name, edition.id),
        };
        findings.push(Diagnostic::error(RULE.code, sum.at, what).why(RULE.why).help(HELP));
    }
    if let Some(first) = turned.first() {
        let what = format!("{} files of the frozen edition `{}` have other line ends than were frozen", turned.len(), edition.id);
        let finding =
            Diagnostic::error(RULE.code, *first, what).why("version control or an editor turned them, and no checksum holds any more");
        findings
            .push(finding.help("write `content/editions/** -text` into .gitattributes, then take the folder out of version control anew"));
    }
}

/// Tells whether a file would be what was frozen if only its lines ended otherwise.
fn has_other_line_ends(file: &File, sum: &Sum) -> bool {
    let Ok(text) = std::str::from_utf8(&file.bytes) else { return false };
    let plain = text.replace("\r\n", "\n");
    let is_frozen = |text: &str| checksum::hex(&checksum::of(text.as_bytes())) == sum.sha256;
    is_frozen(&plain) || is_frozen(&plain.replace('\n', "\r\n"))
}
