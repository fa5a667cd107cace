//! The order of the alphabet: Unicode collation with the letters of the language.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use icu_provider::DataError;

/// The alphabet of one language.
pub struct Alphabet(CollatorBorrowed<'static>);

impl Alphabet {
    /// Loads the alphabet.
    ///
    /// # Errors
    /// Fails when ICU has no data for the locale.
    pub fn new(locale: &Locale) -> Result<Self, DataError> {
        Collator::try_new(locale.into(), CollatorOptions::default()).map(Self)
    }

    /// Compares two texts.
    ///
    /// Welsh `ng` always counts as one letter; a combining grapheme joiner (U+034F) between the two keeps them apart, as in Bangor.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b)
    }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;

    use super::*;

    fn rises(locale: Locale, words: &[&str]) {
        let alphabet = Alphabet::new(&locale).unwrap();
        for pair in words.windows(2) {
            assert_eq!(alphabet.compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
    }

    #[test]
    fn welsh_digraphs_are_letters() {
        rises(locale!("cy"), &["car", "coch", "cwm", "chwarter", "da", "ddoe"]);
        rises(locale!("cy"), &["lôn", "lwc", "llaeth"]);
        rises(locale!("cy"), &["tŷ", "theatr"]);
    }

    #[test]
    fn english_digraphs_are_two_letters() {
        rises(locale!("en-GB"), &["car", "chwarter", "coch", "cwm", "da", "ddoe"]);
    }

    #[test]
    fn a_joiner_keeps_n_and_g_apart() {
        rises(locale!("cy"), &["Bangor", "banc"]);
        rises(locale!("cy"), &["banc", "Ban\u{34f}gor"]);
    }
}
