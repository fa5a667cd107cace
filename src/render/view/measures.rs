//! The index of measures in each of its orders: by priority, by status, by direction of travel, by title.

use std::cmp::Reverse;
use std::mem::discriminant;

use minijinja::Value;
use serde::Serialize;

use super::View;
use super::stretch::table_rows;
use crate::assess::status::{Because, Status};
use crate::assess::travel::Travel;
use crate::assess::{Assessed, Cell};
use crate::diagnostic::Diagnostic;
use crate::map::{Order, Page};
use crate::period::Period;

/// All measures in one order.
#[derive(Debug, Serialize)]
pub struct Index {
    edition: String,
    orders: Vec<Choice>,
    groups: Vec<Group>,
    /// How many rows there are; a measure that serves several priorities has several.
    count: usize,
}

/// A way to this order or another.
#[derive(Debug, Serialize)]
struct Choice {
    label: String,
    href: String,
    current: bool,
}

/// The measures that stand together under a heading.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    href: Option<String>,
    #[serde(skip)]
    count: usize,
    rows: Vec<Value>,
}

/// Makes the index by priority; the corporate measures come last.
pub fn by_priority(view: View<'_>) -> Result<Index, Diagnostic> {
    let mut groups = Vec::new();
    for priority in &view.site.dataset.priorities {
        let title = view.words.text(&priority.title).to_owned();
        let measures = view.site.assessment.serving(&priority.id).filter(|assessed| assessed.is_current(edition(view)));
        groups.push(Group { href: Some(view.priority_href(&priority.id)), ..group(view, title, measures)? });
    }
    let corporate = current(view).filter(|assessed| assessed.measure.corporate);
    groups.push(group(view, view.words.say("corporate-measures", &[])?, corporate)?);
    let followed = current(view).filter(|assessed| assessed.measure.assurance);
    groups.push(group(view, view.words.say("assurance-measures", &[])?, followed)?);
    groups.push(retired(view)?);
    index(view, Page::Measures, groups)
}

/// Makes the index in another order.
pub fn by(view: View<'_>, order: Order) -> Result<Index, Diagnostic> {
    let mut groups = match order {
        Order::Status => {
            let cells: Vec<_> = current(view).map(|assessed| (assessed, cell(view, assessed))).collect();
            let of = |wanted: Status| {
                let status = |cell: &Option<Cell<'_>>| cell.as_ref().map_or(UNKNOWN, |cell| cell.verdict.status);
                let mut measures: Vec<_> = cells.iter().filter(|(_, cell)| discriminant(&status(cell)) == discriminant(&wanted)).collect();
                // What missed by most stands first.
                measures.sort_by_cached_key(|(_, cell)| Reverse(cell.as_ref().map(Cell::missed_by)));
                group(view, view.words.status(wanted)?, measures.into_iter().map(|(assessed, _)| *assessed))
            };
            [Status::Red, Status::Amber, Status::Green, UNKNOWN].into_iter().map(of).collect::<Result<_, Diagnostic>>()?
        }
        Order::Travel => {
            let travel = |assessed: Assessed<'_>| cell(view, assessed).map_or(Travel::CannotCompare, |cell| cell.comparison().travel);
            let travels: Vec<_> = current(view).map(|assessed| (assessed, travel(assessed))).collect();
            let of = |wanted: Travel| {
                let measures = travels.iter().filter(|(_, travel)| *travel == wanted).map(|(assessed, _)| *assessed);
                group(view, view.words.travel(wanted)?, measures)
            };
            let ways = [Travel::Worsening, Travel::Improving, Travel::Steady, Travel::CannotCompare];
            ways.into_iter().map(of).collect::<Result<_, Diagnostic>>()?
        }
        Order::Title => {
            let mut measures: Vec<_> = current(view).collect();
            measures.sort_by(|a, b| view.words.language().compare(name(view, *a), name(view, *b)));
            vec![group(view, view.words.say("all-measures", &[])?, measures)?]
        }
    };
    groups.push(retired(view)?);
    index(view, Page::MeasuresBy(order), groups)
}

/// The measures that are no longer reported; they keep their pages.
fn retired(view: View<'_>) -> Result<Group, Diagnostic> {
    let retired = all(view).filter(|assessed| !assessed.is_current(edition(view)));
    group(view, view.words.say("retired-measures", &[])?, retired)
}

/// What a measure without any figure is.
const UNKNOWN: Status = Status::NotAssessed(Because::NoFigure);

fn edition(view: View<'_>) -> Period {
    view.site.dataset.site.edition.value
}

fn all<'a>(view: View<'a>) -> impl Iterator<Item = Assessed<'a>> {
    view.site.assessment.measures()
}

fn cell<'a>(view: View<'_>, assessed: Assessed<'a>) -> Option<Cell<'a>> {
    assessed.headline(edition(view))
}

fn name<'a>(view: View<'a>, assessed: Assessed<'a>) -> &'a str {
    view.words.text(assessed.measure.name())
}

fn current<'a>(view: View<'a>) -> impl Iterator<Item = Assessed<'a>> {
    all(view).filter(move |assessed| assessed.is_current(edition(view)))
}

fn group<'a>(view: View<'a>, title: String, measures: impl IntoIterator<Item = Assessed<'a>>) -> Result<Group, Diagnostic> {
    let measures: Vec<Assessed<'_>> = measures.into_iter().collect();
    Ok(Group { title, href: None, count: measures.len(), rows: table_rows(view, measures, edition(view))? })
}

fn index(view: View<'_>, page: Page, mut groups: Vec<Group>) -> Result<Index, Diagnostic> {
    groups.retain(|group| !group.rows.is_empty());
    let choice = |other: Page| {
        let key = match other {
            Page::MeasuresBy(Order::Status) => "order-status",
            Page::MeasuresBy(Order::Travel) => "order-travel",
            Page::MeasuresBy(Order::Title) => "order-title",
            _ => "order-priority",
        };
        Ok(Choice { label: view.words.say(key, &[])?, href: view.href(other), current: other == page })
    };
    let pages = std::iter::once(Page::Measures).chain(Order::ALL.map(Page::MeasuresBy));
    Ok(Index {
        edition: view.words.period(edition(view)),
        orders: pages.map(choice).collect::<Result<_, Diagnostic>>()?,
        count: groups.iter().map(|group| group.count).sum(),
        groups,
    })
}
