//! Holds everything printed against what can be computed: stated, computed, difference, explanation.

mod arrow;
mod glance;
mod parts;

use rayon::prelude::*;

use super::status::Status;
use super::travel::Travel;
use super::{Assessed, Assessment};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::Dataset;
use crate::model::measure::{Breakdown, Item, Measure};
use crate::model::observation::{Arrow, Colour};
use crate::model::report::{Column, Report, Row, Table};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::Span;

/// Something printed, and what it should be.
#[derive(Clone, Debug)]
pub struct Reconciliation<'a> {
    /// What is printed.
    pub subject: Subject<'a>,
    /// The printed and the computed fact.
    pub facts: Facts,
    /// Why they differ, where the record says so.
    pub explanation: Option<&'a Text>,
    /// Where the printed fact is written.
    pub at: Span,
}

/// What a printed fact is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A figure of "performance at a glance".
    Glance {
        /// The report that prints it.
        report: &'a Report,
        /// Its table.
        table: Table,
        /// Its row.
        row: &'a Row,
        /// Its column.
        column: Column,
    },
    /// The colour of a measure, or of a part of it.
    Status {
        /// The measure.
        measure: &'a Measure,
        /// The part.
        item: Option<&'a Item>,
        /// The period.
        period: Period,
    },
    /// The arrow of a measure, or of a part of it.
    Travel {
        /// The measure.
        measure: &'a Measure,
        /// The part.
        item: Option<&'a Item>,
        /// The period.
        period: Period,
    },
    /// The parts of a measure against the whole.
    Parts {
        /// The measure.
        measure: &'a Measure,
        /// The breakdown.
        breakdown: &'a Breakdown,
        /// The period.
        period: Period,
        /// Whether it is the targets that are added up, not the figures.
        target: bool,
    },
}

/// Two facts of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facts {
    /// Two figures; a percentage is computed to the places that are printed.
    Figure {
        /// As printed.
        stated: Decimal,
        /// As computed.
        computed: Decimal,
    },
    /// Two colours.
    Status {
        /// As printed.
        stated: Colour,
        /// As computed.
        computed: Status,
    },
    /// An arrow and a comparison.
    Travel {
        /// As printed.
        stated: Arrow,
        /// As computed.
        computed: Travel,
    },
}

impl Reconciliation<'_> {
    /// Tells whether printed and computed say the same.
    pub fn agrees(&self) -> bool {
        match self.facts {
            Facts::Figure { stated, computed } => stated == computed,
            Facts::Status { stated, computed } => stated.agrees_with(computed),
            Facts::Travel { stated, computed } => stated.agrees_with(computed),
        }
    }

    /// Returns printed less computed, where both are figures.
    pub fn difference(&self) -> Option<Decimal> {
        match self.facts {
            Facts::Figure { stated, computed } => Some(stated - computed),
            _ => None,
        }
    }
}

impl Colour {
    fn agrees_with(self, computed: Status) -> bool {
        match computed {
            Status::Green => matches!(self, Colour::Green | Colour::Blue),
            Status::Amber => self == Colour::Amber,
            Status::Red => self == Colour::Red,
            Status::NotAssessed(_) => matches!(self, Colour::NotAssessed | Colour::NotDue | Colour::NoUpdate),
        }
    }
}

impl Arrow {
    fn agrees_with(self, computed: Travel) -> bool {
        match computed {
            Travel::Improving => self == Arrow::Up,
            Travel::Worsening => self == Arrow::Down,
            Travel::Steady => self == Arrow::Level,
            Travel::CannotCompare => true,
        }
    }
}

/// Holds everything printed in the record against what is computed, in the order of the record.
pub fn all<'a>(dataset: &'a Dataset, assessment: &Assessment<'a>) -> Vec<Reconciliation<'a>> {
    let mut all = Vec::new();
    for report in &dataset.reports {
        all.extend(glance::of(report, assessment));
    }
    let measures: Vec<Assessed<'_>> = assessment.measures().collect();
    all.par_extend(measures.into_par_iter().flat_map_iter(|measure| arrow::of(measure).into_iter().chain(parts::of(measure))));
    all
}

/// Returns a warning for each difference that the record does not explain.
pub fn findings(reconciliations: &[Reconciliation<'_>]) -> Vec<Diagnostic> {
    let unexplained = reconciliations.iter().filter(|pair| !pair.agrees() && pair.explanation.is_none());
    unexplained.map(finding).collect()
}

fn finding(pair: &Reconciliation<'_>) -> Diagnostic {
    let (what, help) = match pair.facts {
        Facts::Figure { stated, computed } => {
            let key = match pair.subject {
                Subject::Glance { table, row, column, .. } => {
                    use crate::model::observation::Vocabulary as _;
                    format!("add [explanation.\"{}.{}.{}\"] with en and cy", table.word(), row.key(), column.word())
                }
                _ => "add an `explanation` to the breakdown, with en and cy".to_owned(),
            };
            let what = match pair.subject {
                Subject::Parts { target: true, .. } => {
                    format!("the targets of the parts add up to {computed}, and that of the whole is {stated}")
                }
                Subject::Parts { .. } => format!("the parts add up to {computed}, and the whole is {stated}"),
                _ => format!("{stated} is printed, and the record gives {computed}"),
            };
            (what, key)
        }
        Facts::Status { stated, computed } => {
            use crate::model::observation::Vocabulary as _;
            (
                format!("{} is printed, and the rule gives {}", stated.word().replace('-', " "), computed.word().replace('_', " ")),
                "add an `explanation` to the cell".to_owned(),
            )
        }
        Facts::Travel { stated, computed } => {
            use crate::model::observation::Vocabulary as _;
            (
                format!("the arrow says {}, and the figures are {}", stated.word(), computed.word()),
                "add an `explanation` to the cell".to_owned(),
            )
        }
    };
    Diagnostic::warning("unexplained-difference", pair.at, what)
        .why("it is published on the data quality page, and readers will ask why")
        .help(format!("correct what is wrong, or {help}"))
}
