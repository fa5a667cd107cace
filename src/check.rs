//! Reads the record, holds it against the rules, and returns what it means with every finding.

mod figures;
mod file;
mod guard;
mod kept;
mod links;
mod lower;
pub mod mend;
mod misplaced;
pub mod pictures;
pub mod policy;
mod prose;
mod read;
pub mod rule;
pub mod rules;
mod schema;
mod silence;
mod tongue;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assess::Assessment;
use crate::diagnostic::{self, Checked, Diagnostic};
use crate::map::SiteMap;
use crate::model::assurance::Assurance;
use crate::model::assurance::body::Body;
use crate::model::assurance::commitment::Commitment;
use crate::model::assurance::document::Document;
use crate::model::assurance::programme::Programme;
use crate::model::challenge::Challenge;
use crate::model::edition::Edition;
use crate::model::measure::Measure;
use crate::model::objective::Objective;
use crate::model::page::Page;
use crate::model::priority::Priority;
use crate::model::report::Report;
use crate::model::risk::Risk;
use crate::model::site::Site;
use crate::model::story::Story;
use crate::model::translation::Texts;
use crate::model::{Dataset, Records};
use crate::source::{Asset, FileId, Ref, Sources};
use file::{File, Record};
pub use kept::Kept;
use policy::Policy;
pub use read::Mode;
use rule::{Case, Places};
pub use schema::{Schema, schemas};

/// Where the marks of translations are kept.
const TRANSLATIONS: &str = "content/translations.toml";

/// The records as they were lowered, each kind in the order of its files.
#[derive(Debug, Default)]
struct Lowered {
    site: Option<Arc<Site>>,
    priorities: Vec<Arc<Priority>>,
    measures: Vec<Arc<Measure>>,
    objectives: Vec<Arc<Objective>>,
    challenges: Vec<Arc<Challenge>>,
    risks: Vec<Arc<Risk>>,
    stories: Vec<Arc<Story>>,
    reports: Vec<Arc<Report>>,
    editions: Vec<Arc<Edition>>,
    bodies: Vec<Arc<Body>>,
    documents: Vec<Arc<Document>>,
    programmes: Vec<Arc<Programme>>,
    commitments: Vec<Arc<Commitment>>,
    pages: Vec<Arc<Page>>,
    texts: Texts,
}

impl Lowered {
    fn of(files: &[Arc<File>]) -> Self {
        let mut lowered = Self::default();
        for file in files {
            lowered.texts.passages.extend(file.texts.iter().cloned());
            match &file.record {
                Some(Record::Site(site)) => lowered.site = Some(site.clone()),
                Some(Record::Marks(marks)) => lowered.texts.marks.clone_from(marks),
                Some(Record::Priority(record)) => lowered.priorities.push(record.clone()),
                Some(Record::Measure(record)) => lowered.measures.push(record.clone()),
                Some(Record::Objective(record)) => lowered.objectives.push(record.clone()),
                Some(Record::Challenge(record)) => lowered.challenges.push(record.clone()),
                Some(Record::Risk(record)) => lowered.risks.push(record.clone()),
                Some(Record::Story(record)) => lowered.stories.push(record.clone()),
                Some(Record::Report(record)) => lowered.reports.push(record.clone()),
                Some(Record::Body(record)) => lowered.bodies.push(record.clone()),
                Some(Record::Document(record)) => lowered.documents.push(record.clone()),
                Some(Record::Programme(record)) => lowered.programmes.push(record.clone()),
                Some(Record::Commitment(record)) => lowered.commitments.push(record.clone()),
                Some(Record::Page(record)) => lowered.pages.push(record.clone()),
                None => {}
            }
        }
        lowered
    }
}

/// A record as it was read, with what was found on the way. Whether a finding stops anything is for the council's policy to say.
#[derive(Debug)]
pub struct Read {
    /// What could be read; nothing without the site's settings.
    pub dataset: Option<Dataset>,
    /// Every finding.
    pub findings: Vec<Diagnostic>,
    /// What the council has decided about findings.
    pub policy: Policy,
    /// Whether every file gave its record. What is missing would else be blamed on those that refer to it.
    pub is_whole: bool,
}

/// What was read of a project.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The text of every file.
    pub sources: &'a Sources,
    /// The files of the record.
    pub files: &'a [FileId],
    /// The files to copy, which records may refer to.
    pub assets: &'a [Asset],
    /// Files that are there and could not be taken in. They have their own findings, so what refers to them is not to blame.
    pub refused: &'a [FileId],
}

/// Checks the record and the `frozen` editions beside it, and returns what it means, with every finding there is.
///
/// The rules across records run on what could be read, so that one slip does not hide the others.
pub fn check(input: Input<'_>, frozen: &[(FileId, Asset)], mode: Mode) -> Read {
    check_again(&mut Kept::default(), input, frozen, mode)
}

/// Checks as [`check`] does, but reads only files whose text is not the one that was read before.
pub fn check_again(kept: &mut Kept, input: Input<'_>, frozen: &[(FileId, Asset)], mode: Mode) -> Read {
    let Input { sources, files, assets, .. } = input;
    let read = kept.files(sources, files, mode);
    let mut findings: Vec<Diagnostic> = read.iter().flat_map(|file| file.findings.iter().chain(&file.dangers)).cloned().collect();
    kept.drawings(sources, assets, &mut findings);
    guard::drawings::active(sources, assets, &mut findings);
    let mut lowered = Lowered::of(&read);
    lowered.editions = kept.editions(sources, frozen, &mut findings);
    let site = lowered.site.take();
    if site.is_none() && !known(input).contains(&"content/site.toml") {
        findings.push(no_site(files));
    }
    let dataset = site.map(|site| in_order(&site, lowered));
    if let Some(dataset) = &dataset {
        findings.extend(read.iter().flat_map(|file| &file.of_itself).cloned());
        let mut known = known(input);
        known.extend(read.iter().filter_map(|file| file.belongs.as_deref()));
        let mut found = Vec::new();
        rules::run(Case { dataset, sources, files: &known }, &mut found);
        // What a record with an error seems to lack may be what the error is about.
        let slipped = diagnostic::slipped(&findings);
        let is_of_absence = |finding: &Diagnostic| rules::of(finding.code).is_some_and(|rule| rule.of_absence);
        found.retain(|finding| !(slipped.contains(&finding.at.span.file) && is_of_absence(finding)));
        findings.extend(found);
    }
    let is_record = |file: &FileId| sources.get(*file).path().ends_with(".toml");
    let is_whole = read.iter().all(|file| file.record.is_some()) && !input.refused.iter().any(is_record);
    Read { dataset, findings, policy: Policy::of(read.iter().map(|file| &file.policy)), is_whole }
}

/// Holds a record, with what follows from it, against the rules that need both.
pub fn check_assessed(input: Input<'_>, dataset: &Dataset, assessment: &Assessment<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    rules::run_assessed(Case { dataset, sources: input.sources, files: &known(input) }, assessment, &mut findings);
    findings
}

/// Holds a record, with the pages that are made of it, against the rules that need both.
pub fn check_mapped(input: Input<'_>, dataset: &Dataset, map: &SiteMap) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    rules::run_mapped(Case { dataset, sources: input.sources, files: &known(input) }, map, &mut findings);
    findings
}

/// Lists the paths of the pages that texts link to a place of.
pub fn linked_places(input: Input<'_>, dataset: &Dataset, map: &SiteMap) -> BTreeSet<String> {
    let links = links::links(Case { dataset, sources: input.sources, files: &known(input) }, map);
    links.iter().filter(|link| link.place().is_some()).filter_map(links::Link::path).collect()
}

/// Holds a record, with the places of its pages, against the rules that need both.
pub fn check_placed(input: Input<'_>, dataset: &Dataset, map: &SiteMap, places: &Places) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    rules::run_placed(Case { dataset, sources: input.sources, files: &known(input) }, map, places, &mut findings);
    findings
}

/// Lists the paths that records may refer to. A file that could not be lowered has been reported, and what refers to it is not to blame.
fn known(input: Input<'_>) -> Vec<&str> {
    let records = input.files.iter().chain(input.refused).map(|file| input.sources.get(*file).path());
    records.chain(input.assets.iter().map(|asset| asset.path.as_str())).collect()
}

/// Lists the bilingual texts of the record in `files` with the marks of their translation.
///
/// Here a record may be unfinished in every other way. Findings are only those that keep texts or marks from being read.
pub fn texts(sources: &Sources, files: &[FileId]) -> Checked<Texts> {
    let read = Kept::default().files(sources, files, Mode::Final);
    let mut findings: Vec<Diagnostic> = read.iter().flat_map(|file| &file.findings).cloned().collect();
    findings.retain(|finding| finding.code == "invalid-toml" || sources.get(finding.at.span.file).path() == TRANSLATIONS);
    Checked::new(Some(Lowered::of(&read).texts), findings)
}

/// Reads a measure from the lines that a test cares about; the rest is made up.
#[cfg(test)]
pub(crate) fn measure_from_text(lines: &str) -> Measure {
    let (keys, tables) = lines.split_at(lines.find('[').unwrap_or(lines.len()));
    let mut text = String::from("title = { en = \"Measure\", cy = \"Mesur\" }\n");
    for (key, line) in [("unit", "unit = \"percent\"\n"), ("good", "good = \"high\"\n"), ("frequency", "frequency = \"quarter\"\n")] {
        if !keys.contains(key) {
            text.push_str(line);
        }
    }
    let mut sources = Sources::default();
    let file = sources.add(crate::source::Source::new("content/measures/m.toml", format!("{text}{keys}{tables}")));
    let done = read::file(Mode::Final, (file, sources.get(file)), "a measure", |table| lower::measure::measure("m", table));
    assert_eq!(done.findings, [], "the measure of a test is sound");
    done.value.expect("a measure")
}

/// Reads a commitment from the lines that a test cares about; its title is made up.
#[cfg(test)]
pub(crate) fn commitment_from_text(lines: &str) -> Commitment {
    let mut sources = Sources::default();
    let text = format!("title = {{ en = \"Promise\", cy = \"Addewid\" }}\n{lines}");
    let file = sources.add(crate::source::Source::new("content/assurance/commitments/c.toml", text));
    let lower = |table: &read::Table<'_>| lower::assurance::commitment::commitment("c", table);
    let done = read::file(Mode::Final, (file, sources.get(file)), "a commitment", lower);
    assert_eq!(done.findings, [], "the commitment of a test is sound");
    done.value.expect("a commitment")
}

/// Reads every text of the example council.
#[cfg(test)]
pub(crate) fn example_texts() -> Vec<crate::model::translation::Passage> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let (mut sources, mut files, mut folders) = (Sources::default(), Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the example") {
            let path = entry.expect("a file").path();
            let below = path.strip_prefix(&root).expect("a file of the example");
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                let text = std::fs::read_to_string(&path).expect("a record");
                files.push(sources.add(crate::source::Source::new(format!("content/{}", below.display()).replace('\\', "/"), text)));
            }
        }
    }
    files.iter().flat_map(|file| read::texts(*file, sources.get(*file))).collect()
}

fn no_site(files: &[FileId]) -> Diagnostic {
    // Without any file there is nothing to point at but the first one, the embedded theme's.
    let top = files.first().copied().unwrap_or_default().top();
    Diagnostic::error("missing-site", top, "there is no `content/site.toml`")
        .why("it names the council and the quarter that the site presents")
        .help("write one; content/README.md of the example says what belongs in it")
}

fn in_order(site: &Site, mut lowered: Lowered) -> Dataset {
    lowered.priorities.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let priorities: Records<Priority> = Records::new(lowered.priorities);
    let place = |id: Option<&Ref>| id.and_then(|id| priorities.index_of(&id.value)).unwrap_or(usize::MAX);
    let keyed = |measure: Arc<Measure>| ((place(measure.priorities.first()), measure.order), measure);
    let mut measures: Vec<_> = std::mem::take(&mut lowered.measures).into_iter().map(keyed).collect();
    measures.sort_by(|(a, left), (b, right)| a.cmp(b).then_with(|| left.id.cmp(&right.id)));
    lowered
        .objectives
        .sort_by_cached_key(|objective| (place(Some(&objective.priority)), objective.reference.value.clone(), objective.id.clone()));
    lowered.challenges.sort_by_cached_key(|challenge| {
        (
            place(challenge.priority.as_ref()),
            challenge.class.is_none(),
            challenge.class,
            challenge.reference.value.clone(),
            challenge.id.clone(),
        )
    });
    lowered.risks.sort_by(|a, b| (&a.reference.value, &a.id).cmp(&(&b.reference.value, &b.id)));
    lowered.stories.sort_by_cached_key(|story| (place(story.priority.as_ref()), story.id.clone()));
    lowered.reports.sort_by(|a, b| (a.period.value, &a.id).cmp(&(b.period.value, &b.id)));
    lowered.bodies.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    lowered.documents.sort_by(|a, b| (a.date.value, &a.id).cmp(&(b.date.value, &b.id)));
    lowered.programmes.sort_by(|a, b| (a.start.value.start(), &a.id).cmp(&(b.start.value.start(), &b.id)));
    lowered.commitments.sort_by(|a, b| (a.made.value, &a.id).cmp(&(b.made.value, &b.id)));
    lowered.pages.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    Dataset {
        site: site.clone(),
        priorities,
        measures: Records::new(measures.into_iter().map(|(_, measure)| measure)),
        objectives: Records::new(lowered.objectives),
        challenges: Records::new(lowered.challenges),
        risks: Records::new(lowered.risks),
        stories: Records::new(lowered.stories),
        reports: Records::new(lowered.reports),
        editions: Records::new(lowered.editions),
        assurance: Assurance {
            bodies: Records::new(lowered.bodies),
            documents: Records::new(lowered.documents),
            programmes: Records::new(lowered.programmes),
            commitments: Records::new(lowered.commitments),
        },
        pages: Records::new(lowered.pages),
        texts: lowered.texts.into(),
    }
}
