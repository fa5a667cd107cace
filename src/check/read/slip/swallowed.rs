//! Finds what swallows the lines below it: quotation marks and brackets that are never closed, and two versions in one file.

use std::borrow::Cow;
use std::ops::Range;

use super::super::brackets::{is_key, is_table, quoted};
use super::{Slip, line_start};

/// A slip, and the lines that cannot be read because of it.
#[derive(Debug)]
pub struct Swallowed {
    /// The slip; none where more lines go with one that was told already.
    pub slip: Option<Slip>,
    lines: Range<usize>,
}

/// Returns a text with the lines of each slip blank; every other place stays where it is.
pub fn blanked<'t>(text: &'t str, swallowed: &[Swallowed]) -> Cow<'t, str> {
    if swallowed.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    for Swallowed { lines, .. } in swallowed {
        let start = lines.start.max(mended.len());
        mended.push_str(&text[mended.len()..start]);
        let rest = lines.end.max(start);
        mended.extend(text[start..rest].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    }
    mended.push_str(&text[mended.len()..]);
    Cow::Owned(mended)
}

/// Lists them in the order of their lines.
pub fn find(text: &str) -> Vec<Swallowed> {
    let mut found: Vec<Swallowed> = Vec::new();
    let mut versions = false;
    let mut open: Vec<(usize, u8)> = Vec::new();
    // Between brackets a line may end after a comma, and after the bracket that opens.
    let (mut last, mut line, mut at) = (b' ', 0, 0);
    let last_sign = text.rfind("\n>>>>>>>").map_or(0, |end| end + 1);
    while let Some(byte) = text.as_bytes().get(at).copied() {
        let rest = &text[at..];
        if at == line && is_sign(rest) {
            // The whole stretch between the signs stands there twice.
            let close = if rest.starts_with('<') && at < last_sign { rest.find("\n>>>>>>>").map_or(0, |end| end + 1) } else { 0 };
            let end = at + close + length_of_line(&rest[close..]);
            let slip = (!versions).then(|| two_versions(at, close, length_of_line(&rest[close..])));
            versions = true;
            found.push(Swallowed { slip, lines: at..end });
            at = end;
            continue;
        }
        match byte {
            b'\'' if at > line && text[..at].ends_with(char::is_alphanumeric) => at += 1,
            b'"' | b'\'' => {
                let end = at + quoted(rest);
                if let Some(unclosed) = if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
                    three(text, at, end).map(|slip| Swallowed { slip: Some(slip), lines: line..text.len() })
                } else {
                    one(text, at, end).map(|slip| Swallowed { slip: Some(slip), lines: line..at + length_of_line(rest) })
                } {
                    at = unclosed.lines.end;
                    // What was opened on this line would be closed on it too.
                    open.retain(|(bracket, _)| *bracket < line);
                    found.push(unclosed);
                } else {
                    // Lines within the text are none of the record.
                    line = text[at..end].rfind('\n').map_or(line, |last| at + last + 1);
                    at = end;
                }
                last = byte;
                continue;
            }
            b'#' => at += length_of_line(rest),
            b'[' | b'{' => {
                open.push((at, byte));
                at += 1;
            }
            b']' | b'}' => {
                open.pop();
                at += 1;
            }
            b'\n' => {
                at += 1;
                let next = &rest[1..1 + length_of_line(&rest[1..])];
                let goes_on = matches!(last, b',' | b'[' | b'{');
                let unclosed = open.last().copied().filter(|(_, bracket)| match bracket {
                    b'[' => is_key(next) || (!goes_on && is_table(next)),
                    _ => !goes_on && (is_key(next) || is_table(next)),
                });
                if let Some((bracket, sign)) = unclosed {
                    found.push(never_closed(text, bracket, sign, at));
                    open.clear();
                }
                line = at;
            }
            _ => at += rest.chars().next().map_or(1, |letter| past_curly(rest, letter)),
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    if let Some((bracket, sign)) = open.last().copied() {
        found.push(never_closed(text, bracket, sign, text.len()));
    }
    found.sort_by_key(|swallowed| swallowed.lines.start);
    found
}

/// Returns how far to go on from a letter: past a text between curly quotation marks, whose apostrophes open nothing.
fn past_curly(rest: &str, letter: char) -> usize {
    let close = match letter {
        '“' | '„' => '”',
        '‘' => '’',
        '«' => '»',
        _ => return letter.len_utf8(),
    };
    let inner = &rest[letter.len_utf8()..];
    let end = inner.find(['\n', '"', close]).unwrap_or(inner.len());
    letter.len_utf8() + end + if inner[end..].starts_with(close) { close.len_utf8() } else { 0 }
}

/// Tells whether a line is one of the three that a program leaves which joins versions of a file.
fn is_sign(rest: &str) -> bool {
    let line = &rest[..length_of_line(rest)];
    ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|sign| {
        line.strip_prefix(sign).is_some_and(|after| after.trim().is_empty() || after.starts_with(' ') && !sign.starts_with('='))
    })
}

fn two_versions(at: usize, close: usize, length: usize) -> Slip {
    let help = "keep one version of each line, and delete the lines with <<<<<<<, ======= and >>>>>>>";
    let slip = Slip::new(at..at + 7, "two versions of this file were joined, and both still stand in it", help);
    if close == 0 { slip } else { slip.label("from here").also(at + close..at + close + length.min(7), "to here") }
}

fn never_closed(text: &str, bracket: usize, sign: u8, end: usize) -> Swallowed {
    // A list may go over several lines, a table had better not.
    let help = if sign == b'{' { "close { with }, on the same line" } else { "close [ with ]" };
    let slip = Slip::new(bracket..bracket + 1, "this bracket is never closed", help);
    Swallowed { slip: Some(slip), lines: line_start(text, bracket)..end }
}

/// Returns the slip if three quotation marks are never closed, or are closed by three that were to open the next text.
fn three(text: &str, at: usize, end: usize) -> Option<Slip> {
    let marks = &text[at..at + 3];
    let inner = text[at + 3..end].strip_suffix(marks);
    let by_accident = inner.and_then(|inner| inner.rsplit_once('\n')).is_some_and(|(_, line)| {
        // Nothing but the next key and its equals sign stands before the marks.
        line.trim_end().ends_with('=') && is_key(line)
    });
    let help = format!("close the text with {marks} on a line of its own, below its last line");
    (inner.is_none() || by_accident).then(|| Slip::new(at..at + 3, "these three quotation marks are never closed", help))
}

/// Returns the slip if a quotation mark is not closed on its line, or only by the one that was to open the next text.
fn one(text: &str, at: usize, end: usize) -> Option<Slip> {
    let mark = &text[at..=at];
    let Some(inner) = text[at + 1..end].strip_suffix(mark) else {
        let written = &text[at + 1..end];
        let help = if written.contains(['”', '“', '„']) {
            format!("a curly quotation mark closes nothing; type the straight one, {mark}, in its place")
        } else if mark == "'" {
            "type \" at both ends of the text; then an apostrophe in it closes nothing".to_owned()
        } else {
            format!("type {mark} where the text ends")
        };
        return Some(unclosed(at, help));
    };
    // `"Planning on time, cy = "Pend…"`: what the mark closes ends in a key, and letters follow.
    let (before, key) = inner.strip_suffix('=').or_else(|| inner.strip_suffix("= "))?.rsplit_once(',')?;
    let follows = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    let fits = !before.is_empty() && follows && is_key(&format!("{key}="));
    fits.then(|| unclosed(at, format!("type {mark} where the text ends, before the comma")))
}

fn unclosed(at: usize, help: String) -> Slip {
    Slip::new(at..at + 1, "this quotation mark is never closed on its line", help).label("it opens here")
}

fn length_of_line(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}
