//! The priorities, and one of them told as one story.

use minijinja::Value;
use serde::Serialize;

use super::row::{Counts, answer, counts};
use super::stretch::table_rows;
use super::{View, challenge, objective, risk, story};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::priority::Priority;
use crate::model::report::Table;
use crate::render::markdown;

/// A priority in a table of counts.
#[derive(Debug, Serialize)]
pub struct Line {
    title: String,
    summary: String,
    href: String,
    counts: Counts,
}

/// All priorities.
#[derive(Debug, Serialize)]
pub struct Index {
    priorities: Vec<Line>,
    total: Counts,
}

/// One priority.
#[derive(Debug, Serialize)]
pub struct Told {
    summary: String,
    about: Option<Value>,
    lead: Option<String>,
    portfolio: Option<String>,
    former: Vec<Former>,
    counts: Counts,
    activity: Option<super::report::Glance>,
    /// How its measures stand, in a sentence.
    answer: Option<String>,
    narrative: Option<Value>,
    edition: String,
    measures: Vec<Value>,
    challenges: Vec<challenge::Full>,
    objectives: Option<objective::Table>,
    risks: Vec<risk::Entry>,
    stories: Vec<story::Card>,
}

/// A name that the priority had.
#[derive(Debug, Serialize)]
pub struct Former {
    title: String,
    until: Option<String>,
}

/// Lists the priorities with their counts.
pub fn lines(view: View<'_>) -> Result<Vec<Line>, Diagnostic> {
    let edition = view.site.dataset.site.edition.value;
    let line = |(index, priority): (usize, &Priority)| {
        Ok(Line {
            title: view.words.text(priority.name()).to_owned(),
            summary: view.words.text(&priority.summary).to_owned(),
            href: view.href(Page::Priority(index)),
            counts: counts(view, view.site.assessment.tally(&priority.id, edition))?,
        })
    };
    view.site.dataset.priorities.iter().enumerate().map(line).collect()
}

/// Makes the page of all priorities.
pub fn index(view: View<'_>) -> Result<Index, Diagnostic> {
    let edition = view.site.dataset.site.edition.value;
    Ok(Index { priorities: lines(view)?, total: counts(view, view.site.assessment.total(edition))? })
}

/// Makes the page of a priority.
pub fn view(view: View<'_>, priority: &Priority) -> Result<Told, Diagnostic> {
    let (words, dataset, assessment) = (view.words, view.site.dataset, view.site.assessment);
    let edition = dataset.site.edition.value;
    let serving = assessment.serving(&priority.id).filter(|assessed| assessed.is_current(edition));
    let report = dataset.reports.iter().find(|report| report.period.value == edition);
    let narrative = report.and_then(|report| report.narrative.iter().find(|(id, _)| id.value == priority.id));
    let tally = assessment.tally(&priority.id, edition);
    let former = priority
        .former_titles
        .iter()
        .map(|former| Former { title: words.text(&former.title).to_owned(), until: former.until.map(|until| words.period(until)) });
    Ok(Told {
        summary: words.text(&priority.summary).to_owned(),
        about: words.maybe(&priority.about).map(|text| markdown::html(text, 2)),
        lead: words.maybe(&priority.lead).map(ToOwned::to_owned),
        portfolio: words.maybe(&priority.portfolio).map(ToOwned::to_owned),
        former: former.collect(),
        counts: counts(view, tally)?,
        answer: (tally.total() > 0).then(|| answer(view, tally, "answer-priority")).transpose()?,
        activity: report.map(|report| super::report::glance_of(view, report, Table::Activity, &priority.id)).transpose()?.flatten(),
        narrative: narrative.map(|(_, text)| markdown::html(words.text(text), 2)),
        edition: words.period(edition),
        measures: table_rows(view, serving, edition)?,
        challenges: challenge::of_priority(view, Some(&priority.id), edition, 3)?,
        objectives: objective::of_priority(view, &priority.id)?,
        risks: risk::of_priority(view, &priority.id, 3)?,
        stories: story::of_priority(view, Some(&priority.id), None)?,
    })
}
