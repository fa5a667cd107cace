//! A figure that jumps further than its series ever did.

use std::mem::discriminant;

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Flag, Observation};
use crate::quantity::Decimal;

/// A figure that jumps further than its series ever did.
pub const RULE: Rule = Rule {
    code: "sudden-jump",
    title: "a figure that jumps further than its series ever did",
    why: "it may be a slip of the keyboard; if it is true, readers will ask what happened",
    mend: "check the figure; if it is right, say why in a `note`",
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2016-17 Q2" = 90
"2016-17 Q3" = 91
"2016-17 Q4" = 92
"2017-18 Q1" = 91
"2017-18 Q2" = 93
"2017-18 Q3" = 92
"2017-18 Q4" = 29"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2016-17 Q2" = 90
"2016-17 Q3" = 81
"2016-17 Q4" = 92
"2017-18 Q1" = 80
"2017-18 Q2" = 93
"2017-18 Q3" = 82
"2017-18 Q4" = 95"#,
    )],
    logic: Logic::Measure(run),
    ..Rule::ADVICE
};

/// How many changes a series must have besides the one in question before its own history says what is usual.
const ENOUGH: usize = 4;
/// How many times the usual change is a jump. For changes of a normal distribution the usual (median) one is 0.67 of a standard deviation,
/// so this is about four.
const TIMES: u32 = 6;
/// How many figures a series must have besides the one in question before its level says what is usual, and how many times beyond all of
/// them is a jump: a digit too many or too few is ten times.
const LEVEL: (usize, u32) = (3, 5);

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    for (_, _, series) in measure.all_series() {
        findings.extend(kinds(series).find_map(|cells| jump(&figures(&cells, measure.additive))));
    }
}

/// Cuts a series into what can be compared: figures of one kind of period on one basis, since the last break.
fn kinds(series: &Series) -> impl Iterator<Item = Vec<&Observation>> {
    let since_break = series.observations.iter().rposition(|cell| cell.flags.contains(&Flag::SeriesBreak)).unwrap_or(0);
    let mut kinds: Vec<Vec<&Observation>> = Vec::new();
    for cell in series.observations[since_break..].iter().filter(|cell| cell.is_level()) {
        let alike = |kind: &&mut Vec<&Observation>| {
            kind.first().is_some_and(|first| first.basis == cell.basis && discriminant(&first.period) == discriminant(&cell.period))
        };
        match kinds.iter_mut().find(alike) {
            Some(kind) => kind.push(cell),
            None => kinds.push(vec![cell]),
        }
    }
    kinds.into_iter()
}

/// A figure, and the cell that gave it.
type Figure<'a> = (Decimal, &'a Observation);

/// Returns the figures to compare. Of what grows over the year and begins anew, it is what each period added.
fn figures<'a>(cells: &[&'a Observation], is_additive: bool) -> Vec<Figure<'a>> {
    let mut before: Option<&Observation> = None;
    let figure = |cell: &&'a Observation| {
        let known = cell.known()?;
        let same_year = before.filter(|other| other.period.financial_year() == cell.period.financial_year());
        let so_far = same_year.filter(|_| is_additive && cell.basis == Basis::Cumulative).and_then(Observation::known);
        before = Some(cell);
        Some((known.checked_sub(so_far.unwrap_or_default())?, *cell))
    };
    cells.iter().filter_map(figure).collect()
}

fn jump(figures: &[Figure<'_>]) -> Option<Diagnostic> {
    beyond_changes(figures).or_else(|| beyond_level(figures)).filter(|(cell, _)| cell.note.is_none() && cell.explanation.is_none()).map(
        |(cell, what)| {
            RULE.at(cell.at, what).help("check it; if it is right, write { value = …, note = { en = \"…\", cy = \"…\" } } and say why")
        },
    )
}

/// Finds the widest change, if it is the last one or there and back again, and holds it against all others: against the median, and against
/// the widest, so that no series is accused of what it did before.
fn beyond_changes<'a>(figures: &[Figure<'a>]) -> Option<(&'a Observation, String)> {
    let change = |pair: &[Figure<'_>]| pair[1].0.checked_sub(pair[0].0);
    let changes: Vec<Decimal> = figures.windows(2).map(change).collect::<Option<_>>()?;
    let (at, widest) = changes.iter().enumerate().max_by_key(|(_, change)| change.abs())?;
    let is_back = |other: usize| changes.get(other).is_some_and(|change| change.is_sign_negative() != widest.is_sign_negative());
    // The change at `at` leads to the figure after it.
    let back = [at + 1, at.wrapping_sub(1)].into_iter().filter(|other| is_back(*other)).max_by_key(|other| changes[*other].abs());
    let (suspect, also) = match back {
        _ if at + 1 == changes.len() => (at + 1, None),
        Some(back) => (at.max(back), Some(back)),
        None => return None,
    };
    let narrowest = also.map_or(widest.abs(), |back| changes[back].abs());
    let is_other = |place: &usize| *place != at && Some(*place) != also;
    let mut others: Vec<Decimal> = (0..changes.len()).filter(is_other).map(|place| changes[place].abs()).collect();
    if others.len() < ENOUGH {
        return None;
    }
    others.sort_unstable();
    let (usual, most) = (others[others.len() / 2], others[others.len() - 1]);
    // A series that never moved may begin to: only a great part of its level is a jump.
    let level = figures[suspect - 1].0.abs();
    let is_jump = match most.is_zero() {
        true => narrowest.checked_mul(2.into())? > level && !level.is_zero(),
        false => narrowest > most.checked_mul(2.into())? && narrowest > usual.checked_mul(TIMES.into())?,
    };
    let what =
        format!("this figure is {narrowest} away from the one beside it; the other changes are {usual} as a rule and {most} at most");
    is_jump.then(|| (figures[suspect].1, what))
}

/// Finds a last figure that is far beyond all others of a series too short to say how it changes.
fn beyond_level<'a>(figures: &[Figure<'a>]) -> Option<(&'a Observation, String)> {
    let ((last, cell), before) = figures.split_last()?;
    let (enough, times) = LEVEL;
    let (least, most) = (before.iter().map(|(figure, _)| *figure).min()?, before.iter().map(|(figure, _)| *figure).max()?);
    // What may be near zero, or on both sides of it, has no level.
    if before.len() < enough || least < Decimal::from(times) || *last <= Decimal::ZERO {
        return None;
    }
    let is_jump = *last > most.checked_mul(times.into())? || last.checked_mul(times.into())? < least;
    is_jump.then(|| (*cell, format!("this figure is {last}; those before it are from {least} to {most}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::measure_from_text;

    /// Returns the place in the list of the figure that is told, counted from the first quarter of 2014-15.
    fn jumping(head: &str, figures: &[&str]) -> Option<usize> {
        let period = |index: usize| format!("{}-{} Q{}", 2014 + index / 4, 15 + index / 4, 1 + index % 4);
        let lines: String = figures.iter().enumerate().map(|(at, figure)| format!("\"{}\" = {figure}\n", period(at))).collect();
        let measure = measure_from_text(&format!("{head}\n[actual]\n{lines}"));
        let mut findings = Vec::new();
        run(&measure, &mut findings);
        let at = findings.first()?.at.span;
        measure.whole.observations.iter().position(|cell| cell.at == at)
    }

    #[test]
    fn a_jump_is_found_at_its_figure_and_wherever_it_stands() {
        let count = "unit = \"number\"";
        assert_eq!(jumping("", &["90", "91", "92", "91", "93", "92", "29"]), Some(6), "at the end");
        assert_eq!(jumping("", &["90", "91", "29", "91", "93", "92", "94"]), Some(2), "there and back");
        assert_eq!(jumping("", &["92", "92", "92", "92", "92", "92", "29"]), Some(6), "a series that never moved");
        assert_eq!(jumping(count, &["412", "398", "405", "4120"]), Some(3), "a digit too many in a short series");
        assert_eq!(jumping(count, &["412", "398", "405", "41"]), Some(3), "a digit too few");
        let growing = ["100", "205", "302", "401", "98", "201", "305", "4040"];
        assert_eq!(jumping("unit = \"number\"\nbasis = \"cumulative\"", &growing), Some(7), "a year so far");
    }

    #[test]
    fn what_the_series_did_before_is_no_jump() {
        let count = "unit = \"number\"";
        assert_eq!(jumping("", &["90", "81", "92", "80", "93", "82", "95"]), None, "it has always swung");
        assert_eq!(jumping("", &["90", "91", "92", "91", "93", "92", "94"]), None);
        assert_eq!(jumping("", &["20", "21", "20", "22", "60", "61", "60", "62"]), None, "a new level that stays is not a slip");
        assert_eq!(jumping("", &["90", "91", "92", "91", "93", "92", "{ value = 29, note = { en = \"Snow.\", cy = \"Eira.\" } }"]), None);
        assert_eq!(jumping(count, &["1", "0", "2", "14"]), None, "small counts have no level");
        assert_eq!(jumping("", &["0", "0", "0", "0", "0", "0", "3"]), None, "nothing at all may become something");
        assert_eq!(jumping("unit = \"number\"\nbasis = \"cumulative\"", &["100", "205", "302", "401", "98", "201", "305", "399"]), None);
    }
}
