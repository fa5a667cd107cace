//! What a council set out to reach.

use std::ops::Deref;

use jiff::civil::Date;

use super::observation::Reason;
use crate::lang::Text;
use crate::quantity::Decimal;
use crate::source::Span;

/// What a figure is held against, for one period.
///
/// Most targets are a bare aim: what was said beside it is kept apart, and read as if it stood here.
#[derive(Clone, Debug)]
pub struct Target {
    /// The aim itself.
    pub aim: Aim,
    /// Where the target is written.
    pub at: Span,
    /// What was said beside it; none for a bare aim.
    pub beside: Option<Box<Beside>>,
}

/// What was said beside a target.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The cell as the report prints it, where it is more than the plain figure.
    pub printed: Option<String>,
    /// A remark for readers.
    pub note: Option<Text>,
    /// What the target was before it was changed within the period, the latest last.
    pub earlier: Vec<Earlier>,
}

impl Beside {
    /// Keeps it, if there is anything.
    pub fn kept(self) -> Option<Box<Self>> {
        (self.printed.is_some() || self.note.is_some() || !self.earlier.is_empty()).then(|| Box::new(self))
    }
}

impl Deref for Target {
    type Target = Beside;

    fn deref(&self) -> &Beside {
        static NOTHING: Beside = Beside { printed: None, note: None, earlier: Vec::new() };
        self.beside.as_deref().unwrap_or(&NOTHING)
    }
}

/// The kinds of target that councils set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// This much or more.
    AtLeast(Decimal),
    /// This much or less.
    AtMost(Decimal),
    /// This much.
    Exactly(Decimal),
    /// Between the two, both included.
    Within(Decimal, Decimal),
    /// Less than the baseline, which the report may not state.
    Reduce(Option<Decimal>),
    /// More than the baseline.
    Increase(Option<Decimal>),
    /// The same as the baseline.
    Maintain(Option<Decimal>),
    /// There is none.
    None(Reason),
}

/// A target that was replaced within its period.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The aim as it was.
    pub aim: Aim,
    /// The day it was replaced.
    pub until: Date,
    /// Why it was replaced.
    pub why: Text,
}

impl Aim {
    /// The words that data files use.
    pub const WORDS: [&'static str; 8] = ["at_least", "at_most", "exactly", "within", "reduce", "increase", "maintain", "none"];

    /// Returns the word that data files use.
    pub const fn word(&self) -> &'static str {
        match self {
            Aim::AtLeast(_) => "at_least",
            Aim::AtMost(_) => "at_most",
            Aim::Exactly(_) => "exactly",
            Aim::Within(..) => "within",
            Aim::Reduce(_) => "reduce",
            Aim::Increase(_) => "increase",
            Aim::Maintain(_) => "maintain",
            Aim::None(_) => "none",
        }
    }

    /// Returns the figure that a chart or table shows: the lower end of a range, the baseline of a direction.
    pub const fn figure(&self) -> Option<Decimal> {
        match self {
            Aim::AtLeast(figure) | Aim::AtMost(figure) | Aim::Exactly(figure) | Aim::Within(figure, _) => Some(*figure),
            Aim::Reduce(baseline) | Aim::Increase(baseline) | Aim::Maintain(baseline) => *baseline,
            Aim::None(_) => None,
        }
    }

    /// Returns the upper end of a range.
    pub const fn upper(&self) -> Option<Decimal> {
        match self {
            Aim::Within(_, upper) => Some(*upper),
            _ => None,
        }
    }
}
