//! What inspectors and boards recommended, and which promises answer it.

use std::io;

use super::findings::due;
use super::{Definition, Each, Source, answering};
use crate::model::assurance::document::{Document, Recommendation, Wording};
use crate::model::assurance::part::Part;
use crate::render::data::cell::{self, Cell, both, maybe, maybe_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 17] = [
    column("document_id", Type::Id).required(),
    column("recommendation_id", Type::Id).required(),
    column("body_id", Type::Id),
    column("date", Type::Period).required(),
    column::text("document_en").required(),
    column::text("document_cy").required(),
    column::text("reference"),
    code("timescale", Codes::Timescale).required(),
    column::text("due_words_en"),
    column::text("due_words_cy"),
    column("due", Type::Period),
    column::text("recommendation_en"),
    column::text("recommendation_cy"),
    column::text("text_not_given_en"),
    column::text("text_not_given_cy"),
    column("commitment_ids", Type::Ids),
    column("measure_ids", Type::Ids),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["document_id", "recommendation_id"], references: &[] };

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    let documents = source.dataset.assurance.documents.iter();
    let mut all: Vec<(&Document, &Recommendation)> =
        documents.flat_map(|document| document.recommendations.iter().map(move |one| (document, one))).collect();
    all.sort_by_key(|(document, one)| (document.id.as_str(), one.id.as_str()));
    all.into_iter().try_for_each(|(document, one)| each(&row(source, document, one)))
}

fn row<'a>(source: Source<'a>, document: &'a Document, recommendation: &'a Recommendation) -> [Cell<'a>; COLUMNS.len()] {
    let [document_en, document_cy] = both(&document.title);
    let [due_en, due_cy, due] = due(recommendation.due.as_ref());
    let (given, not_given) = match &recommendation.text {
        Wording::Given(text) => (Some(text), None),
        Wording::NotGiven(why) => (None, Some(why)),
    };
    let [text_en, text_cy] = maybe_both(given);
    let [why_en, why_cy] = maybe_both(not_given);
    [
        text(document.id.as_str()),
        text(recommendation.id.as_str()),
        cell::id(document.body.as_ref()),
        cell::period(document.date.value),
        document_en,
        document_cy,
        maybe(recommendation.reference.as_deref()),
        cell::code(recommendation.timescale),
        due_en,
        due_cy,
        due,
        text_en,
        text_cy,
        why_en,
        why_cy,
        answering(source, &Part::Recommendation(document, recommendation).reference()),
        cell::ids(&recommendation.about.measures),
    ]
}
