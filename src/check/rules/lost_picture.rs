//! A picture in a text that pages leave out.

use crate::check::pictures::{Picture, pictures};
use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// A picture in a text that pages leave out.
pub const RULE: Rule = Rule {
    code: "lost-picture",
    title: "a picture in a text that pages cannot show",
    why: "pages leave it out, and readers lose what it shows",
    mend: "put the picture into content/assets/ and write its name there: `![The new bridge](bridge.jpg)`",
    fires: &[
        Step::Bytes("content/assets/map.png", b"a picture"),
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "Safle.", "![Ffyrdd y sir](map.png)"),
        Step::Put(PAGE, "A site.", "![Roads of the county](https://example.org/map.png)"),
    ],
    silent: &[
        Step::Bytes("content/assets/map.png", b"a picture"),
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "Safle.", "![Ffyrdd y sir](map.png)"),
        Step::Put(PAGE, "A site.", "![Roads of the county](map.png)"),
    ],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

/// How the names of pictures end.
const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

fn run(case: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for picture in pictures(case) {
        let file = &picture.file.value;
        let (what, help) = if !picture.is_shown {
            ("this text is plain, and shows no pictures".to_owned(), "put the picture into a Markdown text, such as a body")
        } else if !picture.is_of_the_site() {
            (format!("the picture `{file}` is left out of the page"), elsewhere(&picture))
        } else if !ENDINGS.iter().any(|ending| file.to_lowercase().ends_with(ending)) {
            (format!("`{file}` is no picture that browsers know"), "save it as JPEG, PNG, WebP or SVG, or link to it: [The plan](…)")
        } else {
            continue;
        };
        findings.push(RULE.at(picture.at, what).help(help));
    }
}

fn elsewhere(picture: &Picture) -> &'static str {
    match picture.file.value.contains(':') || picture.file.value.starts_with("//") {
        true => "pages load nothing from elsewhere: put the picture into content/assets/ and write its name there",
        false => "write the name that the picture has in content/assets/, without a way in front: ![The new bridge](bridge.jpg)",
    }
}
