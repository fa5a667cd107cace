//! The news desk: what of an edition is news, in an order that is fair and said.

use serde::Serialize;

use super::row::{status, travel};
use super::{Link, Tag, View};
use crate::assess::lateness::Late;
use crate::assess::news::{Compared, Missed, Moved};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Kind, Page, Table};
use crate::model::measure::Measure;
use crate::model::observation::Vocabulary as _;
use crate::model::report::Report;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::words::Said;

/// How many of a list the page shows.
const SHOWN: usize = 10;

/// The page.
#[derive(Debug, Serialize)]
pub struct Desk {
    period: String,
    days: String,
    report: Link,
    counts: Vec<Count>,
    moved: Vec<Change>,
    missed: Vec<Miss>,
    compared: Vec<Beside>,
    late: Vec<Line>,
    csv: String,
}

/// How many there are, where they are listed, and how many of them are shown when that is not all.
#[derive(Debug, Serialize)]
pub struct Count {
    id: &'static str,
    label: String,
    count: usize,
    shown: Option<String>,
}

/// A figure that changed.
#[derive(Debug, Serialize)]
pub struct Change {
    measure: Link,
    before: String,
    since: String,
    now: String,
    difference: String,
    percent: Option<String>,
    travel: Tag,
}

/// A target that was missed.
#[derive(Debug, Serialize)]
pub struct Miss {
    measure: Link,
    value: String,
    target: String,
    percent: Option<String>,
    status: Tag,
}

/// A figure beside somebody else's.
#[derive(Debug, Serialize)]
pub struct Beside {
    measure: Link,
    period: String,
    own: String,
    name: String,
    other: String,
    ahead: String,
}

/// A line of the ledger of lateness.
#[derive(Debug, Serialize)]
pub struct Line {
    measure: Link,
    period: String,
    reason: String,
    since: Option<String>,
    due: Option<String>,
    published: Option<String>,
    days: Option<String>,
}

/// Makes the news desk of the report at a place.
pub fn view(view: View<'_>, index: usize, report: &Report) -> Result<Desk, Diagnostic> {
    let words = view.words;
    let news = view.site.assessment.news(report.period.value);
    let count = |id: &'static str, count: usize, most: usize| {
        let shown = (count > most).then(|| words.say("shown-of", &[("shown", &most.to_string()), ("total", &count.to_string())]));
        Ok(Count { id, label: words.say(id, &[])?, count, shown: shown.transpose()? })
    };
    Ok(Desk {
        period: words.period(news.edition),
        days: words.language().days_of(news.edition),
        report: Link { label: words.text(&report.title).to_owned(), href: view.href(Page::Report(index)) },
        counts: vec![
            count("news-missed", news.missed.len(), SHOWN)?,
            count("news-moved", news.moved.len(), SHOWN)?,
            count("news-compared", news.compared.len(), usize::MAX)?,
            count("news-late", news.late.len(), usize::MAX)?,
        ],
        moved: each(view, news.moved.iter().take(SHOWN), |moved| moved.measure, change)?,
        missed: each(view, news.missed.iter().take(SHOWN), |missed| missed.measure, miss)?,
        compared: each(view, news.compared.iter(), |compared| compared.measure, beside)?,
        late: each(view, news.late.iter(), |late| late.measure, line)?,
        csv: view.href_of(&Kind::Data(DataFile::Csv(Table::Lateness))),
    })
}

/// The heading of an edition's news desk.
pub fn heading(view: View<'_>, edition: Period) -> Said {
    view.words.say("heading-news", &[("edition", &view.words.period(edition))])
}

fn each<'m, T: 'm, R>(
    view: View<'_>,
    list: impl Iterator<Item = &'m T>,
    id: impl Fn(&T) -> &str,
    make: impl Fn(View<'_>, &Measure, &T) -> Result<R, Diagnostic>,
) -> Result<Vec<R>, Diagnostic> {
    let measures = &view.site.dataset.measures;
    list.filter_map(|entry| Some((measures.get(id(entry))?, entry))).map(|(measure, entry)| make(view, measure, entry)).collect()
}

fn change(view: View<'_>, measure: &Measure, moved: &Moved<'_>) -> Result<Change, Diagnostic> {
    let words = view.words;
    Ok(Change {
        measure: link(view, measure),
        before: words.figure(measure, moved.pair.before)?,
        since: words.period(moved.pair.since),
        now: words.figure(measure, moved.pair.now)?,
        difference: signed(words.distance(measure, moved.difference)?, moved.difference),
        percent: moved.percent.map(|share| percent(view, share)).transpose()?,
        travel: travel(view, moved.travel)?,
    })
}

fn miss(view: View<'_>, measure: &Measure, missed: &Missed<'_>) -> Result<Miss, Diagnostic> {
    let words = view.words;
    Ok(Miss {
        measure: link(view, measure),
        value: words.cell(measure, missed.cell.observation)?,
        target: missed.cell.target.map_or(Ok(String::new()), |target| words.target(measure, &target.aim))?,
        percent: missed.percent.map(|share| percent(view, share)).transpose()?,
        status: status(view, missed.cell.verdict.status)?,
    })
}

fn beside(view: View<'_>, measure: &Measure, compared: &Compared<'_>) -> Result<Beside, Diagnostic> {
    let words = view.words;
    let name = view.site.dataset.site.comparators.get(compared.comparator);
    Ok(Beside {
        measure: link(view, measure),
        period: words.period(compared.period),
        own: words.figure(measure, compared.own)?,
        name: name.map(|name| words.text(name).to_owned()).unwrap_or_default(),
        other: words.figure(measure, compared.other)?,
        ahead: signed(percent(view, compared.ahead)?, compared.ahead),
    })
}

fn line(view: View<'_>, measure: &Measure, late: &Late<'_>) -> Result<Line, Diagnostic> {
    let words = view.words;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| words.language().date(day));
    Ok(Line {
        measure: link(view, measure),
        period: words.period(late.period),
        reason: match late.reason {
            Some(reason) => words.say(&format!("reason-{}", reason.word()), &[])?,
            None if late.is_here => words.say("published-late", &[])?,
            None => words.say("no-figure-recorded", &[])?,
        },
        since: (!late.is_here).then(|| words.period(late.since)),
        due: day(late.due),
        published: day(late.published),
        days: late.days.map(|days| words.number(days.into())),
    })
}

fn link(view: View<'_>, measure: &Measure) -> Link {
    Link { label: view.words.text(measure.name()).to_owned(), href: view.measure_href(&measure.id) }
}

/// A percentage to one place, which is enough to put one before the other.
fn percent(view: View<'_>, value: Decimal) -> Said {
    let rounded = value.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize();
    view.words.say("unit-percent", &[("n", &view.words.number(rounded))])
}

fn signed(worded: String, value: Decimal) -> String {
    if value.is_sign_positive() && !value.is_zero() { format!("+{worded}") } else { worded }
}
