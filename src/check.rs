//! Reads the record, holds it against the rules, and returns what it means with every finding.

mod figures;
mod guard;
mod lower;
pub mod mend;
pub mod policy;
mod prose;
mod read;
pub mod rule;
pub mod rules;
mod schema;
mod silence;
mod tongue;

use std::path::Path;

use rayon::prelude::*;

use crate::assess::Assessment;
use crate::diagnostic::{Checked, Diagnostic};
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
use crate::model::pair::Pair;
use crate::model::priority::Priority;
use crate::model::report::Report;
use crate::model::risk::Risk;
use crate::model::site::Site;
use crate::model::story::Story;
use crate::model::translation::{Passage, Texts};
use crate::model::{Dataset, Records};
use crate::slug::is_slug;
use crate::source::{Asset, FileId, Ref, Sources};
pub use read::Mode;
use rule::Case;
pub use schema::{Schema, schemas};

/// Where the marks of translations are kept.
const TRANSLATIONS: &str = "content/translations.toml";

/// The records as they were lowered, each kind in the order of its files.
#[derive(Debug, Default)]
struct Lowered {
    site: Option<Site>,
    priorities: Vec<Priority>,
    measures: Vec<Measure>,
    objectives: Vec<Objective>,
    challenges: Vec<Challenge>,
    risks: Vec<Risk>,
    stories: Vec<Story>,
    reports: Vec<Report>,
    editions: Vec<Edition>,
    bodies: Vec<Body>,
    documents: Vec<Document>,
    programmes: Vec<Programme>,
    commitments: Vec<Commitment>,
    pages: Vec<Page>,
    pairs: Vec<Pair>,
    texts: Texts,
}

impl Lowered {
    /// Adds what was lowered of other files.
    fn append(&mut self, other: Self) {
        self.site = self.site.take().or(other.site);
        self.priorities.extend(other.priorities);
        self.measures.extend(other.measures);
        self.objectives.extend(other.objectives);
        self.challenges.extend(other.challenges);
        self.risks.extend(other.risks);
        self.stories.extend(other.stories);
        self.reports.extend(other.reports);
        self.editions.extend(other.editions);
        self.bodies.extend(other.bodies);
        self.documents.extend(other.documents);
        self.programmes.extend(other.programmes);
        self.commitments.extend(other.commitments);
        self.pages.extend(other.pages);
        self.pairs.extend(other.pairs);
        self.texts.passages.extend(other.texts.passages);
        self.texts.marks.extend(other.texts.marks);
    }

    /// Keeps the texts of a file: those with both halves for the rules that compare them, and all but addresses for translators.
    fn keep(&mut self, texts: Vec<Passage>) {
        self.pairs.extend(texts.iter().filter_map(Pair::of));
        self.texts.passages.extend(texts.into_iter().filter(|text| !text.is_address()));
    }
}

/// A record as it was read, with what was found on the way. Whether a finding stops anything is for the council's policy to say.
#[derive(Debug)]
pub struct Read {
    /// What could be read; nothing without the site's settings.
    pub dataset: Option<Dataset>,
    /// Every finding.
    pub findings: Vec<Diagnostic>,
}

/// Checks the record in `files`, which may refer to `assets`, and the `frozen` editions beside it, and returns what it means, with every finding there is.
///
/// The rules across records run on what could be read, so that one slip does not hide the others.
pub fn check(sources: &Sources, files: &[FileId], assets: &[Asset], frozen: &[(FileId, Asset)], mode: Mode) -> Read {
    let (mut lowered, mut findings) = lower_all(sources, files, mode);
    findings.extend(lowered.texts.passages.iter().flat_map(|passage| guard::markup::markup(sources, passage)));
    guard::drawings(sources, assets, &mut findings);
    lowered.editions = lower::edition::editions(sources, frozen, &mut findings);
    let site = lowered.site.take();
    if site.is_none() && !files.iter().any(|file| sources.get(*file).path() == "content/site.toml") {
        findings.push(no_site(files));
    }
    let dataset = site.map(|site| in_order(site, lowered));
    if let Some(dataset) = &dataset {
        rules::run(Case { dataset, sources, files: &known(sources, files, assets) }, &mut findings);
    }
    Read { dataset, findings }
}

/// Holds a record, with what follows from it, against the rules that need both.
pub fn check_assessed(
    (sources, files, assets): (&Sources, &[FileId], &[Asset]),
    dataset: &Dataset,
    assessment: &Assessment<'_>,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    rules::run_assessed(Case { dataset, sources, files: &known(sources, files, assets) }, assessment, &mut findings);
    findings
}

/// Holds a record, with the pages that are made of it, against the rules that need both.
pub fn check_mapped((sources, files, assets): (&Sources, &[FileId], &[Asset]), dataset: &Dataset, map: &SiteMap) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    rules::run_mapped(Case { dataset, sources, files: &known(sources, files, assets) }, map, &mut findings);
    findings
}

/// Lists the paths that records may refer to. A file that could not be lowered has been reported, and what refers to it is not to blame.
fn known<'s>(sources: &'s Sources, files: &[FileId], assets: &'s [Asset]) -> Vec<&'s str> {
    let records = files.iter().map(|file| sources.get(*file).path());
    records.chain(assets.iter().map(|asset| asset.path.as_str())).collect()
}

/// Lists the bilingual texts of the record in `files` with the marks of their translation.
///
/// Here a record may be unfinished in every other way. Findings are only those that keep texts or marks from being read.
pub fn texts(sources: &Sources, files: &[FileId]) -> Checked<Texts> {
    let (lowered, mut findings) = lower_all(sources, files, Mode::Final);
    findings.retain(|finding| finding.code == "invalid-toml" || sources.get(finding.at.span.file).path() == TRANSLATIONS);
    Checked::new(Some(lowered.texts), findings)
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
pub(crate) fn example_texts() -> Vec<Pair> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
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
    let mut lowered = Lowered::default();
    files.iter().for_each(|file| lower_file(&sources, *file, Mode::Final, &mut lowered, &mut Vec::new()));
    lowered.pairs
}

/// How many files one core takes at once.
const AT_ONCE: usize = 64;

/// Lowers every file, on all cores; what comes of it is in the order of the files.
fn lower_all(sources: &Sources, files: &[FileId], mode: Mode) -> (Lowered, Vec<Diagnostic>) {
    let some = |files: &[FileId]| {
        let (mut lowered, mut findings) = (Lowered::default(), Vec::new());
        for file in files {
            findings.extend(guard::letters::letters(*file, sources.get(*file)));
            lower_file(sources, *file, mode, &mut lowered, &mut findings);
        }
        (lowered, findings)
    };
    let parts: Vec<(Lowered, Vec<Diagnostic>)> = files.par_chunks(AT_ONCE).map(some).collect();
    let (mut all, mut findings) = (Lowered::default(), Vec::new());
    for (lowered, found) in parts {
        all.append(lowered);
        findings.extend(found);
    }
    (all, findings)
}

fn lower_file(sources: &Sources, file: FileId, mode: Mode, lowered: &mut Lowered, findings: &mut Vec<Diagnostic>) {
    let source = sources.get(file);
    if let Some(finding) = guard::nesting::nesting(file, source) {
        findings.push(finding);
        return;
    }
    let parts: Vec<&str> = source.path().split('/').collect();
    let id = match parts[..] {
        ["content", "reports", folder, "report.toml"] => folder,
        [.., name] => Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or(name),
        [] => return,
    };
    macro_rules! lower {
        ($what:literal, $lower:path, $list:ident) => {{
            let done = read::file(mode, (file, source), $what, |table| $lower(id, table));
            lowered.$list.extend(done.value);
            lowered.keep(done.texts);
            done.findings
        }};
    }
    let found = match parts[..] {
        ["content", "site.toml"] => {
            let done = read::file(mode, (file, source), "the site's settings", lower::site::site);
            lowered.site = done.value;
            lowered.keep(done.texts);
            done.findings
        }
        ["content", "translations.toml"] => {
            let done = read::file(mode, (file, source), "the marks of translations", lower::translations::translations);
            lowered.texts.marks = done.value.unwrap_or_default();
            done.findings
        }
        ["content", "priorities", _] => lower!("a priority", lower::priority::priority, priorities),
        ["content", "measures", _] => lower!("a measure", lower::measure::measure, measures),
        ["content", "objectives", _] => lower!("an objective", lower::objective::objective, objectives),
        ["content", "challenges", _] => lower!("a challenge", lower::challenge::challenge, challenges),
        ["content", "risks", _] => lower!("a risk", lower::risk::risk, risks),
        ["content", "stories", _] => lower!("a story", lower::story::story, stories),
        ["content", "assurance", "bodies", _] => lower!("a body", lower::assurance::body::body, bodies),
        ["content", "assurance", "documents", _] => lower!("a document", lower::assurance::document::document, documents),
        ["content", "assurance", "programmes", _] => lower!("a programme", lower::assurance::programme::programme, programmes),
        ["content", "assurance", "commitments", _] => lower!("a commitment", lower::assurance::commitment::commitment, commitments),
        ["content", "pages", _] => lower!("a page", lower::page::page, pages),
        ["content", "reports", _, "report.toml"] => lower!("a report", lower::report::report, reports),
        _ => vec![misplaced(file, source.path())],
    };
    findings.extend(found);
    if parts.len() > 2 && !is_slug(id) {
        let finding = Diagnostic::error("invalid-id", file.top(), format!("`{id}` cannot be the id of a record"));
        let why = "the file's name is the record's id, which addresses and data files use";
        findings.push(finding.why(why).help("name the file with lower case letters, digits and hyphens"));
    }
}

fn misplaced(file: FileId, path: &str) -> Diagnostic {
    const FOLDERS: [&str; 9] = ["priorities", "measures", "objectives", "challenges", "risks", "stories", "reports", "assurance", "pages"];
    let finding = Diagnostic::error("misplaced-record", file.top(), format!("`{path}` is in no folder of the record"));
    let folder = path.split('/').nth(1).unwrap_or_default();
    match read::nearest(folder, FOLDERS.into_iter()) {
        Some(near) if near != folder => finding.help(format!("did you mean the folder `content/{near}`?")),
        Some("assurance") => {
            finding.help("an assurance record is in `bodies`, `documents`, `programmes` or `commitments` below `content/assurance`")
        }
        Some("reports") => finding.help("a report is `content/reports/<edition>/report.toml`"),
        _ => finding.help(format!("the folders are {}", read::list(&FOLDERS))),
    }
}

fn no_site(files: &[FileId]) -> Diagnostic {
    // Without any file there is nothing to point at but the first one, the embedded theme's.
    let top = files.first().copied().unwrap_or_default().top();
    Diagnostic::error("missing-site", top, "there is no `content/site.toml`")
        .why("it names the council and the quarter that the site presents")
        .help("write one; content/README.md of the example says what belongs in it")
}

fn in_order(site: Site, mut lowered: Lowered) -> Dataset {
    lowered.priorities.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let priorities = Records::new(lowered.priorities);
    let place = |id: Option<&Ref>| {
        let index = id.and_then(|id| priorities.iter().position(|priority| priority.id == id.value));
        index.unwrap_or(usize::MAX)
    };
    lowered.measures.sort_by_cached_key(|measure| (place(measure.priorities.first()), measure.order, measure.id.clone()));
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
        site,
        priorities,
        measures: Records::new(lowered.measures),
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
        pairs: lowered.pairs,
        texts: lowered.texts,
    }
}
