//! The quarter's report: all reports, and one of them whole, in the order of the original.

use minijinja::Value;
use serde::Serialize;

use super::cite::{Citation, cite};
use super::row::{Row, row};
use super::stretch::table_rows;
use super::table::{Parts, parts};
use super::{Link, Place, View, challenge, objective, risk};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::observation::Vocabulary as _;
use crate::model::report::{Column, Report, Row as Line, Table};
use crate::render::markdown;

/// All reports, the latest first.
#[derive(Debug, Serialize)]
pub struct Index {
    reports: Vec<Entry>,
}

/// One report in the list.
#[derive(Debug, Serialize)]
pub struct Entry {
    title: String,
    href: String,
    period: String,
    days: String,
    summary: Value,
    published: Option<String>,
    current: bool,
}

/// One report.
#[derive(Debug, Serialize)]
pub struct Whole {
    period: String,
    days: String,
    published: Option<String>,
    version: Option<String>,
    summary: Value,
    introduction: Option<Value>,
    narratives: Vec<Narrative>,
    corporate: Option<Value>,
    achievements: Vec<Achievements>,
    tables: Vec<Glance>,
    corporate_measures: Vec<Corporate>,
    corporate_challenges: Vec<challenge::Full>,
    incomplete_answers: Option<String>,
    priorities: Vec<Chapter>,
    footnotes: Vec<Note>,
    quality: String,
    news: Link,
    record: Place,
    citation: Citation,
}

/// What the report says of a priority.
#[derive(Debug, Serialize)]
pub struct Narrative {
    title: String,
    text: Value,
}

/// The achievements under a priority.
#[derive(Debug, Serialize)]
pub struct Achievements {
    title: String,
    lead: Option<String>,
    stories: Vec<Achievement>,
}

/// An achievement, told whole.
#[derive(Debug, Serialize)]
pub struct Achievement {
    title: String,
    href: String,
    body: Value,
}

/// A printed table of totals.
#[derive(Debug, Serialize)]
pub struct Glance {
    title: String,
    columns: Vec<String>,
    lines: Vec<GlanceLine>,
}

/// A line of it.
#[derive(Debug, Serialize)]
pub struct GlanceLine {
    title: String,
    total: bool,
    cells: Vec<GlanceCell>,
}

/// A printed figure, and whether it agrees with what is computed.
#[derive(Debug, Serialize)]
pub struct GlanceCell {
    value: String,
    differs: bool,
}

/// A corporate measure with its parts.
#[derive(Debug, Serialize)]
pub struct Corporate {
    row: Row,
    parts: Vec<Parts>,
    notes: Vec<Value>,
}

/// A priority's measures, challenges, objectives and risks.
#[derive(Debug, Serialize)]
pub struct Chapter {
    /// The anchor of the chapter on the page.
    id: String,
    title: String,
    href: String,
    measures: Vec<Value>,
    challenges: Vec<challenge::Full>,
    objectives: Option<objective::Table>,
    risks: Vec<risk::Entry>,
}

/// A footnote.
#[derive(Debug, Serialize)]
pub struct Note {
    about: Option<Link>,
    text: Value,
}

/// Makes the page of all reports.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let words = view.words;
    let current = view.site.dataset.site.edition.value;
    let entry = |(index, report): (usize, &Report)| Entry {
        title: words.text(&report.title).to_owned(),
        href: view.href(Page::Report(index)),
        period: words.period(report.period.value),
        days: words.language().days_of(report.period.value),
        summary: markdown::html(words.text(&report.summary), 2),
        published: report.published.map(|date| words.language().date(date)),
        current: report.period.value == current,
    };
    let mut reports: Vec<Entry> = view.site.dataset.reports.iter().enumerate().map(entry).collect();
    reports.reverse();
    Ok(Index { reports })
}

/// Makes the page of a report.
pub fn view(view: View<'_>, report: &Report) -> Result<Whole, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let edition = report.period.value;
    let index = dataset.reports.index_of(&report.id).unwrap_or_default();
    let narratives = report.narrative.iter().filter_map(|(id, text)| {
        let priority = dataset.priorities.get(&id.value)?;
        Some(Narrative { title: words.text(&priority.title).to_owned(), text: markdown::html(words.text(text), 3) })
    });
    Ok(Whole {
        period: words.period(edition),
        days: words.language().days_of(edition),
        published: report.published.map(|date| words.language().date(date)),
        version: report.version.clone(),
        summary: markdown::html(words.text(&report.summary), 1),
        introduction: words.maybe(&report.introduction).map(|text| markdown::html(text, 3)),
        narratives: narratives.collect(),
        corporate: words.maybe(&report.corporate).map(|text| markdown::html(text, 3)),
        achievements: achievements(view, report)?,
        tables: Table::ALL.iter().filter_map(|table| glance(view, report, *table).transpose()).collect::<Result<_, _>>()?,
        corporate_measures: corporate(view, report)?,
        corporate_challenges: challenge::of_priority(view, None, edition, 4)?,
        incomplete_answers: words.maybe(&report.incomplete_answers).map(ToOwned::to_owned),
        priorities: chapters(view, report)?,
        footnotes: footnotes(view, report),
        quality: super::quality::href(view),
        news: Link { label: super::news::heading(view, edition)?, href: view.href(Page::News(index)) },
        citation: cite(view, Page::Report(index), words.text(&report.title), &words.period(edition), report.published, edition)?,
        record: view.place(report.at),
    })
}

fn achievements(view: View<'_>, report: &Report) -> Result<Vec<Achievements>, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let mut all = Vec::new();
    let of_priorities = dataset.priorities.iter().map(Some).chain([None]);
    for priority in of_priorities {
        let id = priority.map(|priority| priority.id.as_str());
        let wanted = |story: &crate::model::story::Story| {
            story.edition.value == report.period.value && story.priority.as_ref().map(|id| id.value.as_str()) == id
        };
        let stories = dataset.stories.iter().enumerate().filter(|(_, story)| wanted(story));
        let stories: Vec<Achievement> = stories
            .map(|(index, story)| Achievement {
                title: words.text(&story.title).to_owned(),
                href: view.href(Page::Story(index)),
                body: markdown::html(words.text(&story.body), 4),
            })
            .collect();
        if stories.is_empty() {
            continue;
        }
        let title = match priority {
            Some(priority) => words.text(&priority.title).to_owned(),
            None => words.say("corporate", &[])?,
        };
        let lead = priority.and_then(|priority| words.maybe(&priority.lead)).map(ToOwned::to_owned);
        all.push(Achievements { title, lead, stories });
    }
    Ok(all)
}

/// Makes the line of a priority in a printed table, as a table of its own.
pub fn glance_of(view: View<'_>, report: &Report, table: Table, priority: &str) -> Result<Option<Glance>, Diagnostic> {
    let line = Line::Priority(priority.to_owned());
    glance_lines(view, report, table, &[line])
}

/// Makes a printed table as it was printed, marking each figure that differs from what is computed.
fn glance(view: View<'_>, report: &Report, table: Table) -> Result<Option<Glance>, Diagnostic> {
    let priorities = view.site.dataset.priorities.iter().map(|priority| Line::Priority(priority.id.clone()));
    glance_lines(view, report, table, &priorities.chain([Line::Total, Line::Percent]).collect::<Vec<_>>())
}

fn glance_lines(view: View<'_>, report: &Report, table: Table, wanted: &[Line]) -> Result<Option<Glance>, Diagnostic> {
    let words = view.words;
    let mut columns: Vec<Column> =
        report.stated.iter().filter(|stated| stated.table == table && wanted.contains(&stated.row)).map(|stated| stated.column).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut lines = Vec::new();
    for line in wanted {
        if !report.stated.iter().any(|stated| stated.table == table && stated.row == *line) {
            continue;
        }
        let title = match line {
            Line::Priority(id) => {
                view.site.dataset.priorities.get(id).map(|priority| words.text(priority.name()).to_owned()).unwrap_or_default()
            }
            Line::Total => words.say("row-total", &[])?,
            Line::Percent => words.say("row-percent", &[])?,
        };
        let cell = |column: &Column| {
            let Some(stated) = report.stated(table, line, *column) else {
                return Ok(GlanceCell { value: "–".to_owned(), differs: false });
            };
            let number = words.number(stated.value);
            let value = if *line == Line::Percent { words.say("unit-percent", &[("n", &number)])? } else { number };
            let pair = view.site.assessment.reconciliations().iter().find(|pair| pair.at == stated.at);
            Ok(GlanceCell { value, differs: pair.is_some_and(|pair| !pair.agrees()) })
        };
        lines.push(GlanceLine { title, total: *line == Line::Total, cells: columns.iter().map(cell).collect::<Result<_, Diagnostic>>()? });
    }
    if lines.is_empty() {
        return Ok(None);
    }
    let heads = columns.iter().map(|column| words.column(*column));
    Ok(Some(Glance { title: words.say(&format!("table-{}", table.word()), &[])?, columns: heads.collect::<Result<_, _>>()?, lines }))
}

fn corporate(view: View<'_>, report: &Report) -> Result<Vec<Corporate>, Diagnostic> {
    let (dataset, edition) = (view.site.dataset, report.period.value);
    let corporate = dataset.measures.iter().filter(|measure| measure.corporate && !measure.is_retired(edition));
    let assessed = corporate.filter_map(|measure| view.site.assessment.measure(&measure.id));
    let entry = |assessed: crate::assess::Assessed<'_>| {
        let measure = assessed.measure;
        let notes = report.footnotes.iter().filter(|note| note.about.as_ref().is_some_and(|id| id.value == measure.id));
        Ok(Corporate {
            row: row(view, assessed, edition)?,
            parts: measure
                .breakdowns
                .iter()
                .map(|breakdown| parts(view, assessed, breakdown, &assessed.parts(breakdown), edition))
                .collect::<Result<_, _>>()?,
            notes: notes.map(|note| markdown::html(view.words.text(&note.text), 4)).collect(),
        })
    };
    assessed.map(entry).collect()
}

fn chapters(view: View<'_>, report: &Report) -> Result<Vec<Chapter>, Diagnostic> {
    let (dataset, edition) = (view.site.dataset, report.period.value);
    let chapter = |priority: &crate::model::priority::Priority| {
        let serving = view.site.assessment.serving(&priority.id).filter(|assessed| assessed.is_current(edition));
        Ok(Chapter {
            id: format!("priority-{}", priority.id),
            title: view.words.text(&priority.title).to_owned(),
            href: view.priority_href(&priority.id),
            measures: table_rows(view, serving, edition)?,
            challenges: challenge::of_priority(view, Some(&priority.id), edition, 4)?,
            objectives: objective::of_priority(view, &priority.id)?,
            risks: risk::of_priority(view, &priority.id, 4)?,
        })
    };
    let chapters: Vec<Chapter> = dataset.priorities.iter().map(chapter).collect::<Result<_, Diagnostic>>()?;
    let told = |chapter: &Chapter| {
        !chapter.measures.is_empty() || !chapter.challenges.is_empty() || chapter.objectives.is_some() || !chapter.risks.is_empty()
    };
    Ok(chapters.into_iter().filter(told).collect())
}

/// The footnotes that no corporate measure's table carries.
fn footnotes(view: View<'_>, report: &Report) -> Vec<Note> {
    let dataset = view.site.dataset;
    let measure = |note: &crate::model::report::Footnote| note.about.as_ref().and_then(|id| dataset.measures.get(&id.value));
    let others = report.footnotes.iter().filter(|note| !measure(note).is_some_and(|measure| measure.corporate));
    others
        .map(|note| Note {
            about: measure(note)
                .map(|measure| Link { label: view.words.text(measure.name()).to_owned(), href: view.measure_href(&measure.id) }),
            text: markdown::html(view.words.text(&note.text), 2),
        })
        .collect()
}
