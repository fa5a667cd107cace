//! Achievements, as stories for residents.

use std::io;

use super::{Definition, Each, Source, by_id};
use crate::lang::Lang;
use crate::map::Table;
use crate::model::story::Story;
use crate::render::data::cell::{self, Cell, both, maybe_both, plain_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 29] = [
    column("achievement_id", Type::Id).required(),
    column("edition", Type::Period).required(),
    column("priority_id", Type::Id),
    code("state", Codes::StoryState).required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    column::text("summary_en").required(),
    column::text("summary_cy").required(),
    column::text("body_en").required(),
    column::text("body_cy").required(),
    column::text("key_figures_en"),
    column::text("key_figures_cy"),
    column::text("key_dates_en"),
    column::text("key_dates_cy"),
    column::text("quote_en"),
    column::text("quote_cy"),
    column::text("quote_by_en"),
    column::text("quote_by_cy"),
    column::text("lead_en"),
    column::text("lead_cy"),
    column::text("contact_en"),
    column::text("contact_cy"),
    column("measure_ids", Type::Ids),
    column("release_at", Type::Moment),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
    column::text("picture"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["achievement_id"], references: &[("priority_id", Table::Priorities)] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    by_id(source.dataset.stories.iter(), |story| &story.id).into_iter().try_for_each(|story| each(&cells(source, story)))
}

fn cells<'a>(source: Source<'a>, story: &'a Story) -> [Cell<'a>; COLUMNS.len()] {
    let [title_en, title_cy] = both(&story.title);
    let [summary_en, summary_cy] = both(&story.summary);
    let [body_en, body_cy] = plain_both(Some(&story.body));
    let [figures_en, figures_cy] = [Lang::En, Lang::Cy].map(|lang| {
        let figure = story.figures.iter().map(|figure| format!("{}: {}", figure.label.get(lang), figure.value.get(lang)));
        text(figure.collect::<Vec<_>>().join("; "))
    });
    let [dates_en, dates_cy] = [Lang::En, Lang::Cy].map(|lang| {
        let date = story.dates.iter().map(|date| format!("{}: {}", date.label.get(lang), source.theme.language(lang).period(date.date)));
        text(date.collect::<Vec<_>>().join("; "))
    });
    let [quote_en, quote_cy] = maybe_both(story.quote.as_ref().map(|quote| &quote.text));
    let [by_en, by_cy] = maybe_both(story.quote.as_ref().map(|quote| &quote.by));
    let [lead_en, lead_cy] = maybe_both(story.lead.as_ref());
    let [contact_en, contact_cy] = maybe_both(story.contact.as_ref());
    let [note_en, note_cy] = maybe_both(story.note.as_ref());
    let [origin_en, origin_cy] = maybe_both(story.origin.as_ref());
    [
        text(story.id.as_str()),
        cell::period(story.edition.value),
        cell::id(story.priority.as_ref()),
        cell::code(story.state),
        title_en,
        title_cy,
        summary_en,
        summary_cy,
        body_en,
        body_cy,
        figures_en,
        figures_cy,
        dates_en,
        dates_cy,
        quote_en,
        quote_cy,
        by_en,
        by_cy,
        lead_en,
        lead_cy,
        contact_en,
        contact_cy,
        cell::ids(&story.measures),
        story.release_at.map_or(Cell::Empty, |at| text(at.to_string())),
        note_en,
        note_cy,
        origin_en,
        origin_cy,
        cell::maybe(story.picture.as_ref().map(|picture| picture.file.value.as_str())),
    ]
}
