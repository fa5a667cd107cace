//! Who checks the council, what they said, what was promised, by when, and whether it was done.

pub mod body;
pub mod commitment;
pub mod document;
pub mod part;
pub mod programme;

use super::Records;
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref};

/// Everything of the record that is about assurance; most councils' records have none.
#[derive(Clone, Debug, Default)]
pub struct Assurance {
    /// Those who check, by kind and then by id.
    pub bodies: Records<body::Body>,
    /// What was said, the earliest first.
    pub documents: Records<document::Document>,
    /// Improvement plans and programmes, the earliest first.
    pub programmes: Records<programme::Programme>,
    /// Promises, in the order they were made.
    pub commitments: Records<commitment::Commitment>,
}

/// By when something is due, as it was said and as a date.
#[derive(Clone, Debug)]
pub struct Due {
    /// As it was said: "as soon as possible".
    pub text: Text,
    /// The time at whose end it is due; none where what was said names no date.
    pub date: Option<At<Period>>,
}

/// Records of other kinds that something is about.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The ids of measures.
    pub measures: Vec<Ref>,
    /// The ids of objectives.
    pub objectives: Vec<Ref>,
    /// The ids of challenges.
    pub challenges: Vec<Ref>,
    /// The ids of stories.
    pub stories: Vec<Ref>,
}

/// Where a figure, a name or a fact is said: in a document of the record, or in another place.
#[derive(Clone, Debug)]
pub enum Said {
    /// The id of a document.
    In(Ref),
    /// The place in words.
    Elsewhere(Text),
}

impl Assurance {
    /// Tells whether the record says nothing of assurance, and the site has no pages about it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns how many records there are.
    pub fn len(&self) -> usize {
        self.bodies.len() + self.documents.len() + self.programmes.len() + self.commitments.len()
    }
}

impl About {
    /// Tells whether it names nothing.
    pub const fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.objectives.is_empty() && self.challenges.is_empty() && self.stories.is_empty()
    }
}
