//! One language of the site: its messages, numbers, dates, periods, counts, lists and alphabet.

mod alphabet;
mod conjunction;
mod dates;
mod grammar;
mod messages;
mod numbers;
mod periods;
mod plural;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use icu_locale_core::{Locale, locale};
use jiff::civil::Date;
use rust_decimal::Decimal;

use self::alphabet::Alphabet;
use self::dates::Dates;
pub use self::grammar::MessageFault;
use self::messages::Messages;
pub use self::messages::Unsaid;
use self::numbers::Numbers;
use self::periods::Quarters;
use self::plural::Plurals;
use crate::lang::Lang;
use crate::period::{Period, Quarter};

/// Everything that turns a value into words of one language.
///
/// Made once for each language and never changed, so that all threads share it.
pub struct Language {
    lang: Lang,
    messages: Messages,
    plurals: Plurals,
    numbers: Numbers,
    dates: Dates,
    alphabet: Alphabet,
    quarters: Quarters,
    short_quarters: Quarters,
}

/// A value that a message is given for one of its variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, which the message shows as it is.
    Text(&'a str),
    /// A whole number, which the message shows with its thousands set apart.
    ///
    /// It brings its plural form along for the message to choose by: `$form` when the variable is called `n`, and `$total-form` when
    /// it is called `total`.
    Number(u64),
}

impl Language {
    /// Makes a language from its messages, the text of a Fluent file.
    ///
    /// # Errors
    /// Lists the syntax errors, or else everything that would go wrong when a message is said: one that is defined twice, that refers
    /// to nothing, to itself or to a function, that lacks a plural form of the language, or that is needed here and missing.
    pub fn new(lang: Lang, ftl: &str) -> Result<Self, Vec<MessageFault>> {
        let locale = locale(lang);
        let no_data = |error: String| vec![MessageFault { line: 1, column: 1, what: format!("no data for this language: {error}") }];
        Ok(Self {
            lang,
            messages: Messages::new(lang, ftl, periods::MESSAGES)?,
            plurals: Plurals::new(lang, &locale).map_err(|error| no_data(error.to_string()))?,
            numbers: Numbers::new(&locale).map_err(|error| no_data(error.to_string()))?,
            dates: Dates::new(&locale).map_err(|error| no_data(error.to_string()))?,
            alphabet: Alphabet::new(&locale).map_err(|error| no_data(error.to_string()))?,
            quarters: Quarters::default(),
            short_quarters: Quarters::default(),
        })
    }

    /// Returns which language it is.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the names of all messages and terms in order; those of terms begin with a hyphen.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys()
    }

    /// Returns the line and the column of a message's key, both from 1.
    pub fn place(&self, key: &str) -> Option<(usize, usize)> {
        self.messages.place(key)
    }

    /// Returns the values that a message has to be given, by name, those of the messages that it refers to included.
    ///
    /// A plural form counts as the number that brings it. A key that is unknown needs nothing.
    pub fn variables(&self, key: &str) -> BTreeSet<&str> {
        self.messages.variables(key).map(plural::number_of).collect()
    }

    /// Says a message with the values that it asks for.
    ///
    /// # Errors
    /// A key without a message and a variable without a value are never passed over in silence.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> Result<String, Unsaid> {
        let mut given = Vec::with_capacity(args.len() + 1);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => given.push((Cow::Borrowed(*name), Cow::Borrowed(*text))),
                Arg::Number(n) => {
                    given.push((plural::variable_of(name), Cow::Borrowed(self.form(*n))));
                    given.push((Cow::Borrowed(*name), Cow::Owned(self.numbers.whole(*n))));
                }
            }
        }
        self.messages.say(key, &given)
    }

    /// Returns how many there are of something: `2 fesur`, `90 o fesurau`, `dim mesurau`.
    ///
    /// The words are those of the message `count-<noun>`, which is given the number as `$n` and its plural form as `$form`.
    ///
    /// # Errors
    /// A noun without a message.
    pub fn count(&self, noun: &str, n: u64) -> Result<String, Unsaid> {
        self.say(&format!("count-{noun}"), &[("n", Arg::Number(n))])
    }

    /// Returns the plural form that messages choose by.
    ///
    /// CLDR's cardinal categories, with three splits of our own. Zero has its own form in English too, for "no measures". Welsh keeps
    /// `other` for the numbers up to ten, which take the singular, and has `over-ten` above it: 4 mesur, 90 o fesurau. Welsh `four`
    /// stands apart for the one noun that needs it (4 blynedd, 5 mlynedd); messages without it use `other`.
    pub fn form(&self, n: u64) -> &'static str {
        self.plurals.form(n)
    }

    /// Returns a number with its thousands set apart, `1,234.5`, and a hyphen for minus.
    ///
    /// With `decimals`, it has that many, and halves are rounded away from zero; without, those that it was recorded with, so that
    /// `5.0` stays `5.0`.
    pub fn number(&self, value: Decimal, decimals: Option<u32>) -> String {
        self.numbers.decimal(value, decimals)
    }

    /// Returns a day: `31 Mawrth 2018`, `31 March 2018`.
    pub fn date(&self, date: Date) -> String {
        self.dates.day(date)
    }

    /// Returns the month that a day is in: `Mawrth 2018`, `March 2018`.
    pub fn month(&self, date: Date) -> String {
        self.dates.month(date)
    }

    /// Returns the name of a period: `Chwarter 4 2017-18`, `2017-18`, `Mawrth 2018`.
    pub fn period(&self, period: Period) -> String {
        self.quarters.name(period, || periods::long(period, &self.messages, &self.dates))
    }

    /// Returns the name of a period for narrow places: `Ch4 2017-18`, `Maw 2018`.
    pub fn period_short(&self, period: Period) -> String {
        self.short_quarters.name(period, || periods::short(period, &self.messages, &self.dates))
    }

    /// Returns the short name of a quarter without its year: `Ch4`, `Q4`.
    pub fn quarter_short(&self, quarter: Quarter) -> String {
        periods::quarter_short(quarter, &self.messages)
    }

    /// Returns the first and the last day of a period: `1 Ionawr i 31 Mawrth 2018`.
    pub fn days_of(&self, period: Period) -> String {
        periods::days(period, &self.messages, &self.dates)
    }

    /// Returns a list in a sentence: `Abertawe, Caerdydd a Phowys`, `Swansea, Cardiff and Powys`.
    pub fn and(&self, items: &[impl AsRef<str>]) -> String {
        conjunction::join(self.lang, items)
    }

    /// Compares two texts by the alphabet of the language, in which Welsh `ch` follows `c` and `ll` follows `l`.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.alphabet.compare(a, b)
    }
}

const fn locale(lang: Lang) -> Locale {
    match lang {
        Lang::Cy => locale!("cy"),
        Lang::En => locale!("en-GB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(lang: Lang) -> Language {
        let ftl = match lang {
            Lang::Cy => include_str!("../../themes/default/messages/cy.ftl"),
            Lang::En => include_str!("../../themes/default/messages/en.ftl"),
        };
        Language::new(lang, ftl).unwrap_or_else(|faults| panic!("{}: {faults:#?}", lang.code()))
    }

    /// The messages that every language needs, and `more`.
    fn with(lang: Lang, more: &str) -> Result<Language, Vec<MessageFault>> {
        let needed: String = periods::MESSAGES.iter().map(|(key, _)| format!("{key} = x\n")).collect();
        Language::new(lang, &(needed + more))
    }

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn a_language_is_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Language>();
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_variables() {
        let (cy, en) = (language(Lang::Cy), language(Lang::En));
        assert_eq!(cy.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        for key in cy.keys() {
            assert_eq!(cy.variables(key), en.variables(key), "{key}");
        }
    }

    #[test]
    fn welsh_counts_mutate() {
        let cy = language(Lang::Cy);
        for (n, measure, target, priority) in [
            (0, "dim mesurau", "dim targedau", "dim blaenoriaethau"),
            (1, "1 mesur", "1 targed", "1 flaenoriaeth"),
            (2, "2 fesur", "2 darged", "2 flaenoriaeth"),
            (3, "3 mesur", "3 tharged", "3 blaenoriaeth"),
            (4, "4 mesur", "4 targed", "4 blaenoriaeth"),
            (5, "5 mesur", "5 targed", "5 blaenoriaeth"),
            (6, "6 mesur", "6 tharged", "6 blaenoriaeth"),
            (10, "10 mesur", "10 targed", "10 blaenoriaeth"),
            (11, "11 o fesurau", "11 o dargedau", "11 o flaenoriaethau"),
            (20, "20 o fesurau", "20 o dargedau", "20 o flaenoriaethau"),
            (90, "90 o fesurau", "90 o dargedau", "90 o flaenoriaethau"),
            (100, "100 o fesurau", "100 o dargedau", "100 o flaenoriaethau"),
            (1234, "1,234 o fesurau", "1,234 o dargedau", "1,234 o flaenoriaethau"),
        ] {
            for (noun, expected) in [("measure", measure), ("target", target), ("priority", priority)] {
                assert_eq!(cy.count(noun, n).unwrap(), expected);
            }
        }
    }

    /// Derives every Welsh count from singular, plural and gender by the rules of mutation, apart from the years.
    #[test]
    fn every_welsh_noun_mutates_by_its_gender() {
        let nouns = [
            ("measure", "mesur", "mesurau", 'm'),
            ("target", "targed", "targedau", 'm'),
            ("priority", "blaenoriaeth", "blaenoriaethau", 'f'),
            ("story", "stori", "straeon", 'f'),
            ("objective", "amcan", "amcanion", 'm'),
            ("challenge", "her", "heriau", 'f'),
            ("risk", "risg", "risgiau", 'f'),
            ("figure", "ffigur", "ffigurau", 'm'),
            ("page", "tudalen", "tudalennau", 'f'),
            ("quarter", "chwarter", "chwarteri", 'm'),
            ("month", "mis", "misoedd", 'm'),
            ("difference", "gwahaniaeth", "gwahaniaethau", 'm'),
            ("activity", "gweithgaredd", "gweithgareddau", 'm'),
            ("record", "cofnod", "cofnodion", 'm'),
            ("point", "pwynt", "pwyntiau", 'm'),
        ];
        let cy = language(Lang::Cy);
        let counts = cy.keys().filter(|key| key.starts_with("count-")).count();
        assert_eq!(counts, nouns.len() + 1, "every count message but that of the years is listed above");
        for (noun, singular, plural, gender) in nouns {
            let feminine = gender == 'f';
            for (n, expected) in [
                (0, format!("dim {plural}")),
                (1, format!("1 {}", if feminine { soft(singular) } else { singular.to_owned() })),
                (2, format!("2 {}", soft(singular))),
                (3, format!("3 {}", if feminine { singular.to_owned() } else { aspirate(singular) })),
                (4, format!("4 {singular}")),
                (5, format!("5 {singular}")),
                (6, format!("6 {}", aspirate(singular))),
                (7, format!("7 {singular}")),
                (10, format!("10 {singular}")),
                (11, format!("11 o {}", soft(plural))),
                (103, format!("103 o {}", soft(plural))),
            ] {
                assert_eq!(cy.count(noun, n).unwrap(), expected);
            }
        }
    }

    fn soft(word: &str) -> String {
        let kept = ["ch", "ff", "ph", "th"];
        let table = [("ll", "l"), ("rh", "r"), ("b", "f"), ("c", "g"), ("d", "dd"), ("g", ""), ("m", "f"), ("p", "b"), ("t", "d")];
        mutate(word, &kept, &table)
    }

    fn aspirate(word: &str) -> String {
        mutate(word, &["ch", "ph", "th"], &[("c", "ch"), ("p", "ph"), ("t", "th")])
    }

    fn mutate(word: &str, kept: &[&str], table: &[(&str, &str)]) -> String {
        if kept.iter().any(|initial| word.starts_with(initial)) {
            return word.to_owned();
        }
        let mutated = table.iter().find_map(|(from, to)| word.strip_prefix(from).map(|rest| format!("{to}{rest}")));
        mutated.unwrap_or_else(|| word.to_owned())
    }

    #[test]
    fn welsh_years_have_a_count_of_their_own() {
        let cy = language(Lang::Cy);
        let counts: Vec<String> = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11].map(|n| cy.count("year", n).unwrap()).into();
        assert_eq!(
            counts,
            [
                "dim blynyddoedd",
                "1 flwyddyn",
                "2 flynedd",
                "3 blynedd",
                "4 blynedd",
                "5 mlynedd",
                "6 blynedd",
                "7 mlynedd",
                "10 mlynedd",
                "11 o flynyddoedd"
            ]
        );
    }

    #[test]
    fn english_counts_know_none_one_and_many() {
        let en = language(Lang::En);
        let counts: Vec<String> = [0, 1, 2, 1234].map(|n| en.count("story", n).unwrap()).into();
        assert_eq!(counts, ["no stories", "1 story", "2 stories", "1,234 stories"]);
    }

    #[test]
    fn periods_have_names() {
        let (cy, en) = (language(Lang::Cy), language(Lang::En));
        for (text, welsh, english) in [
            ("2017-18 Q4", "Chwarter 4 2017-18", "Quarter 4 2017-18"),
            ("2017-18", "2017-18", "2017-18"),
            ("2018-03", "Mawrth 2018", "March 2018"),
            ("2016", "2016", "2016"),
            ("2016-17 AY", "Blwyddyn academaidd 2016-17", "Academic year 2016-17"),
            ("2018-03-31", "31 Mawrth 2018", "31 March 2018"),
        ] {
            assert_eq!((cy.period(period(text)).as_str(), en.period(period(text)).as_str()), (welsh, english));
        }
    }

    #[test]
    fn periods_have_short_names() {
        let (cy, en) = (language(Lang::Cy), language(Lang::En));
        for (text, welsh, english) in [
            ("2017-18 Q4", "Ch4 2017-18", "Q4 2017-18"),
            ("2017-18", "2017-18", "2017-18"),
            ("2018-03", "Maw 2018", "Mar 2018"),
            ("2016", "2016", "2016"),
            ("2016-17 AY", "Acad. 2016-17", "Acad. 2016-17"),
            ("2018-03-31", "31 Maw 2018", "31 Mar 2018"),
        ] {
            assert_eq!((cy.period_short(period(text)).as_str(), en.period_short(period(text)).as_str()), (welsh, english));
        }
        let Period::Quarter(quarter) = period("2017-18 Q4") else { panic!("a quarter") };
        assert_eq!((cy.quarter_short(quarter).as_str(), en.quarter_short(quarter).as_str()), ("Ch4", "Q4"));
    }

    #[test]
    fn the_days_of_a_period_name_the_year_once_where_they_can() {
        let (cy, en) = (language(Lang::Cy), language(Lang::En));
        for (text, welsh, english) in [
            ("2017-18 Q4", "1 Ionawr i 31 Mawrth 2018", "1 January to 31 March 2018"),
            ("2017-18", "1 Ebrill 2017 i 31 Mawrth 2018", "1 April 2017 to 31 March 2018"),
            ("2018-03", "1 Mawrth i 31 Mawrth 2018", "1 March to 31 March 2018"),
            ("2018-03-31", "31 Mawrth 2018", "31 March 2018"),
        ] {
            assert_eq!((cy.days_of(period(text)).as_str(), en.days_of(period(text)).as_str()), (welsh, english));
        }
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        let unsaid = language(Lang::Cy).say("no-such-message", &[]).unwrap_err();
        assert_eq!(unsaid.to_string(), "there is no message `no-such-message`");
        assert!(language(Lang::Cy).count("dragon", 2).is_err());
    }

    #[test]
    fn a_missing_variable_is_an_error_even_in_a_variant_that_is_not_chosen() {
        let en = with(Lang::En, "sum = { $form ->\n [one] one\n *[other] { $n } of { $total }\n }").unwrap();
        let unsaid = en.say("sum", &[("n", Arg::Number(1))]).unwrap_err();
        assert_eq!(unsaid.to_string(), "the message `sum` needs a value for `$total`");
        assert!(en.say("sum", &[("n", Arg::Text("1")), ("total", Arg::Number(2))]).is_err(), "a text has no plural form");
    }

    #[test]
    fn each_number_brings_its_own_form() {
        let more = "share = { $form ->\n [one] is\n *[other] are\n } { $total-form ->\n [one] one\n *[other] of { $total }\n }";
        let en = with(Lang::En, more).unwrap();
        let said = en.say("share", &[("n", Arg::Number(1)), ("total", Arg::Number(4000))]).unwrap();
        assert_eq!(said, "is of 4,000");
        assert_eq!(en.variables("share"), BTreeSet::from(["n", "total"]));
    }

    #[test]
    fn a_message_says_another_and_asks_for_its_values() {
        let more = "heading = { count-hill }, { $county }\ncount-hill = { $n } hills\n";
        let en = with(Lang::En, more).unwrap();
        assert_eq!(en.variables("heading"), BTreeSet::from(["county", "n"]));
        let said = en.say("heading", &[("n", Arg::Number(3)), ("county", Arg::Text("Powys"))]).unwrap();
        assert_eq!(said, "3 hills, Powys");
    }

    #[test]
    fn a_message_that_the_periods_need_cannot_be_missing() {
        let faults = Language::new(Lang::En, "days-from-to = { $from } to { $until }").err().unwrap();
        let whats: Vec<&str> = faults.iter().map(|fault| fault.what.as_str()).collect();
        assert!(whats.contains(&"the message `period-quarter` is missing"), "{whats:?}");
        assert!(whats.contains(&"`days-from-to` is not given `$until`; it may use `$from`, `$to`"), "{whats:?}");
    }
}
