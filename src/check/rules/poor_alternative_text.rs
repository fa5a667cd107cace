//! The text in the place of a picture that tells nothing.

use crate::check::pictures::pictures;
use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::source::Span;

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
    logic: Logic::Record(run),
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

/// How a text begins that says what a screen reader has just said.
const OPENINGS: [&str; 8] =
    ["picture of ", "image of ", "photo of ", "photograph of ", "a picture of ", "a photo of ", "llun o ", "ffotograff o "];

fn run(case: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut poor = |span: Span, words: &str| {
        let bare = words.trim().trim_end_matches('.').to_lowercase();
        let is_file = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"].iter().any(|ending| bare.ends_with(ending));
        let what = match bare.as_str() {
            "" => "this picture has no text in its place".to_owned(),
            _ if OPENINGS.iter().any(|opening| bare.starts_with(opening)) => {
                format!("`{}` says first that it is a picture, which everybody is told anyway", words.trim())
            }
            _ if is_file || EMPTY.contains(&bare.as_str()) => format!("`{}` does not say what the picture shows", words.trim()),
            _ => return,
        };
        findings.push(RULE.at(span, what).help("say what is to be seen, as to somebody on the telephone"));
    };
    for passage in case.dataset.texts.passages.iter().filter(|passage| passage.key() == "alt") {
        for half in Lang::ALL.into_iter().filter_map(|lang| passage.text(lang)) {
            poor(half.span, &half.text);
        }
    }
    for picture in pictures(case).iter().filter(|picture| picture.is_shown) {
        poor(picture.at, &picture.alt);
    }
}
