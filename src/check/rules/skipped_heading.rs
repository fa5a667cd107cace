//! Headings of a text out of their order.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use pulldown_cmark::{Event, Parser, Tag};

use crate::check::prose::halves;
use crate::check::read::inside::inside;
use crate::diagnostic::Diagnostic;

/// Headings of a text out of their order.
pub const RULE: Rule = Rule {
    code: "skipped-heading",
    title: "a heading that skips a level or takes the page's own",
    why: "readers who listen to a page find their way by the levels of headings",
    mend: "begin with `##`, and go down one level at a time",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(
            PAGE,
            r#"## What it is
"#,
            r#"## What it is

#### In short
"#,
        ),
        Step::Put(
            PAGE,
            r#"## Beth ydyw
"#,
            r#"## Beth ydyw

#### Yn gryno
"#,
        ),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(
            PAGE,
            r#"## What it is
"#,
            r#"## What it is

### In short
"#,
        ),
        Step::Put(
            PAGE,
            r#"## Beth ydyw
"#,
            r#"## Beth ydyw

### Yn gryno
"#,
        ),
    ],
    logic: Logic::Texts(run),
    ..Rule::WARNING
};

fn run(texts: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    // A heading of the first level may also be underlined.
    let underlined = halves(texts, "\n=").filter(|half| !half.value.contains('#'));
    for half in halves(texts, "#").chain(underlined) {
        let mut last = 1;
        for (event, range) in Parser::new(half.value).into_offset_iter() {
            let Event::Start(Tag::Heading { level, .. }) = event else { continue };
            let level = level as usize;
            let what = match level {
                1 => Some("the heading of the first level is the page's own title".to_owned()),
                level if level > last + 1 => Some(format!("this heading is of level {level}, and the one above it of level {last}")),
                _ => None,
            };
            if let Some(what) = what {
                let line = range.start..range.start + half.value[range].trim_end().len();
                let wanted = "#".repeat((last + 1).min(level.max(2)));
                findings.push(RULE.at(inside(texts.file, half, line), what).help(format!("write `{wanted}` before it")));
            }
            last = level.max(2);
        }
    }
}
