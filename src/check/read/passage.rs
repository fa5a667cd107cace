//! Finds every bilingual text of a file, whatever record it belongs to.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::tree::{Item, Table, Value};
use crate::lang::{Bilingual, Lang};
use crate::model::translation::{Half, Passage};
use crate::source::{FileId, Source, Span};

/// Lists the bilingual texts of a file in their order: its tables with nothing but `en` and `cy`, or one of the two.
pub fn passages(file: FileId, source: &Source, table: &Table<'_>) -> Vec<Passage> {
    let mut walk = Walk { file, text: source.text(), path: source.path().into(), found: Vec::new() };
    walk.table(table, Way::default(), None, false);
    walk.found.sort_by_key(Passage::at);
    walk.found
}

/// The way to a table, key by key; the top of the file has none. It is written out for texts alone, as most tables are none.
#[derive(Clone, Copy, Default)]
struct Way<'a>(Option<(&'a Way<'a>, Step<'a>)>);

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

impl<'a> Way<'a> {
    const fn to(&'a self, step: Step<'a>) -> Self {
        Self(Some((self, step)))
    }
}

impl fmt::Display for Way<'_> {
    /// Writes it as a TOML file would.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((before, step)) = self.0 else { return Ok(()) };
        before.fmt(f)?;
        match step {
            Step::Item(index) => write!(f, "[{index}]"),
            Step::Key(key) => {
                let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
                let dot = if before.0.is_some() { "." } else { "" };
                if bare { write!(f, "{dot}{key}") } else { write!(f, "{dot}{key:?}") }
            }
        }
    }
}

struct Walk<'a> {
    file: FileId,
    text: &'a str,
    path: Arc<str>,
    found: Vec<Passage>,
}

impl Walk<'_> {
    /// Looks through a table, given the place of its key (with those before it that dots join to it) and whether it stands between braces.
    fn table(&mut self, table: &Table<'_>, way: Way<'_>, own: Option<Range<usize>>, inline: bool) {
        if let Some(halves) = self.halves(table, own.as_ref()) {
            let is_bracketed = Lang::ALL.iter().filter_map(|lang| halves.get(*lang).as_ref()).any(|half| half.text.contains('['));
            self.found.push(Passage { path: self.path.clone(), field: way.to_string(), inline, halves, is_bracketed });
            return;
        }
        // A figure holds no text, and most of a record is figures.
        for (key, item) in table.iter().filter(|(_, item)| matches!(item.value(), Value::Table(_) | Value::Array(_))) {
            let at = key.span.range();
            let before = own.as_ref().filter(|own| self.is_dot(own.end, at.start)).map(|own| own.start);
            self.value(item, way.to(Step::Key(key.name)), before.unwrap_or(at.start)..at.end, inline);
        }
    }

    fn value(&mut self, item: &Item<'_>, way: Way<'_>, key: Range<usize>, inline: bool) {
        match item.value() {
            Value::Table(table) => {
                // A table that dots make stands where its keys stand; braces and headers say where they begin.
                let inline = match self.text.as_bytes().get(item.span().start as usize) {
                    Some(b'{') => true,
                    Some(b'[') => false,
                    _ => inline,
                };
                self.table(table, way, Some(key), inline);
            }
            Value::Array(list) => {
                for (index, item) in list.iter().enumerate() {
                    self.value(item, way.to(Step::Item(index)), key.clone(), inline);
                }
            }
            _ => {}
        }
    }

    /// Returns the halves when a table is a text and nothing else.
    fn halves(&self, table: &Table<'_>, own: Option<&Range<usize>>) -> Option<Bilingual<Option<Half>>> {
        let known = |key: &str| Lang::ALL.iter().any(|lang| lang.code() == key);
        if own.is_none() || table.is_empty() || !table.iter().all(|(key, item)| known(key.name) && item.as_str().is_some()) {
            return None;
        }
        Some(Bilingual::of(|lang| {
            let (key, item) = table.get_key_value(lang.code())?;
            let text = item.as_str()?.to_owned();
            Some(Half { text, span: self.file.span(item.span().range()), key: self.key(key.span.range(), own) })
        }))
    }

    /// Returns the place of a key together with the one before it, when a dot joins them: `title.en`.
    fn key(&self, key: Range<usize>, own: Option<&Range<usize>>) -> Span {
        let line = self.text[..key.start].rfind('\n').map_or(0, |at| at + 1);
        let before = self.text[line..key.start].trim_start();
        let joined = own.filter(|own| self.is_dot(own.end, key.start));
        let start = match joined {
            // On a line of its own the whole line up to here is the key; between braces what the dot joins must do.
            _ if !before.is_empty() && !before.contains(['{', ',', '[', '=', '#', '\u{feff}']) => key.start - before.len(),
            Some(own) => own.start,
            None => key.start,
        };
        self.file.span(start..key.end)
    }

    fn is_dot(&self, start: usize, end: usize) -> bool {
        self.text.get(start..end).is_some_and(|between| between.trim() == ".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::read::tree::{self, Arena};
    use crate::source::Sources;

    fn found(text: &str) -> Vec<(String, bool, String)> {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("content/a.toml", text));
        let arena = Arena::new();
        let table = tree::parse(text, &arena).unwrap();
        let name = |passage: &Passage| {
            let half = passage.halves.en.as_ref().or(passage.halves.cy.as_ref()).unwrap();
            let key = text[half.key.start as usize..half.key.end as usize].to_owned();
            (passage.field.clone(), passage.inline, key)
        };
        passages(file, sources.get(file), &table).iter().map(name).collect()
    }

    #[test]
    fn every_text_is_found_with_the_way_to_it() {
        let text = r#"
            title = { en = "A", cy = "B" }
            slug = { en = "a", cy = "b" }
            lead.en = "C"
            figures = [{ label = { en = "D" }, value = { cy = "E" } }, { dot.en = "F" }, { x.y."z.z".en = "L" }]
            printed = "Q"
            breakdown.directorate.items.people.title.en = "G"
            [actual]
            "2017-18 Q4" = { value = 1, note = { en = "H", cy = "I" } }
            [about]
            cy = "J"
            [[notes]]
            text.en = "K"
        "#;
        let names: Vec<_> = found(text);
        let wanted = [
            ("title", true, "en"),
            ("slug", true, "en"),
            ("lead", false, "lead.en"),
            ("figures[0].label", true, "en"),
            ("figures[0].value", true, "cy"),
            ("figures[1].dot", true, "dot.en"),
            ("figures[2].x.y.\"z.z\"", true, "x.y.\"z.z\".en"),
            ("breakdown.directorate.items.people.title", false, "breakdown.directorate.items.people.title.en"),
            ("actual.\"2017-18 Q4\".note", true, "en"),
            ("about", false, "cy"),
            ("notes[0].text", false, "text.en"),
        ];
        let wanted: Vec<_> = wanted.iter().map(|(field, inline, key)| ((*field).to_owned(), *inline, (*key).to_owned())).collect();
        assert_eq!(names, wanted);
    }

    #[test]
    fn a_table_with_anything_else_in_it_is_no_text() {
        assert_eq!(found("a = { en = \"A\", x = 1 }\nb = { en = 1 }\nc = {}\nen = \"top\"\n"), []);
    }
}
