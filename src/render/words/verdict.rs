//! Statuses with their reasons, comparisons, and the headline that says both.

use super::{Said, Words};
use crate::assess::status::{Because, Status, Verdict};
use crate::assess::travel::{Comparison, Travel};
use crate::assess::{Assessed, Cell};
use crate::model::measure::Measure;
use crate::model::observation::{Arrow, Basis, Colour, Value, Vocabulary as _};
use crate::period::Period;
use crate::quantity::Decimal;

impl Words<'_> {
    /// Names a computed status.
    pub fn status(self, status: Status) -> Said {
        self.colour(match status {
            Status::Green => Colour::Green,
            Status::Amber => Colour::Amber,
            Status::Red => Colour::Red,
            Status::NotAssessed(_) => Colour::NotAssessed,
        })
    }

    /// Says a status and how it came about: "Amber: 92% against a target of at least 95%; missed by 3.2% of the target, and up to 10%
    /// is amber".
    pub fn verdict(self, measure: &Measure, cell: &Cell<'_>) -> Said {
        let Verdict { status, miss } = cell.verdict;
        let word = self.status(status)?;
        let value = self.cell(measure, cell.observation)?;
        let target = cell.target.map_or(Ok(String::new()), |target| self.target(measure, &target.aim))?;
        let threshold = measure.amber_within_percent.unwrap_or(self.site.status_rule.amber_within_percent);
        let colour = word.to_lowercase();
        let base = [("status", word.as_str()), ("value", &value), ("target", &target), ("colour", &colour)];
        match (status, miss) {
            (Status::NotAssessed(because), _) => {
                let because = self.because(cell, because)?;
                self.say("verdict-not-assessed", &[("status", &word), ("because", &because)])
            }
            (Status::Green, _) => self.say("verdict-green", &base[..3]),
            (_, Some(miss)) => match miss.percent {
                Some(percent) => {
                    let percent = self.percentage(percent, threshold)?;
                    let threshold = self.percentage(threshold, threshold)?;
                    let key = if status == Status::Amber { "verdict-amber" } else { "verdict-red" };
                    self.say(key, &[base[0], base[1], base[2], base[3], ("percent", &percent), ("threshold", &threshold)])
                }
                None => self.say("verdict-red-of-zero", &base),
            },
            (_, None) => self.say("verdict-red-direction", &base[..3]),
        }
    }

    /// Says why something is not assessed.
    pub fn because(self, cell: &Cell<'_>, because: Because) -> Said {
        match because {
            Because::NoFigure => {
                let reason = match cell.observation.value {
                    Value::Missing { reason, .. } => self.say(&format!("reason-{}", reason.word()), &[])?,
                    Value::Known(_) => String::new(),
                };
                self.say("because-no-figure", &[("reason", &reason)])
            }
            Because::NoTarget(reason) => {
                let reason = self.say(&format!("reason-{}", reason.word()), &[])?;
                self.say("because-no-target", &[("reason", &reason)])
            }
            Because::PartOfYear => self.say("because-part-of-year", &[]),
            Because::NotLatest => self.say("because-not-latest", &[]),
            Because::NoBaseline => self.say("because-no-baseline", &[]),
            Because::OnlyChange => self.say("because-only-change", &[]),
        }
    }

    /// Names a direction of travel.
    pub fn travel(self, travel: Travel) -> Said {
        match travel {
            Travel::CannotCompare => self.say("travel-cannot-compare", &[]),
            travel => self.say(&format!("travel-{}", travel.word()), &[]),
        }
    }

    /// Names a printed arrow.
    pub fn arrow(self, arrow: Arrow) -> Said {
        self.say(&format!("arrow-{}", arrow.word()), &[])
    }

    /// Says what a measure comes to in an edition: "Target missed; better than the quarter before".
    pub fn finding(self, assessed: Assessed<'_>, cell: &Cell<'_>) -> Said {
        let finding = match cell.verdict.status {
            Status::NotAssessed(because) => self.say(not_assessed_finding(because), &[])?,
            status => self.say(&format!("finding-{}", status.word()), &[])?,
        };
        let comparison = if cell.short.travel == Travel::CannotCompare { cell.long } else { cell.short };
        if comparison.travel == Travel::CannotCompare {
            return Ok(finding);
        }
        let key = format!("finding-{}-{}", comparison.travel.word(), distance(assessed, cell, comparison));
        Ok(format!("{finding}; {}", self.say(&key, &[])?))
    }

    /// Says a distance between percentages: "1.1 percentage points".
    pub fn points(self, by: Decimal) -> Said {
        let by = by.normalize();
        let key = if by.abs() == Decimal::ONE { "percentage-point" } else { "percentage-points" };
        self.say(key, &[("n", &self.number(by))])
    }

    /// Says how far a figure is from another in the measure's unit: "1.1 percentage points".
    pub fn distance(self, measure: &Measure, by: Decimal) -> Said {
        match measure.unit {
            crate::quantity::Unit::Percent => self.points(by),
            _ => self.figure(measure, by),
        }
    }
}

const fn not_assessed_finding(because: Because) -> &'static str {
    match because {
        Because::NoFigure => "finding-no-figure",
        Because::NoTarget(_) => "finding-no-target",
        _ => "finding-not-assessed",
    }
}

/// Which step a comparison takes: from the quarter or month before, or from the year before.
fn distance(assessed: Assessed<'_>, cell: &Cell<'_>, comparison: Comparison) -> &'static str {
    let since = comparison.pair.map(|pair| pair.since);
    match (since, cell.observation.period) {
        (Some(Period::Quarter(before)), Period::Quarter(now)) if before == now.previous() => match assessed.measure.basis {
            // The year so far was passed over for the quarter's own figures.
            Basis::Cumulative | Basis::InPeriod if cell.observation.basis == Basis::Cumulative => "quarter-alone",
            _ => "quarter",
        },
        (Some(Period::Month(_)), _) => "month",
        _ => "year",
    }
}
