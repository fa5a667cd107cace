//! The text in the place of a picture that tells nothing.

use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;

/// The text in the place of a picture that tells nothing.
pub const RULE: Rule = Rule {
    code: "poor-alternative-text",
    title: "a text in the place of a picture that does not say what it shows",
    why: "who cannot see the picture is told that there is one, and no more",
    mend: r#"say what the picture shows, without "picture of""#,
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Bytes("content/assets/bridge.jpg", b"a picture"),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
picture = { file = "bridge.jpg", alt = { en = "bridge.jpg", cy = "Llun" } }"#,
        ),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Bytes("content/assets/bridge.jpg", b"a picture"),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
picture = { file = "bridge.jpg", alt = { en = "The new bridge", cy = "Y bont newydd" } }"#,
        ),
    ],
    logic: Logic::Texts(run),
    ..Rule::WARNING
};

/// Words that say only that there is a picture.
const EMPTY: [&str; 14] = [
    "picture",
    "image",
    "photo",
    "photograph",
    "graphic",
    "img",
    "alt",
    "llun",
    "delwedd",
    "ffotograff",
    "graffig",
    "picture of",
    "image of",
    "llun o",
];

fn run(Texts { pairs, .. }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for pair in pairs.iter().filter(|pair| pair.key == "alt") {
        for half in Lang::ALL.map(|lang| pair.get(lang)) {
            let bare = half.value.trim().trim_end_matches('.').to_lowercase();
            let is_file = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp"].iter().any(|ending| bare.ends_with(ending));
            if is_file || EMPTY.contains(&bare.as_str()) {
                let finding = RULE.at(half.span, format!("`{}` does not say what the picture shows", half.value.trim()));
                findings.push(finding.help("say what is to be seen, as to somebody on the telephone"));
            }
        }
    }
}
