//! Plural forms: the cardinals of CLDR, and what councils' Welsh needs beyond them.

use std::borrow::Cow;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use icu_provider::DataError;

use crate::lang::Lang;

/// The plural rules of one language.
pub struct Plurals {
    lang: Lang,
    rules: PluralRules,
}

impl Plurals {
    /// Loads the plural rules.
    ///
    /// # Errors
    /// Fails when ICU has no data for the locale.
    pub fn new(lang: Lang, locale: &Locale) -> Result<Self, DataError> {
        Ok(Self { lang, rules: PluralRules::try_new_cardinal(locale.into())? })
    }

    /// Returns the form of a number, one of [`needed`] or [`optional`].
    pub fn form(&self, n: u64) -> &'static str {
        match (self.lang, self.rules.category_for(n)) {
            (Lang::En, _) if n == 0 => "zero",
            (Lang::Cy, PluralCategory::Other) if n > 10 => "over-ten",
            (Lang::Cy, PluralCategory::Other) if n == 4 => "four",
            (_, PluralCategory::Zero) => "zero",
            (_, PluralCategory::One) => "one",
            (_, PluralCategory::Two) => "two",
            (_, PluralCategory::Few) => "few",
            (_, PluralCategory::Many) => "many",
            (_, PluralCategory::Other) => DEFAULT,
        }
    }
}

/// The form that stands in for an optional one.
pub const DEFAULT: &str = "other";

/// Returns the forms that every message of the language must have when it chooses by number.
pub const fn needed(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Cy => &["zero", "one", "two", "few", "many", "other", "over-ten"],
        Lang::En => &["one", "other"],
    }
}

/// Returns the forms that a message may leave to `other`.
pub const fn optional(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Cy => &["four"],
        Lang::En => &["zero"],
    }
}

/// Returns the variable that holds the form of a number: `form` for `n`, `total-form` for `total`.
pub fn variable_of(number: &str) -> Cow<'static, str> {
    if number == "n" { Cow::Borrowed("form") } else { Cow::Owned(format!("{number}-form")) }
}

/// Returns the number whose form a variable holds, or the variable itself when it holds no form.
pub fn number_of(variable: &str) -> &str {
    if variable == "form" { "n" } else { variable.strip_suffix("-form").unwrap_or(variable) }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;

    use super::*;

    #[test]
    fn welsh_has_a_form_above_ten() {
        let plurals = Plurals::new(Lang::Cy, &locale!("cy")).unwrap();
        let forms = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 20, 90, 100, 103, 1000].map(|n| plurals.form(n));
        assert_eq!(forms[..9], ["zero", "one", "two", "few", "four", "other", "many", "other", "other"]);
        assert_eq!(forms[9..], ["over-ten"; 9]);
    }

    #[test]
    fn english_has_a_form_for_none() {
        let plurals = Plurals::new(Lang::En, &locale!("en-GB")).unwrap();
        assert_eq!([0, 1, 2, 11, 21, 100].map(|n| plurals.form(n)), ["zero", "one", "other", "other", "other", "other"]);
    }

    #[test]
    fn every_form_is_needed_or_optional() {
        for (lang, locale) in [(Lang::Cy, locale!("cy")), (Lang::En, locale!("en-GB"))] {
            let plurals = Plurals::new(lang, &locale).unwrap();
            for form in (0..200).map(|n| plurals.form(n)) {
                assert!(needed(lang).contains(&form) || optional(lang).contains(&form), "{form}");
            }
        }
    }

    #[test]
    fn a_form_and_its_number_find_each_other() {
        for (number, variable) in [("n", "form"), ("total", "total-form")] {
            assert_eq!((&*variable_of(number), number_of(variable)), (variable, number));
        }
        assert_eq!(number_of("year"), "year");
    }
}
