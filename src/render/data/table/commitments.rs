//! What the council promised, by when, and how far it has come by the record; what is overdue depends on the day and is told elsewhere.

use std::io;

use super::findings::due;
use super::{Definition, Each, Source};
use crate::assess::assurance::{Promise, Standing};
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, both, maybe, maybe_both, plain_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 38] = [
    column("commitment_id", Type::Id).required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    column::text("text_en"),
    column::text("text_cy"),
    column::text("owner_en"),
    column::text("owner_cy"),
    column("made", Type::Period).required(),
    column("document_id", Type::Id),
    column("programme_id", Type::Id),
    column("area", Type::Id).means("programme_area"),
    column("aims", Type::Ids),
    column::text("due_words_en"),
    column::text("due_words_cy"),
    column("due", Type::Period),
    column("revisions", Type::Integer).required(),
    column::text("latest_due_words_en"),
    column::text("latest_due_words_cy"),
    column("latest_due", Type::Period),
    column("slipped_days", Type::Integer),
    code("state", Codes::PromiseState).required(),
    column("ended", Type::Period),
    column("kept_in_time", Type::Flag),
    column("evidence", Type::Integer).required(),
    column("latest_evidence", Type::Period),
    column::text("latest_evidence_en").means("latest_evidence_words"),
    column::text("latest_evidence_cy").means("latest_evidence_words"),
    column::text("no_evidence_en"),
    column::text("no_evidence_cy"),
    column::text("answers"),
    column("measure_ids", Type::Ids),
    column("objective_ids", Type::Ids),
    column("challenge_ids", Type::Ids),
    column("story_ids", Type::Ids).means("about_story_ids"),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["commitment_id"], references: &[] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let mut promises: Vec<&Promise<'a>> = source.assessment.assurance.promises.iter().collect();
    promises.sort_by_key(|promise| promise.commitment.id.as_str());
    promises.into_iter().try_for_each(|promise| each(&row(source, promise)))
}

fn row<'a>(source: Source<'a>, promise: &Promise<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let commitment = promise.commitment;
    let [title_en, title_cy] = both(&commitment.title);
    let [text_en, text_cy] = plain_both(commitment.text.as_ref());
    let [owner_en, owner_cy] = maybe_both(commitment.owner.as_ref());
    let [due_en, due_cy, due] = due(commitment.due.as_ref());
    let later = commitment.revised.last();
    let [latest_en, latest_cy] = maybe_both(later.map(|later| &later.text));
    let latest = later.map_or_else(|| due.clone(), |later| cell::period(later.date.value));
    let evidence = commitment.evidence.last();
    let [evidence_en, evidence_cy] = maybe_both(evidence.map(|evidence| &evidence.text));
    let [none_en, none_cy] = maybe_both(commitment.no_evidence.as_ref());
    let [note_en, note_cy] = maybe_both(commitment.note.as_ref());
    let [origin_en, origin_cy] = maybe_both(commitment.origin.as_ref());
    let answers: Vec<&str> = commitment.answers.iter().map(|answer| answer.value.as_str()).collect();
    let stories = source.dataset.stories.iter().map(|story| story.id.as_str());
    let stories: Vec<&str> = stories.filter(|id| commitment.about.stories.iter().any(|story| story.value == *id)).collect();
    [
        text(commitment.id.as_str()),
        title_en,
        title_cy,
        text_en,
        text_cy,
        owner_en,
        owner_cy,
        cell::period(commitment.made.value),
        cell::id(commitment.document.as_ref()),
        cell::id(commitment.programme.as_ref()),
        maybe(commitment.area.as_ref().map(|area| area.value.as_str())),
        cell::ids(&commitment.aims),
        due_en,
        due_cy,
        due,
        cell::count(commitment.revised.len()),
        latest_en,
        latest_cy,
        latest,
        promise.slipped.map_or(Cell::Empty, |days| Cell::Number(Decimal::from(days))),
        cell::code(commitment.state.value),
        commitment.ended.as_ref().map_or(Cell::Empty, |ended| cell::period(ended.value)),
        match promise.standing {
            Standing::KeptInTime => Cell::Flag(true),
            Standing::KeptLate => Cell::Flag(false),
            _ => Cell::Empty,
        },
        cell::count(commitment.evidence.len()),
        evidence.map_or(Cell::Empty, |evidence| cell::period(evidence.date.value)),
        evidence_en,
        evidence_cy,
        none_en,
        none_cy,
        text(answers.join(" ")),
        cell::ids(&commitment.about.measures),
        cell::ids(&commitment.about.objectives),
        cell::ids(&commitment.about.challenges),
        text(stories.join(" ")),
        note_en,
        note_cy,
        origin_en,
        origin_cy,
    ]
}
