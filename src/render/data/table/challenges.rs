//! Performance challenges and their answers.

use std::io;

use super::{Definition, Each, Source, by_id};
use crate::lang::Text;
use crate::map::Table;
use crate::model::challenge::Challenge;
use crate::render::data::cell::{self, Cell, both, maybe_both, plain_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 23] = [
    column("challenge_id", Type::Id).required(),
    column("edition", Type::Period).required(),
    column::text("reference").required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    code("class", Codes::Class),
    code("state", Codes::ChallengeState).required(),
    column("priority_id", Type::Id),
    column("measure_ids", Type::Ids),
    column("objective_ids", Type::Ids),
    column::text("question_en").required(),
    column::text("question_cy").required(),
    column::text("remedial_action_en"),
    column::text("remedial_action_cy"),
    column::text("owner_en"),
    column::text("owner_cy"),
    column("due", Type::Period),
    column::text("incomplete_answer_en"),
    column::text("incomplete_answer_cy"),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["challenge_id"], references: &[("priority_id", Table::Priorities)] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    by_id(source.dataset.challenges.iter(), |challenge| &challenge.id).into_iter().try_for_each(|challenge| each(&cells(source, challenge)))
}

fn cells<'a>(source: Source<'a>, challenge: &'a Challenge) -> [Cell<'a>; COLUMNS.len()] {
    let [title_en, title_cy] = both(&challenge.title);
    let [question_en, question_cy] = plain_both(Some(&challenge.question));
    let [action_en, action_cy] = plain_both(challenge.remedial_action.as_ref());
    let [owner_en, owner_cy] = maybe_both(challenge.owner.as_ref());
    let [incomplete_en, incomplete_cy] = maybe_both(why_incomplete(source, challenge));
    let [note_en, note_cy] = maybe_both(challenge.note.as_ref());
    let [origin_en, origin_cy] = maybe_both(challenge.origin.as_ref());
    [
        text(challenge.id.as_str()),
        cell::period(challenge.edition.value),
        text(challenge.reference.value.as_str()),
        title_en,
        title_cy,
        challenge.class.map_or(Cell::Empty, cell::code),
        cell::code(challenge.state),
        cell::id(challenge.priority.as_ref()),
        cell::ids(&challenge.measures),
        cell::ids(&challenge.objectives),
        question_en,
        question_cy,
        action_en,
        action_cy,
        owner_en,
        owner_cy,
        challenge.due.map_or(Cell::Empty, cell::period),
        incomplete_en,
        incomplete_cy,
        note_en,
        note_cy,
        origin_en,
        origin_cy,
    ]
}

/// What the report of its edition says about answers that lack something, when this one does.
fn why_incomplete<'a>(source: Source<'a>, challenge: &Challenge) -> Option<&'a Text> {
    let is_whole = challenge.remedial_action.is_some() && challenge.owner.is_some() && challenge.due.is_some();
    let mut reports = source.dataset.reports.iter().filter(|report| !is_whole && report.period.value == challenge.edition.value);
    reports.find_map(|report| report.incomplete_answers.as_ref())
}
