//! A figure or the reason why there is none, with everything that was said beside it.

use std::ops::Deref;

use jiff::civil::Date;

use super::assurance::Said;
use crate::lang::Text;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::Span;

/// One cell of the record: what was found for a period, on a basis.
///
/// Most cells are a bare figure, and a record has many: what was said beside it is kept apart, and read as if it stood here.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The period it was reported in.
    pub period: Period,
    /// What stretch of time the figure sums up.
    pub basis: Basis,
    /// The figure, or why there is none.
    pub value: Value,
    /// Where the cell is written.
    pub at: Span,
    /// What was said beside it; none for a bare figure.
    pub beside: Option<Box<Beside>>,
}

/// What was said beside a figure.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The period it is about, where that is another one.
    pub about: Option<Period>,
    /// Whether it is provisional, estimated, the first after a break.
    pub flags: Vec<Flag>,
    /// How exact the figure claims to be.
    pub roughly: Option<Roughly>,
    /// A remark for readers.
    pub note: Option<Text>,
    /// The cell as the report prints it, where it is more than the plain figure.
    pub printed: Option<String>,
    /// The colour that the report gives in words.
    pub stated_status: Option<Colour>,
    /// The arrow that the report prints.
    pub stated_travel: Option<Arrow>,
    /// Why the printed colour or arrow differs from the computed one.
    pub explanation: Option<Text>,
    /// What says so, where it is not the quarter's report.
    pub said: Option<Said>,
    /// What other documents say it is.
    pub differs: Vec<Other>,
    /// What was published before, the latest last.
    pub revisions: Vec<Revision>,
}

impl Beside {
    const NOTHING: Self = Self {
        about: None,
        flags: Vec::new(),
        roughly: None,
        note: None,
        printed: None,
        stated_status: None,
        stated_travel: None,
        explanation: None,
        said: None,
        differs: Vec::new(),
        revisions: Vec::new(),
    };

    /// Keeps it, if there is anything.
    pub fn kept(self) -> Option<Box<Self>> {
        let Self { about, flags, roughly, note, printed, stated_status, stated_travel, explanation, said, differs, revisions } = &self;
        let words = note.is_some() || printed.is_some() || explanation.is_some() || said.is_some();
        let stated = about.is_some() || roughly.is_some() || stated_status.is_some() || stated_travel.is_some();
        let listed = !flags.is_empty() || !differs.is_empty() || !revisions.is_empty();
        (words || stated || listed).then(|| Box::new(self))
    }
}

impl Deref for Observation {
    type Target = Beside;

    fn deref(&self) -> &Beside {
        static NOTHING: Beside = Beside::NOTHING;
        self.beside.as_deref().unwrap_or(&NOTHING)
    }
}

/// A figure or the reason why there is none; nothing else can stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The figure.
    Known(Decimal),
    /// Why there is none.
    Missing {
        /// The reason.
        reason: Reason,
        /// The day the figure is expected.
        expected: Option<Date>,
    },
}

/// A published figure that was replaced.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The figure as it was.
    pub value: Decimal,
    /// The day it was replaced.
    pub until: Date,
    /// Why it was replaced.
    pub why: Text,
    /// Where the revision is written.
    pub at: Span,
}

/// A figure that another document gives for the same thing.
#[derive(Clone, Debug)]
pub struct Other {
    /// The figure.
    pub value: Decimal,
    /// Which document.
    pub said: Said,
    /// Where it is written.
    pub at: Span,
}

/// Makes an enum of words: what the record writes, what data files say, and all of them for the nearest-name search.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$about])* $variant),+ }

        impl $crate::model::observation::Vocabulary for $name {
            const ALL: &'static [Self] = &[$($name::$variant),+];
            fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
    };
}
pub(crate) use words;

/// A closed set of words that a record may write.
pub trait Vocabulary: Copy + 'static {
    /// Every member.
    const ALL: &'static [Self];
    /// The word for it.
    fn word(self) -> &'static str;
}

words! {
    /// What stretch of time a figure sums up. Two bases are never compared.
    Basis {
        /// The period alone: the quarter, the month, the year.
        InPeriod = "in-period",
        /// From the first of April to the end of the period.
        Cumulative = "cumulative",
        /// The twelve months that end with the period.
        RollingYear = "rolling-12-months",
        /// The state on the period's last day.
        Snapshot = "snapshot",
        /// Only the change over the period is known.
        Change = "change",
    }
}

words! {
    /// Why there is no figure.
    Reason {
        /// The measure is reported once a year.
        ReportedAnnually = "reported-annually",
        /// The figure is still to come.
        NotYetAvailable = "not-yet-available",
        /// Nobody sent a figure.
        NoDataSupplied = "no-data-supplied",
        /// The survey behind it was not held.
        SurveyNotUndertaken = "survey-not-undertaken",
        /// It was not collected.
        NotCollected = "not-collected",
        /// It was still to be worked out.
        ToBeDetermined = "to-be-determined",
        /// The question does not arise.
        NotApplicable = "not-applicable",
        /// There is none, and the report does not say why.
        NotAvailable = "not-available",
        /// The measure is new.
        NewMeasure = "new-measure",
        /// The measure is the council's own, so nobody else has a figure.
        LocalMeasure = "local-measure",
        /// The report gives parts and no total.
        GivenInParts = "given-in-parts",
        /// No target was set.
        NoTargetSet = "no-target-set",
        /// The cell is blank.
        NotStated = "not-stated",
        /// The cell breaks off.
        Unfinished = "unfinished",
        /// The figure could point at a person.
        Suppressed = "suppressed",
    }
}

impl Reason {
    /// Returns the code that statistical tables use for it (StatsWales): `x` not available, `z` not applicable, `c` confidential.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::ReportedAnnually | Reason::NotApplicable | Reason::LocalMeasure | Reason::GivenInParts => "z",
            Reason::Suppressed => "c",
            _ => "x",
        }
    }
}

words! {
    /// What is special about a figure.
    Flag {
        /// It may still change.
        Provisional = "provisional",
        /// It was estimated.
        Estimated = "estimated",
        /// It cannot be compared with those before it.
        SeriesBreak = "series-break",
    }
}

impl Flag {
    /// Returns the code that statistical tables use for it (StatsWales).
    pub const fn code(self) -> &'static str {
        match self {
            Flag::Provisional => "p",
            Flag::Estimated => "e",
            Flag::SeriesBreak => "b",
        }
    }
}

words! {
    /// How exact a figure claims to be.
    Roughly {
        /// "around"
        Around = "around",
        /// "more than"
        MoreThan = "more-than",
        /// "up to"
        UpTo = "up-to",
    }
}

words! {
    /// A colour that people gave; objectives have nothing else.
    Colour {
        /// Finished.
        Blue = "blue",
        /// On track, or target met.
        Green = "green",
        /// Somewhat off track, or target narrowly missed.
        Amber = "amber",
        /// Off track, or target missed.
        Red = "red",
        /// Not due yet.
        NotDue = "not-due",
        /// Nobody sent an update.
        NoUpdate = "no-update",
        /// Not assessed.
        NotAssessed = "not-assessed",
    }
}

words! {
    /// An arrow as the report prints it: it points to performance, not to the figure.
    Arrow {
        /// Better.
        Up = "up",
        /// Worse.
        Down = "down",
        /// The same.
        Level = "level",
        /// A grey arrow or box: no comparison was made.
        Grey = "grey",
    }
}

impl Observation {
    /// Returns the figure, if there is one.
    pub const fn known(&self) -> Option<Decimal> {
        match self.value {
            Value::Known(value) => Some(value),
            Value::Missing { .. } => None,
        }
    }

    /// Tells whether there is a figure that stands for a level, which a chart can show; a change is none.
    pub fn is_level(&self) -> bool {
        self.known().is_some() && self.basis != Basis::Change
    }

    /// Returns every code that statistical tables would print beside the figure, in their order, and the reason in words.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&'static str> = self.flags.iter().map(|flag| flag.code()).collect();
        if !self.revisions.is_empty() {
            codes.push("r");
        }
        if let Value::Missing { reason, .. } = self.value {
            codes.push(reason.code());
        }
        codes
    }
}
