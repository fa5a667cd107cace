//! What was said on one day: by an inspector, a board, a minister, or the council in reply.

use super::{About, Due};
use crate::lang::{Lang, Text};
use crate::model::observation::words;
use crate::period::Period;
use crate::source::{At, Ref, Span};

/// A document: an inspection, a letter, a notice, a report, a response, an update.
#[derive(Clone, Debug)]
pub struct Document {
    /// The id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The last part of its address.
    pub slug: At<Text>,
    /// What it is.
    pub kind: Kind,
    /// The id of the body that says it; none where the council does.
    pub body: Option<Ref>,
    /// The roles that wrote or signed it.
    pub by: Vec<Text>,
    /// Whom it is for.
    pub to: Vec<Text>,
    /// Its number, of a report or bulletin.
    pub edition: Option<String>,
    /// When it was said or published.
    pub date: At<Period>,
    /// When the visit was, or the time that it covers.
    pub about: Option<Period>,
    /// The id of the programme that it is an update of.
    pub programme: Option<Ref>,
    /// The ids of documents that it follows or replies to.
    pub answers: Vec<Ref>,
    /// The id of the priority it belongs to.
    pub priority: Option<Ref>,
    /// Where the original is published.
    pub link: Option<String>,
    /// The gist.
    pub summary: Text,
    /// What is said outside the sections; Markdown.
    pub text: Option<Text>,
    /// What happens next; Markdown.
    pub next: Option<Text>,
    /// What it says, in order.
    pub sections: Vec<Section>,
    /// What it recommends, in order.
    pub recommendations: Vec<Recommendation>,
    /// What was decided, in order.
    pub decisions: Vec<Decision>,
    /// Words that are quoted.
    pub quotes: Vec<Quote>,
    /// What was inferred, or another remark.
    pub note: Option<Text>,
    /// Where the source says it.
    pub origin: Option<Text>,
    /// Where the record is written.
    pub at: Span,
}

/// A part of a document about one thing.
#[derive(Clone, Debug)]
pub struct Section {
    /// The id, unique in the document.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// The id of the area of the programme that it is about.
    pub area: Option<Ref>,
    /// What it says; Markdown.
    pub text: Option<Text>,
    /// What it found.
    pub findings: Vec<Finding>,
    /// The assurance that it asks for.
    pub asked: Vec<Asked>,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The id, unique in the document.
    pub id: String,
    /// Whether it speaks for the council or against it.
    pub kind: Tone,
    /// What was found.
    pub text: Text,
    /// What it is about.
    pub about: About,
    /// Where it is written.
    pub at: Span,
}

/// Assurance that is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The id, unique in the document.
    pub id: String,
    /// Of what.
    pub text: Text,
    /// By when.
    pub due: Option<Due>,
    /// That it was given.
    pub confirmed: Option<Confirmed>,
    /// What it is about.
    pub about: About,
    /// Where it is written.
    pub at: Span,
}

/// That assurance was given.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// When.
    pub date: At<Period>,
    /// How.
    pub text: Option<Text>,
    /// The id of the document that says so.
    pub document: Option<Ref>,
}

/// Something that is recommended.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// The id, unique in the document.
    pub id: String,
    /// The number it has there.
    pub reference: Option<String>,
    /// How soon it is wanted.
    pub timescale: Timescale,
    /// By when.
    pub due: Option<Due>,
    /// What is recommended.
    pub text: Wording,
    /// What it is about.
    pub about: About,
    /// Where it is written.
    pub at: Span,
}

/// A text, or the reason why it is not given.
#[derive(Clone, Debug)]
pub enum Wording {
    /// The text.
    Given(Text),
    /// Why the record does not have it.
    NotGiven(Text),
}

/// Something that was decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The id, unique in the document.
    pub id: String,
    /// What.
    pub text: Text,
    /// Why.
    pub reason: Option<Text>,
    /// The role that carries it out.
    pub owner: Option<Text>,
    /// By when.
    pub due: Option<Due>,
    /// Where it is written.
    pub at: Span,
}

/// Somebody's words.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub text: Text,
    /// The speaker's role.
    pub by: Text,
    /// The language they were said in; the other half is a translation.
    pub said_in: Option<Lang>,
}

words! {
    /// What a document is.
    Kind {
        /// An inspection.
        Inspection = "inspection",
        /// A visit that follows an inspection.
        Monitoring = "monitoring",
        /// A letter.
        Letter = "letter",
        /// A notice with legal force.
        Notice = "notice",
        /// What a minister or an inspector said in public.
        Statement = "statement",
        /// A board's report.
        Report = "report",
        /// A board's bulletin.
        Bulletin = "bulletin",
        /// The council's reply.
        Response = "response",
        /// How a programme stands.
        Update = "update",
    }
}

words! {
    /// Whether a finding speaks for the council or against it.
    Tone {
        /// It is going well.
        Positive = "positive",
        /// It is not.
        Concern = "concern",
        /// Neither.
        Fact = "fact",
    }
}

words! {
    /// How soon a recommendation is wanted.
    Timescale {
        /// At once.
        Immediate = "immediate",
        /// Within twelve months.
        TwelveMonths = "12-months",
        /// At another time, or at none that was said.
        Other = "other",
    }
}

impl Kind {
    /// Tells whether such a document can recommend something.
    pub const fn recommends(self) -> bool {
        matches!(self, Kind::Inspection | Kind::Monitoring | Kind::Letter | Kind::Notice | Kind::Report | Kind::Bulletin)
    }
}

impl Document {
    /// Lists its findings, in order.
    pub fn findings(&self) -> impl Iterator<Item = (&Section, &Finding)> {
        self.sections.iter().flat_map(|section| section.findings.iter().map(move |finding| (section, finding)))
    }

    /// Lists the assurance that it asks for, in order.
    pub fn asked(&self) -> impl Iterator<Item = (&Section, &Asked)> {
        self.sections.iter().flat_map(|section| section.asked.iter().map(move |asked| (section, asked)))
    }
}
