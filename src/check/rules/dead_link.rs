//! A link to a page of this site that is not there.

use crate::check::links::links;
use crate::check::read::nearest;
use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::map::{Kind, Page, SiteMap};

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
    for link in links(case, map) {
        let Some((page, wanted)) = link.page.zip(link.path()).filter(|(_, wanted)| map.index_of(wanted).is_none()) else { continue };
        let finding = RULE.at(link.at, format!("there is no `{wanted}` on this site"));
        let paths = map.outputs.iter().map(|output| &*output.path);
        let near = nearest(&wanted, paths.filter(|path| path.starts_with(link.lang.code())));
        findings.push(match near {
            Some(near) => {
                finding.label(format!("did you mean `{near}`?")).help(format!("this text stands on `{page}`: write the way from there"))
            }
            None => {
                let example = map.path(&Kind::Page(link.lang, Page::Measures)).trim_start_matches(link.lang.code());
                finding.help(format!("this text stands on `{page}`: write the way from there, as in ..{example}"))
            }
        });
    }
}
