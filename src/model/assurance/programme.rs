//! An improvement plan or programme, with its aims and areas.

use super::{About, Said};
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A programme.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The last part of its address.
    pub slug: At<Text>,
    /// What it is for.
    pub summary: Text,
    /// More about it; Markdown.
    pub text: Option<Text>,
    /// It begins with the first day of this.
    pub start: At<Period>,
    /// It ends with the last day of this.
    pub end: Option<At<Period>>,
    /// The id of the body that watches over it.
    pub body: Option<Ref>,
    /// The ids of documents that it was made for.
    pub answers: Vec<Ref>,
    /// The id of the priority it belongs to.
    pub priority: Option<Ref>,
    /// The role that answers for it.
    pub owner: Option<Text>,
    /// What it is to achieve, in order.
    pub aims: Vec<Aim>,
    /// The parts it falls into, in order.
    pub areas: Vec<Area>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the source says it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// Something that a programme is to achieve.
#[derive(Clone, Debug)]
pub struct Aim {
    /// The id, as the plan numbers it.
    pub id: String,
    /// What it is.
    pub title: Text,
}

/// A part of a programme.
#[derive(Clone, Debug)]
pub struct Area {
    /// The id, as the plan letters it.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What other documents call it.
    pub also_called: Vec<OtherName>,
    /// What it is about.
    pub about: About,
}

/// What another document calls an area.
#[derive(Clone, Debug)]
pub struct OtherName {
    /// The name.
    pub title: Text,
    /// Which document.
    pub said: Said,
}
