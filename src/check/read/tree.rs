//! TOML as a tree with the place of everything in it.

use std::ops::Range;

use toml::de::DeTable;
pub use toml_spanner::{Arena, Error, Item, Key, Table, Value};
use toml_spanner::{ArrayStyle, ErrorKind, TableStyle};

use super::brackets::quoted;

/// Why a text cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not TOML.
    Syntax {
        /// Where, if one place is to blame.
        at: Option<Range<usize>>,
        /// What is wrong there.
        what: String,
    },
    /// It is, but there is a number in it that no processor holds.
    Number(Range<usize>),
}

/// Parses a text; the tree lives in `arena`.
///
/// Two libraries see to this: `toml-spanner` takes a quarter of the time, and `toml` tells every fault of a text and not only the first. So
/// the one reads what is sound, and where somebody asks, the other says in [`faults`] what is wrong with the rest.
///
/// # Errors
/// Returns the first fault of a text that cannot be read.
pub fn parse<'a>(text: &'a str, arena: &'a Arena) -> Result<Table<'a>, Error> {
    toml_spanner::parse(text, arena).map(toml_spanner::Document::into_table)
}

/// Lists at least one fault of a text that [`parse`] could not read because of `first`.
pub fn faults(text: &str, first: &Error) -> Vec<Fault> {
    let (_, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let at = first.span().range();
        return vec![match first.kind() {
            ErrorKind::InvalidInteger(_) | ErrorKind::InvalidFloat(_) => Fault::Number(at),
            _ => Fault::Syntax { at: Some(at), what: first.message(text) },
        }];
    }
    errors.iter().map(fault).collect()
}

/// Returns a fault as the library tells it.
pub fn fault(error: &toml::de::Error) -> Fault {
    Fault::Syntax { at: error.span(), what: error.message().trim().replace('\n', ", ") }
}

/// Returns where a value is written; of a table or list with a header, where the header is.
pub fn place(text: &str, item: &Item<'_>) -> Range<usize> {
    let whole = item.span().range();
    if has_header(item) { whole.start..header_end(text, whole.start).unwrap_or(whole.end) } else { whole }
}

/// Tells whether a value is the table of a header, `[…]`, or the list of several, `[[…]]`.
pub fn has_header(item: &Item<'_>) -> bool {
    match item.value() {
        Value::Table(table) => table.style() == TableStyle::Header,
        Value::Array(list) => list.style() == ArrayStyle::Header,
        _ => false,
    }
}

/// Returns where the header that begins at `start` ends. What stands between quotation marks in it closes nothing.
fn header_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open = bytes.get(start..)?.iter().take_while(|byte| **byte == b'[').count();
    let mut at = start + open;
    while open > 0 {
        at += match bytes.get(at)? {
            b'"' | b'\'' => quoted(&text[at..]),
            byte => {
                open -= usize::from(*byte == b']');
                1
            }
        };
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what is written at the place of each value, with the way to it.
    fn places(text: &str) -> Vec<(String, &str)> {
        fn walk<'t>(text: &'t str, way: &str, item: &Item<'_>, found: &mut Vec<(String, &'t str)>) {
            found.push((way.to_owned(), &text[place(text, item)]));
            match item.value() {
                Value::Table(table) => table.iter().for_each(|(key, item)| walk(text, &format!("{way}.{key}"), item, found)),
                Value::Array(list) => list.iter().for_each(|item| walk(text, &format!("{way}[]"), item, found)),
                _ => {}
            }
        }
        let (arena, mut found) = (Arena::new(), Vec::new());
        for (key, item) in &parse(text, &arena).unwrap() {
            walk(text, key.as_str(), item, &mut found);
        }
        found
    }

    #[test]
    fn a_value_stands_where_it_is_written_and_a_table_at_its_header() {
        let text = "a = 'x'\n[ \"b]\" . 'c' ] # ]\nd = [1, {e = 2}]\n[[\"f\\\"]\"]]\ng = 1.5\n[[\"f\\\"]\"]]\n";
        let wanted = [
            ("a", "'x'"),
            ("b].c", "[ \"b]\" . 'c' ]"),
            ("b].c.d", "[1, {e = 2}]"),
            ("b].c.d[]", "1"),
            ("b].c.d[]", "{e = 2}"),
            ("b].c.d[].e", "2"),
            ("f\"]", "[[\"f\\\"]\"]]"),
            ("f\"][]", "[[\"f\\\"]\"]]"),
            ("f\"][].g", "1.5"),
            ("f\"][]", "[[\"f\\\"]\"]]"),
        ];
        let found = places(text);
        let found: Vec<(&str, &str)> = found.iter().filter(|(way, _)| way != "b]").map(|(way, at)| (way.as_str(), *at)).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let arena = Arena::new();
        let text = "a = 1\nb = \nc = 1 2\na = 3\n";
        let faults = faults(text, &parse(text, &arena).unwrap_err());
        let start = |fault: &Fault| match fault {
            Fault::Syntax { at: Some(at), .. } => at.start,
            _ => panic!("{fault:?}"),
        };
        let starts: Vec<usize> = faults.iter().map(start).collect();
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(starts.is_sorted() && starts[0] >= 6, "{faults:?}");
    }

    #[test]
    fn a_number_that_only_one_library_takes_is_told_as_one() {
        for number in ["9".repeat(60), "-1e400".to_owned()] {
            let arena = Arena::new();
            let text = format!("a = {number}");
            assert_eq!(faults(&text, &parse(&text, &arena).unwrap_err()), [Fault::Number(4..4 + number.len())]);
        }
    }

    proptest::proptest! {
        /// What `toml` takes for TOML and what `toml-spanner` takes for it is the same, but for numbers that no processor holds.
        #[test]
        fn both_libraries_agree_on_what_toml_is(text in "(\\[\\[?[ab.\"]{1,5}\\]?\\]|[ab.'\"]{1,4} ?= ?([-+_0-9.eE:TZ]{1,9}|\"[a\\\\\"nux0-9]{0,6}\"?|[\\[{][a1=, ]{0,5}[\\]}]|true|inf|nan)|#[a\u{7}ŵ]|\r?\n| ){0,12}") {
            let (_, errors) = DeTable::parse_recoverable(&text);
            proptest::prop_assert_eq!(parse(&text, &Arena::new()).is_ok(), errors.is_empty(), "{:?} {:?}", text, errors);
        }
    }
}
