//! A target that asks for less than last year's result.

use crate::check::rule::example::{FIGURES, MEASURE};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Series;
use crate::model::target::{Aim, Target};
use crate::period::{FinancialYear, Period};

/// A target that asks for less than last year's result.
pub const RULE: Rule = Rule {
    code: "weaker-target",
    title: "a target that asks for less than was reached the year before",
    why: "readers will ask why the council set out to do worse",
    mend: "say why in the target's `note`, or set a target that asks for more",
    fires: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2016-17" = 98
"2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
    )],
    silent: &[Step::Put(
        MEASURE,
        FIGURES,
        r#""2016-17" = 93
"2017-18 Q3" = 96
"2017-18 Q4" = 92"#,
    )],
    logic: Logic::Record(run),
    ..Rule::ADVICE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    let year = dataset.site.edition.value.financial_year();
    for measure in &dataset.measures {
        // What is past cannot be set otherwise.
        let targets = measure.whole.targets.iter().filter(|(period, _)| **period == Period::FinancialYear(year));
        findings.extend(targets.filter_map(|(_, target)| weaker(&measure.whole, year, target)));
    }
}

fn weaker(series: &Series, year: FinancialYear, target: &Target) -> Option<Diagnostic> {
    let result = series.year_before(year)?;
    let reached = result.known()?;
    let less = match target.aim {
        Aim::AtLeast(aim) => aim < reached,
        Aim::AtMost(aim) => aim > reached,
        _ => false,
    };
    if !less || target.note.is_some() {
        return None;
    }
    let what = format!("this target asks for less than the {reached} that was reached in {}", year.previous());
    Some(RULE.at(target.at, what).also(result.at, "reached the year before").help("say why in the target's `note`, or ask for more"))
}
