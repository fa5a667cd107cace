//! What rules about texts share: the texts themselves, and their prose.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::check::rule::{Case, Texts};
use crate::lang::Lang;
use crate::source::At;

/// Lists the halves of all texts that hold `mark`.
pub fn halves<'a>(Texts { pairs, .. }: Texts<'a>, mark: &'a str) -> impl Iterator<Item = &'a At<&'a str>> {
    pairs.iter().flat_map(|pair| Lang::ALL.map(|lang| pair.get(lang))).filter(move |half| half.value.contains(mark))
}

/// Lists the halves of all texts of a record that may hold a link, each with its language and the text of its file.
pub fn with_links<'a>(Case { dataset, sources, .. }: Case<'a>) -> impl Iterator<Item = (Lang, &'a str, At<&'a str>)> {
    let passages = dataset.texts.passages.iter().filter(|passage| passage.is_bracketed);
    let halves = passages.flat_map(|passage| Lang::ALL.into_iter().filter_map(|lang| Some((lang, passage.text(lang)?))));
    let halves = halves.filter(|(_, half)| half.text.contains("]("));
    halves.map(move |(lang, half)| (lang, sources.get(half.span.file).text(), At { value: half.text.as_str(), span: half.span }))
}

/// Returns the words of a Markdown text without its tables and marks; each paragraph, item and heading ends a sentence.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut tables = 0;
    for event in Parser::new_ext(markdown, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::End(TagEnd::Table) => tables -= 1,
            Event::Text(text) if tables == 0 => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => out.push('\n'),
            _ => {}
        }
    }
    out
}
