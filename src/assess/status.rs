//! How a figure stands against its target, by the council's published rule.

use crate::model::measure::{Good, Measure, Series};
use crate::model::observation::{Basis, Observation, Reason};
use crate::model::target::{Aim, Target};
use crate::period::Period;
use crate::quantity::Decimal;

/// What the rule needs to know besides figure and target.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Up to this many per cent of the target, a miss is amber.
    pub amber_within_percent: Decimal,
    /// Which way is better.
    pub good: Good,
}

/// A colour by the rule, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The target is met; equal counts as met.
    Green,
    /// The target is missed by no more than the rule allows.
    Amber,
    /// The target is missed by more.
    Red,
    /// There is nothing to assess, or nothing to assess it by. Never a colour: amber would suggest a shortfall that nobody agreed.
    NotAssessed(Because),
}

/// Why a figure is not assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// There is no figure.
    NoFigure,
    /// There is no target, for this reason.
    NoTarget(Reason),
    /// Only the year has a target, and the figure is a part that has to be added to others.
    PartOfYear,
    /// A later cumulative figure of the same year is assessed instead.
    NotLatest,
    /// The target is a direction, and what it starts from is not known.
    NoBaseline,
    /// Only the change is known, and the target is a level.
    OnlyChange,
}

/// A status and, for a target that was missed, by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The colour, or why there is none.
    pub status: Status,
    /// By how much the target was missed.
    pub miss: Option<Miss>,
}

/// By how much a target was missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    /// In the measure's unit; always above zero.
    pub by: Decimal,
    /// In per cent of the target, unrounded; none for a target of zero, of which no percentage exists.
    pub percent: Option<Decimal>,
}

/// A made-up figure against a made-up target, assessed by the rule.
#[derive(Clone, Debug)]
pub struct Example {
    /// The figure.
    pub value: Decimal,
    /// The target.
    pub aim: Aim,
    /// What the rule gives.
    pub status: Status,
}

impl Status {
    /// Returns the word that data files and messages use.
    pub const fn word(self) -> &'static str {
        match self {
            Status::Green => "green",
            Status::Amber => "amber",
            Status::Red => "red",
            Status::NotAssessed(_) => "not_assessed",
        }
    }

    /// Tells whether there is a colour.
    pub const fn is_assessed(self) -> bool {
        !matches!(self, Status::NotAssessed(_))
    }
}

impl Verdict {
    const fn not_assessed(because: Because) -> Self {
        Self { status: Status::NotAssessed(because), miss: None }
    }

    const GREEN: Self = Self { status: Status::Green, miss: None };
}

/// Returns how one observation of a measure stands against the target that its series has for it.
///
/// A figure of a quarter is held against the quarter's own target or else the year's. Against the year's, figures that add up over the
/// year are assessed only once they are cumulative, and of the cumulative ones only the latest of the year.
pub fn of(measure: &Measure, series: &Series, (observation, target): (&Observation, Option<&Target>), rule: Rule) -> Verdict {
    let Some(value) = observation.known() else { return Verdict::not_assessed(Because::NoFigure) };
    let Some(target) = target else { return Verdict::not_assessed(Because::NoTarget(Reason::NotStated)) };
    let is_of_year = || !matches!(observation.period, Period::FinancialYear(_)) && !series.targets.contains_key(&observation.period);
    match observation.basis {
        Basis::InPeriod if measure.additive && is_of_year() => return Verdict::not_assessed(Because::PartOfYear),
        Basis::Cumulative if is_of_year() && is_superseded(series, observation) => return Verdict::not_assessed(Because::NotLatest),
        _ => {}
    }
    if observation.basis == Basis::Change {
        return against_change(value, &target.aim);
    }
    let needs_baseline = matches!(target.aim, Aim::Reduce(None) | Aim::Increase(None) | Aim::Maintain(None));
    let previous_year =
        if needs_baseline { series.year_before(observation.period.financial_year()).and_then(Observation::known) } else { None };
    against(value, &target.aim, previous_year, rule)
}

/// Returns how `value` stands against `aim`.
///
/// A direction without a baseline of its own is held against `previous_year`, the figure of the year before.
pub fn against(value: Decimal, aim: &Aim, previous_year: Option<Decimal>, rule: Rule) -> Verdict {
    let (edge, by) = match aim {
        Aim::None(reason) => return Verdict::not_assessed(Because::NoTarget(*reason)),
        Aim::AtLeast(target) => (*target, *target - value),
        Aim::AtMost(target) => (*target, value - *target),
        Aim::Exactly(target) => (*target, (value - *target).abs()),
        Aim::Within(low, high) if value < *low => (*low, *low - value),
        Aim::Within(_, high) => (*high, value - *high),
        Aim::Reduce(baseline) | Aim::Increase(baseline) | Aim::Maintain(baseline) => {
            let Some(baseline) = baseline.or(previous_year) else { return Verdict::not_assessed(Because::NoBaseline) };
            let met = match aim {
                Aim::Reduce(_) => value < baseline,
                Aim::Increase(_) => value > baseline,
                // What is maintained may do better than it did.
                _ => match rule.good {
                    Good::High => value >= baseline,
                    Good::Low => value <= baseline,
                    _ => value == baseline,
                },
            };
            if met {
                return Verdict::GREEN;
            }
            (baseline, (value - baseline).abs())
        }
    };
    if by <= Decimal::ZERO && !matches!(aim, Aim::Reduce(_) | Aim::Increase(_)) {
        return Verdict::GREEN;
    }
    let size = edge.abs();
    // Multiplied out, so that exactly the threshold is never lost in a division.
    let amber = !size.is_zero() && by * Decimal::ONE_HUNDRED <= rule.amber_within_percent * size;
    let percent = (!size.is_zero()).then(|| by * Decimal::ONE_HUNDRED / size);
    Verdict { status: if amber { Status::Amber } else { Status::Red }, miss: Some(Miss { by, percent }) }
}

/// Returns figures around the threshold against a target of at least 80, and one that misses a target of zero.
pub fn examples(amber_within_percent: Decimal) -> Vec<Example> {
    let eighty = Decimal::from(80);
    let edge = eighty - eighty * amber_within_percent / Decimal::ONE_HUNDRED;
    let rule = Rule { amber_within_percent, good: Good::High };
    let example = |(value, aim): (Decimal, Aim)| {
        let status = against(value, &aim, None, rule).status;
        Example { value, aim, status }
    };
    let of_eighty = [eighty, edge, edge - Decimal::new(1, 1)].map(|value| (value, Aim::AtLeast(eighty)));
    of_eighty.into_iter().chain([(Decimal::ONE, Aim::AtMost(Decimal::ZERO))]).map(example).collect()
}

/// A known change meets a direction by its sign alone; by how much it misses one cannot be said in per cent.
fn against_change(change: Decimal, aim: &Aim) -> Verdict {
    let met = match aim {
        Aim::Reduce(_) => change < Decimal::ZERO,
        Aim::Increase(_) => change > Decimal::ZERO,
        Aim::Maintain(_) => change.is_zero(),
        Aim::None(reason) => return Verdict::not_assessed(Because::NoTarget(*reason)),
        _ => return Verdict::not_assessed(Because::OnlyChange),
    };
    if met { Verdict::GREEN } else { Verdict { status: Status::Red, miss: None } }
}

fn is_superseded(series: &Series, observation: &Observation) -> bool {
    let year = observation.period.financial_year();
    series.observations.iter().any(|later| {
        later.basis == Basis::Cumulative
            && later.known().is_some()
            && later.period.financial_year() == year
            && later.period.end() > observation.period.end()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::decimal;

    fn status(value: &str, aim: Aim) -> Status {
        let rule = Rule { amber_within_percent: Decimal::TEN, good: Good::High };
        against(number(value), &aim, None, rule).status
    }

    fn number(text: &str) -> Decimal {
        decimal(text).unwrap_or_else(|| panic!("{text} is a decimal"))
    }

    #[test]
    fn equal_to_the_target_counts_as_met_in_both_directions() {
        assert_eq!(status("95", Aim::AtLeast(number("95.0"))), Status::Green);
        assert_eq!(status("3.0", Aim::AtMost(number("3"))), Status::Green);
        assert_eq!(status("4", Aim::Exactly(number("4"))), Status::Green);
    }

    #[test]
    fn exactly_ten_per_cent_is_amber_and_a_hair_more_is_red() {
        assert_eq!(status("90", Aim::AtLeast(number("100"))), Status::Amber);
        assert_eq!(status("89.99", Aim::AtLeast(number("100"))), Status::Red);
        assert_eq!(status("110.00", Aim::AtMost(number("100"))), Status::Amber);
        assert_eq!(status("110.01", Aim::AtMost(number("100"))), Status::Red);
        assert_eq!(status("62.1", Aim::AtLeast(number("69"))), Status::Amber);
    }

    #[test]
    fn a_missed_target_of_zero_is_red_because_it_has_no_percentage() {
        assert_eq!(status("0", Aim::AtMost(number("0"))), Status::Green);
        assert_eq!(status("0.156", Aim::AtMost(number("0"))), Status::Red);
        assert_eq!(status("0.001", Aim::Exactly(number("0"))), Status::Red);
        let verdict = against(number("1"), &Aim::AtMost(number("0")), None, Rule { amber_within_percent: Decimal::TEN, good: Good::Low });
        assert_eq!(verdict.miss, Some(Miss { by: number("1"), percent: None }));
    }

    #[test]
    fn a_range_is_missed_by_the_distance_to_its_nearer_edge() {
        let range = || Aim::Within(number("-10"), number("20"));
        for (value, expected) in [
            ("-10", Status::Green),
            ("20", Status::Green),
            ("-11", Status::Amber),
            ("-11.1", Status::Red),
            ("22", Status::Amber),
            ("22.1", Status::Red),
        ] {
            assert_eq!(status(value, range()), expected, "{value}");
        }
    }

    #[test]
    fn negative_targets_miss_by_their_size() {
        assert_eq!(status("-5", Aim::AtLeast(number("-5"))), Status::Green);
        assert_eq!(status("-5.5", Aim::AtLeast(number("-5"))), Status::Amber);
        assert_eq!(status("-5.6", Aim::AtLeast(number("-5"))), Status::Red);
        assert_eq!(status("-4", Aim::AtMost(number("-4.1"))), Status::Amber);
    }

    #[test]
    fn a_direction_is_held_against_its_baseline() {
        assert_eq!(status("2", Aim::Reduce(Some(number("3")))), Status::Green);
        assert_eq!(status("3", Aim::Reduce(Some(number("3")))), Status::Amber);
        assert_eq!(status("4", Aim::Reduce(Some(number("3")))), Status::Red);
        assert_eq!(status("4", Aim::Increase(Some(number("3")))), Status::Green);
        assert_eq!(status("4", Aim::Maintain(Some(number("3")))), Status::Green);
        assert_eq!(status("3", Aim::Reduce(None)), Status::NotAssessed(Because::NoBaseline));
    }

    #[test]
    fn a_missing_target_is_not_assessed() {
        let reason = Reason::Unfinished;
        assert_eq!(status("68", Aim::None(reason)), Status::NotAssessed(Because::NoTarget(reason)));
    }

    #[test]
    fn a_known_change_meets_a_direction_by_its_sign() {
        assert_eq!(against_change(number("-1"), &Aim::Reduce(None)).status, Status::Green);
        assert_eq!(against_change(number("0"), &Aim::Reduce(None)).status, Status::Red);
        assert_eq!(against_change(number("-1"), &Aim::AtMost(number("3"))).status, Status::NotAssessed(Because::OnlyChange));
    }

    #[test]
    fn the_threshold_is_configuration() {
        let rule = |percent| Rule { amber_within_percent: number(percent), good: Good::High };
        let by = |percent| against(number("95"), &Aim::AtLeast(number("100")), None, rule(percent)).status;
        assert_eq!(by("5"), Status::Amber);
        assert_eq!(by("4.9"), Status::Red);
        assert_eq!(by("0"), Status::Red);
    }
}
