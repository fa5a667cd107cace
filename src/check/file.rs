//! Reads one file of the record: what it means, its texts, and what is wrong with it as long as no other file is looked at.

use std::path::Path;
use std::sync::Arc;

use super::misplaced::{self, Misplaced};
use super::policy::Policy;
use super::read::tree::Arena;
use super::read::{self, Mode};
use super::rule::Texts;
use super::{guard, lower, rules};
use crate::diagnostic::Diagnostic;
use crate::model::assurance::body::Body;
use crate::model::assurance::commitment::Commitment;
use crate::model::assurance::document::Document;
use crate::model::assurance::programme::Programme;
use crate::model::challenge::Challenge;
use crate::model::measure::Measure;
use crate::model::objective::Objective;
use crate::model::page::Page;
use crate::model::pair::Pair;
use crate::model::priority::Priority;
use crate::model::report::Report;
use crate::model::risk::Risk;
use crate::model::site::Site;
use crate::model::story::Story;
use crate::model::translation::{Mark, Passage};
use crate::slug::is_slug;
use crate::source::{FileId, Source, Sources};

/// A file as it was read. It follows from its text and place alone, so it holds as long as those do.
#[derive(Debug, Default)]
pub struct File {
    /// The record, unless a fault stood in its way.
    pub record: Option<Record>,
    /// Every bilingual text but addresses.
    pub texts: Vec<Arc<Passage>>,
    /// What is wrong with it.
    pub findings: Vec<Diagnostic>,
    /// What in it could deceive or do harm.
    pub dangers: Vec<Diagnostic>,
    /// What those rules find in it that look at nothing else.
    pub of_itself: Vec<Diagnostic>,
    /// What it says about findings: silences, and of the settings how much each rule weighs.
    pub policy: Policy,
    /// Where it belongs, if it lies in the wrong folder. What refers to it there is not to blame.
    pub belongs: Option<String>,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Record {
    /// The settings of the site.
    Site(Arc<Site>),
    /// The marks of translations.
    Marks(Arc<Vec<Mark>>),
    /// A priority.
    Priority(Arc<Priority>),
    /// A measure.
    Measure(Arc<Measure>),
    /// An objective.
    Objective(Arc<Objective>),
    /// A challenge.
    Challenge(Arc<Challenge>),
    /// A risk.
    Risk(Arc<Risk>),
    /// A story.
    Story(Arc<Story>),
    /// A report.
    Report(Arc<Report>),
    /// Somebody who checks the council.
    Body(Arc<Body>),
    /// Something that was said of the council.
    Document(Arc<Document>),
    /// A programme of work.
    Programme(Arc<Programme>),
    /// A promise.
    Commitment(Arc<Commitment>),
    /// A page of the site's own.
    Page(Arc<Page>),
}

/// Reads a file of the record; its tree lives in `arena`.
pub fn file(arena: &Arena, sources: &Sources, file: FileId, mode: Mode) -> File {
    let source = sources.get(file);
    let dangers = guard::letters::letters(file, source);
    if let Some(finding) = guard::nesting::nesting(file, source) {
        // Nothing may follow its tables down.
        return File { findings: vec![finding], dangers, ..File::default() };
    }
    let mut read = of_kind(arena, file, source, mode);
    read.dangers.extend(dangers);
    read.policy = Policy::read(file, source);
    read
}

fn of_kind(arena: &Arena, file: FileId, source: &Source, mode: Mode) -> File {
    let parts: Vec<&str> = source.path().split('/').collect();
    let id = match parts[..] {
        ["content", "reports", folder, "report.toml"] => folder,
        [.., name] => Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or(name),
        [] => return File::default(),
    };
    macro_rules! lower {
        ($what:literal, $kind:ident, $lower:path) => {
            File::new(source, read::file_in(arena, mode, (file, source), $what, |table| $lower(id, table)), |record| {
                Record::$kind(Arc::new(record))
            })
        };
    }
    let mut read = match parts[..] {
        ["content", "site.toml"] => {
            File::new(source, read::file_in(arena, mode, (file, source), "the site's settings", lower::site::site), |site| {
                Record::Site(Arc::new(site))
            })
        }
        ["content", "translations.toml"] => {
            let done = read::file_in(arena, mode, (file, source), "the marks of translations", lower::translations::translations);
            let record = done.value.map(|marks| Record::Marks(Arc::new(marks)));
            // A mark quotes no text, and its tables are none.
            File { record, findings: done.findings, ..File::default() }
        }
        ["content", "priorities", _] => lower!("a priority", Priority, lower::priority::priority),
        ["content", "measures", _] => lower!("a measure", Measure, lower::measure::measure),
        ["content", "objectives", _] => lower!("an objective", Objective, lower::objective::objective),
        ["content", "challenges", _] => lower!("a challenge", Challenge, lower::challenge::challenge),
        ["content", "risks", _] => lower!("a risk", Risk, lower::risk::risk),
        ["content", "stories", _] => lower!("a story", Story, lower::story::story),
        ["content", "assurance", "bodies", _] => lower!("a body", Body, lower::assurance::body::body),
        ["content", "assurance", "documents", _] => lower!("a document", Document, lower::assurance::document::document),
        ["content", "assurance", "programmes", _] => lower!("a programme", Programme, lower::assurance::programme::programme),
        ["content", "assurance", "commitments", _] => lower!("a commitment", Commitment, lower::assurance::commitment::commitment),
        ["content", "pages", _] => lower!("a page", Page, lower::page::page),
        ["content", "reports", _, "report.toml"] => lower!("a report", Report, lower::report::report),
        _ => return File::misplaced(misplaced::nowhere(file, source)),
    };
    if read.record.is_none()
        && let Some(elsewhere) = misplaced::elsewhere(file, source)
    {
        return File::misplaced(elsewhere);
    }
    if let Some(Record::Measure(measure)) = &read.record {
        read.of_itself.extend(rules::run_measure(measure));
    }
    if parts.len() > 2 && !is_slug(id) {
        let finding = Diagnostic::error("invalid-id", file.top(), format!("`{id}` cannot be the id of a record"));
        let why = "the file's name is the record's id, which addresses and data files use";
        read.findings.push(finding.why(why).help("name the file with lower case letters, digits and hyphens"));
    }
    read
}

impl File {
    fn misplaced(misplaced: Misplaced) -> Self {
        Self { findings: vec![misplaced.finding], belongs: misplaced.belongs, ..Self::default() }
    }

    /// Keeps what came of reading: the texts with both halves go to the rules about texts, and all but addresses to translators.
    fn new<T>(source: &Source, done: read::Done<T>, record: impl FnOnce(T) -> Record) -> Self {
        let pairs: Vec<Pair<'_>> = done.texts.iter().filter_map(Pair::of).collect();
        let of_itself = rules::run_texts(Texts { pairs: &pairs, file: source.text() });
        let texts: Vec<Arc<Passage>> = done.texts.into_iter().filter(|text| !text.is_address()).map(Arc::new).collect();
        let dangers = texts.iter().flat_map(|text| guard::markup::markup(source.text(), text)).collect();
        Self {
            record: done.value.map(record),
            texts,
            findings: done.findings,
            dangers,
            of_itself,
            policy: Policy::default(),
            belongs: None,
        }
    }
}
