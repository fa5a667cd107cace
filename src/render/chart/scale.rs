//! The value axis: its ends, its round ticks, and where a value lies between the ends.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// About how many steps an axis has.
const STEPS: f64 = 6.0;

/// A value axis; the only place where a decimal becomes a float.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// The value at the axis' start.
    pub low: Decimal,
    /// The value at the axis' end.
    pub high: Decimal,
    /// Round values between the ends, ascending; empty when there is nothing to measure.
    pub ticks: Vec<Decimal>,
}

impl Scale {
    /// Returns an axis that contains zero, as bars need.
    pub fn from_zero(values: &[Decimal]) -> Scale {
        let mut values = values.to_vec();
        if !values.is_empty() {
            values.push(Decimal::ZERO);
        }
        scale(&values, Decimal::ZERO)
    }

    /// Returns an axis close around the values, as lines may have.
    ///
    /// It leaves room below the lowest value, where the codes of missing values stand.
    pub fn around(values: &[Decimal]) -> Scale {
        scale(values, Decimal::new(15, 2))
    }

    /// Returns an axis from the lowest value to the highest, for a drawing without ticks.
    ///
    /// Equal values lie in its middle.
    pub fn between(values: &[Decimal]) -> Scale {
        let low = values.iter().min().copied().unwrap_or_default();
        let high = values.iter().max().copied().unwrap_or_default();
        Scale { low, high, ticks: Vec::new() }
    }

    /// Returns where `value` lies: 0 at the start of the axis, 1 at its end.
    pub fn fraction(&self, value: Decimal) -> f64 {
        self.fractions()(value)
    }

    /// Returns a function that says where values lie, for those who have many.
    pub fn fractions(&self) -> impl Fn(Decimal) -> f64 + use<> {
        let (low, span) = (self.low, difference(self.high, self.low));
        move |value| if span > 0.0 { (difference(value, low) / span).clamp(0.0, 1.0) } else { 0.5 }
    }

    /// Returns the start of an axis that does not show zero, which the reader has to be told.
    pub fn start(&self) -> Option<Decimal> {
        let zero = self.low <= Decimal::ZERO && self.high >= Decimal::ZERO;
        (!zero).then(|| self.low.normalize())
    }
}

/// Returns the scale of `values` whose lowest value stands at least `room` steps above a start other than zero.
fn scale(values: &[Decimal], room: Decimal) -> Scale {
    let Some((low, high)) = ends(values) else {
        return Scale { low: Decimal::ZERO, high: Decimal::ONE, ticks: Vec::new() };
    };
    let decimals = values.iter().map(|value| value.normalize().scale()).max().unwrap_or(0);
    let stepped = step(difference(high, low), decimals).and_then(|step| stepped(low, high, step, room));
    stepped.unwrap_or_else(|| Scale { low, high, ticks: vec![low, high] })
}

/// Returns the range to be shown: with zero when zero is near, or when all values are equal.
fn ends(values: &[Decimal]) -> Option<(Decimal, Decimal)> {
    let two = Decimal::TWO;
    let (mut low, mut high) = (values.iter().min().copied()?, values.iter().max().copied()?);
    let level = low == high;
    if low > Decimal::ZERO && (level || low <= high / two) {
        low = Decimal::ZERO;
    } else if high < Decimal::ZERO && (level || high >= low / two) {
        high = Decimal::ZERO;
    } else if level {
        high = Decimal::ONE;
    }
    Some((low, high))
}

/// Returns the smallest of 1, 2, 2.5, 5 × 10ⁿ that needs no more than [`STEPS`] steps for `span`.
///
/// It has no more decimals than the data: an axis of whole houses has no half ones.
fn step(span: f64, decimals: u32) -> Option<Decimal> {
    let least = span / STEPS;
    if !(least > 0.0 && least.is_finite()) {
        return None;
    }
    let power = least.log10().floor() as i32;
    let sizes = (power..=power + 2).flat_map(|power| [10, 20, 25, 50].map(|tenths| times_power_of_ten(tenths, power - 1)));
    sizes.flatten().find(|step| step.scale() <= decimals && step.to_f64().is_some_and(|step| step >= least * (1.0 - 1e-9)))
}

fn times_power_of_ten(number: i64, power: i32) -> Option<Decimal> {
    match u32::try_from(power) {
        Ok(power) => {
            let whole = 10_i128.checked_pow(power)?.checked_mul(number.into())?;
            Decimal::try_from_i128_with_scale(whole, 0).ok()
        }
        Err(_) => Decimal::try_new(number, power.unsigned_abs()).ok().map(|step| step.normalize()),
    }
}

/// Returns the scale from the step at or below `low` to the one at or above `high`;
/// none when a decimal cannot hold its ticks.
fn stepped(low: Decimal, high: Decimal, step: Decimal, room: Decimal) -> Option<Scale> {
    let mut first = low.checked_div(step)?.floor();
    let last = high.checked_div(step)?.ceil();
    let start = first.checked_mul(step)?;
    if !start.is_zero() && low.checked_sub(start)? < step.checked_mul(room)? {
        first = first.checked_sub(Decimal::ONE)?;
    }
    let count = last.checked_sub(first)?.to_u32().filter(|count| *count <= 4 * STEPS as u32)?;
    let tick = |index| {
        let mut tick = first.checked_add(Decimal::from(index))?.checked_mul(step)?;
        tick.rescale(step.scale());
        Some(tick)
    };
    let ticks = (0..=count).map(tick).collect::<Option<Vec<_>>>()?;
    let (start, end) = (*ticks.first()?, *ticks.last()?);
    (start < end && start <= low && high <= end).then_some(Scale { low: start, high: end, ticks })
}

/// Returns `a - b`, subtracted before it is rounded to a float where a decimal can hold it.
fn difference(a: Decimal, b: Decimal) -> f64 {
    let float = |decimal: Decimal| decimal.to_f64().unwrap_or(0.0);
    a.checked_sub(b).map_or_else(|| float(a) - float(b), float)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn decimals(words: &str) -> Vec<Decimal> {
        words.split_whitespace().map(|word| Decimal::from_str(word).unwrap()).collect()
    }

    fn ticks(scale: Scale) -> String {
        scale.ticks.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(Scale::around(&decimals("93 88 95 82 87 75"))), "70 75 80 85 90 95");
        assert_eq!(ticks(Scale::around(&decimals("88 145 551 1172 2600"))), "0 500 1000 1500 2000 2500 3000");
        assert_eq!(ticks(Scale::around(&decimals("-3 -3.8 -3 2"))), "-4 -3 -2 -1 0 1 2");
        assert_eq!(ticks(Scale::around(&decimals("0 150"))), "0 25 50 75 100 125 150");
        assert_eq!(ticks(Scale::around(&decimals("0.1 12.5"))), "0.0 2.5 5.0 7.5 10.0 12.5");
        assert_eq!(ticks(Scale::from_zero(&decimals("-3 2"))), "-3 -2 -1 0 1 2");
    }

    #[test]
    fn ticks_have_no_more_decimals_than_the_data() {
        assert_eq!(ticks(Scale::around(&decimals("0 1"))), "0 1");
        assert_eq!(ticks(Scale::around(&decimals("95 94.6 95.5 94.2"))), "94.0 94.5 95.0 95.5");
    }

    #[test]
    fn bars_start_at_zero_and_lines_say_when_they_do_not() {
        assert_eq!(Scale::from_zero(&decimals("80 90")).start(), None);
        assert_eq!(Scale::around(&decimals("80 90")).start(), Some(Decimal::from(78)));
        assert_eq!(Scale::around(&decimals("10 90")).start(), None);
        assert_eq!(Scale::around(&decimals("-90 -80")).start(), Some(Decimal::from(-92)));
    }

    #[test]
    fn equal_values_are_shown_from_zero() {
        assert_eq!(ticks(Scale::around(&decimals("87 87"))), "0 20 40 60 80 100");
        assert_eq!(Scale::around(&decimals("-5")).high, Decimal::ZERO);
        assert_eq!(Scale::around(&decimals("0 0")).high, Decimal::ONE);
    }

    #[test]
    fn no_value_leaves_an_axis_without_ticks() {
        assert!(Scale::around(&[]).ticks.is_empty() && Scale::from_zero(&[]).ticks.is_empty());
    }

    #[test]
    fn absurd_values_stay_on_the_axis() {
        let tiny = "0.0000000000000000000000000001";
        for words in [
            format!("{} {}", Decimal::MIN, Decimal::MAX),
            format!("{} 0", Decimal::MAX),
            format!("{} {}", Decimal::MAX, Decimal::MAX - Decimal::ONE),
            format!("{tiny} 0"),
            format!("{tiny} {}", Decimal::MAX),
            format!("-{tiny} {tiny}"),
        ] {
            let values = decimals(&words);
            for scale in [Scale::around(&values), Scale::from_zero(&values)] {
                assert!(scale.low < scale.high, "{words}");
                assert!(scale.ticks.len() >= 2 && scale.ticks.is_sorted(), "{words}: {:?}", scale.ticks);
                assert!(values.iter().all(|value| (0.0..=1.0).contains(&scale.fraction(*value))), "{words}");
            }
        }
    }
}
