//! The pictures that Markdown texts name.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::guard::markup::is_markdown;
use super::read::inside::inside;
use super::rule::Case;
use crate::lang::Lang;
use crate::source::{At, Span};

/// A picture that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file below `content/assets/`, or what stands in its place.
    pub file: At<String>,
    /// What it shows.
    pub alt: String,
    /// Where all of it is written.
    pub at: Span,
    /// Whether the text is Markdown; any other shows it as it was typed.
    pub is_shown: bool,
}

impl Picture {
    /// Tells whether it may lie below `content/assets/`, which is where pages take pictures from.
    pub fn is_of_the_site(&self) -> bool {
        let file = &self.file.value;
        !file.is_empty() && !file.starts_with(['/', '.', '#']) && !file.split('/').any(|part| part.contains(':') || part == "..")
    }
}

/// Lists the pictures that all texts name.
pub fn pictures(Case { dataset, sources, .. }: Case<'_>) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for passage in dataset.texts.passages.iter().filter(|passage| passage.is_bracketed) {
        for half in Lang::ALL.into_iter().filter_map(|lang| passage.text(lang)).filter(|half| half.text.contains("![")) {
            let file = sources.get(half.span.file).text();
            let text = At { value: &half.text, span: half.span };
            let named = named(&half.text).into_iter().map(|(address, alt, range)| {
                let whole = &half.text[range.clone()];
                let written = whole.rfind(&address).map(|at| range.start + at..range.start + at + address.len());
                let at = inside(file, &text, range);
                let span = written.map_or(at, |range| inside(file, &text, range));
                Picture { file: At { value: address, span }, alt, at, is_shown: is_markdown(passage) }
            });
            pictures.extend(named);
        }
    }
    pictures
}

/// Lists the files of the pictures in a Markdown text.
pub fn files(markdown: &str) -> impl Iterator<Item = String> {
    named(markdown).into_iter().map(|(file, ..)| file)
}

/// Lists the pictures of a Markdown text: address, words and bytes.
fn named(markdown: &str) -> Vec<(String, String, std::ops::Range<usize>)> {
    let (mut named, mut open) = (Vec::new(), Vec::new());
    if !markdown.contains("![") {
        return named;
    }
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => open.push((dest_url.into_string(), String::new(), range)),
            Event::Text(words) | Event::Code(words) => open.iter_mut().for_each(|(_, alt, _)| alt.push_str(&words)),
            Event::End(TagEnd::Image) => named.extend(open.pop()),
            _ => {}
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_found_with_their_words() {
        let found = named("a ![The *new* bridge](b.jpg \"x\") [![](c.png)](d)");
        let found: Vec<_> = found.iter().map(|(file, alt, _)| (file.as_str(), alt.as_str())).collect();
        assert_eq!(found, [("b.jpg", "The new bridge"), ("c.png", "")]);
    }
}
