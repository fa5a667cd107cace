//! What an import may not touch, told by a reader of TOML that is not eglur's own.

use std::ops::Range;

use proptest::prelude::*;
use toml_edit::{Document, Item, Key, TableLike, Value};

use eglur::lang::Lang;
use eglur::source::{Source, Sources};
use eglur::translate::edit::{Edit, edit};

/// A key of a file with its value, when that is a text.
#[derive(Debug)]
struct Entry {
    key: String,
    at: Range<usize>,
    text: Option<(Range<usize>, String)>,
}

/// Lists the keys of a file in the order they are written.
fn entries(text: &str) -> Vec<Entry> {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut found = Vec::new();
    table(document.as_table(), &mut found);
    found.sort_by_key(|entry| entry.at.start);
    found
}

fn table(table: &dyn TableLike, found: &mut Vec<Entry>) {
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    for name in keys {
        let (key, item) = table.get_key_value(&name).unwrap();
        entry(key, item, found);
    }
}

fn entry(key: &Key, item: &Item, found: &mut Vec<Entry>) {
    let text = item.as_value().and_then(Value::as_str).map(|text| (item.span().unwrap(), text.to_owned()));
    found.push(Entry { key: key.get().to_owned(), at: key.span().unwrap(), text });
    match item {
        Item::Table(inner) => table(inner, found),
        Item::ArrayOfTables(list) => list.iter().for_each(|inner| table(inner, found)),
        Item::Value(inner) => value(inner, found),
        Item::None => {}
    }
}

fn value(value_: &Value, found: &mut Vec<Entry>) {
    match value_ {
        Value::InlineTable(inner) => table(inner, found),
        Value::Array(list) => list.iter().for_each(|inner| value(inner, found)),
        _ => {}
    }
}

/// Returns a file with the texts in a language taken out.
pub fn without_texts(text: &str, lang: Lang) -> String {
    let mut rest = text.to_owned();
    for entry in entries(text).iter().rev().filter(|entry| entry.key == lang.code()) {
        if let Some((span, _)) = &entry.text {
            rest.replace_range(span.clone(), "''");
        }
    }
    rest
}

/// Lists the comments of a file.
fn comments(text: &str) -> Vec<String> {
    let rest = Lang::ALL.iter().fold(text.to_owned(), |text, lang| without_texts(&text, *lang));
    rest.lines().filter_map(|line| line.split_once('#')).map(|(_, comment)| comment.trim_end().to_owned()).collect()
}

/// Writes a text in one of the ways that TOML has, as far as it can.
fn written(text: &str, way: u8) -> String {
    let string = toml_writer::TomlStringBuilder::new(text);
    let some = match way % 6 {
        0 => Some(string.as_basic()),
        1 => string.as_literal(),
        2 => string.as_ml_literal(),
        3 => Some(string.as_ml_basic()),
        4 => string.as_ml_basic_pretty(),
        _ => Some(string.as_default()),
    };
    toml_writer::ToTomlValue::to_toml_value(&some.unwrap_or_else(|| string.as_basic()))
}

/// One stretch of a record: texts whole and halved, in each of the forms that TOML has for them, among comments and figures.
fn stretch(number: usize, form: u8, way: u8, en: &str, cy: &str) -> String {
    let (en, cy) = (written(en, way), written(cy, way / 6));
    match form % 10 {
        0 => format!("t{number} = {{ en = {en}, cy = {cy} }} # with both\n"),
        1 => format!("t{number} = {{en={en}}}# half\n"),
        2 => format!("  t{number}.cy   = {cy}   # dotted and set in\n"),
        3 => format!("t{number}.en = {en}\n# between\nother{number} = 1 # one\nt{number}.cy = {cy}\n"),
        4 => format!("list{number} = [ # a list\n  {{ label = {{ en = {en} }}, note.cy = {cy} }}, # first\n  2,\n  # last\n]\n"),
        5 => format!("n{number} = {{ deep.\"a.b\".en = {en}, x = 1 }} # {number}\n"),
        6 => format!(
            "figures{number} = \"{number}\"\n\n# alone\n\"2017-18 Q{number}\" = {{ value = {number}, note = {{ cy = {cy} , en = {en} }} }}\n"
        ),
        7 => format!("\"quoted key {number}\".'en' = {en} # q\n"),
        8 => format!("broken{number} = {{ # opened\n  en = {en}, # after the English\n  x.en = {en} # the end\n}}\n"),
        _ => format!("a{number}.b.c.en = {en} # far\na{number}.x = \"#\"\n"),
    }
}

fn record() -> impl Strategy<Value = String> {
    let part = (any::<u8>(), any::<u8>(), "\\PC{0,12}", "[a-zŵŷ#'\"\\\\\n ]{0,12}");
    let tables = prop::collection::vec((part, any::<bool>()), 0..4);
    (prop::collection::vec(part, 1..6), tables, any::<bool>(), any::<bool>()).prop_map(|(parts, tables, crlf, mark)| {
        let mut text = String::from("# The top.\n");
        for (number, (form, way, en, cy)) in parts.iter().enumerate() {
            text += &stretch(number, *form, *way, en, cy);
        }
        for (number, ((_, way, en, cy), whole)) in tables.iter().enumerate() {
            let (en, cy) = (written(en, *way), written(cy, *way / 6));
            text += &format!("\n[table{number}] # of texts\n\ten = {en} # English\n");
            text += &if *whole { format!("\tcy = {cy}\n\t# the end\n") } else { String::new() };
        }
        if tables.len() == 3 {
            text.truncate(text.trim_end().len());
        }
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        if mark { format!("\u{feff}{text}") } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_import_keeps_every_comment_and_the_order_of_the_keys(record in record(), new in prop::collection::vec("[a-zŵŷ#'\"\\\\\n\t=\u{1} ]{1,16}", 1..4), to_welsh: bool) {
        let lang = if to_welsh { Lang::Cy } else { Lang::En };
        let mut sources = Sources::default();
        let file = sources.add(Source::new("content/pages/a.toml", record.clone()));
        let read = eglur::check::texts(&sources, &[file]);
        prop_assert!(read.findings.is_empty(), "{:?}\n{}", read.findings, record);
        let passages = read.value.unwrap().passages;
        let edits: Vec<Edit<'_>> =
            passages.iter().zip(new.iter().cycle()).map(|(passage, text)| Edit { passage, lang, text }).collect();
        let outcome = edit(&record, &edits);
        prop_assert!(outcome.is_some(), "nothing came of\n{record}");
        let outcome = outcome.unwrap();

        prop_assert_eq!(comments(&record), comments(&outcome));
        let keys = |text: &str| entries(text).into_iter().filter(|entry| entry.key != lang.code()).map(|entry| entry.key).collect::<Vec<_>>();
        prop_assert_eq!(keys(&record), keys(&outcome));
        if passages.iter().all(|passage| passage.halves.get(lang).is_some()) {
            prop_assert_eq!(without_texts(&record, lang), without_texts(&outcome, lang));
        }
        let after = sources.add(Source::new("content/pages/b.toml", outcome));
        let after = eglur::check::texts(&sources, &[after]).value.unwrap().passages;
        for (passage, edit) in after.iter().zip(&edits) {
            prop_assert_eq!(&passage.field, &edit.passage.field);
            prop_assert_eq!(passage.halves.get(lang).as_ref().map(|half| half.text.replace("\r\n", "\n")), Some(edit.text.to_owned()));
        }
    }
}
