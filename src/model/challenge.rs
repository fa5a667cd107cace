//! A question put to the management team about performance, and its answer.

use super::objective::Class;
use super::observation::words;
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A challenge: what is asked, of what, and what is being done.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// The id.
    pub id: String,
    /// The reference as printed.
    pub reference: At<String>,
    /// What it is about.
    pub title: Text,
    /// How much attention it asks, where the report says so.
    pub class: Option<Class>,
    /// The period whose report asks it.
    pub edition: At<Period>,
    /// The id of its priority; none for a corporate one.
    pub priority: Option<Ref>,
    /// The ids of the measures it is about.
    pub measures: Vec<Ref>,
    /// The ids of the objectives it is about.
    pub objectives: Vec<Ref>,
    /// The question; Markdown.
    pub question: Text,
    /// The management team's remedial action, where the report gives one; Markdown.
    pub remedial_action: Option<Text>,
    /// The role that answers for it.
    pub owner: Option<Text>,
    /// When the action is due.
    pub due: Option<Period>,
    /// Where it stands.
    pub state: State,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the report prints it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

words! {
    /// Where a challenge stands.
    State {
        /// No answer yet.
        Open = "open",
        /// An answer was given.
        Answered = "answered",
        /// It is done with.
        Closed = "closed",
    }
}
