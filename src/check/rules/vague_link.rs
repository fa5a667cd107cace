//! A link whose text says nothing of where it leads.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::check::prose::halves;
use crate::check::read::inside::inside;
use crate::diagnostic::Diagnostic;

/// A link whose text says nothing of where it leads.
pub const RULE: Rule = Rule {
    code: "vague-link",
    title: r#"a link called "here" or "more""#,
    why: r#"readers who listen to a page hear its links one after another, and ten times "here" leads nowhere"#,
    mend: "let the link say where it leads, in the words of the text",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [here](https://example.org/plan)."),
        Step::Put(PAGE, "Safle.", "Gweler [yma](https://example.org/plan)."),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [the plan](https://example.org/plan)."),
        Step::Put(PAGE, "Safle.", "Gweler [y cynllun](https://example.org/plan)."),
    ],
    logic: Logic::Texts(run),
    ..Rule::WARNING
};

/// Texts of links that say nothing, in both languages.
const VAGUE: [&str; 26] = [
    "here",
    "click here",
    "click",
    "this",
    "this link",
    "link",
    "more",
    "read more",
    "find out more",
    "see more",
    "more information",
    "details",
    "yma",
    "cliciwch yma",
    "cliciwch",
    "hwn",
    "y ddolen hon",
    "dolen",
    "mwy",
    "darllen mwy",
    "darllenwch fwy",
    "rhagor",
    "mwy o wybodaeth",
    "rhagor o wybodaeth",
    "manylion",
    "gweler yma",
];

fn run(texts: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for half in halves(texts, "](") {
        let mut link = None;
        for (event, range) in Parser::new(half.value).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { .. }) => link = Some(String::new()),
                Event::Text(text) | Event::Code(text) => {
                    if let Some(said) = &mut link {
                        said.push_str(&text);
                    }
                }
                Event::End(TagEnd::Link) => {
                    let said = link.take().unwrap_or_default();
                    let bare = said.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                    let clicks = ["click here", "cliciwch yma"].iter().any(|click| bare.starts_with(click));
                    if clicks || VAGUE.contains(&bare.as_str()) || bare.is_empty() {
                        let finding =
                            RULE.at(inside(texts.file, half, range), format!("the link `{}` does not say where it leads", said.trim()));
                        findings.push(finding.help("name what is there: [the improvement plan](…), [y cynllun gwella](…)"));
                    }
                }
                _ => {}
            }
        }
    }
}
