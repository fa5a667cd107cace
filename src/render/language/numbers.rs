//! Numbers with the digits and separators of a language.

use fixed_decimal::Decimal as Digits;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_provider::DataError;
use rust_decimal::{Decimal, RoundingStrategy};

/// The number format of one language.
pub struct Numbers(DecimalFormatter);

impl Numbers {
    /// Loads the number format.
    ///
    /// # Errors
    /// Fails when ICU has no data for the locale.
    pub fn new(locale: &Locale) -> Result<Self, DataError> {
        DecimalFormatter::try_new(locale.into(), Default::default()).map(Self)
    }

    /// Returns a whole number: `1,234`.
    pub fn whole(&self, n: u64) -> String {
        self.0.format(&Digits::from(n)).to_string()
    }

    /// Returns a number with so many `decimals`, or with those that it came with.
    pub fn decimal(&self, value: Decimal, decimals: Option<u32>) -> String {
        let decimals = decimals.unwrap_or(value.scale());
        let value = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        // By the mantissa, so that what rounds to nothing loses its minus.
        let mut digits = Digits::from(value.mantissa());
        digits.multiply_pow10(-places(value.scale()));
        digits.absolute.pad_end(-places(decimals));
        self.0.format(&digits).to_string()
    }
}

/// No decimal has more than 28 places, and no text needs more.
fn places(scale: u32) -> i16 {
    scale.min(28) as i16
}

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;

    use super::*;

    fn number(text: &str, decimals: Option<u32>) -> String {
        let value: Decimal = text.parse().unwrap();
        let [cy, en] = [locale!("cy"), locale!("en-GB")].map(|locale| Numbers::new(&locale).unwrap().decimal(value, decimals));
        assert_eq!(cy, en);
        cy
    }

    #[test]
    fn a_number_keeps_the_decimals_that_it_was_recorded_with() {
        for (written, shown) in [
            ("5.0", "5.0"),
            ("5", "5"),
            ("8.327", "8.327"),
            ("0", "0"),
            ("0.0", "0.0"),
            ("0.05", "0.05"),
            ("100", "100"),
            ("10.00", "10.00"),
        ] {
            assert_eq!(number(written, None), shown);
        }
    }

    #[test]
    fn no_third_language_has_separators() {
        let german = Numbers::new(&locale!("de")).unwrap().decimal("1234.5".parse().unwrap(), None);
        assert_eq!(german, "1,234.5", "data of other languages are compiled in: see `.cargo/config.toml`");
    }

    #[test]
    fn thousands_are_set_apart() {
        for (written, shown) in [("1234.5", "1,234.5"), ("999", "999"), ("1000", "1,000"), ("12345678.90", "12,345,678.90")] {
            assert_eq!(number(written, None), shown);
        }
        assert_eq!(Numbers::new(&locale!("cy")).unwrap().whole(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn minus_is_a_hyphen() {
        assert_eq!(number("-12.3", None), "-12.3");
        assert_eq!(number("-1234", None), "-1,234");
    }

    #[test]
    fn decimals_are_rounded_or_filled_up() {
        for (written, decimals, shown) in [
            ("12.25", 1, "12.3"),
            ("-12.25", 1, "-12.3"),
            ("12.5", 0, "13"),
            ("5", 1, "5.0"),
            ("0", 2, "0.00"),
            ("9.99", 1, "10.0"),
            ("-0.04", 1, "0.0"),
        ] {
            assert_eq!(number(written, Some(decimals)), shown);
        }
    }
}
