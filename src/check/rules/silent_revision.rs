//! A published figure does not change without a word.

use std::collections::{BTreeSet, HashMap};

use crate::check::rule::example::{FIGURE, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::edition::{Edition, Key, Slot};
use crate::model::observation::{Observation, Vocabulary as _};
use crate::quantity::Decimal;

/// Finds figures that a frozen edition published otherwise, without a `was` that says so.
pub const RULE: Rule = Rule {
    code: "silent-revision",
    title: "a published figure that changed without a note",
    why: "readers who hold the published figure must learn that it changed, and why",
    mend: "add `was` to the cell, with what it was, until when, and why",
    fires: &[Step::Freeze, Step::Put(MEASURE, FIGURE, r#""2017-18 Q4" = 93"#)],
    silent: &[
        Step::Freeze,
        Step::Put(
            MEASURE,
            FIGURE,
            r#""2017-18 Q4" = { value = 93, was = [{ value = 92, until = 2018-07-02, why = { en = "Late inspections came in.", cy = "Daeth archwiliadau hwyr i law." } }] }"#,
        ),
    ],
    of_absence: true,
    logic: Logic::Record(run),
    ..Rule::PUBLISHED
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut now: HashMap<Key, &Observation> = HashMap::new();
    for measure in dataset.measures.iter().filter(|_| !dataset.editions.is_empty()) {
        for (breakdown, item, series) in measure.all_series() {
            for cell in &series.observations {
                let slot = Slot { measure: measure.id.clone(), breakdown: breakdown.into(), item: item.into(), period: cell.period };
                now.insert(Key { slot, basis: cell.basis }, cell);
            }
        }
    }
    let mut told = BTreeSet::new();
    for edition in &dataset.editions {
        for (key, published) in &edition.tables.figures {
            let Some(measure) = dataset.measures.get(&key.slot.measure) else { continue };
            match now.get(key) {
                Some(cell) if cell.known() == Some(*published) || is_noted(cell, *published, edition) => {}
                _ if !told.insert((key, *published)) => {}
                Some(cell) => findings.push(changed(cell, *published, edition)),
                None => {
                    let of = if key.slot.item == "all" { String::new() } else { format!(" of `{}`", key.slot.item) };
                    let what = format!(
                        "the figure{of} for `{}` ({}) was published as {published} in the edition `{}`, and is gone",
                        key.slot.period,
                        key.basis.word(),
                        edition.id
                    );
                    let help =
                        format!("write it again; if it no longer holds, write {{ none = \"not-available\", was = [{}] }}", was(*published));
                    findings.push(Diagnostic::error(RULE.code, measure.at, what).why(RULE.why).help(help));
                }
            }
        }
    }
}

/// Tells whether the record says that the figure stood until after the edition came out.
fn is_noted(cell: &Observation, published: Decimal, edition: &Edition) -> bool {
    cell.revisions.iter().any(|revision| revision.value == published && edition.published.is_none_or(|day| revision.until >= day))
}

fn changed(cell: &Observation, published: Decimal, edition: &Edition) -> Diagnostic {
    let what = format!("this was published as {published} in the edition `{}`, and nothing says why it changed", edition.id);
    let value = cell.known().map_or_else(|| "none = \"…\"".to_owned(), |value| format!("value = {value}"));
    let help = format!("write {{ {value}, was = [{}] }}", was(published));
    Diagnostic::error(RULE.code, cell.at, what).label(format!("published: {published}")).why(RULE.why).help(help)
}

fn was(published: Decimal) -> String {
    format!("{{ value = {published}, until = …, why = {{ en = \"…\", cy = \"…\" }} }}")
}
