//! Days and months in the words of a language.

use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;
use jiff::civil::Date;

/// The date formats of one language.
pub struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_of_year: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month_short: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

impl Dates {
    /// Loads the date formats.
    ///
    /// # Errors
    /// Fails when ICU has no data for the locale.
    pub fn new(locale: &Locale) -> Result<Self, DateTimeFormatterLoadError> {
        Ok(Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
            day_short: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium())?,
            day_of_year: FixedCalendarDateTimeFormatter::try_new(locale.into(), MD::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            month_short: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::medium())?,
        })
    }

    /// Returns a day: `31 Mawrth 2018`.
    pub fn day(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| self.day.format(&day).to_string())
    }

    /// Returns a day with a short month: `31 Maw 2018`.
    pub fn day_short(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| self.day_short.format(&day).to_string())
    }

    /// Returns a day without its year: `31 Mawrth`.
    pub fn day_of_year(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| self.day_of_year.format(&day).to_string())
    }

    /// Returns the month of a day: `Mawrth 2018`.
    pub fn month(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| self.month.format(&day).to_string())
    }

    /// Returns the month of a day, shortened: `Maw 2018`.
    pub fn month_short(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| self.month_short.format(&day).to_string())
    }
}

/// Every date is a day of ICU's calendar; the ISO notation stands in for what cannot happen.
fn gregorian(date: Date) -> Option<icu_calendar::Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    icu_calendar::Date::try_new_gregorian(date.year().into(), month, day).ok()
}

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn welsh_has_its_twelve_months() {
        let dates = Dates::new(&locale!("cy")).unwrap();
        let names = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr";
        for (number, name) in (1..).zip(names.split(' ')) {
            let first = date(2018, number, 1);
            assert_eq!(dates.day(first), format!("1 {name} 2018"));
            assert_eq!(dates.day_of_year(first), format!("1 {name}"));
            assert_eq!(dates.month(first), format!("{name} 2018"));
        }
    }

    #[test]
    fn english_puts_the_day_first() {
        let dates = Dates::new(&locale!("en-GB")).unwrap();
        let last = date(2018, 3, 31);
        assert_eq!(dates.day(last), "31 March 2018");
        assert_eq!(dates.day_of_year(last), "31 March");
        assert_eq!(dates.month(last), "March 2018");
    }

    #[test]
    fn short_months_fit_narrow_places() {
        let last = date(2018, 3, 31);
        for (locale, day, month) in [(locale!("cy"), "31 Maw 2018", "Maw 2018"), (locale!("en-GB"), "31 Mar 2018", "Mar 2018")] {
            let dates = Dates::new(&locale).unwrap();
            assert_eq!((dates.day_short(last).as_str(), dates.month_short(last).as_str()), (day, month));
        }
    }

    #[test]
    fn no_third_language_has_months() {
        let marches = [locale!("de"), locale!("fr"), locale!("ga")].map(|locale| Dates::new(&locale).unwrap().month(date(2018, 3, 31)));
        assert_eq!(marches, ["2018 M03"; 3], "data of other languages are compiled in: see `.cargo/config.toml`");
    }

    #[test]
    fn a_leap_day_is_a_day() {
        assert_eq!(Dates::new(&locale!("cy")).unwrap().day(date(2020, 2, 29)), "29 Chwefror 2020");
    }
}
