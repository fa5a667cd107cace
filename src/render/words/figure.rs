//! Figures with their unit, targets, and the reasons why there is none.

use super::{Said, Words};
use crate::model::measure::Measure;
use crate::model::observation::{Basis, Observation, Roughly, Value, Vocabulary as _};
use crate::model::target::Aim;
use crate::quantity::{Decimal, Unit};

impl Words<'_> {
    /// Writes a figure as short as it can be read: `87%`, `£8.327m`, `10.49`, `1,172`.
    pub fn figure(self, measure: &Measure, value: Decimal) -> Said {
        let number = self.number(value.abs());
        let figure = match measure.unit {
            Unit::Percent => self.say("unit-percent", &[("n", &number)])?,
            Unit::Pounds => self.say("unit-pounds", &[("n", &number)])?,
            Unit::MillionPounds => self.say("unit-million-pounds", &[("n", &number)])?,
            Unit::Number | Unit::Rate { .. } | Unit::Days => number,
        };
        Ok(if value.is_sign_negative() && !value.is_zero() { format!("-{figure}") } else { figure })
    }

    /// Names the unit for a heading: "per cent", "per 1,000", "days".
    pub fn unit(self, measure: &Measure) -> Said {
        if let Some(label) = &measure.unit_label {
            return Ok(self.text(label).to_owned());
        }
        let per = match measure.unit {
            Unit::Rate { per } => self.number(per.into()),
            _ => String::new(),
        };
        match measure.unit {
            Unit::Rate { .. } => self.say("unit-name-rate", &[("per", &per)]),
            unit => self.say(&format!("unit-name-{}", unit.word()), &[]),
        }
    }

    /// Names what a figure's short form leaves out, for beside it: "per 1,000", "days", or the measure's own label.
    pub fn unit_beside(self, measure: &Measure) -> Result<Option<String>, crate::diagnostic::Diagnostic> {
        let said =
            measure.unit_label.is_none() && matches!(measure.unit, Unit::Percent | Unit::Pounds | Unit::MillionPounds | Unit::Number);
        if said { Ok(None) } else { self.unit(measure).map(Some) }
    }

    /// Writes what a cell holds: the figure, or the reason why there is none.
    pub fn cell(self, measure: &Measure, observation: &Observation) -> Said {
        let value = match observation.value {
            Value::Missing { reason, .. } => return self.say(&format!("reason-{}", reason.word()), &[]),
            Value::Known(value) => value,
        };
        if observation.basis == Basis::Change {
            let key = match value.cmp(&Decimal::ZERO) {
                std::cmp::Ordering::Less => "change-down",
                std::cmp::Ordering::Equal => "change-none",
                std::cmp::Ordering::Greater => "change-up",
            };
            let figure = self.figure(measure, value.abs())?;
            return if value.is_zero() { self.say(key, &[]) } else { self.say(key, &[("figure", &figure)]) };
        }
        let figure = self.figure(measure, value)?;
        match observation.roughly {
            None => Ok(figure),
            Some(Roughly::Around) => self.say("roughly-around", &[("figure", &figure)]),
            Some(Roughly::MoreThan) => self.say("roughly-more-than", &[("figure", &figure)]),
            Some(Roughly::UpTo) => self.say("roughly-up-to", &[("figure", &figure)]),
        }
    }

    /// Writes a target: "at least 75%", "between -1% and 1%", "to reduce".
    pub fn target(self, measure: &Measure, aim: &Aim) -> Said {
        let figure = |value: Decimal| self.figure(measure, value);
        match aim {
            Aim::AtLeast(value) => self.say("target-at-least", &[("figure", &figure(*value)?)]),
            Aim::AtMost(value) => self.say("target-at-most", &[("figure", &figure(*value)?)]),
            Aim::Exactly(value) => self.say("target-exactly", &[("figure", &figure(*value)?)]),
            Aim::Within(low, high) => self.say("target-within", &[("low", &figure(*low)?), ("high", &figure(*high)?)]),
            Aim::Reduce(None) => self.say("target-reduce", &[]),
            Aim::Increase(None) => self.say("target-increase", &[]),
            Aim::Maintain(None) => self.say("target-maintain", &[]),
            Aim::Reduce(Some(from)) => self.say("target-reduce-from", &[("figure", &figure(*from)?)]),
            Aim::Increase(Some(from)) => self.say("target-increase-from", &[("figure", &figure(*from)?)]),
            Aim::Maintain(Some(from)) => self.say("target-maintain-at", &[("figure", &figure(*from)?)]),
            Aim::None(reason) => self.say(&format!("reason-{}", reason.word()), &[]),
        }
    }

    /// Writes the size of a file: in bytes, or in thousands or millions of them.
    pub fn size(self, bytes: u64) -> Said {
        let (key, size) = match bytes {
            0..1_000 => ("size-bytes", Decimal::from(bytes)),
            1_000..999_500 => ("size-kilobytes", Decimal::from((bytes + 500) / 1_000)),
            _ => ("size-megabytes", Decimal::new(((bytes + 50_000) / 100_000) as i64, 1)),
        };
        self.say(key, &[("n", &self.number(size))])
    }

    /// Names a basis, where a figure needs it.
    pub fn basis(self, basis: Basis) -> Said {
        self.say(&format!("basis-{}", basis.word()), &[])
    }
}
