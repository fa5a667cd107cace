//! A longer text is built alike in both languages: headings, lists, tables, links.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::check::rule::example::{A_PAGE, PAGE};
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::pair::Pair;

/// Finds texts whose Welsh has another number of headings, list items, table rows, links or pictures than the English, and links that
/// lead elsewhere. A link may lead to another page in each language, so that is a warning, and none where an address names its language.
pub const RULE: Rule = Rule {
    code: "different-structure",
    title: "a text with other headings, lists, tables or links in Welsh than in English",
    why: "a page in one language would hold less than its twin",
    mend: "give both the same headings, lists, tables and links",
    fires: &[
        Step::File(PAGE, A_PAGE),
        Step::Put(
            PAGE,
            r#"## Beth ydyw

"#,
            "",
        ),
    ],
    silent: &[Step::File(PAGE, A_PAGE)],
    logic: Logic::Texts(run),
    ..Rule::ERROR
};

/// What a text is built of, for readers.
#[derive(Debug, Default)]
struct Built {
    parts: BTreeMap<&'static str, usize>,
    links: Vec<String>,
}

fn run(Texts { pairs, .. }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    // A plain text on one line has no structure, whatever its signs would mean in Markdown.
    let is_built = |text: &str| text.contains('\n') || text.contains("](");
    for pair in pairs.iter().filter(|pair| is_built(pair.cy.value) || is_built(pair.en.value)) {
        findings.extend(compare(pair));
    }
}

fn compare(pair: &Pair<'_>) -> Option<Diagnostic> {
    let (cy, en) = (built(pair.cy.value), built(pair.en.value));
    let count = |built: &Built, part: &str| built.parts.get(part).copied().unwrap_or(0);
    let parts = cy.parts.keys().chain(en.parts.keys().filter(|part| !cy.parts.contains_key(*part)));
    let differing: Vec<&str> = parts.copied().filter(|part| count(&cy, part) != count(&en, part)).collect();
    if !differing.is_empty() {
        let what = format!("the Welsh and the English of `{}` are built differently", pair.key);
        let told = |built: &Built, lang: Lang| {
            let counts: Vec<String> = differing.iter().map(|part| format!("{part}: {}", count(built, part))).collect();
            format!("the {} has {}", lang.name(), counts.join(", "))
        };
        let finding = Diagnostic::error(RULE.code, pair.cy.span, what).label(told(&cy, Lang::Cy)).also(pair.en.span, told(&en, Lang::En));
        return Some(finding.why(RULE.why).help("give both the same headings, lists, tables and links"));
    }
    let elsewhere = |one: &Built, other: &Built| one.links.iter().find(|link| !other.links.contains(link)).cloned();
    let (only_cy, only_en) = (elsewhere(&cy, &en)?, elsewhere(&en, &cy)?);
    // Pages of the site have an address in each language.
    let is_of_the_site = |address: &str| !address.contains(':') && !address.starts_with("//");
    if names_its_language(&only_cy) || names_its_language(&only_en) || (is_of_the_site(&only_cy) && is_of_the_site(&only_en)) {
        return None;
    }
    let what = format!("a link of `{}` leads to `{only_cy}` in Welsh and to `{only_en}` in English", pair.key);
    let finding = Diagnostic::warning(RULE.code, pair.cy.span, what).label("the Welsh").also(pair.en.span, "the English");
    Some(
        finding
            .why("readers of one language would be sent to another place")
            .help("make both lead to the same, or to its page in each language"),
    )
}

fn built(text: &str) -> Built {
    let mut built = Built::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        let Event::Start(tag) = event else { continue };
        let part = match tag {
            Tag::Heading { .. } => "headings",
            Tag::Item => "list items",
            Tag::Table(_) => "tables",
            Tag::TableRow => "table rows",
            Tag::Link { dest_url, .. } => {
                built.links.push(dest_url.into_string());
                "links"
            }
            Tag::Image { .. } => "pictures",
            _ => continue,
        };
        *built.parts.entry(part).or_default() += 1;
    }
    built
}

/// Tells whether an address says which language it is of, as `…/cy/…`, `llyw.cymru` and `?lang=en` do.
fn names_its_language(address: &str) -> bool {
    let lower = address.to_lowercase();
    let words = ["cy", "en", "cym", "eng", "cymraeg", "english", "welsh", "cymru", "wales", "saesneg", "gb"];
    lower.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| words.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{At, Span};

    fn finding(cy: &str, en: &str) -> Option<(String, String)> {
        let pair = Pair { key: "body", cy: At { value: cy, span: Span::default() }, en: At { value: en, span: Span::default() } };
        compare(&pair).map(|finding| (finding.what, finding.at.text))
    }

    #[test]
    fn another_number_of_parts_is_found() {
        let (_, label) = finding("## A\n\n- a\n- b", "## A\n\n- a\n- b\n- c").unwrap();
        assert_eq!(label, "the Welsh has list items: 2");
        let (_, label) = finding("gweler yma", "see [here](https://a.org)").unwrap();
        assert_eq!(label, "the Welsh has links: 0");
    }

    #[test]
    fn a_link_that_leads_elsewhere_is_found_unless_it_names_its_language() {
        assert!(finding("[a](https://a.org/1)", "[a](https://a.org/2)").is_some());
        for (cy, en) in [
            ("https://a.org/1", "https://a.org/1"),
            ("https://llyw.cymru/x", "https://gov.wales/y"),
            ("../mesurau/a/", "../measures/b/"),
            ("#y-bont", "#the-bridge"),
        ] {
            assert_eq!(finding(&format!("[a]({cy})"), &format!("[b]({en})")), None, "{cy} {en}");
        }
    }

    #[test]
    fn paragraphs_may_be_cut_otherwise() {
        assert_eq!(finding("A.\n\nB.", "A. B."), None);
    }
}
