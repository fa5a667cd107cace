//! What changed from a frozen edition to the next, or to the record as it stands.

use serde::Serialize;

use super::{Link, View};
use crate::assess::changes::{Changes, Moved, New, Redefined, Revised};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Kind, Page};
use crate::model::edition::Slot;
use crate::model::measure::Measure;
use crate::model::observation::{Basis, Vocabulary as _};
use crate::quantity::Decimal;
use crate::render::words::Said;

/// How many rows of a table the page shows; the data file has them all.
const SHOWN: usize = 200;

/// The page.
#[derive(Debug, Serialize)]
pub struct Changed {
    from: Link,
    to: Option<Link>,
    counts: Vec<Count>,
    csv: String,
    new: Vec<Row>,
    revised: Vec<Row>,
    targets: Vec<Row>,
    definitions: Vec<Row>,
    appeared: Vec<Link>,
    disappeared: Vec<Gone>,
    /// How many rows each table shows at most, where one has more.
    shown: Option<String>,
}

/// How often something changed, and where that is told.
#[derive(Debug, Serialize)]
pub struct Count {
    id: &'static str,
    label: String,
    count: usize,
}

/// A change.
#[derive(Debug, Serialize)]
pub struct Row {
    what: Link,
    when: String,
    basis: Option<String>,
    before: String,
    now: String,
    on: Option<String>,
    why: Option<String>,
}

/// A measure that is no longer reported.
#[derive(Debug, Serialize)]
pub struct Gone {
    title: String,
    href: Option<String>,
    since: Option<String>,
    why: Option<String>,
    replaced_by: Option<Link>,
}

/// Makes the page of the changes after the edition at a place.
pub fn view(view: View<'_>, (index, changes): (usize, &Changes<'_>)) -> Result<Changed, Diagnostic> {
    let words = view.words;
    let edition = |index: usize| {
        let edition = view.site.dataset.editions.at(index);
        edition.map(|edition| Ok(Link { label: words.edition(edition)?, href: view.href(Page::Edition(index)) })).transpose()
    };
    let counts = words.changes(changes).into_iter().map(|(id, count)| Ok(Count { id, label: words.say(id, &[])?, count }));
    let counts: Vec<Count> = counts.collect::<Result<_, Diagnostic>>()?;
    Ok(Changed {
        from: edition(index)?.unwrap_or_else(|| Link { label: String::new(), href: String::new() }),
        to: edition(index + 1)?,
        shown: counts.iter().any(|count| count.count > SHOWN).then(|| words.number(SHOWN.into())),
        counts,
        csv: view.href_of(&Kind::Data(DataFile::Changes(index))),
        new: changes.new.iter().take(SHOWN).map(|new| fresh(view, new)).collect::<Result<_, _>>()?,
        revised: changes.revised.iter().take(SHOWN).map(|revised| replaced(view, revised)).collect::<Result<_, _>>()?,
        targets: changes.targets.iter().take(SHOWN).map(|moved| goalpost(view, moved)).collect::<Result<_, _>>()?,
        definitions: changes.definitions.iter().take(SHOWN).map(|redefined| definition(view, redefined)).collect(),
        appeared: changes.appeared.iter().take(SHOWN).map(|id| named(view, id, changes)).collect(),
        disappeared: changes.disappeared.iter().take(SHOWN).map(|id| gone(view, id, changes)).collect(),
    })
}

fn fresh(view: View<'_>, new: &New) -> Result<Row, Diagnostic> {
    let now = figure(view, &new.key.slot, Some(new.value))?;
    Ok(Row { now, basis: Some(view.words.basis(new.key.basis)?), ..row(view, &new.key.slot) })
}

fn replaced(view: View<'_>, revised: &Revised<'_>) -> Result<Row, Diagnostic> {
    let words = view.words;
    let slot = &revised.key.slot;
    let basis = (revised.key.basis != Basis::InPeriod).then(|| words.say(&format!("basis-{}", revised.key.basis.word()), &[]));
    Ok(Row {
        basis: basis.transpose()?,
        before: figure(view, slot, Some(revised.before))?,
        now: figure(view, slot, revised.now)?,
        on: revised.note.map(|note| words.language().date(note.until)),
        why: revised.note.map(|note| words.text(&note.why).to_owned()),
        ..row(view, slot)
    })
}

fn goalpost(view: View<'_>, moved: &Moved<'_>) -> Result<Row, Diagnostic> {
    let words = view.words;
    let measure = view.site.dataset.measures.get(&moved.slot.measure);
    let aim = |aim: Option<&crate::model::target::Aim>| match (aim, measure) {
        (Some(aim), Some(measure)) => words.target(measure, aim),
        _ => words.say("reason-no-target-set", &[]),
    };
    let periods: Vec<String> = moved.periods.iter().map(|period| words.period(*period)).collect();
    Ok(Row {
        when: periods.join("; "),
        before: aim(Some(&moved.before))?,
        now: aim(moved.now.as_ref())?,
        on: moved.note.map(|note| words.language().date(note.until)),
        why: moved.note.map(|note| words.text(&note.why).to_owned()),
        ..row(view, &moved.slot)
    })
}

fn definition(view: View<'_>, redefined: &Redefined) -> Row {
    let words = view.words;
    let plain = |text: &crate::lang::Text| crate::render::markdown::plain(words.text(text));
    Row {
        what: link(view, &redefined.measure),
        when: String::new(),
        basis: None,
        before: plain(&redefined.before),
        now: plain(&redefined.now),
        on: None,
        why: None,
    }
}

fn gone(view: View<'_>, id: &str, changes: &Changes<'_>) -> Gone {
    let words = view.words;
    let measure = view.site.dataset.measures.get(id);
    let retired = measure.and_then(|measure| measure.retired.as_ref());
    let Link { label, href } = named(view, id, changes);
    Gone {
        title: label,
        href: measure.map(|_| href),
        since: retired.map(|retired| words.period(retired.since.value)),
        why: retired.map(|retired| words.text(&retired.why).to_owned()),
        replaced_by: retired.and_then(|retired| retired.replaced_by.as_ref()).map(|other| link(view, &other.value)),
    }
}

fn row(view: View<'_>, slot: &Slot) -> Row {
    let mut what = link(view, &slot.measure);
    if let Some(measure) = view.site.dataset.measures.get(&slot.measure) {
        what.label = view.words.part(measure, &slot.breakdown, &slot.item);
    }
    let when = view.words.period(slot.period);
    Row { what, when, basis: None, before: String::new(), now: String::new(), on: None, why: None }
}

/// A measure by the name that the record gives it, or else by the one it was published with.
fn named(view: View<'_>, id: &str, changes: &Changes<'_>) -> Link {
    let published = changes.from.tables.measures.get(id).map(|described| view.words.text(&described.title).to_owned());
    match view.site.dataset.measures.get(id) {
        Some(_) => link(view, id),
        None => Link { label: published.unwrap_or_else(|| id.to_owned()), href: String::new() },
    }
}

fn link(view: View<'_>, id: &str) -> Link {
    let name = view.site.dataset.measures.get(id).map(|measure: &Measure| view.words.text(measure.name()).to_owned());
    Link { label: name.unwrap_or_else(|| id.to_owned()), href: view.measure_href(id) }
}

fn figure(view: View<'_>, slot: &Slot, value: Option<Decimal>) -> Said {
    match (value, view.site.dataset.measures.get(&slot.measure)) {
        (Some(value), Some(measure)) => view.words.figure(measure, value),
        (Some(value), None) => Ok(view.words.number(value)),
        (None, _) => view.words.say("withdrawn", &[]),
    }
}
