//! Somebody who checks the council: a board, an inspectorate, the government.

use crate::lang::Text;
use crate::model::observation::words;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A body with its remit, its members and its meetings.
#[derive(Clone, Debug)]
pub struct Body {
    /// The id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// A shorter name for tables.
    pub short_title: Option<Text>,
    /// The last part of its address.
    pub slug: At<Text>,
    /// What it is.
    pub kind: Kind,
    /// What it looks at, and for whom; Markdown.
    pub remit: Text,
    /// Since when there is one.
    pub established: Option<At<Period>>,
    /// Until when there was one.
    pub ended: Option<At<Period>>,
    /// The id of the body that it took over from.
    pub replaces: Option<Ref>,
    /// To whom it reports, and how.
    pub reports_to: Vec<ReportsTo>,
    /// Who sits on it, by role.
    pub members: Vec<Member>,
    /// When it met, the earliest first.
    pub meetings: Vec<Meeting>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the source says it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// To whom a body reports.
#[derive(Clone, Debug)]
pub struct ReportsTo {
    /// To whom.
    pub whom: Text,
    /// In what form, how often.
    pub how: Option<Text>,
}

/// A seat on a body.
#[derive(Clone, Debug)]
pub struct Member {
    /// The role, never a name.
    pub role: Text,
    /// The kind of seat.
    pub seat: Seat,
    /// Since when.
    pub from: Option<Period>,
    /// Until when.
    pub until: Option<Period>,
    /// A remark.
    pub note: Option<Text>,
}

/// A meeting of a body.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// When.
    pub date: At<Period>,
    /// What it dealt with.
    pub what: Text,
    /// The id of a document that tells of it.
    pub document: Option<Ref>,
}

words! {
    /// What a body is.
    Kind {
        /// Oversees improvement.
        Board = "board",
        /// Inspects.
        Inspectorate = "inspectorate",
        /// The government or a minister.
        Government = "government",
        /// A committee of the council.
        Committee = "committee",
        /// A partnership that the council belongs to.
        Partnership = "partnership",
    }
}

words! {
    /// A kind of seat.
    Seat {
        /// Chairs it.
        Chair = "chair",
        /// Sits there for the council.
        Council = "council",
        /// Comes from outside.
        External = "external",
        /// Another.
        Other = "other",
    }
}

impl Body {
    /// Returns the shorter name where there is one.
    pub const fn name(&self) -> &Text {
        match &self.short_title {
            Some(short) => short,
            None => &self.title,
        }
    }
}
