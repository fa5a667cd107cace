//! An achievement, told for residents.

use jiff::Timestamp;

use super::observation::words;
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A story: what was achieved or is planned, with its figures and dates.
#[derive(Clone, Debug)]
pub struct Story {
    /// The id.
    pub id: String,
    /// What happened.
    pub title: Text,
    /// The last part of its address.
    pub slug: At<Text>,
    /// The gist, in a sentence or two.
    pub summary: Text,
    /// The story; Markdown.
    pub body: Text,
    /// The id of its priority; none for the whole council.
    pub priority: Option<Ref>,
    /// The period whose report tells it.
    pub edition: At<Period>,
    /// The lead officer's role.
    pub lead: Option<Text>,
    /// Whether it is done.
    pub state: State,
    /// The ids of the measures it is about.
    pub measures: Vec<Ref>,
    /// Its key figures.
    pub figures: Vec<KeyFigure>,
    /// Its dates.
    pub dates: Vec<KeyDate>,
    /// Not published before this moment.
    pub release_at: Option<Timestamp>,
    /// A picture.
    pub picture: Option<Picture>,
    /// Somebody's words, with their role.
    pub quote: Option<Quote>,
    /// Whom to ask: a team or role.
    pub contact: Option<Text>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the report prints it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// A figure that a story turns on, worded.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// What it counts.
    pub label: Text,
    /// The figure as readers see it.
    pub value: Text,
    /// The measure that it is a figure of.
    pub measure: Option<Ref>,
    /// The period that it is of.
    pub period: Option<At<Period>>,
}

/// A date that a story turns on.
#[derive(Clone, Debug)]
pub struct KeyDate {
    /// What happens then.
    pub label: Text,
    /// When: a day, a month, a year.
    pub date: Period,
}

/// A picture below `content/assets/`.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The file's name there.
    pub file: At<String>,
    /// What it shows.
    pub alt: Text,
}

/// Somebody's words.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub text: Text,
    /// The speaker's role.
    pub by: Text,
}

words! {
    /// Whether an achievement is done.
    State {
        /// It is done.
        Delivered = "delivered",
        /// It has begun.
        UnderWay = "under-way",
        /// It is still to come.
        Planned = "planned",
    }
}
