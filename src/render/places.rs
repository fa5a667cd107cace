//! Places of a page that links can lead to, and files that its texts name: what is known only when the page is whole.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// Begins the mark of a heading's own id.
const HEADING: char = '\u{F0010}';
/// Begins the mark of a picture.
const PICTURE: char = '\u{F0011}';
/// Stands between the parts of a mark.
const BETWEEN: char = '\u{F0013}';
/// Ends a mark.
const CLOSE: char = '\u{F0012}';

/// Returns the mark for the id of a heading; it is made of the heading's words, and no two of a page may be alike.
pub fn heading(slug: &str) -> String {
    format!("{HEADING}{slug}{CLOSE}")
}

/// Returns the mark for a picture: its file below `assets/`, and what it shows. The way to it begins at the page.
pub fn picture(file: &str, alt: &str) -> String {
    format!("{PICTURE}{}{BETWEEN}{}{CLOSE}", escaped(file), escaped(alt))
}

/// Puts pictures in the places of their marks, with the way that `way` gives for a file; words stand for a picture that has none.
pub fn pictured(html: &str, way: impl Fn(&str) -> Option<String>) -> Cow<'_, str> {
    if !html.contains(PICTURE) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(PICTURE) {
        let (mark, tail) = after.split_once(CLOSE).unwrap_or((after, ""));
        let (file, alt) = mark.split_once(BETWEEN).unwrap_or(("", mark));
        out.push_str(before);
        match way(file) {
            // Whoever smuggles a mark in shall not get out of the attribute.
            Some(way) => out.push_str(&format!("<img src=\"{way}\" alt=\"{}\" loading=\"lazy\">", alt.replace('"', "&quot;"))),
            None => out.push_str(alt),
        }
        rest = tail;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Puts an id in the place of each mark of a page: the words of the heading, with a number when the page has that id already.
pub fn named(html: &str) -> Cow<'_, str> {
    if !html.contains(HEADING) {
        return Cow::Borrowed(html);
    }
    let mut taken: BTreeSet<String> = ids(html).filter(|id| !id.contains(HEADING)).map(str::to_owned).collect();
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(HEADING) {
        out.push_str(before);
        let (slug, tail) = after.split_once(CLOSE).unwrap_or((after, ""));
        let mut id = slug.to_owned();
        for number in 2.. {
            if taken.insert(id.clone()) {
                break;
            }
            id = format!("{slug}-{number}");
        }
        out.push_str(&id);
        rest = tail;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Lists the ids of a page, which are the places that a link can lead to.
pub fn ids(html: &str) -> impl Iterator<Item = &str> {
    const SIGN: &str = " id=\"";
    html.match_indices(SIGN).filter_map(|(at, _)| {
        let is_in_a_tag = html[..at].rfind(['<', '>']).is_some_and(|last| html[last..].starts_with('<'));
        let id = html[at + SIGN.len()..].split('"').next()?;
        is_in_a_tag.then_some(id)
    })
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_stands_where_its_mark_is() {
        let page = format!("<p>{}{}</p>", picture("b.jpg", "A \"new\" <bridge>"), picture("gone.jpg", "x"));
        let pictured = pictured(&page, |file| (file == "b.jpg").then(|| "../assets/b.jpg".to_owned()));
        let wanted = "<p><img src=\"../assets/b.jpg\" alt=\"A &quot;new&quot; &lt;bridge&gt;\" loading=\"lazy\">x</p>";
        assert_eq!(pictured, wanted);
    }

    #[test]
    fn no_two_places_of_a_page_have_one_id() {
        let page = format!(
            "<p id=\"main\">id=\"x\" id=\"y\"</p><h2 id=\"{0}\">A</h2><h2 id=\"{1}\">B</h2><h2 id=\"{1}\">B</h2>",
            heading("main"),
            heading("b")
        );
        let named = named(&page);
        assert_eq!(ids(&named).collect::<Vec<_>>(), ["main", "main-2", "b", "b-2"]);
        assert!(matches!(super::named("<p>"), Cow::Borrowed("<p>")));
    }
}
