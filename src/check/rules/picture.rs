//! A picture that the record names lies in `content/assets/`.

use crate::check::pictures::pictures;
use crate::check::read::nearest;
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

/// Where pictures lie.
const ASSETS: &str = "content/assets/";

fn run(case: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let of_stories = case.dataset.stories.iter().filter_map(|story| story.picture.as_ref()).map(|picture| picture.file.clone());
    let in_texts = pictures(case).into_iter().filter(|picture| picture.is_shown && picture.is_of_the_site()).map(|picture| picture.file);
    for file in of_stories.chain(in_texts) {
        let path = format!("{ASSETS}{}", file.value);
        if case.files.contains(&path.as_str()) {
            continue;
        }
        let finding = RULE.at(file.span, format!("there is no picture `{path}`")).help("put the picture there, or correct the file's name");
        let there = case.files.iter().filter_map(|path| path.strip_prefix(ASSETS));
        findings.push(match nearest(&file.value, there) {
            Some(near) => finding.label(format!("did you mean `{near}`?")),
            None => finding,
        });
    }
}
