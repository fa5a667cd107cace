//! The page of a document: what was said, what it is about, and which promises answer it.

use minijinja::Value;
use serde::Serialize;

use super::part::{self, Whole as Part};
use super::timeline::{self, Stop};
use super::{When, body_link, document_links, priority_link, programme_link, said, when};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::Page;
use crate::model::assurance::Said;
use crate::model::assurance::document::{Document, Kind, Quote, Section};
use crate::model::assurance::part::Part as Named;
use crate::model::measure::Measure;
use crate::model::observation::{Observation, Vocabulary as _};
use crate::render::language::Arg;
use crate::render::markdown;
use crate::render::view::{Link, Place, View};

/// The page.
#[derive(Debug, Serialize)]
pub struct Told {
    kind: String,
    body: Option<Link>,
    date: When,
    about: Option<When>,
    edition: Option<String>,
    by: Vec<String>,
    to: Vec<String>,
    programme: Option<Link>,
    priority: Option<Link>,
    answers: Vec<Link>,
    answered_by: Vec<Link>,
    link: Option<String>,
    summary: String,
    counted: Option<String>,
    text: Option<Value>,
    next: Option<Value>,
    sections: Vec<Group>,
    recommendations: Vec<Part>,
    /// How many recommendations some promise answers.
    recommended: Option<String>,
    decisions: Vec<Part>,
    quotes: Vec<Words>,
    figures: Vec<Figure>,
    timeline: Vec<Stop>,
    note: Option<String>,
    origin: Option<String>,
    place: Place,
}

/// A section of a document.
#[derive(Debug, Serialize)]
pub struct Group {
    id: String,
    title: String,
    area: Option<String>,
    text: Option<Value>,
    findings: Vec<Part>,
    asked: Vec<Part>,
}

/// Words that are quoted, with the language they were said in where that is another.
#[derive(Debug, Serialize)]
pub struct Words {
    text: String,
    by: String,
    translated: bool,
}

/// A figure that the document gives.
#[derive(Debug, Serialize)]
pub struct Figure {
    measure: Link,
    period: String,
    value: String,
    /// What other documents give, and the measure is reckoned by where this one is not.
    others: Vec<Other>,
}

/// A figure that another document gives for the same thing.
#[derive(Debug, Serialize)]
pub struct Other {
    pub value: String,
    pub said: Option<Link>,
}

/// Makes the page.
pub fn view(view: View<'_>, document: &Document) -> Result<Told, Diagnostic> {
    let words = view.words;
    let parts = |parts: Vec<Named<'_>>| parts.into_iter().map(|part| part::whole(view, part)).collect::<Result<Vec<_>, _>>();
    let timeline = timeline::around(view, document)?;
    let answered = document.recommendations.iter().map(|one| Named::Recommendation(document, one).reference());
    let answered = answered.filter(|reference| view.site.assessment.assurance.answering(reference).next().is_some()).count();
    let counts = [("answered", Arg::Number(answered as u64)), ("n", Arg::Number(document.recommendations.len() as u64))];
    let recommended = (!document.recommendations.is_empty()).then(|| words.say_with("recommendations-answered", &counts));
    Ok(Told {
        kind: words.say(&format!("document-{}", document.kind.word()), &[])?,
        body: body_link(view, document.body.as_ref()),
        date: when(view, document.date.value),
        about: document.about.map(|about| when(view, about)),
        edition: document.edition.clone(),
        by: document.by.iter().map(|role| words.text(role).to_owned()).collect(),
        to: document.to.iter().map(|role| words.text(role).to_owned()).collect(),
        programme: programme_link(view, document.programme.as_ref()),
        priority: priority_link(view, document.priority.as_ref()),
        answers: document_links(view, &document.answers),
        answered_by: answered_by(view, document),
        link: document.link.clone(),
        summary: words.text(&document.summary).to_owned(),
        counted: counted(view, document)?,
        text: words.maybe(&document.text).map(|text| markdown::html(text, 1)),
        next: words.maybe(&document.next).map(|text| markdown::html(text, 2)),
        sections: document.sections.iter().map(|section| group(view, document, section)).collect::<Result<_, _>>()?,
        recommendations: parts(document.recommendations.iter().map(|one| Named::Recommendation(document, one)).collect())?,
        recommended: recommended.transpose()?,
        decisions: parts(document.decisions.iter().map(|one| Named::Decision(document, one)).collect())?,
        quotes: document.quotes.iter().map(|quote| quoted(view, quote)).collect(),
        figures: figures(view, document)?,
        timeline: if timeline.len() > 1 { timeline } else { Vec::new() },
        note: words.maybe(&document.note).map(ToOwned::to_owned),
        origin: words.maybe(&document.origin).map(ToOwned::to_owned),
        place: view.place(document.at),
    })
}

/// Says what other documents give for a figure.
pub fn others(view: View<'_>, measure: &Measure, cell: &Observation) -> Result<Vec<Other>, Diagnostic> {
    let other = |other: &crate::model::observation::Other| {
        Ok(Other { value: view.words.figure(measure, other.value)?, said: said(view, &other.said) })
    };
    cell.differs.iter().map(other).collect()
}

fn group(view: View<'_>, document: &Document, section: &Section) -> Result<Group, Diagnostic> {
    let words = view.words;
    let programme = document.programme.as_ref().and_then(|id| view.site.dataset.assurance.programmes.get(&id.value));
    let mut areas = programme.iter().flat_map(|programme| &programme.areas);
    let area = areas.find(|area| section.area.as_ref().is_some_and(|id| id.value == area.id));
    let findings = section.findings.iter().map(|finding| part::whole(view, Named::Finding(document, section, finding)));
    let asked = section.asked.iter().map(|asked| part::whole(view, Named::Asked(document, section, asked)));
    Ok(Group {
        id: format!("section-{}", section.id),
        title: words.text(&section.title).to_owned(),
        area: area.map(|area| words.text(&area.title).to_owned()).filter(|area| area != words.text(&section.title)),
        text: words.maybe(&section.text).map(|text| markdown::html(text, 2)),
        findings: findings.collect::<Result<_, _>>()?,
        asked: asked.collect::<Result<_, _>>()?,
    })
}

/// The documents and programmes that answer it.
fn answered_by(view: View<'_>, document: &Document) -> Vec<Link> {
    let assurance = &view.site.dataset.assurance;
    let names = |answers: &[crate::source::Ref]| answers.iter().any(|id| id.value == document.id);
    let documents = assurance.documents.iter().enumerate().filter(|(_, one)| names(&one.answers));
    let programmes = assurance.programmes.iter().enumerate().filter(|(_, one)| names(&one.answers));
    let link = |title, page| Link { label: view.words.text(title).to_owned(), href: view.href(page) };
    let documents = documents.map(|(index, one)| link(&one.title, Page::Document(index)));
    documents.chain(programmes.map(|(index, one)| link(&one.title, Page::Programme(index)))).collect()
}

fn counted(view: View<'_>, document: &Document) -> Result<Option<String>, Diagnostic> {
    use crate::model::assurance::document::Tone;
    let count = |tone: Tone| document.findings().filter(|(_, finding)| finding.kind == tone).count() as u64;
    let (asked, recommended) = (document.asked().count() as u64, document.recommendations.len() as u64);
    let (positive, concern) = (count(Tone::Positive), count(Tone::Concern));
    if document.body.is_none() || document.kind == Kind::Update || positive + concern + asked + recommended == 0 {
        return Ok(None);
    }
    let number = Arg::Number;
    let counts =
        [("positive", number(positive)), ("concern", number(concern)), ("asked", number(asked)), ("recommended", number(recommended))];
    view.words.say_with("findings-counted", &counts).map(Some)
}

fn quoted(view: View<'_>, quote: &Quote) -> Words {
    let other = |said: Lang| said != view.lang;
    Words {
        text: view.words.text(&quote.text).to_owned(),
        by: view.words.text(&quote.by).to_owned(),
        translated: quote.said_in.is_some_and(other),
    }
}

/// The figures of measures that name the document, whether they are reckoned by or not.
fn figures(view: View<'_>, document: &Document) -> Result<Vec<Figure>, Diagnostic> {
    let mut figures = Vec::new();
    let names = |said: &Said| matches!(said, Said::In(id) if id.value == document.id);
    for measure in &view.site.dataset.measures {
        for cell in &measure.whole.observations {
            let link = || Link { label: view.words.text(measure.name()).to_owned(), href: view.measure_href(&measure.id) };
            let period = || view.words.period(cell.period);
            if cell.said.as_ref().is_some_and(names) {
                let value = view.words.cell(measure, cell)?;
                figures.push(Figure { measure: link(), period: period(), value, others: others(view, measure, cell)? });
            }
            for other in cell.differs.iter().filter(|other| names(&other.said)) {
                let reckoned =
                    Other { value: view.words.cell(measure, cell)?, said: cell.said.as_ref().and_then(|place| said(view, place)) };
                let value = view.words.figure(measure, other.value)?;
                figures.push(Figure { measure: link(), period: period(), value, others: vec![reckoned] });
            }
        }
    }
    Ok(figures)
}
