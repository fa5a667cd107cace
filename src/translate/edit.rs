//! Puts texts into a TOML file and leaves everything else as it is, byte for byte.
//!
//! The file is cut at the places of the texts. A writer that knows the whole file, as `toml_edit` is one, would turn CRLF into LF, drop a
//! byte order mark and bring dotted keys together that were apart.

use super::literal::literal;
use crate::lang::Lang;
use crate::model::translation::Passage;

/// A text to be written in one language of a passage.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// The passage, with its places in the text of the file.
    pub passage: &'a Passage,
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: &'a str,
}

/// Returns the text of a file with all `edits` done; none when the outcome would not say what was asked for.
///
/// A text that is there is replaced, with the same kind of quotation marks. One that is missing gets a line below its twin, or a place
/// beside it between the braces.
pub fn edit(text: &str, edits: &[Edit<'_>]) -> Option<String> {
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut cuts: Vec<(usize, usize, String)> = edits.iter().filter_map(|edit| cut(text, edit, line_break)).collect();
    cuts.sort();
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for (start, end, written) in &cuts {
        new.push_str(text.get(done..*start)?);
        new.push_str(written);
        done = *end;
    }
    new.push_str(text.get(done..)?);
    (cuts.len() == edits.len() && says_what_was_asked(text, &new, edits)).then_some(new)
}

/// Returns the bytes to take out and the text to put there.
fn cut(text: &str, edit: &Edit<'_>, line_break: &str) -> Option<(usize, usize, String)> {
    let range = |half: &crate::model::translation::Half| half.span.start as usize..half.span.end as usize;
    if let Some(half) = edit.passage.halves.get(edit.lang) {
        let range = range(half);
        let written = literal(edit.text, text.get(range.clone())?, line_break);
        return Some((range.start, range.end, written));
    }
    let twin = edit.passage.halves.get(edit.lang.other()).as_ref()?;
    let range = range(twin);
    let key = text.get(twin.key.start as usize..twin.key.end as usize)?;
    // The key may be quoted: `"en"`.
    let stem = key.trim_end_matches(['"', '\'']).strip_suffix(edit.lang.other().code())?.trim_end_matches(['"', '\'']);
    let written = literal(edit.text, text.get(range.clone())?, line_break);
    let pair = format!("{stem}{} = {written}", edit.lang.code());
    if edit.passage.inline {
        return Some((range.end, range.end, format!(", {pair}")));
    }
    let rest = &text[range.end..];
    let end = range.end + rest.find('\n').map_or(rest.len(), |at| if rest[..at].ends_with('\r') { at - 1 } else { at });
    let line = text[..twin.key.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let indent = text.get(line..twin.key.start as usize)?.trim_start_matches('\u{feff}');
    Some((end, end, format!("{line_break}{indent}{pair}")))
}

/// Reads both files and tells whether they differ by the edits and nothing else.
fn says_what_was_asked(old: &str, new: &str, edits: &[Edit<'_>]) -> bool {
    let (Ok(mut old), Ok(new)) = (toml::from_str::<toml::Value>(old), toml::from_str::<toml::Value>(new)) else { return false };
    for edit in edits {
        let Some(halves) = find(&mut old, &edit.passage.field).and_then(toml::Value::as_table_mut) else { return false };
        halves.insert(edit.lang.code().to_owned(), toml::Value::String(edit.text.to_owned()));
    }
    even(&mut old);
    let mut new = new;
    even(&mut new);
    old == new
}

/// Follows the name that `check` gave a place of the file.
fn find<'v>(value: &'v mut toml::Value, field: &str) -> Option<&'v mut toml::Value> {
    if field.is_empty() {
        return Some(value);
    }
    if let Some(rest) = field.strip_prefix('[') {
        let (index, rest) = rest.split_once(']')?;
        return find(value.as_array_mut()?.get_mut(index.parse::<usize>().ok()?)?, rest);
    }
    let field = field.strip_prefix('.').unwrap_or(field);
    let table = value.as_table_mut()?;
    // The longest key that the name begins with: keys may hold dots.
    let written = |key: &str| [key.to_owned(), format!("{key:?}")];
    let fits = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
    let keys = table.keys().flat_map(|key| written(key).map(|name| (key.clone(), name)));
    let keys = keys.filter(|(_, name)| field.strip_prefix(name.as_str()).is_some_and(fits));
    let (key, name) = keys.max_by_key(|(_, name)| name.len())?;
    find(table.get_mut(&key)?, &field[name.len()..])
}

/// Writes every line break alike, as they do not count.
fn even(value: &mut toml::Value) {
    match value {
        toml::Value::String(text) => *text = text.replace("\r\n", "\n"),
        toml::Value::Array(list) => list.iter_mut().for_each(even),
        toml::Value::Table(table) => table.iter_mut().for_each(|(_, value)| even(value)),
        _ => {}
    }
}
