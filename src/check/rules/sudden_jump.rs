//! A latest figure that jumps further than its series ever did.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Basis, Flag, Observation};
use crate::quantity::Decimal;

/// A latest figure that jumps further than its series ever did.
pub const RULE: Rule = Rule {
    code: "sudden-jump",
    title: "a latest figure that jumps further than its series ever did",
    why: "it may be a slip of the keyboard; if it is true, readers will ask what happened",
    mend: "check the figure; if it is right, say why in a `note`",
    fires: &[Step::Put(
        MEASURE,
        r#""2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
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
        r#""2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
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

/// How many comparable figures a series must have before its own history says what is usual.
const ENOUGH: usize = 6;
/// How many times the usual change is a jump. For changes of a normal distribution the usual (median) one is 0.67 of a standard deviation,
/// so this is about four.
const TIMES: u32 = 6;

fn run(measure: &Measure, findings: &mut Vec<Diagnostic>) {
    findings.extend(measure.all_series().filter_map(|(_, _, series)| jump(series)));
}

/// Holds the last change against the median of those before it, and against the widest of them, so that no series is accused of what it
/// did before. Cumulative figures begin anew each year and are left out.
fn jump(series: &Series) -> Option<Diagnostic> {
    let last = series.observations.iter().rfind(|cell| cell.is_level() && cell.basis != Basis::Cumulative)?;
    if last.note.is_some() || last.explanation.is_some() {
        return None;
    }
    let kind = std::mem::discriminant(&last.period);
    let alike = |cell: &&Observation| cell.is_level() && cell.basis == last.basis && std::mem::discriminant(&cell.period) == kind;
    let since_break = series.observations.iter().rposition(|cell| cell.flags.contains(&Flag::SeriesBreak)).unwrap_or(0);
    let cells: Vec<&Observation> = series.observations[since_break..].iter().filter(alike).collect();
    if cells.len() < ENOUGH {
        return None;
    }
    let change = |pair: &[&Observation]| Some(pair[1].known()?.checked_sub(pair[0].known()?)?.abs());
    let mut changes: Vec<Decimal> = cells.windows(2).filter_map(change).collect();
    let latest = changes.pop()?;
    let widest = changes.iter().max().copied()?;
    if latest <= widest.checked_mul(2.into())? || widest.is_zero() {
        return None;
    }
    changes.sort();
    let usual = changes[changes.len() / 2];
    if latest <= usual.checked_mul(TIMES.into())? {
        return None;
    }
    let before = cells[cells.len() - 2];
    let what = format!("this figure is {latest} away from the one before; the changes so far were {usual} as a rule and {widest} at most");
    let finding = RULE.at(last.at, what).also(before.at, "the figure before");
    Some(finding.help("check it; if it is right, write { value = …, note = { en = \"…\", cy = \"…\" } } and say why"))
}
