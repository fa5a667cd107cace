//! What those who check the council found, and the assurance they asked for.

use std::io;

use super::{Definition, Each, Source, answering};
use crate::model::assurance::document::{Asked, Document, Section};
use crate::model::assurance::part::{Part, parts};
use crate::model::assurance::{About, Due};
use crate::render::data::cell::{self, Cell, both, maybe_both, text};
use crate::render::data::codes::{self, Codes};
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 24] = [
    column("document_id", Type::Id).required(),
    column("finding_id", Type::Id).required(),
    column("body_id", Type::Id),
    code("document_kind", Codes::DocumentKind).required(),
    column("date", Type::Period).required(),
    column::text("document_en").required(),
    column::text("document_cy").required(),
    column::text("section_en").required(),
    column::text("section_cy").required(),
    code("finding_kind", Codes::FindingKind).required(),
    column::text("finding_en").required(),
    column::text("finding_cy").required(),
    column::text("due_words_en"),
    column::text("due_words_cy"),
    column("due", Type::Period),
    column("confirmed", Type::Period),
    column("confirmed_document_id", Type::Id),
    column::text("confirmed_words_en"),
    column::text("confirmed_words_cy"),
    column("commitment_ids", Type::Ids),
    column("measure_ids", Type::Ids),
    column("objective_ids", Type::Ids),
    column("challenge_ids", Type::Ids),
    column("story_ids", Type::Ids).means("about_story_ids"),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["document_id", "finding_id"], references: &[] };

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let mut found: Vec<Part<'a>> = source.dataset.assurance.documents.iter().flat_map(parts).collect();
    found.sort_by_key(|part| (part.document().id.as_str(), part.id()));
    for part in found {
        match part {
            Part::Finding(document, section, finding) => {
                let kind = cell::code(finding.kind);
                each(&row(source, (document, section, part), kind, &finding.about, None))?;
            }
            Part::Asked(document, section, asked) => {
                each(&row(source, (document, section, part), text(codes::ASKED), &asked.about, Some(asked)))?;
            }
            Part::Recommendation(..) | Part::Decision(..) => {}
        }
    }
    Ok(())
}

fn row<'a>(
    source: Source<'a>,
    (document, section, part): (&'a Document, &'a Section, Part<'a>),
    kind: Cell<'a>,
    about: &'a About,
    asked: Option<&'a Asked>,
) -> [Cell<'a>; COLUMNS.len()] {
    let [document_en, document_cy] = both(&document.title);
    let [section_en, section_cy] = both(&section.title);
    let [text_en, text_cy] = maybe_both(part.text());
    let [due_en, due_cy, due] = self::due(asked.and_then(|asked| asked.due.as_ref()));
    let confirmed = asked.and_then(|asked| asked.confirmed.as_ref());
    let [confirmed_en, confirmed_cy] = maybe_both(confirmed.and_then(|confirmed| confirmed.text.as_ref()));
    let stories = source.dataset.stories.iter().map(|story| story.id.as_str());
    let stories: Vec<&str> = stories.filter(|id| about.stories.iter().any(|story| story.value == *id)).collect();
    [
        text(document.id.as_str()),
        text(part.id()),
        cell::id(document.body.as_ref()),
        cell::code(document.kind),
        cell::period(document.date.value),
        document_en,
        document_cy,
        section_en,
        section_cy,
        kind,
        text_en,
        text_cy,
        due_en,
        due_cy,
        due,
        confirmed.map_or(Cell::Empty, |confirmed| cell::period(confirmed.date.value)),
        cell::id(confirmed.and_then(|confirmed| confirmed.document.as_ref())),
        confirmed_en,
        confirmed_cy,
        answering(source, &part.reference()),
        cell::ids(&about.measures),
        cell::ids(&about.objectives),
        cell::ids(&about.challenges),
        text(stories.join(" ")),
    ]
}

/// Makes the cells of a due date: its words in English and Welsh, and the date.
pub fn due(due: Option<&Due>) -> [Cell<'_>; 3] {
    let [en, cy] = maybe_both(due.map(|due| &due.text));
    [en, cy, due.and_then(|due| due.date.as_ref()).map_or(Cell::Empty, |date| cell::period(date.value))]
}
