//! The parts of documents that others refer to: `document/part`.

use super::Assurance;
use super::document::{Asked, Decision, Document, Finding, Recommendation, Section};
use crate::lang::Text;
use crate::source::Span;

/// A part of a document that a promise can answer.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// Something found.
    Finding(&'a Document, &'a Section, &'a Finding),
    /// Assurance asked for.
    Asked(&'a Document, &'a Section, &'a Asked),
    /// Something recommended.
    Recommendation(&'a Document, &'a Recommendation),
    /// Something decided.
    Decision(&'a Document, &'a Decision),
}

impl<'a> Part<'a> {
    /// Returns the document.
    pub const fn document(self) -> &'a Document {
        match self {
            Part::Finding(document, ..) | Part::Asked(document, ..) | Part::Recommendation(document, _) | Part::Decision(document, _) => {
                document
            }
        }
    }

    /// Returns the id within the document.
    pub fn id(self) -> &'a str {
        match self {
            Part::Finding(_, _, finding) => &finding.id,
            Part::Asked(_, _, asked) => &asked.id,
            Part::Recommendation(_, recommendation) => &recommendation.id,
            Part::Decision(_, decision) => &decision.id,
        }
    }

    /// Returns what it says; nothing where the record does not have the words.
    pub const fn text(self) -> Option<&'a Text> {
        use super::document::Wording;
        match self {
            Part::Finding(_, _, finding) => Some(&finding.text),
            Part::Asked(_, _, asked) => Some(&asked.text),
            Part::Recommendation(_, Recommendation { text: Wording::Given(text), .. }) => Some(text),
            Part::Recommendation(..) => None,
            Part::Decision(_, decision) => Some(&decision.text),
        }
    }

    /// Returns the place where it is written.
    pub const fn at(self) -> Span {
        match self {
            Part::Finding(_, _, finding) => finding.at,
            Part::Asked(_, _, asked) => asked.at,
            Part::Recommendation(_, recommendation) => recommendation.at,
            Part::Decision(_, decision) => decision.at,
        }
    }

    /// Returns how others refer to it: `document/part`.
    pub fn reference(self) -> String {
        format!("{}/{}", self.document().id, self.id())
    }
}

/// Lists the parts of a document, in order: section by section, then recommendations, then decisions.
pub fn parts<'a>(document: &'a Document) -> impl Iterator<Item = Part<'a>> {
    let of_section = move |section: &'a Section| {
        let findings = section.findings.iter().map(move |finding| Part::Finding(document, section, finding));
        findings.chain(section.asked.iter().map(move |asked| Part::Asked(document, section, asked)))
    };
    let sections = document.sections.iter().flat_map(of_section);
    let recommendations = document.recommendations.iter().map(move |recommendation| Part::Recommendation(document, recommendation));
    sections.chain(recommendations).chain(document.decisions.iter().map(move |decision| Part::Decision(document, decision)))
}

impl Assurance {
    /// Returns the part that `document/part` refers to.
    pub fn part(&self, reference: &str) -> Option<Part<'_>> {
        let (document, id) = reference.split_once('/')?;
        parts(self.documents.get(document)?).find(|part| part.id() == id)
    }
}
