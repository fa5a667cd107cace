//! A cursor over TOML that names the place of everything and reports every fault it meets, not only the first.

pub mod brackets;
pub mod inside;
pub mod outline;
pub mod passage;
pub mod repair;
pub mod slip;
pub mod text;
pub mod tree;
pub mod value;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use smallvec::SmallVec;

use crate::diagnostic::Diagnostic;
use crate::model::translation::Passage;
use crate::slug::is_slug;
use crate::source::{At, FileId, Source, Span};
use outline::Outline;
use slip::Told;
use tree::{Arena, Item, Key, Value, place};

/// How strictly a record is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For a site that is to be published: a text that lacks a language is an error.
    Final,
    /// For a site to look at while it is being written: such a text is a warning, and the other language lends its half.
    Draft,
}

/// Collects the findings of one file while it is read.
#[derive(Debug)]
pub struct Reader<'a> {
    file: FileId,
    text: &'a str,
    mode: Mode,
    /// Whether a per cent sign says nothing but the unit that figures of this file have anyway.
    in_percent: Cell<bool>,
    findings: RefCell<Vec<Diagnostic>>,
    /// What is asked for, while a schema is made; nothing is read then.
    outline: Option<Outline>,
}

/// What came of reading a file.
#[derive(Debug)]
pub struct Done<T> {
    /// The record, unless a fault stood in its way.
    pub value: Option<T>,
    /// Every finding.
    pub findings: Vec<Diagnostic>,
    /// Every bilingual text, also one that lacks a language.
    pub texts: Vec<Passage>,
}

/// One value of the file, with its place and the key it stands under.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    /// Collects the findings.
    pub reader: &'a Reader<'a>,
    /// The value as TOML sees it.
    pub item: &'a Item<'a>,
    /// Where the value is written.
    pub span: Span,
    /// The key it stands under, for messages.
    pub key: &'a str,
    /// Its place in the outline, while one is made.
    pub place: usize,
}

/// A table being read. It remembers which keys were asked for, so that the rest can be reported as unknown.
#[derive(Debug)]
pub struct Table<'a> {
    /// Collects the findings.
    pub reader: &'a Reader<'a>,
    /// Where the table is written.
    pub span: Span,
    table: &'a tree::Table<'a>,
    what: &'static str,
    /// Most tables are asked for no more keys than have room in here.
    asked: RefCell<SmallVec<[&'static str; 12]>>,
    place: usize,
}

/// A type that can be read from one TOML value.
pub trait Read: Sized {
    /// Reads it, or reports at the value's place why that cannot be.
    fn read(node: Node<'_>) -> Option<Self>;
}

/// Reads a whole file as one table, and returns what `lower` makes of it with every finding and every text.
pub fn file<T>(mode: Mode, source: (FileId, &Source), what: &'static str, lower: impl FnOnce(&Table<'_>) -> Option<T>) -> Done<T> {
    file_in(&Arena::new(), mode, source, what, lower)
}

/// Reads as [`file`] does; the file's tree lives in `arena`.
///
/// A file that is not TOML gives its syntax errors alone: reading on would report keys as missing that are merely behind the fault.
pub fn file_in<T>(
    arena: &Arena,
    mode: Mode,
    (id, source): (FileId, &Source),
    what: &'static str,
    lower: impl FnOnce(&Table<'_>) -> Option<T>,
) -> Done<T> {
    let table = match tree::parse(source.text(), arena) {
        Ok(table) => table,
        Err(first) => return Done { value: None, findings: syntax(id, source, &first), texts: Vec::new() },
    };
    let texts = passage::passages(id, source, &table);
    let reader = Reader::new(id, source.text(), mode);
    let table = Table { reader: &reader, span: id.top(), table: &table, what, asked: RefCell::default(), place: 0 };
    let value = lower(&table);
    table.report_unknown_keys();
    Done { value, findings: reader.findings.into_inner(), texts }
}

/// Reads a part of a file that is read as a whole elsewhere: what is not asked for is left alone, and so is a file that is not TOML.
pub fn part<T>((id, source): (FileId, &Source), what: &'static str, lower: impl FnOnce(&Table<'_>) -> Option<T>) -> Done<T> {
    let arena = Arena::new();
    let Ok(table) = tree::parse(source.text(), &arena) else {
        return Done { value: None, findings: Vec::new(), texts: Vec::new() };
    };
    let reader = Reader::new(id, source.text(), Mode::Final);
    let table = Table { reader: &reader, span: id.top(), table: &table, what, asked: RefCell::default(), place: 0 };
    let value = lower(&table);
    Done { value, findings: reader.findings.into_inner(), texts: Vec::new() }
}

/// Lists the texts of a sound file.
#[cfg(test)]
pub fn texts(id: FileId, source: &Source) -> Vec<Passage> {
    let arena = Arena::new();
    let table = tree::parse(source.text(), &arena);
    passage::passages(id, source, &table.expect("TOML"))
}

/// Tells why a file cannot be read.
fn syntax(id: FileId, source: &Source, first: &tree::Error) -> Vec<Diagnostic> {
    slip::told(source.text(), first).into_iter().map(|told| of_told(id, source, told)).collect()
}

fn of_told(id: FileId, source: &Source, told: Told) -> Diagnostic {
    match told {
        Told::Number(at) => value::impossible(id.span(at.clone()), source.text().get(at).unwrap_or_default()),
        Told::Slip(slip) => {
            let finding = Diagnostic::error("invalid-toml", slip.at.map_or(id.top(), |at| id.span(at)), slip.what).help(slip.help);
            let finding = finding.label(slip.label);
            slip.others.into_iter().fold(finding, |finding, (at, label)| finding.also(id.span(at), label))
        }
    }
}

impl<'a> Reader<'a> {
    fn new(file: FileId, text: &'a str, mode: Mode) -> Self {
        Self { file, text, mode, in_percent: Cell::new(true), findings: RefCell::default(), outline: None }
    }

    /// Keeps a finding.
    pub fn report(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    /// Tells whether a finding was kept.
    fn has(&self, finding: &Diagnostic) -> bool {
        self.findings.borrow().contains(finding)
    }

    /// Takes a finding back.
    fn retract(&self, finding: &Diagnostic) {
        self.findings.borrow_mut().retain(|other| other != finding);
    }

    /// Says whether the figures that follow are in per cent.
    pub fn counts_in_percent(&self, in_percent: bool) {
        self.in_percent.set(in_percent);
    }

    fn span(&self, item: &Item<'_>) -> Span {
        self.file.span(place(self.text, item))
    }
}

impl<'a> Node<'a> {
    /// Returns the value as it is written.
    pub fn written(&self) -> &'a str {
        self.reader.text.get(self.item.span().range()).unwrap_or_default()
    }

    /// Reports an error at this value.
    pub fn error(&self, code: &'static str, what: impl Into<String>) -> Diagnostic {
        Diagnostic::error(code, self.span, what)
    }

    /// Reports that the value is of another kind than it must be, with an example of what may stand there.
    pub fn wrong_type(&self, expected: &str, example: &str) {
        self.reader.report(self.of_wrong_type(expected, example));
    }

    fn of_wrong_type(&self, expected: &str, example: &str) -> Diagnostic {
        let finding = self.error("wrong-type", format!("`{}` must be {expected}, and this is {}", self.key, kind(self.item)));
        // A key with a space stands between quotation marks, as periods do.
        let key = if self.key.contains(' ') { format!("\"{}\"", self.key) } else { self.key.to_owned() };
        finding.help(format!("write it as in {key} = {example}"))
    }

    /// Offers the number that a text was meant to be, if it is one.
    pub fn offer_number(&self, finding: Diagnostic) -> Diagnostic {
        let Value::String(text) = self.item.value() else { return finding };
        match repair::number(text) {
            Some(number) => finding.fix(self.span, number, !text.contains('%') || self.reader.in_percent.get()),
            None => finding,
        }
    }

    /// Returns the value as a table, or reports that it is none.
    pub fn table(self, what: &'static str) -> Option<Table<'a>> {
        match self.item.value() {
            Value::Table(table) => {
                if let Some(outline) = &self.reader.outline {
                    outline.name(self.place, what);
                }
                Some(Table { reader: self.reader, span: self.span, table, what, asked: RefCell::default(), place: self.place })
            }
            _ => {
                self.wrong_type(&format!("a table with the keys of {what}"), "{ … }");
                None
            }
        }
    }

    /// Returns the values of a list, or reports that it is none.
    pub fn list(self) -> Option<Vec<Node<'a>>> {
        if let Some(outline) = &self.reader.outline {
            return Some(vec![Node { place: outline.item(self.place), ..self }]);
        }
        match self.item.value() {
            Value::Array(list) => Some(list.iter().map(|item| Node { item, span: self.reader.span(item), ..self }).collect()),
            _ => {
                match self.item.value() {
                    Value::String(text) => {
                        let items: Vec<&str> = text.split(',').map(str::trim).collect();
                        let list = format!("[{}]", items.iter().map(|item| repair::quoted(item)).collect::<Vec<_>>().join(", "));
                        let is_plain = items.iter().all(|item| is_slug(item));
                        self.reader.report(self.of_wrong_type("a list, between [ and ]", &list).fix(self.span, list, is_plain));
                        // One item is read on, so that nothing else is said to lack it.
                        return (items.len() == 1).then(|| vec![self]);
                    }
                    _ => self.wrong_type("a list, between [ and ]", "[…]"),
                }
                None
            }
        }
    }
}

impl<'a> Table<'a> {
    /// Reads a key that must be there.
    pub fn required<T: Read>(&self, key: &'static str) -> Option<T> {
        self.required_node(key).and_then(T::read)
    }

    /// Reads a key that may be left out. A fault in it is reported, and then it counts as left out.
    pub fn optional<T: Read>(&self, key: &'static str) -> Option<T> {
        self.node(key).and_then(T::read)
    }

    /// Reads a list that may be left out.
    pub fn list<T: Read>(&self, key: &'static str) -> Vec<T> {
        self.node(key).and_then(Node::list).unwrap_or_default().into_iter().filter_map(T::read).collect()
    }

    /// Returns the value under a key that must be there.
    pub fn required_node(&self, key: &'static str) -> Option<Node<'a>> {
        let node = self.node(key);
        if let Some(outline) = &self.reader.outline {
            outline.require(self.place, key);
        }
        if node.is_none() {
            self.reader.report(self.lacks(key));
        }
        node
    }

    fn lacks(&self, key: &str) -> Diagnostic {
        let finding = Diagnostic::error("missing-key", self.span, format!("{} needs `{key}`", self.what));
        finding.help(format!("add a line `{key} = …`; content/README.md says what may stand there"))
    }

    /// Returns the value under a key.
    pub fn node(&self, key: &'static str) -> Option<Node<'a>> {
        self.asked.borrow_mut().push(key);
        if let Some(outline) = &self.reader.outline {
            return Some(Node { reader: self.reader, item: outline.probe(), span: self.span, key, place: outline.key(self.place, key) });
        }
        let item = self.table.get(key)?;
        Some(Node { reader: self.reader, item, span: self.reader.span(item), key, place: 0 })
    }

    /// Lists every key with its value, for tables whose keys are periods or ids.
    pub fn entries(&self) -> Vec<(At<&'a str>, Node<'a>)> {
        if let Some(outline) = &self.reader.outline {
            let (key, place) = outline.entry(self.place);
            return vec![(
                At { value: key, span: self.span },
                Node { reader: self.reader, item: outline.probe(), span: self.span, key, place },
            )];
        }
        let entry = |(key, item): &'a (Key<'a>, Item<'a>)| {
            let at = At { value: key.name, span: self.reader.file.span(key.span.range()) };
            (at, Node { reader: self.reader, item, span: self.reader.span(item), key: key.name, place: 0 })
        };
        let mut entries: Vec<_> = self.table.iter().map(entry).collect();
        entries.sort_by_key(|(key, _)| key.span);
        entries
    }

    /// Lists the known keys among `keys` that are there.
    pub fn present(&self, keys: &[&'static str]) -> Vec<(&'static str, Node<'a>)> {
        keys.iter().filter_map(|key| self.node(key).map(|node| (*key, node))).collect()
    }

    /// Reports each key that nobody asked for, with the nearest one that was; returns those that they are near to.
    pub fn report_unknown_keys(&self) -> Vec<&'static str> {
        if self.reader.outline.is_some() {
            return Vec::new();
        }
        let asked = self.asked.borrow();
        if self.table.iter().all(|(key, _)| asked.contains(&key.name)) {
            return Vec::new();
        }
        // Worked out once, as there is no end to the keys that a file may have.
        let free: Vec<&'static str> = asked.iter().copied().filter(|known| !self.table.contains_key(known)).collect();
        let mut lacking: Vec<&str> = free.iter().copied().filter(|known| self.reader.has(&self.lacks(known))).collect();
        let unknown = self.entries().into_iter().map(|(key, _)| key).filter(|key| !asked.contains(&key.value));
        let unknown: Vec<_> = unknown.map(|key| (repair::only_near(key.value, free.iter().copied()), key)).collect();
        let mut claims: BTreeMap<&str, usize> = BTreeMap::new();
        unknown.iter().filter_map(|(meant, _)| *meant).for_each(|meant| *claims.entry(meant).or_default() += 1);
        let mut nears = Vec::new();
        for (meant, key) in unknown {
            let near = nearest(key.value, asked.iter().copied());
            nears.extend(near);
            // A slip in a key that must be there is one fault, and it is told where it stands.
            let (code, help) = match near {
                Some(near) if lacking.contains(&near) => {
                    lacking.retain(|known| *known != near);
                    self.reader.retract(&self.lacks(near));
                    ("missing-key", format!("write `{near}`, which must be there"))
                }
                Some(near) => ("unknown-key", format!("write `{near}`, or take the line away")),
                None => ("unknown-key", format!("the keys of {} are {}", self.what, list(&asked))),
            };
            let finding = Diagnostic::error(code, key.span, format!("{} has no key `{}`", self.what, key.value)).help(help);
            let finding = match meant {
                // Of two slips in one key nobody knows which was meant to stay.
                Some(near) => finding.fix(key.span, near, claims.get(near) == Some(&1)),
                None => finding,
            };
            self.reader.report(match near {
                Some(near) => finding.label(format!("did you mean `{near}`?")),
                None => finding,
            });
        }
        nears
    }
}

/// Returns the word that is nearest to `wrong`, when one is near enough to be meant.
pub fn nearest<'w>(wrong: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let wrong = wrong.to_lowercase().replace('-', "_");
    words
        .map(|word| (strsim::damerau_levenshtein(&wrong, &word.to_lowercase().replace('-', "_")), word))
        .min()
        .filter(|(distance, word)| *distance <= 1 + word.len().min(wrong.len()) / 3)
        .map(|(_, word)| word)
}

/// Joins words for a sentence: `a`, `b`, `c`.
pub fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

fn kind(item: &Item<'_>) -> &'static str {
    match item.value() {
        Value::String(_) => "text",
        Value::Integer(_) | Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::DateTime(_) => "a date",
        Value::Array(_) => "a list",
        Value::Table(_) => "a table",
    }
}
