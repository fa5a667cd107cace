//! Remarks on figures and targets, what the report prints where it is more than a figure, footnotes, and why nobody was asked about a miss.

use std::io;

use super::observations::WHOLE;
use super::{Definition, Each, Source};
use crate::lang::Text;
use crate::map::Table;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Vocabulary as _};
use crate::period::Period;
use crate::render::data::cell::{self, Cell, maybe, maybe_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 13] = [
    column("measure_id", Type::Id).required(),
    column("period", Type::Period).required(),
    column("breakdown", Type::Id).required(),
    column("breakdown_item", Type::Id).required(),
    code("basis", Codes::Basis).required(),
    code("subject", Codes::Subject).required(),
    column("number", Type::Integer).required(),
    column("about_period", Type::Period),
    column::text("printed"),
    column::text("note_en"),
    column::text("note_cy"),
    column::text("explanation_en"),
    column::text("explanation_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition {
    columns: &COLUMNS,
    key: &["measure_id", "period", "breakdown", "breakdown_item", "basis", "subject", "number"],
    references: &[("measure_id", Table::Measures)],
};

/// A remark before it is written.
struct Remark<'a> {
    period: Period,
    part: (&'a str, &'a str),
    basis: Basis,
    subject: &'static str,
    number: usize,
    about: Option<Period>,
    printed: Option<&'a str>,
    note: Option<&'a Text>,
    explanation: Option<&'a Text>,
}

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let mut remarks = of_series(measure, &measure.whole, (WHOLE, WHOLE));
        for breakdown in &measure.breakdowns {
            for item in &breakdown.items {
                remarks.extend(of_series(measure, &item.series, (&breakdown.dimension.value, &item.id)));
            }
        }
        remarks.extend(footnotes(source, measure));
        remarks.extend(no_challenge(measure));
        remarks.sort_by_key(|remark| (remark.period, remark.part, remark.basis.word(), remark.subject, remark.number));
        for remark in &remarks {
            each(&cells(measure, remark))?;
        }
    }
    Ok(())
}

fn of_series<'a>(measure: &Measure, series: &'a Series, part: (&'a str, &'a str)) -> Vec<Remark<'a>> {
    let figures = series.observations.iter().map(|cell| Remark {
        period: cell.period,
        part,
        basis: cell.basis,
        subject: "figure",
        number: 1,
        about: cell.about,
        printed: cell.printed.as_deref(),
        note: cell.note.as_ref(),
        explanation: cell.explanation.as_ref(),
    });
    let targets = series.targets.iter().map(|(period, target)| Remark {
        period: *period,
        part,
        basis: measure.basis,
        subject: "target",
        number: 1,
        about: None,
        printed: target.printed.as_deref(),
        note: target.note.as_ref(),
        explanation: None,
    });
    let says =
        |remark: &Remark<'_>| remark.about.is_some() || remark.printed.is_some() || remark.note.is_some() || remark.explanation.is_some();
    figures.chain(targets).filter(says).collect()
}

fn footnotes<'a>(source: Source<'a>, measure: &'a Measure) -> impl Iterator<Item = Remark<'a>> {
    source.dataset.reports.iter().flat_map(|report| {
        let own = report.footnotes.iter().filter(|note| note.about.as_ref().is_some_and(|id| id.value == measure.id));
        own.enumerate().map(|(index, note)| Remark {
            period: report.period.value,
            part: (WHOLE, WHOLE),
            basis: measure.basis,
            subject: "footnote",
            number: index + 1,
            about: None,
            printed: None,
            note: Some(&note.text),
            explanation: None,
        })
    })
}

/// Why nobody was asked about a missed target, which is said of a quarter and stands beside its figure.
fn no_challenge(measure: &Measure) -> impl Iterator<Item = Remark<'_>> {
    measure.no_challenge.iter().map(|(period, why)| Remark {
        period: *period,
        part: (WHOLE, WHOLE),
        basis: measure.basis,
        subject: "no_challenge",
        number: 1,
        about: None,
        printed: None,
        note: Some(why),
        explanation: None,
    })
}

fn cells<'a>(measure: &'a Measure, remark: &Remark<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let [note_en, note_cy] = maybe_both(remark.note);
    let [explanation_en, explanation_cy] = maybe_both(remark.explanation);
    [
        text(measure.id.as_str()),
        cell::period(remark.period),
        text(remark.part.0),
        text(remark.part.1),
        cell::code(remark.basis),
        text(remark.subject),
        cell::count(remark.number),
        remark.about.map_or(Cell::Empty, cell::period),
        maybe(remark.printed),
        note_en,
        note_cy,
        explanation_en,
        explanation_cy,
    ]
}
