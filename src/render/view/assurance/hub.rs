//! The hub of assurance: who checks the council, what they last said, what is overdue.

use serde::Serialize;

use super::body::{Entry, entry};
use super::part::{Quoted, quoted};
use super::promise::{Brief, brief};
use super::timeline::{self, Stop};
use super::tracker::{self, Choice};
use super::{When, when};
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Feed, Kind, Page, Table, Which};
use crate::model::assurance::body::Body;
use crate::model::assurance::part::Part;
use crate::model::observation::Vocabulary as _;
use crate::render::feed;
use crate::render::language::Arg;
use crate::render::view::{Link, View, data};

/// How many overdue promises the hub shows.
const SHOWN: usize = 5;

/// The page.
#[derive(Debug, Serialize)]
pub struct Hub {
    as_of: String,
    lists: Vec<Choice>,
    in_time: Option<String>,
    bodies: Vec<Watch>,
    overdue: Vec<Brief>,
    all_overdue: Link,
    recommended: Option<String>,
    unanswered: Vec<Quoted>,
    programmes: Vec<Plan>,
    timeline: Vec<Stop>,
    files: Vec<Link>,
    overdue_csv: String,
    feeds: Vec<Link>,
}

/// A body with what it last said.
#[derive(Debug, Serialize)]
pub struct Watch {
    title: String,
    href: String,
    kind: String,
    ended: Option<When>,
    last: Option<Entry>,
}

/// A programme in a list.
#[derive(Debug, Serialize)]
pub struct Plan {
    title: String,
    href: String,
    summary: String,
    start: When,
    end: Option<When>,
}

/// Makes the page.
pub fn view(view: View<'_>) -> Result<Hub, Diagnostic> {
    let (words, assurance, held) = (view.words, &view.site.dataset.assurance, &view.site.assessment.assurance);
    let overdue = held.overdue();
    let feeds = Feed::of(view.site.dataset).filter(|feed| matches!(feed, Feed::Findings | Feed::Overdue) && view.site.base_url.is_some());
    let files = [Table::Commitments, Table::Recommendations, Table::Findings];
    Ok(Hub {
        as_of: words.language().date(view.site.assessment.as_of),
        lists: tracker::lists(view, None)?,
        in_time: tracker::in_time(view)?,
        bodies: assurance.bodies.iter().enumerate().map(|(index, body)| watch(view, index, body)).collect::<Result<_, _>>()?,
        all_overdue: Link { label: words.number(overdue.len().into()), href: view.href(Page::Promises(Which::Overdue)) },
        overdue: overdue.into_iter().take(SHOWN).map(|promise| brief(view, promise)).collect::<Result<_, _>>()?,
        recommended: recommended(view)?,
        unanswered: held.unanswered_recommendations().map(|part| quoted(view, part)).collect::<Result<_, _>>()?,
        programmes: assurance
            .programmes
            .iter()
            .enumerate()
            .map(|(index, one)| Plan {
                title: words.text(&one.title).to_owned(),
                href: view.href(Page::Programme(index)),
                summary: words.text(&one.summary).to_owned(),
                start: when(view, one.start.value),
                end: one.end.as_ref().map(|end| when(view, end.value)),
            })
            .collect(),
        timeline: timeline::all(view)?,
        files: files.into_iter().map(|table| data::link(view, DataFile::Csv(table))).collect::<Result<_, _>>()?,
        overdue_csv: view.href_of(&Kind::Data(DataFile::Csv(Table::Overdue))),
        feeds: feeds
            .map(|feed| Ok(Link { label: feed::name(words, feed)?, href: view.href_of(&Kind::Feed(view.lang, feed)) }))
            .collect::<Result<_, Diagnostic>>()?,
    })
}

/// How many recommendations there are, and how many some promise answers.
fn recommended(view: View<'_>) -> Result<Option<String>, Diagnostic> {
    let parts = view.site.assessment.assurance.parts.iter().filter(|(part, _)| matches!(part, Part::Recommendation(..)));
    let (all, answered) = parts.fold((0, 0), |(all, answered), (_, promises)| (all + 1, answered + u64::from(!promises.is_empty())));
    if all == 0 {
        return Ok(None);
    }
    view.words.say_with("recommendations-answered", &[("answered", Arg::Number(answered)), ("n", Arg::Number(all))]).map(Some)
}

fn watch(view: View<'_>, index: usize, body: &Body) -> Result<Watch, Diagnostic> {
    let mut documents = view.site.dataset.assurance.documents.iter().enumerate();
    let last = documents.rfind(|(_, document)| document.body.as_ref().is_some_and(|id| id.value == body.id));
    Ok(Watch {
        title: view.words.text(&body.title).to_owned(),
        href: view.href(Page::Body(index)),
        kind: view.words.say(&format!("body-{}", body.kind.word()), &[])?,
        ended: body.ended.as_ref().map(|ended| when(view, ended.value)),
        last: last.map(|(index, document)| entry(view, index, document)).transpose()?,
    })
}
