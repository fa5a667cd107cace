//! A story's picture lies in `content/assets/`.

use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// Finds pictures that are not there.
pub const RULE: Rule = Rule {
    code: "missing-picture",
    title: "a picture that is not there",
    why: "readers would see a broken picture",
    mend: "put the picture into content/assets/, or correct the file's name",
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
picture = { file = "bridge.jpg", alt = { en = "A bridge", cy = "Pont" } }"#,
        ),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Bytes("content/assets/bridge.jpg", b"a picture"),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
picture = { file = "bridge.jpg", alt = { en = "A bridge", cy = "Pont" } }"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, files, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for picture in dataset.stories.iter().filter_map(|story| story.picture.as_ref()) {
        let path = format!("content/assets/{}", picture.file.value);
        if !files.contains(&path.as_str()) {
            let finding = Diagnostic::error(RULE.code, picture.file.span, format!("there is no picture `{path}`"));
            findings.push(finding.why(RULE.why).help("put the picture there, or correct the file's name"));
        }
    }
}
