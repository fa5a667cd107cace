//! A promise: what, by whom, by when, and how far it has come.

use super::{About, Due};
use crate::lang::Text;
use crate::model::observation::words;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A promise of the council.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// The id.
    pub id: String,
    /// What is promised.
    pub title: Text,
    /// The last part of its address.
    pub slug: At<Text>,
    /// More about it; Markdown.
    pub text: Option<Text>,
    /// The role that answers for it; none where nobody is named.
    pub owner: Option<Text>,
    /// When it was promised.
    pub made: At<Period>,
    /// The id of the document in which it was promised.
    pub document: Option<Ref>,
    /// By when, at first; none where no date was given.
    pub due: Option<Due>,
    /// Later dates, in the order they were set.
    pub revised: Vec<Later>,
    /// Where it stands by the record.
    pub state: At<State>,
    /// When it was kept or dropped.
    pub ended: Option<At<Period>>,
    /// What shows how far it has come, in the order of time.
    pub evidence: Vec<Evidence>,
    /// Why nothing shows what became of it.
    pub no_evidence: Option<Text>,
    /// What it answers: `document/part`.
    pub answers: Vec<Ref>,
    /// The id of the programme it belongs to.
    pub programme: Option<Ref>,
    /// The id of an area of that programme.
    pub area: Option<Ref>,
    /// The ids of aims of that programme.
    pub aims: Vec<Ref>,
    /// The measures that would show it, and what else it is about.
    pub about: About,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the source says it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// A date that took the place of an earlier one.
#[derive(Clone, Debug)]
pub struct Later {
    /// As it was said.
    pub text: Text,
    /// The time at whose end it is due.
    pub date: At<Period>,
    /// When it was said.
    pub said: Period,
    /// The id of the document that says so.
    pub document: Option<Ref>,
    /// Why.
    pub why: Option<Text>,
}

/// What shows how far a promise has come.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// When.
    pub date: At<Period>,
    /// What.
    pub text: Text,
    /// The id of the document that says so.
    pub document: Option<Ref>,
}

words! {
    /// Where a promise stands by the record.
    State {
        /// Nothing is known to be done yet.
        Open = "open",
        /// It has begun.
        UnderWay = "under-way",
        /// It was kept.
        Kept = "kept",
        /// It was given up.
        Dropped = "dropped",
    }
}
