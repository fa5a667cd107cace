//! A published target does not move without a word.

use std::collections::BTreeSet;

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::target::Aim;
use crate::quantity::Decimal;

/// Finds targets that a frozen edition published otherwise, without a `was` that says so.
pub const RULE: Rule = Rule {
    code: "moved-target",
    title: "a published target that changed without a note",
    why: "a goal that moves in silence makes a miss look like a success",
    mend: "add `was` to the target, with what it was, until when, and why",
    fires: &[Step::Freeze, Step::Put(MEASURE, "{ at_least = 95 }", "{ at_least = 90 }")],
    silent: &[
        Step::Freeze,
        Step::Put(
            MEASURE,
            "{ at_least = 95 }",
            r#"{ at_least = 90, was = [{ at_least = 95, until = 2018-07-01, why = { en = "The crew is smaller.", cy = "Mae'r criw yn llai." } }] }"#,
        ),
    ],
    of_absence: true,
    logic: Logic::Record(run),
    ..Rule::PUBLISHED
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for edition in &dataset.editions {
        for (slot, published) in &edition.tables.targets {
            let Some(measure) = dataset.measures.get(&slot.measure) else { continue };
            let series = measure.series_of(&slot.breakdown, &slot.item);
            let target = series.and_then(|series| series.target_of(slot.period));
            let at = match target {
                Some(target) if target.aim == *published || target.earlier.iter().any(|earlier| earlier.aim == *published) => continue,
                Some(target) => target.at,
                None => measure.at,
            };
            let aim = written(published);
            // A year's target stands beside each of its quarters.
            if !told.insert((at, aim.clone())) {
                continue;
            }
            let what = match target {
                Some(_) => {
                    format!("this target was published as {{ {aim} }} in the edition `{}`, and nothing says why it changed", edition.id)
                }
                None => {
                    format!("the target for `{}` was published as {{ {aim} }} in the edition `{}`, and is gone", slot.period, edition.id)
                }
            };
            let help = format!("add was = [{{ {aim}, until = …, why = {{ en = \"…\", cy = \"…\" }} }}] to the target");
            findings.push(Diagnostic::error(RULE.code, at, what).why(RULE.why).help(help));
        }
    }
}

/// Writes an aim as the record does.
fn written(aim: &Aim) -> String {
    let baseline = |baseline: &Option<Decimal>| baseline.map_or_else(|| "\"unknown\"".to_owned(), |figure| figure.to_string());
    match aim {
        Aim::AtLeast(figure) | Aim::AtMost(figure) | Aim::Exactly(figure) => format!("{} = {figure}", aim.word()),
        Aim::Within(low, high) => format!("within = [{low}, {high}]"),
        Aim::Reduce(from) | Aim::Increase(from) | Aim::Maintain(from) => format!("{} = {}", aim.word(), baseline(from)),
        Aim::None(_) => "none = \"no-target-set\"".to_owned(),
    }
}
