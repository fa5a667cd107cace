//! What a draft shows in the other language: marked with its language where a page can say so, plain everywhere else.

use std::borrow::Cow;

use crate::lang::{Lang, next_mark};

/// Elements inside of which no `span` may stand: their text is not markup, or another markup.
const OPAQUE: [&str; 6] = ["title", "svg", "script", "style", "textarea", "math"];

/// Turns the marks of a page into elements with their `lang`, and takes away those in attributes, titles and drawings.
pub fn marked(html: &str) -> Cow<'_, str> {
    if next_mark(html).is_none() {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        spans(text, &mut out);
        let length = opaque(tail).unwrap_or_else(|| tag(tail));
        let (markup, tail) = tail.split_at(length);
        out.push_str(&plain(markup));
        rest = tail;
    }
    spans(rest, &mut out);
    Cow::Owned(out)
}

/// Takes the marks out of a text.
pub fn plain(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(mark) = next_mark(rest) {
        out.push_str(&rest[..mark.start]);
        rest = &rest[mark.end..];
    }
    if rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Takes the marks from around a text, and returns the language that lends it, if one does.
pub fn whole(text: &str) -> (Option<Lang>, &str) {
    let Some(first) = next_mark(text).filter(|mark| mark.start == 0) else { return (None, text) };
    let inside = &text[first.end..];
    let end = next_mark(inside).map_or(inside.len(), |last| last.start);
    (first.begins, &inside[..end])
}

/// Tells whether anything in a page is lent.
pub fn any(html: &str) -> bool {
    next_mark(html).is_some()
}

/// Writes a text without tags. What begins in it ends in it, so that the elements are nested whatever the marks are.
fn spans(text: &str, out: &mut String) {
    let mut rest = text;
    let mut open = None;
    let mut write = |piece: &str, open: Option<Lang>| match open.filter(|_| !piece.is_empty()) {
        Some(lang) => out.push_str(&format!("<span lang=\"{}\">{piece}</span>", lang.code())),
        None => out.push_str(piece),
    };
    while let Some(mark) = next_mark(rest) {
        write(&rest[..mark.start], open);
        open = mark.begins;
        rest = &rest[mark.end..];
    }
    write(rest, open);
}

/// Returns the length of the element that begins here, when nothing inside it can be marked.
fn opaque(html: &str) -> Option<usize> {
    let name = OPAQUE.into_iter().find(|name| {
        let after = html[1..].strip_prefix(name);
        after.is_some_and(|after| after.starts_with([' ', '>', '\n', '\t', '/']))
    })?;
    let close = format!("</{name}>");
    html.find(&close).map(|at| at + close.len())
}

/// Returns the length of the tag that begins here; a `>` between quotation marks does not end it.
fn tag(html: &str) -> usize {
    let mut quote = None;
    for (at, letter) in html.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Text;

    fn lent() -> String {
        Text::lent(Lang::En, "Roads".to_owned()).for_page(Lang::Cy).to_owned()
    }

    #[test]
    fn text_gets_an_element_with_its_language() {
        let page = format!("<h1>Mesur: {}</h1>", lent());
        assert_eq!(marked(&page), "<h1>Mesur: <span lang=\"en\">Roads</span></h1>");
    }

    #[test]
    fn attributes_titles_and_drawings_stay_plain() {
        let lent = lent();
        let page = format!("<title>{lent}</title><a title=\"a > {lent}\">x</a><svg><text>{lent}</text></svg><p>{lent}</p>");
        let wanted = "<title>Roads</title><a title=\"a > Roads\">x</a><svg><text>Roads</text></svg><p><span lang=\"en\">Roads</span></p>";
        assert_eq!(marked(&page), wanted);
    }

    #[test]
    fn a_mark_that_is_cut_off_does_no_harm() {
        let lent = lent();
        let cut = &lent[..lent.len() - 8];
        assert_eq!(marked(&format!("<p>{cut}</p>")), "<p><span lang=\"en\">Roads</span></p>");
        assert_eq!(marked("<p>\u{E0001}x</p>"), "<p>x</p>");
    }

    #[test]
    fn a_page_without_marks_is_left_alone() {
        assert!(matches!(marked("<p>a</p>"), Cow::Borrowed(_)));
        assert!(matches!(plain("a"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_whole_text_tells_who_lends_it() {
        assert_eq!(whole(&lent()), (Some(Lang::En), "Roads"));
        assert_eq!(whole("Ffyrdd"), (None, "Ffyrdd"));
    }
}
