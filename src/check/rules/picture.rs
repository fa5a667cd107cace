//! A story's picture lies in `content/assets/`.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;

/// Finds pictures that are not there.
pub const RULE: Rule = Rule { code: "missing-picture", why: "readers would see a broken picture", run };

fn run(dataset: &Dataset, files: &[&str], findings: &mut Vec<Diagnostic>) {
    for picture in dataset.stories.iter().filter_map(|story| story.picture.as_ref()) {
        let path = format!("content/assets/{}", picture.file.value);
        if !files.contains(&path.as_str()) {
            let finding = Diagnostic::error(RULE.code, picture.file.span, format!("there is no picture `{path}`"));
            findings.push(finding.why(RULE.why).help("put the picture there, or correct the file's name"));
        }
    }
}
