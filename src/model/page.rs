//! A page of the site's own.

use crate::lang::Text;
use crate::source::{At, Span};

/// A page that an editor writes: about, accessibility, privacy.
#[derive(Clone, Debug)]
pub struct Page {
    /// The id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The last part of its address.
    pub slug: At<Text>,
    /// What it is about, in a sentence.
    pub summary: Text,
    /// Its place in the menu.
    pub order: u32,
    /// The page; Markdown.
    pub body: Text,
    /// Where the record is written.
    pub at: Span,
}
