//! The promise tracker: every promise by due date and standing, the overdue ones first, and the same narrowed down on pages of their own.

use serde::Serialize;

use super::promise::{Brief, brief, standing};
use crate::assess::assurance::{Promise, Standing};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Kind, Page, Table, Which};
use crate::render::view::{Link, Tag, View, data};

/// The page.
#[derive(Debug, Serialize)]
pub struct Tracker {
    as_of: String,
    lists: Vec<Choice>,
    groups: Vec<Group>,
    in_time: Option<String>,
    csv: Link,
    overdue_csv: String,
}

/// A way to a list of promises.
#[derive(Debug, Serialize)]
pub struct Choice {
    label: String,
    count: String,
    href: String,
    current: bool,
}

/// The promises that stand alike.
#[derive(Debug, Serialize)]
pub struct Group {
    id: &'static str,
    standing: Tag,
    promises: Vec<Brief>,
}

/// Makes the page of a list.
pub fn view(view: View<'_>, which: Which) -> Result<Tracker, Diagnostic> {
    let held = &view.site.assessment.assurance;
    let mut groups = Vec::new();
    for one in Standing::ALL {
        let mut promises: Vec<&Promise<'_>> =
            held.promises.iter().filter(|promise| promise.standing == one && belongs(promise, which)).collect();
        promises.sort_by_key(|promise| (promise.due.is_none(), promise.due, promise.commitment.id.as_str()));
        if !promises.is_empty() {
            let promises = promises.into_iter().map(|promise| brief(view, promise)).collect::<Result<_, _>>()?;
            groups.push(Group { id: one.word(), standing: standing(view, one)?, promises });
        }
    }
    Ok(Tracker {
        as_of: view.words.language().date(view.site.assessment.as_of),
        lists: lists(view, Some(which))?,
        groups,
        in_time: in_time(view)?,
        csv: data::link(view, DataFile::Csv(Table::Commitments))?,
        overdue_csv: view.href_of(&Kind::Data(DataFile::Csv(Table::Overdue))),
    })
}

/// Lists the ways to each list, with how many promises are there.
pub fn lists(view: View<'_>, current: Option<Which>) -> Result<Vec<Choice>, Diagnostic> {
    let promises = &view.site.assessment.assurance.promises;
    let choice = |which: Which| {
        let count = promises.iter().filter(|promise| belongs(promise, which)).count();
        Ok(Choice {
            label: view.words.say(&format!("promises-{}", word(which)), &[])?,
            count: view.words.number(count.into()),
            href: view.href(Page::Promises(which)),
            current: current == Some(which),
        })
    };
    Which::ALL.into_iter().map(choice).collect()
}

/// Says how many promises were kept in time, of those that could have been.
pub fn in_time(view: View<'_>) -> Result<Option<String>, Diagnostic> {
    let in_time = view.site.assessment.assurance.in_time(view.site.assessment.as_of);
    let Some(percent) = in_time.percent() else { return Ok(None) };
    let words = view.words;
    let rounded = percent.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize();
    let percent = words.say("unit-percent", &[("n", &words.number(rounded))])?;
    let (kept, of) = (words.number(in_time.kept.into()), words.number(in_time.of.into()));
    words.say("promises-in-time", &[("percent", &percent), ("kept", &kept), ("of", &of)]).map(Some)
}

/// The end of the message keys for a list.
pub const fn word(which: Which) -> &'static str {
    match which {
        Which::All => "all",
        Which::Overdue => "overdue",
        Which::Due => "due",
        Which::Undated => "undated",
        Which::Slipped => "slipped",
        Which::Kept => "kept",
        Which::Dropped => "dropped",
    }
}

fn belongs(promise: &Promise<'_>, which: Which) -> bool {
    match which {
        Which::All => true,
        Which::Overdue => promise.standing == Standing::Overdue,
        Which::Due => promise.standing == Standing::Due,
        Which::Undated => promise.standing == Standing::Undated,
        Which::Slipped => promise.slipped.is_some(),
        Which::Kept => promise.standing.is_kept(),
        Which::Dropped => promise.standing == Standing::Dropped,
    }
}
