//! A link to a page of this site that is not there.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Case, Logic, Rule, Step};
use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Parser, Tag};

use crate::check::prose::of_record;
use crate::check::read::{inside::inside, nearest};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Kind, Page, SiteMap};
use crate::source::FileId;

/// A link to a page of this site that is not there.
pub const RULE: Rule = Rule {
    code: "dead-link",
    title: "a link to a page of this site that does not exist",
    why: "readers would meet an error where they were promised more",
    mend: "correct the way to the page: it starts from the folder of the page that the text stands on",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [the measures](../measure/index.html)."),
        Step::Put(PAGE, "Safle.", "Gweler [y mesurau](../mesur/index.html)."),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [the measures](../measures/index.html)."),
        Step::Put(PAGE, "Safle.", "Gweler [y mesurau](../mesurau/index.html)."),
    ],
    logic: Logic::Mapped(run),
    ..Rule::ERROR
};

fn run(case: Case<'_>, map: &SiteMap, findings: &mut Vec<Diagnostic>) {
    let mut texts = of_record(case, "](").peekable();
    if texts.peek().is_none() {
        return;
    }
    let pages = pages(case, map);
    let paths: HashSet<&str> = map.outputs.iter().map(|output| output.path.as_str()).collect();
    for (lang, file, half) in texts {
        let Some(page) = pages.get(&(half.span.file, lang)) else { continue };
        for (event, range) in Parser::new(&half.value).into_offset_iter() {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            let Some(wanted) = resolved(page, &dest_url).filter(|wanted| !paths.contains(wanted.as_str())) else { continue };
            let finding = RULE.at(inside(file, &half, range), format!("there is no `{wanted}` on this site"));
            let near = nearest(&wanted, paths.iter().copied().filter(|path| path.starts_with(lang.code())));
            findings.push(match near {
                Some(near) => {
                    finding.label(format!("did you mean `{near}`?")).help(format!("this text stands on `{page}`: write the way from there"))
                }
                None => finding.help(format!("this text stands on `{page}`: write the way from there, as in ../measures/index.html")),
            });
        }
    }
}

/// Returns the page that the texts of each file stand on, in each language. Objectives, challenges and risks stand on pages of several depths.
fn pages<'m>(Case { dataset, .. }: Case<'_>, map: &'m SiteMap) -> HashMap<(FileId, Lang), &'m str> {
    let of = |page: Page| match page {
        Page::Priority(index) => dataset.priorities.at(index).map(|record| record.at),
        Page::Measure(index) => dataset.measures.at(index).map(|record| record.at),
        Page::Story(index) => dataset.stories.at(index).map(|record| record.at),
        Page::Report(index) => dataset.reports.at(index).map(|record| record.at),
        Page::Own(index) => dataset.pages.at(index).map(|record| record.at),
        _ => None,
    };
    let page = |(kind, path): (&Kind, &'m str)| match kind {
        Kind::Page(lang, page) => Some(((of(*page)?.file, *lang), path)),
        _ => None,
    };
    map.outputs.iter().filter_map(|output| page((&output.kind, output.path.as_str()))).collect()
}

/// Returns the path that a relative address leads to from a page; none for one that leads elsewhere.
fn resolved(page: &str, address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.starts_with('/') || path.split('/').next().is_some_and(|first| first.contains(':')) {
        return None;
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let last = path.rsplit('/').next().unwrap_or_default();
    Some(match last {
        "" => format!("{path}index.html"),
        last if last.contains('.') => path,
        _ => format!("{path}/index.html"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_followed_from_its_page() {
        let from = |address: &str| resolved("en/stories/a/index.html", address);
        for (address, wanted) in [
            ("../../measures/index.html#x", "en/measures/index.html"),
            ("../b/", "en/stories/b/index.html"),
            ("../b", "en/stories/b/index.html"),
            ("./chart.svg", "en/stories/a/chart.svg"),
            ("../../../data/a.csv?x=1", "data/a.csv"),
        ] {
            assert_eq!(from(address).as_deref(), Some(wanted), "{address}");
        }
        for address in ["https://example.org/a", "mailto:info@example.org", "#top", "/a", "../../../../../a"] {
            assert_eq!(from(address), None, "{address}");
        }
    }
}
