//! The home page: how the council is doing, what is going well, what is not, what changed, what it is doing about it.

use minijinja::Value;
use serde::Serialize;

use super::change::{Changes, changes};
use super::row::{Counts, Row, answer, counts, row};
use super::stretch::table_rows;
use super::{Link, View, challenge, priority, story};
use crate::assess::Assessed;
use crate::assess::status::Status;
use crate::assess::travel::Travel;
use crate::diagnostic::Diagnostic;
use crate::map::{Order, Page};

/// How many of a list the home page shows.
const SHOWN: usize = 5;

/// The home page.
#[derive(Debug, Serialize)]
pub struct Home {
    answer: String,
    period: String,
    days: String,
    counts: Counts,
    well: Vec<Row>,
    not_well: Vec<Row>,
    improved: Changes,
    worsened: Changes,
    priorities: Vec<priority::Line>,
    corporate: Vec<Value>,
    challenges: Vec<challenge::Brief>,
    stories: Vec<story::Card>,
    report: Option<Link>,
    measures: String,
    measures_by_direction: String,
    all_challenges: String,
    all_stories: String,
}

/// Makes the home page.
pub fn view(view: View<'_>) -> Result<Home, Diagnostic> {
    let (site, words) = (view.site, view.words);
    let edition = site.dataset.site.edition.value;
    let tally = site.assessment.total(edition);
    let assessed: Vec<Assessed<'_>> = site.assessment.measures().filter(|assessed| assessed.is_current(edition)).collect();
    let plan = || assessed.iter().copied().filter(|assessed| assessed.is_in_plan());
    let rows =
        |list: Vec<Assessed<'_>>| list.into_iter().take(SHOWN).map(|assessed| row(view, assessed, edition)).collect::<Result<Vec<_>, _>>();
    let latest = site.dataset.reports.iter().position(|report| report.period.value == edition);
    let report = latest.and_then(|index| Some((index, site.dataset.reports.at(index)?)));
    Ok(Home {
        answer: answer(view, tally, "answer-plan")?,
        period: words.period(edition),
        days: words.language().days_of(edition),
        counts: counts(view, tally)?,
        well: rows(best(plan(), edition))?,
        not_well: rows(worst(plan(), edition))?,
        improved: changes(view, plan(), edition, Travel::Improving, SHOWN)?,
        worsened: changes(view, plan(), edition, Travel::Worsening, SHOWN)?,
        priorities: priority::lines(view)?,
        corporate: table_rows(view, assessed.iter().copied().filter(|assessed| assessed.measure.corporate), edition)?,
        challenges: challenge::briefs(view, SHOWN)?,
        stories: story::latest(view, SHOWN + 1)?,
        report: report.map(|(index, report)| Link { label: words.text(&report.title).to_owned(), href: view.href(Page::Report(index)) }),
        measures: view.href(Page::MeasuresBy(Order::Status)),
        measures_by_direction: view.href(Page::MeasuresBy(Order::Travel)),
        all_challenges: view.href(Page::Challenges),
        all_stories: view.href(Page::Stories),
    })
}

/// The measures that met their target, those that also improved first.
fn best<'a>(plan: impl Iterator<Item = Assessed<'a>>, edition: crate::period::Period) -> Vec<Assessed<'a>> {
    let met = |assessed: &Assessed<'_>| status(*assessed, edition) == Some(Status::Green);
    let mut met: Vec<_> = plan.filter(met).collect();
    met.sort_by_cached_key(|assessed| assessed.headline(edition).map(|cell| rank(cell.comparison().travel)));
    met
}

/// The measures that missed their target by most, and of those with a target of zero the worsening ones first.
fn worst<'a>(plan: impl Iterator<Item = Assessed<'a>>, edition: crate::period::Period) -> Vec<Assessed<'a>> {
    let missed = |assessed: &Assessed<'_>| status(*assessed, edition) == Some(Status::Red);
    let mut missed: Vec<_> = plan.filter(missed).collect();
    missed.sort_by_cached_key(|assessed| std::cmp::Reverse(assessed.headline(edition).map(|cell| cell.missed_by())));
    missed
}

fn status(assessed: Assessed<'_>, edition: crate::period::Period) -> Option<Status> {
    assessed.judged(edition).map(|judged| judged.verdict.status)
}

const fn rank(travel: Travel) -> u8 {
    match travel {
        Travel::Improving => 0,
        Travel::Steady => 1,
        Travel::CannotCompare => 2,
        Travel::Worsening => 3,
    }
}
