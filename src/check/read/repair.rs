//! What a slip of the pen was meant to be: numbers with their unit, periods in another notation, names with a letter too many.

use toml_writer::{ToTomlValue, TomlStringBuilder};

use crate::period::Period;
use crate::quantity;

/// Returns the one word that `wrong` can stand for; none when two are as likely, or when it takes more than two slips.
pub fn only_near<'w>(wrong: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let most = if wrong.len() < 5 { 1 } else { 2 };
    let mut near = words.filter(|word| strsim::damerau_levenshtein(wrong, word) <= most);
    let first = near.next()?;
    near.all(|other| other == first).then_some(first)
}

/// Returns the member of a closed set that differs by nothing but case, spaces and lines: `In_Period` is `in-period`.
pub fn same_word<'w>(wrong: &str, mut words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let even = |word: &str| word.trim().to_lowercase().replace([' ', '_'], "-");
    let wrong = even(wrong);
    words.find(|word| even(word) == wrong)
}

/// Returns a number that is written as text as TOML writes it: `73.6%` is 73.6, `1,172` is 1172.
///
/// A comma counts only where thousands are, so that `7,5` stays in doubt.
pub fn number(text: &str) -> Option<String> {
    let bare = text.trim();
    let bare = bare.strip_suffix('%').unwrap_or(bare).trim_end();
    let unsigned = bare.strip_prefix('-').unwrap_or(bare);
    let (whole, rest) = unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| digits(first))?;
    let mut thousands = groups.clone();
    if thousands.next().is_some() && (first.len() > 3 || !groups.all(|group| group.len() == 3 && digits(group))) {
        return None;
    }
    let number = bare.replace(',', "");
    // TOML takes no zero before other digits.
    let sound = rest.is_none_or(digits) && (first == "0" || !first.starts_with('0')) && quantity::decimal(&number).is_some();
    sound.then_some(number)
}

/// Returns the period that another notation stands for: `2017/18 Q4`, `2017-18 q4`, `Q4 2017-18`, `Chwarter 4 2017/18`, `2017/2018`.
pub fn period(text: &str) -> Option<Period> {
    let even = text.trim().to_lowercase().replace(['/', '–', '—'], "-").replace("quarter", "q").replace("chwarter", "q").replace("ch", "q");
    let spaced = even.replace("-q", " q").replace('q', " q").replace("q ", "q").replace([',', '_', '(', ')'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (quarter, years): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| word.starts_with('q'));
    let ([year], true) = (&years[..], quarter.len() < 2) else { return None };
    let (start, end) = year.split_once('-')?;
    let year = format!("{start}-{}", if end.len() == 4 { end.strip_prefix("20").or(end.strip_prefix("19"))? } else { end });
    let written = quarter.first().map_or(year.clone(), |quarter| format!("{year} {}", quarter.to_uppercase()));
    let period = Period::parse(&written).ok()?;
    // A month is written alike: what is no financial year is in doubt.
    matches!(period, Period::Quarter(_) | Period::FinancialYear(_)).then_some(period)
}

/// Writes a text as TOML.
pub fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_with_its_unit_is_a_number_and_a_doubtful_one_is_none() {
        for (text, wanted) in
            [("73.6%", "73.6"), ("1,172", "1172"), (" 1,172,000.5 % ", "1172000.5"), ("-3.8%", "-3.8"), ("95.50", "95.50"), ("0.5", "0.5")]
        {
            assert_eq!(number(text).as_deref(), Some(wanted), "{text}");
        }
        for text in ["", "%", "n/a", "7,5", "1172,000", "12,34", "£8.327m", "(3.8%)", "1.", ".5", "007", "1e5", "87 of 100", ">75%"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn other_notations_of_a_period_are_known_and_doubtful_ones_are_not() {
        for text in [
            "2017/18 Q4",
            "2017-18 q4",
            "Q4 2017-18",
            "2017-18Q4",
            "2017-18-Q4",
            "2017/2018 Q4",
            "Quarter 4 2017/18",
            "Chwarter 4, 2017–18",
            "Ch4 2017-18",
            "2017_18 Q4".replace('_', "/").as_str(),
        ] {
            assert_eq!(period(text).map(|period| period.to_string()).as_deref(), Some("2017-18 Q4"), "{text}");
        }
        assert_eq!(period("2017/18").map(|period| period.to_string()).as_deref(), Some("2017-18"));
        for text in ["2017-19 Q1", "2017-18 Q5", "2018/03", "17/18 Q4", "Q4", "2017-18 Q4 Q3", "n/a", ""] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn only_one_word_may_be_near() {
        let words = || ["order", "owner", "origin", "unit"].into_iter();
        assert_eq!(only_near("ordr", words()), Some("order"));
        assert_eq!(only_near("origni", words()), Some("origin"));
        assert_eq!(only_near("oder", ["order", "odder"].into_iter()), None);
        assert_eq!(only_near("title", words()), None);
        assert_eq!(same_word("In_Period", ["in-period"].into_iter()), Some("in-period"));
    }
}
