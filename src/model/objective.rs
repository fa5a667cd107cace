//! A piece of planned work whose progress people judge.

use std::collections::BTreeMap;

use super::observation::{Colour, words};
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// An objective with its colour for each quarter. The colour is judged by people and never computed.
#[derive(Clone, Debug)]
pub struct Objective {
    /// The id.
    pub id: String,
    /// The reference as printed.
    pub reference: At<String>,
    /// What is to be done.
    pub title: Text,
    /// The id of its priority.
    pub priority: Ref,
    /// How much attention it asks.
    pub class: Class,
    /// The part of an improvement plan it belongs to.
    pub area: Option<Text>,
    /// The colour by period.
    pub status: BTreeMap<Period, (Colour, Span)>,
    /// The status as the report words it.
    pub printed: Option<String>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the report prints it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

words! {
    /// How much attention something asks.
    Class {
        /// It needs attention now.
        Critical = "critical",
        /// It is to be watched.
        Important = "important",
    }
}
