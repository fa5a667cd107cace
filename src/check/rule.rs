//! What a rule is: a code, how much its findings weigh, why, examples, and its logic where it has one of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Severity};
use crate::map::SiteMap;
use crate::model::Dataset;
use crate::model::measure::Measure;
use crate::model::pair::Pair;
use crate::source::{Sources, Span};

/// A kind of finding. One stands in one file of `check/rules/`.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The stable name, in kebab case.
    pub code: &'static str,
    /// What it finds, in a few words.
    pub title: &'static str,
    /// How much its findings weigh unless `content/site.toml` says otherwise; what is only judged may weigh less.
    pub severity: Severity,
    /// Why what it finds is bad.
    pub why: &'static str,
    /// What to do about it.
    pub mend: &'static str,
    /// A record in which it finds something, as changes of the smallest one.
    pub fires: Example,
    /// A record in which it finds nothing, as changes of the smallest one.
    pub silent: Example,
    /// Why nobody can make it weigh less or silence it; none when that is the council's decision.
    pub firm: Option<Firm>,
    /// Whether it finds that something is not there, which in a file with an error may be what the error is about.
    pub of_absence: bool,
    /// How it finds it.
    pub logic: Logic,
}

/// Changes of the smallest record, one after another. The last one is what is shown.
pub type Example = &'static [Step];

/// One change of a record.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// A file with this text.
    File(&'static str, &'static str),
    /// A file with these bytes.
    Bytes(&'static str, &'static [u8]),
    /// In a file, the second text in the place of the first.
    Put(&'static str, &'static str, &'static str),
    /// A file that is taken away.
    Without(&'static str),
    /// A link in the place of a file.
    Link(&'static str),
    /// A copy of the default theme's file of that name.
    Own(&'static str),
    /// The edition is frozen as it is.
    Freeze,
}

/// Why a rule holds whatever the settings say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firm {
    /// What it finds keeps a file from being read.
    Unreadable,
    /// What it finds keeps the site from being made.
    Unbuildable,
    /// It guards what was published.
    Published,
    /// It is about the settings and silences themselves.
    Settings,
    /// It is a fault of eglur itself.
    Internal,
}

/// Where the findings of a rule come from.
#[derive(Clone, Copy, Debug)]
pub enum Logic {
    /// They come up on the way: in reading, in rendering.
    Elsewhere,
    /// From the texts of one file, whatever else there is, so that what it finds holds as long as the file stays as it is.
    Texts(fn(Texts<'_>, &mut Vec<Diagnostic>)),
    /// From one measure, whatever else there is, so that what it finds holds as long as the measure's file stays as it is.
    Measure(fn(&Measure, &mut Vec<Diagnostic>)),
    /// From the record.
    Record(fn(Case<'_>, &mut Vec<Diagnostic>)),
    /// From the record and what follows from it.
    Assessed(fn(Case<'_>, &Assessment<'_>, &mut Vec<Diagnostic>)),
    /// From the record and the pages that are made of it.
    Mapped(fn(Case<'_>, &SiteMap, &mut Vec<Diagnostic>)),
    /// From the record, its pages, and the places of those that texts link to a place of.
    Placed(fn(Case<'_>, &SiteMap, &Places, &mut Vec<Diagnostic>)),
}

/// The places of pages that a link can lead to, by the path of the page.
pub type Places = BTreeMap<String, BTreeSet<String>>;

/// What a rule about texts may look at.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// The texts of a file that have both halves.
    pub pairs: &'a [Pair<'a>],
    /// The file as it is written.
    pub file: &'a str,
}

/// What a rule across records may look at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// The text of every file.
    pub sources: &'a Sources,
    /// The paths of all files of the project's content, also of records that could not be read.
    pub files: &'a [&'a str],
}

impl Step {
    /// Returns what a reader is to see of it, with the path of its file; nothing of what cannot be read.
    pub const fn shown(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Step::File(path, text) | Step::Put(path, _, text) if !text.is_empty() => Some((path, text)),
            _ => None,
        }
    }
}

impl Firm {
    /// Says it in a sentence for the author.
    pub const fn because(self) -> &'static str {
        match self {
            Firm::Unreadable => "a file with this fault cannot be read, so there would be nothing to publish",
            Firm::Unbuildable => "no site can be made of a record with this fault",
            Firm::Published => "it guards what was published, and readers rely on it",
            Firm::Settings => "it is about settings and silences themselves",
            Firm::Internal => "it is a fault of eglur itself, which the record cannot mend",
        }
    }
}

impl Rule {
    const BASE: Self = Self {
        code: "",
        title: "",
        severity: Severity::Error,
        why: "",
        mend: "",
        fires: &[],
        silent: &[],
        firm: None,
        of_absence: false,
        logic: Logic::Elsewhere,
    };
    /// A fault that keeps a file from being read.
    pub const UNREADABLE: Self = Self { firm: Some(Firm::Unreadable), ..Self::BASE };
    /// A fault that keeps the site from being made.
    pub const UNBUILDABLE: Self = Self { firm: Some(Firm::Unbuildable), ..Self::BASE };
    /// A change of what was published.
    pub const PUBLISHED: Self = Self { firm: Some(Firm::Published), ..Self::BASE };
    /// A fault of settings or silences.
    pub const SETTINGS: Self = Self { firm: Some(Firm::Settings), ..Self::BASE };
    /// A fault of eglur itself.
    pub const INTERNAL: Self = Self { firm: Some(Firm::Internal), ..Self::BASE };
    /// An error that a council may decide to live with.
    pub const ERROR: Self = Self::BASE;
    /// Something that ought to be looked at.
    pub const WARNING: Self = Self { severity: Severity::Warning, ..Self::BASE };
    /// Something that may be worth a thought.
    pub const ADVICE: Self = Self { severity: Severity::Advice, ..Self::BASE };

    /// Makes a finding of this rule at a place, with its weight and its reason.
    pub fn at(&self, span: Span, what: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.severity, self.code, span, what.into()).why(self.why)
    }
}

/// What examples are made of: files of the smallest record, and records to add to it.
pub mod example {
    use super::Step;

    /// The settings of the site.
    pub const SITE: &str = "content/site.toml";
    /// A measure in per cent with a target of 95 for the year, 96 in Quarter 3 and 92 in Quarter 4.
    pub const MEASURE: &str = "content/measures/potholes.toml";
    /// A priority.
    pub const PRIORITY: &str = "content/priorities/roads.toml";
    /// The report of Quarter 4.
    pub const REPORT: &str = "content/reports/2017-18-q4/report.toml";
    /// The figure that examples change.
    pub const FIGURE: &str = "\"2017-18 Q4\" = 92";
    /// All figures of it.
    pub const FIGURES: &str = "\"2017-18 Q3\" = 96\n\"2017-18 Q4\" = 92";
    /// Where a story stands.
    pub const STORY: &str = "content/stories/bridge.toml";
    /// A story.
    pub const A_STORY: &str = r#"title = { en = "A new bridge", cy = "Pont newydd" }
summary = { en = "The river can be crossed again.", cy = "Gellir croesi'r afon eto." }
priority = "roads"
edition = "2017-18 Q4"
state = "delivered"

[body]
en = "The bridge is open."
cy = "Mae'r bont ar agor."
"#;
    /// Where an objective stands.
    pub const OBJECTIVE: &str = "content/objectives/resurface.toml";
    /// An objective.
    pub const AN_OBJECTIVE: &str = r#"ref = "O1"
title = { en = "Resurface the main road", cy = "Rhoi wyneb newydd ar y brif ffordd" }
priority = "roads"
class = "important"
status."2017-18 Q4" = "green"
"#;
    /// Where a challenge stands.
    pub const CHALLENGE: &str = "content/challenges/potholes.toml";
    /// A challenge about the measure, answered in full.
    pub const A_CHALLENGE: &str = r#"ref = "C1"
title = { en = "Potholes", cy = "Tyllau" }
edition = "2017-18 Q4"
priority = "roads"
measures = ["potholes"]
state = "answered"
owner = { en = "Head of Highways", cy = "Pennaeth Priffyrdd" }
due = "2018-09-30"
question = { en = "Why are potholes mended late?", cy = "Pam y caiff tyllau eu trwsio'n hwyr?" }
remedial_action = { en = "A second crew has begun work.", cy = "Mae ail griw wedi dechrau gweithio." }
"#;
    /// The site takes a theme of its own.
    pub const THEME_SETTING: Step = Step::Put(SITE, r#"edition = "2017-18 Q4""#, "theme = \"mine\"\nedition = \"2017-18 Q4\"");
    /// That theme builds on the default one.
    pub const THEME_MANIFEST: Step = Step::File("themes/mine/theme.toml", "name = \"mine\"\nbased_on = \"default\"\n");
    /// Where a body that checks the council stands.
    pub const BODY: &str = "content/assurance/bodies/inspectorate.toml";
    /// An inspectorate.
    pub const A_BODY: &str = r#"title = { en = "Care Inspectorate", cy = "Arolygiaeth Gofal" }
kind = "inspectorate"
remit = { en = "It inspects.", cy = "Mae'n arolygu." }
"#;
    /// Where a document of assurance stands.
    pub const DOCUMENT: &str = "content/assurance/documents/inspection.toml";
    /// An inspection with a finding and a recommendation.
    pub const AN_INSPECTION: &str = r#"title = { en = "Inspection of care", cy = "Arolygiad o ofal" }
kind = "inspection"
body = "inspectorate"
date = "2018-03-01"
summary = { en = "Visits are late.", cy = "Mae ymweliadau'n hwyr." }

[section.visits]
title = { en = "Visits", cy = "Ymweliadau" }

[section.visits.finding.late]
kind = "concern"
text = { en = "One visit in four is late.", cy = "Mae un ymweliad o bob pedwar yn hwyr." }

[recommendation.r1]
timescale = "immediate"
text = { en = "Visit on time.", cy = "Ymweld mewn pryd." }
"#;
    /// Where an improvement programme stands.
    pub const PROGRAMME: &str = "content/assurance/programmes/improvement.toml";
    /// A programme of two years.
    pub const A_PROGRAMME: &str = r#"title = { en = "Improvement programme", cy = "Rhaglen wella" }
start = "2017-18"
end = "2018-19"
summary = { en = "Care gets better.", cy = "Mae gofal yn gwella." }
"#;
    /// Where a promise stands.
    pub const COMMITMENT: &str = "content/assurance/commitments/visits.toml";
    /// A promise that is being kept.
    pub const A_COMMITMENT: &str = r#"title = { en = "Visit every child on time", cy = "Ymweld â phob plentyn mewn pryd" }
made = "2018-04"
due = { text = { en = "by May", cy = "erbyn mis Mai" }, date = "2018-05" }
state = "under-way"
evidence = [{ date = "2018-06", text = { en = "Nine visits in ten are on time.", cy = "Mae naw ymweliad o bob deg mewn pryd." } }]
"#;
    /// Where a page stands.
    pub const PAGE: &str = "content/pages/about.toml";
    /// A page of the site's own.
    pub const A_PAGE: &str = r##"title = { en = "About this site", cy = "Am y safle hwn" }
summary = { en = "What it is.", cy = "Beth ydyw." }
order = 1

[body]
en = """
## What it is

A site.
"""
cy = """
## Beth ydyw

Safle.
"""
"##;
}
