//! A link in a text that leads nowhere.

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use pulldown_cmark::{Event, Parser, Tag};

use crate::check::prose::halves;
use crate::check::read::inside::inside;
use crate::diagnostic::Diagnostic;

/// A link in a text that leads nowhere.
pub const RULE: Rule = Rule {
    code: "broken-link",
    title: "a link that leads nowhere",
    why: "readers would meet an error where they were promised more",
    mend: "write the address of a page, or take the link away",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [the plan](plan.md)."),
        Step::Put(PAGE, "Safle.", "Gweler [y cynllun](plan.md)."),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "A site.", "See [the measures](../measures/index.html)."),
        Step::Put(PAGE, "Safle.", "Gweler [y mesurau](../mesurau/index.html)."),
    ],
    logic: Logic::Texts(run),
    ..Rule::ERROR
};

fn run(texts: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for half in halves(texts, "](") {
        for (event, range) in Parser::new(half.value).into_offset_iter() {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            let Some((what, help)) = broken(&dest_url) else { continue };
            findings.push(RULE.at(inside(texts.file, half, range), format!("{what}: `{dest_url}`")).help(help));
        }
    }
}

/// Says what is wrong with an address that no page of the site and no other site can have.
fn broken(address: &str) -> Option<(&'static str, &'static str)> {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric()));
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match scheme {
        _ if address.trim().is_empty() => Some(("this link has no address", "write the address between the brackets ( and )")),
        Some("https" | "http") if !address.contains("://") || !address.contains('.') => {
            Some(("this is not the address of a site", "write it as in https://example.org/plan"))
        }
        // All other schemes are `unsafe-link`.
        Some(_) => None,
        None if address.starts_with("www.") => Some(("without https:// this leads to a file of this site", "write https:// before it")),
        None if path.starts_with('/') => Some((
            "this breaks where the site does not stand at the top of its host",
            "write the way from this page: ../measures/index.html",
        )),
        None if [".md", ".toml"].iter().any(|ending| path.ends_with(ending)) || path.starts_with("content/") => {
            Some(("files of the record are not part of the site", "link to the page that is made of it: ../measures/index.html"))
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_nowhere_is_told_from_what_may_lead_somewhere() {
        for address in ["", "plan.md", "/measures/", "www.example.org", "https:/example", "content/a.toml"] {
            assert!(broken(address).is_some(), "{address}");
        }
        for address in
            ["https://example.org/a#b", "#heading", "mailto:info@example.org", "../measures/index.html", "../../data/a:b.csv", "x/?a=b:c"]
        {
            assert!(broken(address).is_none(), "{address}");
        }
    }
}
