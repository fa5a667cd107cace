//! A link to a place of a page that the page does not have.

use crate::check::links::links;
use crate::check::read::nearest;
use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Case, Logic, Places, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::map::SiteMap;

/// A link to a place of a page that the page does not have.
pub const RULE: Rule = Rule {
    code: "dead-anchor",
    title: "a link to a place of a page that is not there",
    why: "readers would land at the top of the page and search for what they were promised",
    mend: "name a heading of that page by its words, as in `#what-it-is`, or take the part from the `#` on away",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "Safle.", "Gweler [beth ydyw](#beth-ydyw)."),
        Step::Put(PAGE, "A site.", "See [what it is](#what-is-it)."),
    ],
    silent: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(PAGE, "Safle.", "Gweler [beth ydyw](#beth-ydyw)."),
        Step::Put(PAGE, "A site.", "See [what it is](#what-it-is)."),
    ],
    logic: Logic::Placed(run),
    ..Rule::ERROR
};

/// How many places are named when none is near.
const NAMED: usize = 8;

fn run(case: Case<'_>, map: &SiteMap, places: &Places, findings: &mut Vec<Diagnostic>) {
    for link in links(case, map) {
        let Some(place) = link.place() else { continue };
        let Some(path) = link.path() else {
            if link.stays_on_several() {
                let finding =
                    RULE.at(link.at, format!("`{}` leads to a place of this page, and this text stands on several", link.address));
                findings.push(finding.help("name the place in words"));
            }
            continue;
        };
        let Some(there) = places.get(&path).filter(|there| !there.is_empty() && !there.contains(&place)) else { continue };
        let finding = RULE.at(link.at, format!("`{path}` has no place `#{place}`"));
        findings.push(match nearest(&place, there.iter().map(String::as_str)) {
            Some(near) => {
                let finding = finding.label(format!("did you mean `#{near}`?")).help(format!("write #{near}"));
                match link.anchor_at {
                    Some(at) => finding.fix(at, format!("#{near}"), false),
                    None => finding,
                }
            }
            None => {
                let named: Vec<String> = there.iter().filter(|id| id.as_str() != "main").take(NAMED).map(|id| format!("#{id}")).collect();
                let more = if there.len() > NAMED + 1 { ", …" } else { "" };
                finding.help(format!("its places are {}{more}; a heading is named by its words", named.join(", ")))
            }
        });
    }
}
