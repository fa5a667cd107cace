//! What rules about texts share: the texts themselves, and their prose.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::check::rule::Texts;
use crate::lang::Lang;
use crate::source::At;

/// Lists the halves of all texts that hold `mark`.
pub fn halves<'a>(Texts { pairs, .. }: Texts<'a>, mark: &'a str) -> impl Iterator<Item = &'a At<String>> {
    pairs.iter().flat_map(|pair| Lang::ALL.map(|lang| pair.get(lang))).filter(move |half| half.value.contains(mark))
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
