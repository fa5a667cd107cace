//! Markdown to HTML that nothing untrusted can get into.

use std::borrow::Cow;

use minijinja::Value;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::{lent, places};
use crate::lang::Text;
use crate::model::bound;
use crate::slug::slug;

/// Turns Markdown into safe HTML.
///
/// Raw HTML is left out, links go to relative addresses, `https:`, `http:` and `mailto:` only, and pictures lie among the site's assets. Headings begin below `level`, so that a
/// text fits under the heading it stands under, and each is a place that links can lead to. A text that the other language lends stands in a
/// block with its `lang`.
pub fn html(markdown: &str, level: u8) -> Value {
    let (lang, markdown) = lent::whole(markdown);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut ids = headings(markdown, options).into_iter();
    // The words of a picture come one by one before its end.
    let mut pictures: Vec<(String, String)> = Vec::new();
    let events = Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Html(_) | Event::InlineHtml(_) => None,
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => None,
        Event::Start(Tag::Heading { level: own, .. }) => {
            let id = ids.next().filter(|id| !id.is_empty()).map(|id| places::heading(&id).into());
            Some(Event::Start(Tag::Heading { level: below(own, level), id, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(own)) => Some(Event::End(TagEnd::Heading(below(own, level)))),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Some(Event::Start(Tag::Link { link_type, dest_url: allowed(dest_url), title, id }))
        }
        Event::Start(Tag::Image { dest_url, .. }) => {
            pictures.push((dest_url.into_string(), String::new()));
            None
        }
        Event::Text(words) | Event::Code(words) if !pictures.is_empty() => {
            pictures.iter_mut().for_each(|(_, alt)| alt.push_str(&words));
            None
        }
        Event::End(TagEnd::Image) => {
            let (file, alt) = pictures.pop()?;
            pictures.is_empty().then(|| Event::InlineHtml(places::picture(&file, &alt).into()))
        }
        Event::SoftBreak | Event::HardBreak if !pictures.is_empty() => {
            pictures.iter_mut().for_each(|(_, alt)| alt.push(' '));
            None
        }
        // Other marks inside the words of a picture say nothing to who hears them.
        Event::Start(_) | Event::End(_) if !pictures.is_empty() => None,
        Event::Start(Tag::Table(alignments)) => {
            // Alignment would need a `style` attribute, which a strict policy forbids.
            Some(Event::Start(Tag::Table(vec![Alignment::None; alignments.len()])))
        }
        event => Some(event),
    });
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    if let Some(lang) = lang {
        // The empty mark tells that something on the page is lent; it leaves nothing behind.
        let mark = Text::lent(lang, String::new());
        out = format!("<div lang=\"{}\">\n{out}</div>\n{}", lang.code(), mark.for_page(lang.other()));
    }
    Value::from_safe_string(out)
}

/// Turns Markdown into plain text on one line, for descriptions and lists.
pub fn plain(markdown: &str) -> String {
    let (lang, markdown) = lent::whole(markdown);
    let mut out = String::with_capacity(markdown.len());
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => out.push(' '),
            _ => {}
        }
    }
    let line = out.split_whitespace().collect::<Vec<_>>().join(" ");
    match lang {
        Some(lang) => Text::lent(lang, line).for_page(lang.other()).to_owned(),
        None => line,
    }
}

/// Lists the words of each heading as they can stand in an address. A figure of the record is left out, for it may change.
fn headings(markdown: &str, options: Options) -> Vec<String> {
    let mut words: Option<String> = None;
    let mut headings = Vec::new();
    // Most texts have none, and reading twice takes time.
    if !markdown.contains(['#', '=']) && !markdown.contains("--") {
        return headings;
    }
    for event in Parser::new_ext(markdown, options) {
        match (event, &mut words) {
            (Event::Start(Tag::Heading { .. }), _) => words = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(words)) => words.push_str(&text),
            (Event::End(TagEnd::Heading(_)), _) => {
                let words = words.take().unwrap_or_default();
                let fixed = bound::filled(&words, |_| Ok::<_, std::convert::Infallible>(None));
                headings.extend(fixed.map(|words| slug(&words)));
            }
            _ => {}
        }
    }
    headings
}

fn below(own: HeadingLevel, level: u8) -> HeadingLevel {
    // A text's own headings start at `##`; that one comes right below `level`.
    let wanted = (own as u8).max(2) - 1 + level;
    HeadingLevel::try_from(usize::from(wanted.min(6))).unwrap_or(HeadingLevel::H6)
}

fn allowed(url: CowStr<'_>) -> CowStr<'_> {
    let cleaned: Cow<'_, str> = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let scheme = cleaned.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        None | Some("https" | "http" | "mailto") => url,
        // A colon after a slash belongs to a path.
        Some(scheme) if scheme.contains('/') || scheme.contains('#') || scheme.contains('?') => url,
        Some(_) => CowStr::Borrowed("#"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(markdown: &str, level: u8) -> String {
        places::named(&html(markdown, level).to_string()).into_owned()
    }

    #[test]
    fn a_lent_text_is_a_block_in_its_language() {
        let lent = Text::lent(crate::lang::Lang::En, "## A\n\n- b".to_owned());
        let out = text(lent.for_page(crate::lang::Lang::Cy), 1);
        assert!(lent::any(&out));
        assert_eq!(lent::marked(&out), "<div lang=\"en\">\n<h2 id=\"a\">A</h2>\n<ul>\n<li>b</li>\n</ul>\n</div>\n");
        let line = plain(lent.for_page(crate::lang::Lang::Cy));
        assert_eq!(lent::marked(&line), "<span lang=\"en\">A b</span>");
    }

    #[test]
    fn raw_html_and_scripts_are_left_out() {
        let out = text("a <b onclick=x>b</b>\n\n<script>alert(1)</script>\n\n[l](javascript:alert(1)) [m](JAVA\tSCRIPT:x) ![i](x.png)", 1);
        assert!(!out.contains("<b") && !out.contains("script") && !out.contains("<img"), "{out}");
        assert_eq!(out.matches("href=\"#\"").count(), 1, "{out}");
    }

    #[test]
    fn good_links_stay() {
        let out = text("[a](../b/) [c](https://example.org/x:y) [d](#e:f)", 1);
        assert!(out.contains("href=\"../b/\"") && out.contains("https://example.org/x:y") && out.contains("#e:f"), "{out}");
    }

    #[test]
    fn headings_fit_below_their_page() {
        assert_eq!(text("## A\n\n### B", 2).trim(), "<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>");
    }

    #[test]
    fn headings_are_places_named_by_their_words() {
        let marked = bound::marked("## Tŷ'r `Cyngor` {{ value 'a' '2017-18' }}\n\n£\n---\n\nA\n=".to_owned(), crate::lang::Lang::Cy);
        assert_eq!(places::ids(&text(&marked, 1)).collect::<Vec<_>>(), ["tyr-cyngor", "a"]);
    }

    #[test]
    fn tables_have_no_style_attribute() {
        assert!(!text("| a | b |\n|:-:|--:|\n| 1 | 2 |", 1).contains("style"));
    }

    #[test]
    fn plain_text_is_one_line() {
        assert_eq!(plain("One **two**\nthree.\n\n- four\n- `five`"), "One two three. four five");
    }
}
