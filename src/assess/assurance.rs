//! Promises against the calendar: what is overdue, what slipped and by how long, what was kept in time, what nobody has answered.

use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::Dataset;
use crate::model::assurance::Assurance;
use crate::model::assurance::commitment::{Commitment, State};
use crate::model::assurance::part::{Part, parts};
use crate::period::Period;
use crate::quantity::Decimal;

/// Everything that follows from the record of assurance on a day.
#[derive(Clone, Debug, Default)]
pub struct Held<'a> {
    /// The promises, in the order of the record.
    pub promises: Vec<Promise<'a>>,
    /// What was found, asked, recommended or decided, in the order of the record, each with the places of the promises that answer it.
    pub parts: Vec<(Part<'a>, Vec<usize>)>,
    by_reference: HashMap<String, usize>,
}

/// A promise on a day.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// The promise.
    pub commitment: &'a Commitment,
    /// How it stands.
    pub standing: Standing,
    /// When it was due at first.
    pub first: Option<Date>,
    /// When it is due by the latest word.
    pub due: Option<Date>,
    /// By how many days the latest date is after the first; none where it never moved.
    pub slipped: Option<i64>,
    /// How many days ago it was due, of an overdue one.
    pub overdue: Option<i64>,
}

/// How a promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its latest date is past, and nothing says that it was kept or dropped.
    Overdue,
    /// Its date is to come.
    Due,
    /// It has no date, and nothing says that it was kept or dropped.
    Undated,
    /// It was kept by its first date.
    KeptInTime,
    /// It was kept after its first date.
    KeptLate,
    /// It was kept, and there is nothing to tell whether in time.
    Kept,
    /// It was given up.
    Dropped,
}

/// How many promises were kept in time, of those that could have been by the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InTime {
    /// How many were kept by their first date.
    pub kept: usize,
    /// How many had a first date that is past, or were kept before it.
    pub of: usize,
}

impl Standing {
    /// Every standing, what wants attention first.
    pub const ALL: [Self; 7] = [Self::Overdue, Self::Due, Self::Undated, Self::KeptLate, Self::KeptInTime, Self::Kept, Self::Dropped];

    /// Returns the word that messages and data files use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::Undated => "undated",
            Self::KeptInTime => "kept-in-time",
            Self::KeptLate => "kept-late",
            Self::Kept => "kept",
            Self::Dropped => "dropped",
        }
    }

    /// Tells whether the promise is still to be kept.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Overdue | Self::Due | Self::Undated)
    }

    /// Tells whether it was kept.
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::KeptInTime | Self::KeptLate | Self::Kept)
    }
}

impl InTime {
    /// Returns the share in per cent; none where no promise could have been kept yet.
    pub fn percent(self) -> Option<Decimal> {
        Decimal::from(self.kept as u64 * 100).checked_div(Decimal::from(self.of as u64))
    }
}

impl<'a> Held<'a> {
    /// Returns a promise by the id of its commitment.
    pub fn promise(&self, id: &str) -> Option<&Promise<'a>> {
        self.promises.iter().find(|promise| promise.commitment.id == id)
    }

    /// Lists the overdue promises, the longest overdue first.
    pub fn overdue(&self) -> Vec<&Promise<'a>> {
        let mut overdue: Vec<&Promise<'a>> = self.promises.iter().filter(|promise| promise.overdue.is_some()).collect();
        overdue.sort_by_key(|promise| (promise.due, promise.commitment.id.as_str()));
        overdue
    }

    /// Lists the promises that answer `document/part`.
    pub fn answering<'s>(&'s self, reference: &str) -> impl Iterator<Item = &'s Promise<'a>> + use<'s, 'a> {
        let places = self.by_reference.get(reference).map_or(&[][..], |index| &self.parts[*index].1);
        places.iter().filter_map(|place| self.promises.get(*place))
    }

    /// Lists the recommendations that no promise answers.
    pub fn unanswered_recommendations(&self) -> impl Iterator<Item = Part<'a>> {
        let unanswered = self.parts.iter().filter(|(part, promises)| matches!(part, Part::Recommendation(..)) && promises.is_empty());
        unanswered.map(|(part, _)| *part)
    }

    /// Counts the promises that stand so.
    pub fn count(&self, wanted: impl Fn(Standing) -> bool) -> usize {
        self.promises.iter().filter(|promise| wanted(promise.standing)).count()
    }

    /// Counts the promises that were kept by their first date, of those that could have been.
    pub fn in_time(&self, as_of: Date) -> InTime {
        let tellable = |promise: &&Promise<'_>| match promise.standing {
            Standing::KeptInTime | Standing::KeptLate => true,
            Standing::Kept => false,
            _ => promise.first.is_some_and(|first| first < as_of),
        };
        let kept = self.promises.iter().filter(|promise| promise.standing == Standing::KeptInTime).count();
        InTime { kept, of: self.promises.iter().filter(tellable).count() }
    }
}

/// Holds the record of assurance against the day `as_of`, which decides alone what is overdue; all else is as the record says.
pub fn hold(assurance: &Assurance, as_of: Date) -> Held<'_> {
    let promises: Vec<Promise<'_>> = assurance.commitments.iter().map(|commitment| promise(commitment, as_of)).collect();
    let answering = |part: Part<'_>| {
        let reference = part.reference();
        let answers = |promise: &Promise<'_>| promise.commitment.answers.iter().any(|answer| answer.value == reference);
        promises.iter().enumerate().filter(|(_, promise)| answers(promise)).map(|(place, _)| place).collect()
    };
    let parts: Vec<(Part<'_>, Vec<usize>)> = assurance.documents.iter().flat_map(parts).map(|part| (part, answering(part))).collect();
    let by_reference = parts.iter().enumerate().map(|(index, (part, _))| (part.reference(), index)).collect();
    Held { promises, parts, by_reference }
}

/// Finds the promises that lack evidence a quarter of a year after their date.
pub fn findings(dataset: &Dataset, as_of: Date) -> Vec<Diagnostic> {
    let silent = |commitment: &&Commitment| {
        let due = latest(commitment).map(Period::end);
        let long_past = due.and_then(|due| due.checked_add(3.months()).ok()).is_some_and(|day| day < as_of);
        let silent = commitment.evidence.is_empty() && commitment.no_evidence.is_none();
        silent && commitment.state.value != State::Dropped && long_past
    };
    let finding = |commitment: &Commitment| {
        let what = "nothing shows what became of this promise, a quarter of a year after its date";
        let finding = Diagnostic::warning("no-evidence", commitment.state.span, what);
        let finding = match commitment.due.as_ref().and_then(|due| due.date.as_ref()) {
            Some(date) => finding.also(date.span, "its first date"),
            None => finding,
        };
        let why = "a promise that nobody can check is worth little to those it was made to";
        finding.why(why).help("add evidence = [{ date = \"…\", text = { … } }], or no_evidence = { … } that says why there is none")
    };
    dataset.assurance.commitments.iter().filter(silent).map(finding).collect()
}

fn promise(commitment: &Commitment, as_of: Date) -> Promise<'_> {
    let first = commitment.due.as_ref().and_then(|due| due.date.as_ref()).map(|date| date.value);
    let due = latest(commitment);
    let standing = standing(commitment, first, due, as_of);
    let days = |from: Date, to: Date| from.until(to).map(|span| i64::from(span.get_days())).ok();
    let due = due.map(Period::end);
    let first = first.map(Period::end);
    let slipped = first.zip(due).and_then(|(first, due)| days(first, due)).filter(|days| *days != 0);
    let overdue = due.filter(|_| standing == Standing::Overdue).and_then(|due| days(due, as_of));
    Promise { commitment, standing, first, due, slipped, overdue }
}

/// The latest date that was set, or the first one.
fn latest(commitment: &Commitment) -> Option<Period> {
    commitment
        .revised
        .last()
        .map(|later| later.date.value)
        .or_else(|| commitment.due.as_ref().and_then(|due| due.date.as_ref()).map(|date| date.value))
}

fn standing(commitment: &Commitment, first: Option<Period>, due: Option<Period>, as_of: Date) -> Standing {
    let ended = commitment.ended.as_ref().map(|at| at.value);
    match commitment.state.value {
        State::Dropped => Standing::Dropped,
        State::Kept => match (first, ended) {
            // Of a day that is only known by its month, the month decides: it is late when all of it is.
            (Some(first), Some(ended)) if ended.start() <= first.end() => Standing::KeptInTime,
            (Some(_), Some(_)) => Standing::KeptLate,
            _ => Standing::Kept,
        },
        State::Open | State::UnderWay => match due {
            Some(due) if due.end() < as_of => Standing::Overdue,
            Some(_) => Standing::Due,
            None => Standing::Undated,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::commitment_from_text;

    const STRUCTURE: &str = "made = \"2018-05\"\nstate = \"open\"\ndue = { text = { en = \"April\", cy = \"Ebrill\" }, date = \"2019-04\" }\n\
        revised = [{ text = { en = \"mid-July\", cy = \"canol Gorffennaf\" }, date = \"2019-07-15\", said = \"2019-06\" }]\n";

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn stands(lines: &str, as_of: &str) -> (Standing, Option<i64>, Option<i64>) {
        let commitment = commitment_from_text(lines);
        let promise = promise(&commitment, day(as_of));
        (promise.standing, promise.slipped, promise.overdue)
    }

    #[test]
    fn a_promise_is_due_until_its_latest_date_and_then_overdue() {
        assert_eq!(stands(STRUCTURE, "2019-06-30"), (Standing::Due, Some(76), None), "it was moved from 30 April to 15 July");
        assert_eq!(stands(STRUCTURE, "2019-07-15"), (Standing::Due, Some(76), None), "the day itself is in time");
        assert_eq!(stands(STRUCTURE, "2019-07-16"), (Standing::Overdue, Some(76), Some(1)));
    }

    #[test]
    fn a_promise_was_kept_in_time_when_it_was_kept_by_its_first_date() {
        let kept = |ended: &str| {
            let lines = format!(
                "made = \"2018-04\"\nstate = \"kept\"\nended = \"{ended}\"\ndue = {{ text = {{ en = \"a\", cy = \"b\" }}, date = \"2018-05-30\" }}\n"
            );
            stands(&lines, "2018-12-31").0
        };
        assert_eq!(kept("2018-05-30"), Standing::KeptInTime);
        assert_eq!(kept("2018-05-31"), Standing::KeptLate);
        assert_eq!(kept("2018-05"), Standing::KeptInTime, "the month began in time");
        assert_eq!(kept("2018-06"), Standing::KeptLate);
    }

    #[test]
    fn a_promise_without_a_date_is_never_overdue() {
        assert_eq!(stands("made = \"2018-04\"\nstate = \"open\"\n", "2030-01-01").0, Standing::Undated);
        assert_eq!(stands("made = \"2018-04\"\nstate = \"kept\"\n", "2030-01-01").0, Standing::Kept);
        assert_eq!(stands("made = \"2018-04\"\nstate = \"dropped\"\n", "2030-01-01").0, Standing::Dropped);
    }

    #[test]
    fn the_share_kept_in_time_counts_what_could_have_been_kept() {
        let due = |date: &str, rest: &str| {
            commitment_from_text(&format!(
                "made = \"2018-01\"\n{rest}\ndue = {{ text = {{ en = \"a\", cy = \"b\" }}, date = \"{date}\" }}\n"
            ))
        };
        let all = [
            due("2018-03-31", "state = \"kept\"\nended = \"2018-03-01\""),
            due("2018-03-31", "state = \"kept\"\nended = \"2018-05-01\""),
            due("2018-03-31", "state = \"open\""),
            due("2018-03-31", "state = \"dropped\"\nended = \"2018-02-01\""),
            due("2019-03-31", "state = \"open\""),
            commitment_from_text("made = \"2018-01\"\nstate = \"kept\"\n"),
        ];
        let in_time = |as_of: &str| {
            let as_of = day(as_of);
            Held { promises: all.iter().map(|one| promise(one, as_of)).collect(), ..Held::default() }.in_time(as_of)
        };
        assert_eq!(in_time("2018-04-15"), InTime { kept: 1, of: 4 });
        assert_eq!(in_time("2018-03-10"), InTime { kept: 1, of: 2 });
        assert_eq!(in_time("2019-04-01"), InTime { kept: 1, of: 5 });
        assert_eq!(InTime { kept: 1, of: 4 }.percent(), Some(Decimal::from(25)));
        assert_eq!(InTime { kept: 0, of: 0 }.percent(), None);
    }
}
