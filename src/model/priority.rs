//! A priority of the council's plan.

use crate::lang::Text;
use crate::source::{At, Span};

/// A priority of the plan, under which measures, objectives and stories stand.
#[derive(Clone, Debug)]
pub struct Priority {
    /// The id.
    pub id: String,
    /// The name now.
    pub title: Text,
    /// A shorter name for tables and menus.
    pub short_title: Option<Text>,
    /// The last part of its address.
    pub slug: At<Text>,
    /// Its place among the priorities.
    pub order: u32,
    /// The lead officer's role.
    pub lead: Option<Text>,
    /// The portfolio holder's role.
    pub portfolio: Option<Text>,
    /// The names it had.
    pub former_titles: Vec<FormerTitle>,
    /// What it is about, in a sentence.
    pub summary: Text,
    /// More of that; Markdown.
    pub about: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// A name that a priority had.
#[derive(Clone, Debug)]
pub struct FormerTitle {
    /// The name.
    pub title: Text,
    /// When it ended, as far as the report says.
    pub until: Option<crate::period::Period>,
}

impl Priority {
    /// Returns the shorter name where there is one.
    pub const fn name(&self) -> &Text {
        match &self.short_title {
            Some(short) => short,
            None => &self.title,
        }
    }
}
