//! Follows the reader through a record that has every key, and keeps what it asks for: what schemas are made of.

use std::cell::RefCell;

use super::tree::{self, Item};
use super::{Mode, Node, Reader, Table};
use crate::source::FileId;

/// What a key or an id is called while an outline is made: a name, a period, a title and an address all in one.
pub const SAMPLE: &str = "2017-18";

/// What may stand at one place of a record.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The kinds of plain value that may stand here.
    pub shapes: Vec<Shape>,
    /// What the table is called in messages, when a table may stand here.
    pub what: Option<&'static str>,
    /// The keys of the table, each with its place and whether it must be there.
    pub keys: Vec<(&'static str, usize, bool)>,
    /// What each value of a table is whose keys are periods or names.
    pub entries: Option<usize>,
    /// What those keys are.
    pub named: Named,
    /// What each value of a list is, when a list may stand here.
    pub items: Option<usize>,
}

/// A kind of value.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text that is not empty.
    Text,
    /// A text in both languages.
    Bilingual,
    /// An address of the web.
    Address,
    /// A decimal.
    Number,
    /// A whole number from 0.
    Whole,
    /// True or false.
    Truth,
    /// A day.
    Day,
    /// A day and a time with its zone.
    Moment,
    /// A period.
    Period,
    /// One of a closed set of words.
    Words(fn() -> Vec<&'static str>),
}

/// What the keys of a table are that have no fixed names.
#[derive(Clone, Copy, Debug, Default)]
pub enum Named {
    /// Names.
    #[default]
    Any,
    /// Periods.
    Periods,
    /// Ids.
    Ids,
    /// Members of a closed set.
    Words(fn() -> Vec<&'static str>),
}

/// The places of a record, as they come to be known; the first is the whole of it.
#[derive(Debug)]
pub struct Outline {
    places: RefCell<Vec<Place>>,
    probe: Item<'static>,
}

/// Returns every place that `lower` reads of a record; the first is the whole of it.
pub fn outline<T>(what: &'static str, lower: impl FnOnce(&Table<'_>) -> T) -> Vec<Place> {
    let probe = tree::Table::new();
    let whole = Place { what: Some(what), ..Place::default() };
    let outline = Outline { places: RefCell::new(vec![whole]), probe: tree::Table::new().into_item() };
    let reader = Reader { outline: Some(outline), ..Reader::new(FileId::default(), "", Mode::Final) };
    lower(&Table { reader: &reader, span: FileId::default().top(), table: &probe, what, asked: RefCell::default(), place: 0 });
    reader.outline.map(|outline| outline.places.into_inner()).unwrap_or_default()
}

impl Outline {
    /// Returns the value that stands everywhere while an outline is made.
    pub(super) const fn probe(&self) -> &Item<'static> {
        &self.probe
    }

    /// Returns the place of a key.
    pub(super) fn key(&self, table: usize, key: &'static str) -> usize {
        let mut places = self.places.borrow_mut();
        if let Some((_, place, _)) = places[table].keys.iter().find(|(name, ..)| *name == key) {
            return *place;
        }
        let place = places.len();
        places.push(Place::default());
        places[table].keys.push((key, place, false));
        place
    }

    /// Says that a key must be there.
    pub(super) fn require(&self, table: usize, key: &'static str) {
        self.key(table, key);
        let mut places = self.places.borrow_mut();
        places[table].keys.iter_mut().filter(|(name, ..)| *name == key).for_each(|(.., required)| *required = true);
    }

    /// Returns the place of every value of a table whose keys have no fixed names, and a key that such a table may have.
    pub(super) fn entry(&self, table: usize) -> (&'static str, usize) {
        let mut places = self.places.borrow_mut();
        let next = places.len();
        let place = *places[table].entries.get_or_insert(next);
        if place == next {
            places.push(Place::default());
        }
        let sample = match places[table].named {
            Named::Words(words) => words().first().copied().unwrap_or(SAMPLE),
            _ => SAMPLE,
        };
        (sample, place)
    }

    /// Returns the place of every value of a list.
    pub(super) fn item(&self, list: usize) -> usize {
        let mut places = self.places.borrow_mut();
        let next = places.len();
        let place = *places[list].items.get_or_insert(next);
        if place == next {
            places.push(Place::default());
        }
        place
    }

    pub(super) fn name(&self, table: usize, what: &'static str) {
        self.places.borrow_mut()[table].what = Some(what);
    }
}

impl Reader<'_> {
    /// Tells whether an outline is being made, in which every key is there at once.
    pub const fn is_outline(&self) -> bool {
        self.outline.is_some()
    }
}

impl Node<'_> {
    /// Notes what may stand here, and tells whether an outline is being made.
    pub fn takes(&self, shape: Shape) -> bool {
        let Some(outline) = &self.reader.outline else { return false };
        outline.places.borrow_mut()[self.place].shapes.push(shape);
        true
    }
}

impl Table<'_> {
    /// Notes that nothing but this may stand under a key, whatever it is read as.
    pub fn takes_only(&self, key: &'static str, shape: Shape) {
        if let Some(outline) = &self.reader.outline {
            let place = outline.key(self.place, key);
            outline.places.borrow_mut()[place].shapes = vec![shape];
        }
    }

    /// Notes what the keys of a table are that have no fixed names.
    pub fn named_by(&self, named: Named) {
        if let Some(outline) = &self.reader.outline {
            outline.places.borrow_mut()[self.place].named = named;
        }
    }
}
