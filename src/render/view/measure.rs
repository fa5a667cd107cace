//! The page of a measure: from the answer to the figure, the chart, the reason, the remedy, the data.

use minijinja::Value;
use serde::Serialize;

use super::assurance::document::{Other, others};
use super::assurance::mention::{self, Mentions};
use super::cite::{Citation, cite};
use super::figure::{Drawn, chart};
use super::row::{Row, row};
use super::table::{self, Compared, Key, Parts};
use super::{Link, Place, View, challenge, data, panels, story};
use crate::assess::Assessed;
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Kind, Page};
use crate::model::measure::{Breakdown, Measure};
use crate::model::observation::Vocabulary as _;
use crate::model::target::Target;
use crate::render::feed::escaped;
use crate::render::markdown;

/// One measure.
#[derive(Debug, Serialize)]
pub struct Whole {
    row: Row,
    headline: String,
    verdict: String,
    period: String,
    unit: String,
    unit_beside: Option<String>,
    place: String,
    priorities: Vec<Link>,
    corporate: bool,
    retired: Option<Retired>,
    drawn: Option<Drawn>,
    rows: Vec<table::Row>,
    compared: Vec<Compared>,
    targets: Vec<TargetRow>,
    keys: Vec<Key>,
    parts: Vec<Parts>,
    definition: Option<Value>,
    why: Option<String>,
    limitations: Option<Value>,
    good: String,
    frequency: String,
    basis: String,
    source: Option<String>,
    owner: Option<String>,
    origin: Option<String>,
    report: Option<Link>,
    published: Option<String>,
    next_update: Option<String>,
    /// The frozen edition that its figures are in.
    kept: Option<Link>,
    record: Place,
    csv: Link,
    json: Link,
    pictures: Option<Pictures>,
    challenges: Vec<challenge::Full>,
    /// Why nobody was asked about a target that was missed.
    no_challenge: Option<String>,
    stories: Vec<story::Card>,
    /// Figures of which documents say different things.
    differing: Vec<Differing>,
    /// The documents that give its figures.
    documents: Vec<Link>,
    /// Why a breakdown that readers will look for is not there.
    not_broken_down: Vec<NotBrokenDown>,
    /// The promises and findings about it.
    assurance: Option<Mentions>,
    /// The way to who follows it, of a measure that the report does not have.
    followed: Option<String>,
    citation: Citation,
}

/// A figure of which documents say different things.
#[derive(Debug, Serialize)]
pub struct Differing {
    period: String,
    value: String,
    said: Option<Link>,
    others: Vec<Other>,
}

/// Why a breakdown is not there.
#[derive(Debug, Serialize)]
pub struct NotBrokenDown {
    dimension: String,
    why: String,
}

/// Since when a measure is no longer reported, and why.
#[derive(Debug, Serialize)]
pub struct Retired {
    since: String,
    why: String,
    replaced_by: Option<Link>,
}

/// The chart to take along: as pictures, and as a page for a frame.
#[derive(Debug, Serialize)]
pub struct Pictures {
    svg: String,
    png: Option<String>,
    /// What to paste into another site.
    frame: String,
    /// Whether `frame` names the whole address, because it is known.
    absolute: bool,
}

/// The chart of a measure without the site around it.
#[derive(Debug, Serialize)]
pub struct Embed {
    headline: String,
    drawn: Option<Drawn>,
    unit: String,
    place: String,
    source: Option<String>,
    csv: Link,
    /// The page of the measure, and its table.
    whole: Link,
    table: String,
}

/// A target as it is recorded.
#[derive(Debug, Serialize)]
pub struct TargetRow {
    period: String,
    target: String,
    printed: Option<String>,
    note: Option<String>,
    place: Place,
}

/// Makes the page of a measure.
pub fn view(view: View<'_>, measure: &Measure) -> Result<Whole, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let edition = dataset.site.edition.value;
    let Some(assessed) = view.site.assessment.measure(&measure.id) else {
        return Err(Diagnostic::error("not-assessed", measure.at, "this measure was not assessed"));
    };
    let row = row(view, assessed, edition)?;
    let headline = assessed.headline(edition);
    let headline = headline.as_ref();
    let priorities = measure.priorities.iter().filter_map(|id| dataset.priorities.get(&id.value));
    let reports = dataset.reports.iter().enumerate().filter(|(_, report)| report.period.value == edition);
    let report = reports.map(|(index, report)| (Page::Report(index), report)).next().filter(|_| !measure.assurance);
    let kept = dataset.editions.iter().enumerate().rfind(|(_, frozen)| frozen.period.value == edition);
    let kept = kept.filter(|(_, frozen)| frozen.tables.measures.contains_key(&measure.id));
    let told = view.site.assessment.mentions.stories(&measure.id);
    let told = told.iter().filter_map(|index| Some((*index, dataset.stories.at(*index)?)));
    let index = dataset.measures.index_of(&measure.id).unwrap_or_default();
    let parts = |breakdown: &Breakdown| {
        let cells = assessed.parts(breakdown);
        let parts = table::parts(view, assessed, breakdown, &cells, edition)?;
        Ok(parts.with(panels::draw(view, assessed, breakdown, &cells)?))
    };
    Ok(Whole {
        verdict: headline.map_or_else(|| words.say("no-figure-recorded", &[]), |cell| words.verdict(measure, cell))?,
        headline: finding(view, assessed)?,
        period: words.period(headline.map_or(edition, |cell| cell.observation.period)),
        unit: words.unit(measure)?,
        unit_beside: words.unit_beside(measure)?,
        place: words.text(&dataset.site.organisation.place.name).to_owned(),
        priorities: priorities
            .map(|priority| Link { label: words.text(priority.name()).to_owned(), href: view.priority_href(&priority.id) })
            .collect(),
        corporate: measure.corporate,
        retired: measure.retired.as_ref().map(|told| retired(view, told)),
        citation: cite(
            view,
            Page::Measure(index),
            words.text(&measure.title),
            &words.period(edition),
            report.and_then(|(_, report)| report.published),
            headline.map_or(edition, |cell| cell.observation.period),
        )?,
        drawn: chart(view, assessed, index)?,
        rows: table::rows(view, assessed)?,
        compared: table::compared(view, measure)?,
        targets: measure
            .whole
            .targets
            .iter()
            .map(|(period, target)| target_row(view, measure, *period, target))
            .collect::<Result<_, _>>()?,
        keys: table::keys(view, measure)?,
        parts: measure.breakdowns.iter().map(parts).collect::<Result<_, Diagnostic>>()?,
        definition: words.maybe(&measure.definition).map(|text| markdown::html(text, 2)),
        why: words.maybe(&measure.why).map(ToOwned::to_owned),
        limitations: words.maybe(&measure.limitations).map(|text| markdown::html(text, 2)),
        good: words.say(&format!("good-{}", measure.good.word()), &[])?,
        frequency: words.say(&format!("frequency-{}", measure.frequency.word()), &[])?,
        basis: words.say(&format!("basis-{}-meaning", measure.basis.word()), &[])?,
        source: words.maybe(&measure.source).map(ToOwned::to_owned),
        owner: words.maybe(&measure.owner).map(ToOwned::to_owned),
        origin: words.maybe(&measure.origin).map(ToOwned::to_owned),
        published: report.and_then(|(_, report)| report.published).map(|date| words.language().date(date)),
        next_update: report.and_then(|(_, report)| report.next_update).map(|date| words.language().date(date)),
        report: report.map(|(page, report)| Link { label: words.text(&report.title).to_owned(), href: view.href(page) }),
        kept: kept.map(|(index, frozen)| Ok(Link { label: words.edition(frozen)?, href: view.href(Page::Edition(index)) })).transpose()?,
        record: view.place(measure.at),
        csv: download(view, measure, DataFile::MeasureCsv(index))?,
        json: download(view, measure, DataFile::MeasureJson(index))?,
        pictures: measure.is_charted().then(|| pictures(view, measure, index)).transpose()?,
        challenges: challenge::of_measure(view, &measure.id)?,
        no_challenge: measure.no_challenge.get(&edition).map(|text| words.text(text).to_owned()),
        differing: differing(view, measure)?,
        documents: documents(view, measure),
        not_broken_down: measure
            .not_broken_down
            .iter()
            .map(|(dimension, why)| NotBrokenDown {
                dimension: dataset.site.dimensions.get(&dimension.value).map(|name| words.text(name).to_owned()).unwrap_or_default(),
                why: words.text(why).to_owned(),
            })
            .collect(),
        assurance: mention::of_measure(view, &measure.id)?.any(),
        followed: measure.assurance.then(|| view.href(Page::Assurance)).filter(|_| !dataset.assurance.is_empty()),
        stories: told.map(|(index, story)| story::card(view, index, story)).collect::<Result<_, _>>()?,
        row,
    })
}

/// Lists the documents that give its figures, each once, in the order of the figures.
fn documents(view: View<'_>, measure: &Measure) -> Vec<Link> {
    let mut documents: Vec<Link> = Vec::new();
    for said in measure.whole.observations.iter().flat_map(|cell| cell.said.iter().chain(cell.differs.iter().map(|other| &other.said))) {
        let link = super::assurance::said(view, said).filter(|link| !link.href.is_empty());
        documents.extend(link.filter(|link| documents.iter().all(|other| other.href != link.href)));
    }
    documents
}

/// Lists the figures of which documents say different things.
fn differing(view: View<'_>, measure: &Measure) -> Result<Vec<Differing>, Diagnostic> {
    let cells = measure.whole.observations.iter().filter(|cell| !cell.differs.is_empty());
    cells
        .map(|cell| {
            Ok(Differing {
                period: view.words.period(cell.period),
                value: view.words.cell(measure, cell)?,
                said: cell.said.as_ref().and_then(|said| super::assurance::said(view, said)),
                others: others(view, measure, cell)?,
            })
        })
        .collect()
}

/// Makes the page of a measure's chart alone.
pub fn embed(view: View<'_>, measure: &Measure) -> Result<Embed, Diagnostic> {
    let words = view.words;
    let Some(assessed) = view.site.assessment.measure(&measure.id) else {
        return Err(Diagnostic::error("not-assessed", measure.at, "this measure was not assessed"));
    };
    let whole = view.measure_href(&measure.id);
    let index = view.site.dataset.measures.index_of(&measure.id).unwrap_or_default();
    Ok(Embed {
        csv: download(view, measure, DataFile::MeasureCsv(index))?,
        headline: finding(view, assessed)?,
        drawn: chart(view, assessed, index)?,
        unit: words.unit(measure)?,
        place: words.text(&view.site.dataset.site.organisation.place.name).to_owned(),
        source: words.maybe(&measure.source).map(ToOwned::to_owned),
        table: format!("{whole}#table-h"),
        whole: Link { label: words.text(&measure.title).to_owned(), href: whole },
    })
}

/// Says in a line how the measure stands: in the officer's own words, or else in those that follow from the figures.
fn finding(view: View<'_>, assessed: Assessed<'_>) -> Result<String, Diagnostic> {
    let words = view.words;
    match (&assessed.measure.headline, assessed.headline(view.site.dataset.site.edition.value)) {
        (Some(own), _) => Ok(words.text(own).to_owned()),
        (None, Some(cell)) => words.finding(assessed, &cell),
        (None, None) => words.say("no-figure-recorded", &[]),
    }
}

fn retired(view: View<'_>, retired: &crate::model::measure::Retired) -> Retired {
    let measures = &view.site.dataset.measures;
    let other = retired.replaced_by.as_ref().and_then(|id| measures.get(&id.value));
    Retired {
        since: view.words.period(retired.since.value),
        why: view.words.text(&retired.why).to_owned(),
        replaced_by: other.map(|other| Link { label: view.words.text(&other.title).to_owned(), href: view.measure_href(&other.id) }),
    }
}

fn pictures(view: View<'_>, measure: &Measure, index: usize) -> Result<Pictures, Diagnostic> {
    let site = view.site;
    let png = Some(Kind::ChartPng(view.lang, index)).filter(|png| site.map.has(png));
    let page = Kind::Page(view.lang, Page::Embed(index));
    let address = site.base_url.map_or_else(|| site.map.path(&page).to_owned(), |base| site.map.address(base, &page));
    let title = view.words.say("title-embed", &[("measure", view.words.text(&measure.title))])?;
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"760\" loading=\"lazy\"></iframe>",
        escaped(&address),
        escaped(&title)
    );
    Ok(Pictures {
        svg: view.href_of(&Kind::ChartSvg(view.lang, index)),
        png: png.map(|png| view.href_of(&png)),
        frame,
        absolute: site.base_url.is_some(),
    })
}

fn target_row(view: View<'_>, measure: &Measure, period: crate::period::Period, target: &Target) -> Result<TargetRow, Diagnostic> {
    let words = view.words;
    Ok(TargetRow {
        period: words.period(period),
        target: words.target(measure, &target.aim)?,
        printed: target.printed.clone(),
        note: words.maybe(&target.note).map(ToOwned::to_owned),
        place: view.place(target.at),
    })
}

fn download(view: View<'_>, measure: &Measure, file: DataFile) -> Result<Link, Diagnostic> {
    let (format, size) = data::facts(view, file)?;
    let measure = view.words.text(measure.name());
    let label = view.words.say("download-measure", &[("measure", measure), ("format", &format), ("size", &size)])?;
    Ok(Link { label, href: view.href_of(&Kind::Data(file)) })
}
