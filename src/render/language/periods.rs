//! Periods as councils name them: quarters, years and the days that they cover.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::dates::Dates;
use super::messages::Messages;
use crate::period::{Period, Quarter};

/// The messages that periods are named by, each with the variables that it is given.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("period-quarter", &["quarter", "year"]),
    ("period-quarter-short", &["quarter", "year"]),
    ("period-academic-year", &["year"]),
    ("period-academic-year-short", &["year"]),
    ("quarter-short", &["quarter"]),
    ("days-from-to", &["from", "to"]),
];

/// The names of quarters, each worded once: every table of a site says the same ones.
pub struct Quarters(Vec<OnceLock<String>>);

impl Default for Quarters {
    fn default() -> Self {
        Self((0..Quarter::COUNT).map(|_| OnceLock::new()).collect())
    }
}

impl Quarters {
    /// Returns the name of a period, and words it when it is no quarter or was not worded before.
    pub fn name(&self, period: Period, word: impl FnOnce() -> String) -> String {
        let kept = match period {
            Period::Quarter(quarter) => quarter.ordinal().and_then(|place| self.0.get(place)),
            _ => None,
        };
        match kept {
            Some(kept) => kept.get_or_init(word).clone(),
            None => word(),
        }
    }
}

/// Returns the name of a period: `Chwarter 4 2017-18`.
pub fn long(period: Period, messages: &Messages, dates: &Dates) -> String {
    match period {
        Period::FinancialYear(_) | Period::CalendarYear(_) => period.to_string(),
        Period::Quarter(quarter) => in_year("period-quarter", quarter, messages),
        Period::AcademicYear(year) => say(messages, "period-academic-year", &[("year", year.to_string())]),
        Period::Month(_) => dates.month(period.start()),
        Period::Day(date) => dates.day(date),
    }
}

/// Returns the name of a period for narrow places: `Ch4 2017-18`.
pub fn short(period: Period, messages: &Messages, dates: &Dates) -> String {
    match period {
        Period::FinancialYear(_) | Period::CalendarYear(_) => period.to_string(),
        Period::Quarter(quarter) => in_year("period-quarter-short", quarter, messages),
        Period::AcademicYear(year) => say(messages, "period-academic-year-short", &[("year", year.to_string())]),
        Period::Month(_) => dates.month_short(period.start()),
        Period::Day(date) => dates.day_short(date),
    }
}

/// Returns the short name of a quarter without its year: `Ch4`.
pub fn quarter_short(quarter: Quarter, messages: &Messages) -> String {
    say(messages, "quarter-short", &[("quarter", quarter.number().to_string())])
}

/// Returns the first and the last day of a period: `1 Ionawr i 31 Mawrth 2018`.
pub fn days(period: Period, messages: &Messages, dates: &Dates) -> String {
    let (start, end) = (period.start(), period.end());
    if start == end {
        return dates.day(end);
    }
    let from = if start.year() == end.year() { dates.day_of_year(start) } else { dates.day(start) };
    say(messages, "days-from-to", &[("from", from), ("to", dates.day(end))])
}

fn in_year(key: &str, quarter: Quarter, messages: &Messages) -> String {
    say(messages, key, &[("quarter", quarter.number().to_string()), ("year", quarter.year().to_string())])
}

/// Says one of [`MESSAGES`], which a language cannot be made without; the values alone stand in for what cannot happen.
fn say(messages: &Messages, key: &str, args: &[(&str, String)]) -> String {
    let given: Vec<_> = args.iter().map(|(name, value)| (Cow::Borrowed(*name), Cow::Borrowed(value.as_str()))).collect();
    messages.say(key, &given).unwrap_or_else(|_| args.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" "))
}
