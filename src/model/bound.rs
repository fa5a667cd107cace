//! Figures of the record inside texts: `{{ value "planning-applications" "2017-18 Q4" }}`.
//!
//! Reading puts a mark in the place of each, in letters that no keyboard writes and that nothing escapes, so that it goes through Markdown,
//! messages and templates like any other word. Rendering puts the figure there, in the language of the text.

use std::borrow::Cow;
use std::ops::Range;

use crate::lang::Lang;

/// Begins a mark.
const OPEN: char = '\u{F0000}';
/// Stands between its parts.
const BETWEEN: char = '\u{F0001}';
/// Ends it.
const CLOSE: char = '\u{F0002}';

/// A figure as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<'t> {
    /// All of it, from `{{` to `}}`.
    pub range: Range<usize>,
    /// The measure's id and the period, each with its bytes; none when it is not written as it must be.
    pub names: Option<[(&'t str, Range<usize>); 2]>,
}

/// A figure that is to be put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark<'t> {
    /// The bytes that it takes the place of.
    pub range: Range<usize>,
    /// The language of the text.
    pub lang: Lang,
    /// The measure's id.
    pub measure: &'t str,
    /// The period, as the record writes it.
    pub period: &'t str,
}

/// Lists the figures that a text names.
pub fn written(text: &str) -> Vec<Written<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("{{").map(|found| at + found) {
        let end = text[start..].find("}}").map_or(text.len(), |length| start + length + 2);
        found.push(Written { range: start..end, names: names(text, start..end) });
        at = end;
    }
    found
}

/// Reads `{{ value "measure" "period" }}`.
fn names(text: &str, range: Range<usize>) -> Option<[(&str, Range<usize>); 2]> {
    let inside = text.get(range.start + 2..range.end)?.strip_suffix("}}")?;
    let rest = inside.trim_start().strip_prefix("value")?;
    // An apostrophe serves where the text itself stands between quotation marks.
    let mark = rest.trim_start().chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let parts: Vec<&str> = rest.split(mark).collect();
    let [before, measure, between, period, after] = parts[..] else { return None };
    if !before.chars().chain(between.chars()).chain(after.chars()).all(char::is_whitespace) || between.is_empty() {
        return None;
    }
    let place = |part: &str| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        start..start + part.len()
    };
    Some([(measure, place(measure)), (period, place(period))])
}

/// Puts a mark in the place of each figure that a text in `lang` names.
pub fn marked(text: String, lang: Lang) -> String {
    if !text.contains("{{") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for figure in written(&text) {
        let Some([(measure, _), (period, _)]) = figure.names else { continue };
        out.push_str(&text[done..figure.range.start]);
        out.push_str(&format!("{OPEN}{}{BETWEEN}{measure}{BETWEEN}{period}{CLOSE}", lang.code()));
        done = figure.range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// Puts in the place of each mark what `figure` gives for it; a mark that gives nothing is left out.
///
/// # Errors
/// Fails when `figure` does.
pub fn filled<'t, E>(text: &'t str, mut figure: impl FnMut(&Mark<'_>) -> Result<Option<String>, E>) -> Result<Cow<'t, str>, E> {
    let Some(mut mark) = next(text, 0) else { return Ok(Cow::Borrowed(text)) };
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    loop {
        out.push_str(&text[done..mark.range.start]);
        out.push_str(&figure(&mark)?.unwrap_or_default());
        done = mark.range.end;
        match next(text, done) {
            Some(following) => mark = following,
            None => break,
        }
    }
    out.push_str(&text[done..]);
    Ok(Cow::Owned(out))
}

fn next(text: &str, from: usize) -> Option<Mark<'_>> {
    let start = from + text[from..].find(OPEN)?;
    let length = text[start..].find(CLOSE)?;
    let mut parts = text[start + OPEN.len_utf8()..start + length].split(BETWEEN);
    let (code, measure, period) = (parts.next()?, parts.next()?, parts.next()?);
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code)?;
    Some(Mark { range: start..start + length + CLOSE.len_utf8(), lang, measure, period })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_named_in_either_kind_of_quotation_marks() {
        for text in ["a {{ value \"m-1\" \"2017-18 Q4\" }} b", "a {{value 'm-1' '2017-18 Q4'}} b"] {
            let found = written(text);
            let [(measure, at), (period, _)] = found[0].names.clone().unwrap();
            assert_eq!((measure, period, &text[at]), ("m-1", "2017-18 Q4", "m-1"));
        }
        for text in [
            "{{ value }}",
            "{{ value \"m\" }}",
            "{{ value \"m\"\"p\" }}",
            "{{ valu \"m\" \"p\" }}",
            "{{ value \"m\" \"p\"",
            "{{ value \"m\" x \"p\" }}",
            "{{}}",
        ] {
            assert_eq!(written(text)[0].names, None, "{text}");
        }
        assert_eq!(written("a { b } c"), []);
    }

    #[test]
    fn what_is_marked_is_filled_in_its_language() {
        let text = marked("Tŷ {{ value \"a\" \"2017-18\" }} a {{ value 'b' '2016' }}.".to_owned(), Lang::Cy);
        let figure = |mark: &Mark<'_>| Ok::<_, ()>(Some(format!("{}/{}/{}", mark.lang.code(), mark.measure, mark.period)));
        assert_eq!(filled(&text, figure).unwrap(), "Tŷ cy/a/2017-18 a cy/b/2016.");
        assert_eq!(marked("{{ value }}".to_owned(), Lang::En), "{{ value }}");
        assert!(matches!(filled("plain", figure), Ok(Cow::Borrowed("plain"))));
    }
}
