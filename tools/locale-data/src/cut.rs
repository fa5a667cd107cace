//! Cuts one file of data: a trie from locales to places, and the values at those places.

use std::collections::BTreeMap;

use zerotrie::ZeroTrieSimpleAscii;

const STORE: &str = "ZeroTrieSimpleAscii { store: b\"";
const VALUES: &str = "const VALUES: &'static [";

/// Between a locale and what else an entry is about.
const BETWEEN: u8 = 0x1E;

/// Keeps the entries of locales that `keep` names; none where the data do not depend on a locale.
///
/// # Errors
/// Fails when the text is not what the exporter of ICU4X writes.
pub fn cut(text: &str, keep: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
    let Some(store) = text.find(STORE).map(|at| at + STORE.len()) else {
        return Ok(None);
    };
    let store_end = end_of_string(text, store).ok_or("the trie does not end")?;
    let trie = ZeroTrieSimpleAscii::from_store(unescaped(&text[store..store_end]));
    // The values are a constant of their own after the trie, or stand beside it.
    let begin = text.find(VALUES).unwrap_or(store_end);
    let list = if begin == store_end { ", &[" } else { "= &[" };
    let values = begin + text[begin..].find(list).ok_or("no list of values")? + list.len();
    let values_end = end_of_list(text, values).ok_or("the list of values does not end")?;
    if store_end > values {
        return Err("the values stand before the trie".to_owned());
    }
    let all = parts(&text[values..values_end]);

    let mut places = BTreeMap::new();
    let mut kept = Vec::new();
    let mut entries = BTreeMap::new();
    for (key, place) in trie.iter() {
        let locale = key.split(|letter| u32::from(letter) == u32::from(BETWEEN)).next().unwrap_or_default().to_owned();
        if !keep(&locale) {
            continue;
        }
        let value = *all.get(place).ok_or("a place without a value")?;
        let place = *places.entry(place).or_insert_with(|| {
            kept.push(value);
            kept.len() - 1
        });
        entries.insert(key.into_bytes(), place);
    }
    let trie = ZeroTrieSimpleAscii::try_from(&entries).map_err(|fault| format!("{fault:?}"))?;
    let (store_text, values_text) = (escaped(trie.as_bytes()), kept.join(","));
    Ok(Some([&text[..store], &store_text, &text[store_end..values], &values_text, &text[values_end..]].concat()))
}

/// Finds the quotation mark that ends a string.
fn end_of_string(text: &str, begin: usize) -> Option<usize> {
    let mut letters = text[begin..].char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return Some(begin + at),
            _ => {}
        }
    }
    None
}

/// Finds the bracket that ends a list.
fn end_of_list(text: &str, begin: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = begin;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '"' => at = end_of_string(text, at + 1)?,
            '(' | '[' | '{' => depth += 1,
            ']' if depth == 0 => return Some(at),
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        at += text[at..].chars().next()?.len_utf8();
    }
    None
}

/// Cuts a list at its commas.
fn parts(list: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut begin, mut at, mut depth) = (0, 0, 0_i32);
    while let Some(letter) = list[at..].chars().next() {
        match letter {
            '"' => at = end_of_string(list, at + 1).unwrap_or(list.len() - 1),
            // No value compares, so angle brackets are those of types.
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(list[begin..at].trim());
                begin = at + 1;
            }
            _ => {}
        }
        at += list[at..].chars().next().map_or(1, char::len_utf8);
    }
    parts.push(list[begin..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Reads the escapes of a byte string.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut letters = text.bytes();
    while let Some(letter) = letters.next() {
        if letter != b'\\' {
            bytes.push(letter);
            continue;
        }
        match letters.next() {
            Some(b'x') => {
                let digits = [letters.next(), letters.next()].map(|digit| char::from(digit.unwrap_or(b'0')).to_digit(16).unwrap_or(0));
                bytes.push((digits[0] * 16 + digits[1]) as u8);
            }
            Some(b'n') => bytes.push(b'\n'),
            Some(b'r') => bytes.push(b'\r'),
            Some(b't') => bytes.push(b'\t'),
            Some(b'0') => bytes.push(0),
            Some(other) => bytes.push(other),
            None => {}
        }
    }
    bytes
}

fn escaped(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| byte.escape_ascii()).map(char::from).collect()
}
