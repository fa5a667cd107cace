//! A corporate risk.

use super::observation::words;
use crate::lang::Text;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A risk as the quarter's report lists it.
#[derive(Clone, Debug)]
pub struct Risk {
    /// The id.
    pub id: String,
    /// The reference as printed.
    pub reference: At<String>,
    /// Its name.
    pub title: Text,
    /// The period whose report lists it.
    pub edition: At<Period>,
    /// What happened to it since the last report.
    pub change: Change,
    /// The id of the priority under which it is printed.
    pub priority: Option<Ref>,
    /// What it applies to, as printed.
    pub applies_to: Option<Text>,
    /// What may happen; Markdown.
    pub description: Text,
    /// The role that owns it.
    pub owner: Option<Text>,
    /// The portfolio holder's role.
    pub portfolio: Option<Text>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the report prints it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

words! {
    /// What happened to a risk since the last report.
    Change {
        /// It is new.
        New = "new",
        /// It grew.
        Increased = "increased",
        /// It is as it was.
        Unchanged = "unchanged",
        /// It shrank.
        Decreased = "decreased",
        /// It is gone.
        Closed = "closed",
    }
}
