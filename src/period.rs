//! Periods of time as councils report them: never a label that is cut apart later.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::Date;

/// A span of time that a figure is about.
///
/// Written `2017-18`, `2017-18 Q4`, `2018-03`, `2016`, `2016-17 AY` or `2018-03-31`. Periods are ordered by their last day and, when
/// those agree, the longer one comes last, so that a year stands below its fourth quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// April to March.
    FinancialYear(FinancialYear),
    /// Three months of a financial year.
    Quarter(Quarter),
    /// A month of the calendar.
    Month(Month),
    /// January to December.
    CalendarYear(i16),
    /// September to August.
    AcademicYear(FinancialYear),
    /// A single day.
    Day(Date),
}

/// A year that spans two calendar years, known by the first: 2017 is `2017-18`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear(i16);

/// A quarter of a financial year; its number is always 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: FinancialYear,
    number: i8,
}

/// A calendar month; its number is always 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    number: i8,
}

/// Why a text is not a period, in words for the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPeriod {
    /// A stable code: `invalid-quarter` or `invalid-period`.
    pub code: &'static str,
    /// What is wrong with it.
    pub what: String,
    /// What to write instead.
    pub help: String,
}

/// Years outside these are slips of the finger, not records.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

impl FinancialYear {
    /// Returns the year that starts in `start`, or nothing when that is no year of a record.
    pub fn starting(start: i16) -> Option<Self> {
        YEARS.contains(&start).then_some(Self(start))
    }

    /// Returns the calendar year in which it starts.
    pub const fn start(self) -> i16 {
        self.0
    }

    /// Returns the year before.
    pub const fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// Returns one of its quarters; numbers outside 1 to 4 give nothing.
    pub fn quarter(self, number: i8) -> Option<Quarter> {
        (1..=4).contains(&number).then_some(Quarter { year: self, number })
    }
}

impl Quarter {
    /// How many quarters a record can have.
    pub const COUNT: usize = 4 * (*YEARS.end() - *YEARS.start() + 1) as usize;

    /// Returns how many of them come before this one; none for what comes before the first.
    pub fn ordinal(self) -> Option<usize> {
        usize::try_from(4 * (self.year.0 - YEARS.start()) + i16::from(self.number) - 1).ok()
    }

    /// Returns the financial year it belongs to.
    pub const fn year(self) -> FinancialYear {
        self.year
    }

    /// Returns its number, 1 to 4.
    pub const fn number(self) -> i8 {
        self.number
    }

    /// Returns the quarter before, in the year before when this is the first.
    pub const fn previous(self) -> Self {
        match self.number {
            1 => Self { year: self.year.previous(), number: 4 },
            n => Self { year: self.year, number: n - 1 },
        }
    }

    /// Returns the same quarter a year ago.
    pub const fn year_ago(self) -> Self {
        Self { year: self.year.previous(), number: self.number }
    }
}

impl Month {
    /// Returns the calendar year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Returns the month before.
    pub const fn previous(self) -> Self {
        match self.number {
            1 => Self { year: self.year - 1, number: 12 },
            number => Self { year: self.year, number: number - 1 },
        }
    }

    /// Returns the number of the month, 1 to 12.
    pub const fn number(self) -> i8 {
        self.number
    }
}

impl Period {
    /// Lists the first quarters of a financial year, up to and with one of them.
    pub fn quarters(year: FinancialYear, last: i8) -> impl Iterator<Item = Self> {
        (1..=last).filter_map(move |number| year.quarter(number).map(Self::Quarter))
    }

    /// Lists the months of a financial year.
    pub fn months(year: FinancialYear) -> impl Iterator<Item = Self> {
        let month = move |number: i8| Month { year: if number < 4 { year.0 + 1 } else { year.0 }, number };
        (4..=12).chain(1..=3).map(month).map(Self::Month)
    }

    /// The words that the data files use for the kinds of period.
    pub const KINDS: [&'static str; 6] = ["financial_year", "quarter", "month", "calendar_year", "academic_year", "day"];

    /// Reads a period as the record writes it.
    ///
    /// # Errors
    /// Says which part is impossible and what to write instead.
    pub fn parse(text: &str) -> Result<Self, NotAPeriod> {
        let invalid = |what: String, help: &str| NotAPeriod { code: "invalid-period", what, help: help.to_owned() };
        // A search for two letters takes longer than all else here.
        if let Some(at) = text.as_bytes().windows(2).position(|two| two == b" Q") {
            let (year, quarter) = (&text[..at], &text[at + 2..]);
            return parse_quarter(text, year, quarter).map(Period::Quarter);
        }
        if let Some(year) = text.strip_suffix(" AY") {
            return financial_year(year).map(Period::AcademicYear).ok_or_else(|| {
                invalid(format!("`{text}` is not an academic year"), "an academic year spans two years in a row, as in `2016-17 AY`")
            });
        }
        // Every target of a year comes along here, and most are just that.
        if let Some(year) = financial_year(text) {
            return Ok(Period::FinancialYear(year));
        }
        let parts: Vec<&str> = text.split('-').collect();
        let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        match (digits, lengths.as_slice()) {
            (true, [4]) => calendar_year(text)
                .map(Period::CalendarYear)
                .ok_or_else(|| invalid(format!("`{text}` is not a year of a record"), "write a year between 1900 and 2199")),
            // `2011-12` is the month December 2011 and also the financial year 2011-12: the year wins, as records are kept by it, and a
            // month is only what cannot be a year.
            (true, [4, 2]) => month(parts[0], parts[1]).map(Period::Month).ok_or_else(|| {
                invalid(
                    format!("`{text}` is neither a financial year nor a month"),
                    "a financial year spans two years in a row, as in `2017-18`; a month is written `2018-03`",
                )
            }),
            (true, [4, 2, 2]) => {
                text.parse::<Date>().ok().filter(|date| YEARS.contains(&date.year())).map(Period::Day).ok_or_else(|| {
                    invalid(format!("`{text}` is not a day of the calendar"), "write year, month and day, as in `2018-03-31`")
                })
            }
            _ => Err(invalid(
                format!("`{text}` is not a period"),
                "write `2017-18 Q4` for a quarter, `2017-18` for a financial year, `2018-03` for a month, `2016` for a calendar year, `2016-17 AY` for an academic year or `2018-03-31` for a day",
            )),
        }
    }

    /// Returns the first day.
    pub fn start(self) -> Date {
        match self {
            Period::FinancialYear(year) => day(year.0, 4, 1),
            Period::Quarter(Quarter { year, number: 4 }) => day(year.0 + 1, 1, 1),
            Period::Quarter(Quarter { year, number }) => day(year.0, 1 + 3 * number, 1),
            Period::Month(month) => day(month.year, month.number, 1),
            Period::CalendarYear(year) => day(year, 1, 1),
            Period::AcademicYear(year) => day(year.0, 9, 1),
            Period::Day(date) => date,
        }
    }

    /// Returns the last day.
    pub fn end(self) -> Date {
        match self {
            Period::FinancialYear(year) => day(year.0 + 1, 3, 31),
            Period::Quarter(Quarter { year, number: 4 }) => day(year.0 + 1, 3, 31),
            Period::Quarter(Quarter { year, number: 3 }) => day(year.0, 12, 31),
            Period::Quarter(Quarter { year, number }) => day(year.0, 3 + 3 * number, 30),
            Period::Month(month) => day(month.year, month.number, 1).last_of_month(),
            Period::CalendarYear(year) => day(year, 12, 31),
            Period::AcademicYear(year) => day(year.0 + 1, 8, 31),
            Period::Day(date) => date,
        }
    }

    /// Returns the word that the data files use for this kind of period.
    pub const fn kind(self) -> &'static str {
        match self {
            Period::FinancialYear(_) => "financial_year",
            Period::Quarter(_) => "quarter",
            Period::Month(_) => "month",
            Period::CalendarYear(_) => "calendar_year",
            Period::AcademicYear(_) => "academic_year",
            Period::Day(_) => "day",
        }
    }

    /// Returns the form for addresses and data files: as written, with hyphens for spaces (`2017-18-Q4`).
    pub fn key(self) -> String {
        self.to_string().replace(' ', "-")
    }

    /// Reads the form for addresses and data files, `2017-18-Q4`.
    ///
    /// # Errors
    /// As for [`Period::parse`].
    pub fn parse_key(text: &str) -> Result<Self, NotAPeriod> {
        Self::parse(&text.replace("-Q", " Q").replace("-AY", " AY"))
    }

    /// Returns the period of the same length right before it; a day has none.
    pub const fn previous(self) -> Option<Self> {
        match self {
            Period::Quarter(quarter) => Some(Period::Quarter(quarter.previous())),
            Period::FinancialYear(year) => Some(Period::FinancialYear(year.previous())),
            Period::AcademicYear(year) => Some(Period::AcademicYear(year.previous())),
            Period::CalendarYear(year) => Some(Period::CalendarYear(year - 1)),
            Period::Month(month) => Some(Period::Month(month.previous())),
            Period::Day(_) => None,
        }
    }

    /// Returns the financial year that the last day falls in.
    pub fn financial_year(self) -> FinancialYear {
        let end = self.end();
        FinancialYear(if end.month() >= 4 { end.year() } else { end.year() - 1 })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::FinancialYear(year) => year.fmt(f),
            Period::Quarter(quarter) => quarter.fmt(f),
            Period::Month(month) => write!(f, "{:04}-{:02}", month.year, month.number),
            Period::CalendarYear(year) => write!(f, "{year:04}"),
            Period::AcademicYear(year) => write!(f, "{year} AY"),
            Period::Day(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0, (self.0 + 1) % 100)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} Q{}", self.year, self.number)
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Period {
    fn cmp_by_days(&self, other: &Self) -> Ordering {
        // The kind settles what two spans of the same days leave open, so that equal means the same period.
        let by_days = || self.end().cmp(&other.end()).then_with(|| other.start().cmp(&self.start()));
        if self == other { Ordering::Equal } else { by_days().then_with(|| self.kind().cmp(other.kind())) }
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            // Nearly all that is ever compared; days are worked out only for the rest.
            (Period::Quarter(a), Period::Quarter(b)) => a.cmp(b),
            (Period::FinancialYear(a), Period::FinancialYear(b)) => a.cmp(b),
            (Period::Quarter(quarter), Period::FinancialYear(year)) => {
                quarter.cmp(&Quarter { year: *year, number: 4 }).then(Ordering::Less)
            }
            (Period::FinancialYear(_), Period::Quarter(_)) => other.cmp(self).reverse(),
            _ => self.cmp_by_days(other),
        }
    }
}

fn parse_quarter(text: &str, year: &str, quarter: &str) -> Result<Quarter, NotAPeriod> {
    let invalid = |help: &str| NotAPeriod { code: "invalid-quarter", what: format!("`{text}` is not a quarter"), help: help.to_owned() };
    let year = financial_year(year).ok_or_else(|| invalid("a financial year spans two years in a row, as in `2017-18 Q1`"))?;
    match quarter.as_bytes() {
        [digit @ b'1'..=b'4'] => year.quarter((digit - b'0') as i8).ok_or_else(|| invalid("a year has quarters Q1 to Q4")),
        _ => Err(invalid("a year has quarters Q1 (April to June) to Q4 (January to March)")),
    }
}

fn financial_year(text: &str) -> Option<FinancialYear> {
    let [first @ .., b'-', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.as_bytes() else { return None };
    let start = calendar_year(text.get(..first.len())?)?;
    let next = i16::from(tens - b'0') * 10 + i16::from(ones - b'0');
    (next == (start + 1) % 100).then_some(FinancialYear(start))
}

fn calendar_year(text: &str) -> Option<i16> {
    let four_digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| four_digits && YEARS.contains(year))
}

fn month(year: &str, number: &str) -> Option<Month> {
    let year = calendar_year(year)?;
    let number = number.parse().ok().filter(|n| (1..=12).contains(n))?;
    Some(Month { year, number })
}

/// Every caller passes a month of 1 to 12 and its first day or the end of a month, inside `YEARS`.
fn day(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|error| panic!("{text}: {}", error.what))
    }

    #[test]
    fn every_notation_reads_and_writes_back() {
        for text in ["2017-18", "2017-18 Q4", "2018-03", "2016", "2016-17 AY", "2018-03-31", "1999-00"] {
            assert_eq!(parse(text).to_string(), text);
            assert_eq!(Period::parse_key(&parse(text).key()), Ok(parse(text)));
        }
    }

    #[test]
    fn quarters_have_the_days_of_the_financial_year() {
        let days = |text| (parse(text).start().to_string(), parse(text).end().to_string());
        assert_eq!(days("2017-18 Q1"), ("2017-04-01".into(), "2017-06-30".into()));
        assert_eq!(days("2017-18 Q3"), ("2017-10-01".into(), "2017-12-31".into()));
        assert_eq!(days("2017-18 Q4"), ("2018-01-01".into(), "2018-03-31".into()));
        assert_eq!(days("2017-18"), ("2017-04-01".into(), "2018-03-31".into()));
        assert_eq!(days("2016-17 AY"), ("2016-09-01".into(), "2017-08-31".into()));
    }

    #[test]
    fn impossible_periods_say_what_to_write() {
        for (text, code) in [
            ("2017-19 Q1", "invalid-quarter"),
            ("2017-18 Q5", "invalid-quarter"),
            ("2017-18 Q", "invalid-quarter"),
            ("2017-18 Q+1", "invalid-quarter"),
            ("2017-13", "invalid-period"),
            ("2018-02-30", "invalid-period"),
            ("+017", "invalid-period"),
            ("Q4", "invalid-period"),
            ("", "invalid-period"),
            ("0017-18", "invalid-period"),
        ] {
            let error = Period::parse(text).expect_err(text);
            assert_eq!(error.code, code, "{text}");
        }
    }

    #[test]
    fn the_first_quarter_follows_the_fourth_of_the_year_before() {
        let Period::Quarter(first) = parse("2017-18 Q1") else { panic!("a quarter") };
        assert_eq!(first.previous().to_string(), "2016-17 Q4");
        assert_eq!(first.year_ago().to_string(), "2016-17 Q1");
    }

    #[test]
    fn periods_compare_as_their_days_do() {
        let texts =
            ["2016-17", "2017-18", "2016-17 Q3", "2016-17 Q4", "2017-18 Q1", "2017-18 Q4", "2017-03", "2018-03", "2017", "2016-17 AY"];
        let periods: Vec<Period> = texts.into_iter().chain(["2017-03-31", "2018-03-31", "2017-12-31"]).map(parse).collect();
        for a in &periods {
            for b in &periods {
                assert_eq!(a.cmp(b), a.cmp_by_days(b), "{a} and {b}");
            }
        }
    }

    #[test]
    fn periods_sort_by_time_and_a_year_after_its_fourth_quarter() {
        let mut periods: Vec<Period> = ["2017-18", "2017-18 Q4", "2016-17", "2017-18 Q1"].map(parse).into();
        periods.sort();
        let texts: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["2016-17", "2017-18 Q1", "2017-18 Q4", "2017-18"]);
    }
}
