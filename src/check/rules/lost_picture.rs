//! A picture in Markdown, which pages leave out.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use pulldown_cmark::{Event, Parser, Tag};

use crate::check::prose::halves;
use crate::check::read::inside::inside;
use crate::diagnostic::Diagnostic;

/// A picture in Markdown, which pages leave out.
pub const RULE: Rule = Rule {
    code: "lost-picture",
    title: "a picture in a Markdown text",
    why: "pages leave it out, and readers lose what it shows",
    mend: r#"use a story's `picture = { file = "…", alt = {…} }`, which has a text in both languages"#,
    fires: &[Step::File(PAGE, A_PAGE), Step::Put(PAGE, "A site.", "![A map](map.png)"), Step::Put(PAGE, "Safle.", "![Map](map.png)")],
    silent: &[Step::File(PAGE, A_PAGE)],
    logic: Logic::Texts(run),
    ..Rule::WARNING
};

fn run(texts: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for half in halves(texts, "![") {
        for (event, range) in Parser::new(&half.value).into_offset_iter() {
            if let Event::Start(Tag::Image { dest_url, .. }) = event {
                let finding = RULE.at(inside(texts.file, half, range), format!("the picture `{dest_url}` is left out of the page"));
                findings.push(
                    finding.help(
                        "take it away, or make it the picture of a story: picture = { file = \"…\", alt = { en = \"…\", cy = \"…\" } }",
                    ),
                );
            }
        }
    }
}
