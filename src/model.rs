//! What a record means, once it has been read and found sound.

pub mod assurance;
pub mod bound;
pub mod challenge;
pub mod edition;
pub mod measure;
pub mod objective;
pub mod observation;
pub mod page;
pub mod pair;
pub mod priority;
pub mod reads;
pub mod report;
pub mod risk;
pub mod site;
pub mod story;
pub mod target;
pub mod translation;

use std::collections::HashMap;
use std::sync::Arc;

use crate::source::Span;

/// The whole record of a council, sound and complete. Nothing in it is computed.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The council and the settings of its site.
    pub site: site::Site,
    /// In the order the council gives them.
    pub priorities: Records<priority::Priority>,
    /// In the order of the report: by priority, then by their place there; corporate ones last.
    pub measures: Records<measure::Measure>,
    /// By priority, then by reference.
    pub objectives: Records<objective::Objective>,
    /// By priority, then by reference.
    pub challenges: Records<challenge::Challenge>,
    /// By reference.
    pub risks: Records<risk::Risk>,
    /// By priority, then by where the report has them.
    pub stories: Records<story::Story>,
    /// By period, the latest last.
    pub reports: Records<report::Report>,
    /// Frozen editions, by period and version, the latest last.
    pub editions: Records<edition::Edition>,
    /// Who checks the council, what they said, what was promised.
    pub assurance: assurance::Assurance,
    /// In the order of the menu.
    pub pages: Records<page::Page>,
    /// Every bilingual text as it is written, and what is known of its translation.
    pub texts: Arc<translation::Texts>,
}

/// A record that others refer to by its id.
pub trait Record {
    /// Returns the id: the file's name without its ending.
    fn id(&self) -> &str;
    /// Returns the place that stands for the whole record.
    fn at(&self) -> Span;
    /// Whether it is noted who reads it, because there are too many of them to make everything again when one has changed.
    const NOTED: bool = false;
}

/// Records of one kind, in order and by id. They are shared: a record that has not changed is not copied from one reading to the next.
#[derive(Clone, Debug)]
pub struct Records<T> {
    list: Arc<[Arc<T>]>,
    by_id: Arc<HashMap<String, usize>>,
}

/// Goes through records in order.
pub type Iter<'a, T> = std::iter::Map<std::slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self { list: Arc::default(), by_id: Arc::default() }
    }
}

impl<T: Record> Records<T> {
    /// Takes records in their final order. Ids are unique: they are file names of one folder.
    pub fn new(list: impl IntoIterator<Item = impl Into<Arc<T>>>) -> Self {
        let list: Arc<[Arc<T>]> = list.into_iter().map(Into::into).collect();
        let by_id = list.iter().enumerate().map(|(index, record)| (record.id().to_owned(), index)).collect::<HashMap<_, _>>();
        Self { list, by_id: by_id.into() }
    }

    /// Returns the record with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.at(self.index_of(id)?)
    }

    /// Returns the record at a place in the order.
    pub fn at(&self, index: usize) -> Option<&T> {
        let record = self.list.get(index)?;
        if T::NOTED {
            reads::one(record.at().file);
        }
        Some(record)
    }

    /// Returns the place of a record in the order.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Lists the records in order.
    pub fn iter(&self) -> Iter<'_, T> {
        if T::NOTED {
            reads::all();
        }
        self.list.iter().map(|record| record)
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Keeps the records that `keep` wants, in their order.
    pub fn filtered(&self, mut keep: impl FnMut(&T) -> bool) -> Self {
        Self::new(self.list.iter().filter(|record| keep(record)).cloned())
    }
}

impl<'a, T: Record> IntoIterator for &'a Records<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Record for measure::Measure {
    fn id(&self) -> &str {
        &self.id
    }
    fn at(&self) -> Span {
        self.at
    }
    const NOTED: bool = true;
}

/// Implements [`Record`] for a struct with the fields `id` and `at`.
macro_rules! record {
    ($($kind:ty),+) => {$(
        impl Record for $kind {
            fn id(&self) -> &str {
                &self.id
            }
            fn at(&self) -> Span {
                self.at
            }
        }
    )+};
}
record!(
    priority::Priority,
    objective::Objective,
    challenge::Challenge,
    risk::Risk,
    story::Story,
    report::Report,
    edition::Edition,
    page::Page,
    assurance::body::Body,
    assurance::document::Document,
    assurance::programme::Programme,
    assurance::commitment::Commitment
);
