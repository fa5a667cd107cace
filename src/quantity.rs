//! Exact decimals, and the units that figures are in.

use std::borrow::Cow;

pub use rust_decimal::Decimal;

/// What a figure counts in.
///
/// The unit is never part of a figure: `£8.327m` is the decimal 8.327 in [`Unit::MillionPounds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Per cent: 87 is 87%.
    Percent,
    /// A plain count.
    Number,
    /// A rate per so many: 10.49 per 1,000.
    Rate {
        /// Per how many.
        per: u32,
    },
    /// Days.
    Days,
    /// Pounds sterling.
    Pounds,
    /// Millions of pounds sterling.
    MillionPounds,
}

impl Unit {
    /// The words that a record may write.
    pub const WORDS: [&'static str; 6] = ["percent", "number", "rate", "days", "pounds", "million-pounds"];

    /// Returns the word that records, messages and data files use.
    pub const fn word(self) -> &'static str {
        match self {
            Unit::Percent => "percent",
            Unit::Number => "number",
            Unit::Rate { .. } => "rate",
            Unit::Days => "days",
            Unit::Pounds => "pounds",
            Unit::MillionPounds => "million-pounds",
        }
    }

    /// Tells whether the figures of a year's parts normally add up to the year's.
    pub const fn adds_up(self) -> bool {
        matches!(self, Unit::Number | Unit::Pounds | Unit::MillionPounds)
    }
}

/// Reads a decimal exactly as it is written: `5.0` keeps its zero.
///
/// Takes what TOML allows (a sign, `_` between digits, an exponent) and returns nothing for infinities, for what is not a
/// number, and for more digits than a decimal of 96 bits holds.
pub fn decimal(text: &str) -> Option<Decimal> {
    let plain = if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) };
    let plain = plain.strip_prefix('+').unwrap_or(&plain);
    if plain.contains(['e', 'E']) { Decimal::from_scientific(plain).ok() } else { Decimal::from_str_exact(plain).ok() }
}

/// Gives a decimal at least `places` places for data files, and never fewer than it has; zero has no sign.
pub fn with_places(value: Decimal, places: u32) -> Decimal {
    let mut value = value;
    if value.scale() < places {
        value.rescale(places);
    }
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_keeps_the_places_it_was_written_with() {
        let read = |text| decimal(text).map(|d| d.to_string());
        assert_eq!(read("5.0").as_deref(), Some("5.0"));
        assert_eq!(read("-3.80").as_deref(), Some("-3.80"));
        assert_eq!(read("+1_290").as_deref(), Some("1290"));
        assert_eq!(read("1e3").as_deref(), Some("1000"));
    }

    #[test]
    fn what_is_not_a_finite_number_is_refused() {
        for text in ["inf", "-nan", "", "1,5", "123456789012345678901234567890123456789"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn data_files_get_the_places_of_the_measure() {
        let plain = |value, places| with_places(value, places).to_string();
        assert_eq!(plain(Decimal::new(5, 0), 1), "5.0");
        assert_eq!(plain(Decimal::new(-12345, 3), 1), "-12.345");
        assert_eq!(plain(Decimal::new(0, 0), 0), "0");
        let mut minus_zero = Decimal::new(0, 1);
        minus_zero.set_sign_negative(true);
        assert_eq!(plain(minus_zero, 1), "0.0");
    }
}
