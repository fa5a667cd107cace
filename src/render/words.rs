//! Figures, targets, statuses and comparisons in the words of one language.

mod edition;
mod figure;
mod trend;
mod verdict;

use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::model::observation::{Colour, Vocabulary as _};
use crate::model::report::Column;
use crate::model::site::Site;
use crate::period::Period;
use crate::quantity::Decimal;

use super::language::{Arg, Language};
use super::theme::Theme;

/// A text in the page's language, or the fault of the theme that cannot say it.
pub type Said = Result<String, Diagnostic>;

/// What is needed to word something in one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Has the messages.
    pub theme: &'a Theme,
    /// Has the council's own words.
    pub site: &'a Site,
    /// The language.
    pub lang: Lang,
}

impl<'a> Words<'a> {
    /// Says a message whose variables are texts.
    pub fn say(self, key: &str, texts: &[(&str, &str)]) -> Said {
        let args: Vec<(&str, Arg<'_>)> = texts.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.theme.say(self.lang, key, &args)
    }

    /// Says a message with numbers that choose plural forms, and texts.
    pub fn say_with(self, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
        self.theme.say(self.lang, key, args)
    }

    /// Counts things: "10 measures", "10 mesur".
    pub fn count(self, noun: &str, n: usize) -> Said {
        self.say_with(&format!("count-{noun}"), &[("n", Arg::Number(n as u64))])
    }

    /// Returns the half of a text, marked where the other language lends it.
    pub fn text(self, text: &'a Text) -> &'a str {
        text.for_page(self.lang)
    }

    /// Returns the half of a text without marks, for files that are no pages.
    pub fn plain(self, text: &'a Text) -> &'a str {
        text.get(self.lang)
    }

    /// Returns the half of a text that may not be there.
    pub fn maybe(self, text: &'a Option<Text>) -> Option<&'a str> {
        text.as_ref().map(|text| self.text(text))
    }

    /// Returns the language's own tools.
    pub fn language(self) -> &'a Language {
        self.theme.language(self.lang)
    }

    /// Names a period in full.
    pub fn period(self, period: Period) -> String {
        self.language().period(period)
    }

    /// Writes a plain number with the places it was recorded with: 5.0 stays 5.0.
    pub fn number(self, value: Decimal) -> String {
        self.language().number(value, None)
    }

    /// Writes a percentage for reading: one place, or as many as it takes to tell it from `threshold`.
    pub fn percentage(self, value: Decimal, threshold: Decimal) -> Said {
        let rounded = |places| value.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        let places = (1..=6).find(|places| (rounded(*places) > threshold) == (value > threshold)).unwrap_or(6);
        self.say("unit-percent", &[("n", &self.language().number(rounded(places).normalize(), None))])
    }

    /// Names a column of printed totals.
    pub fn column(self, column: Column) -> Said {
        let together = |one: Colour, other: Colour| {
            let (one, other) = (self.colour(one)?, self.colour(other)?);
            self.say("column-together", &[("one", &one), ("other", &other)])
        };
        match column {
            Column::Blue => self.colour(Colour::Blue),
            Column::Green => self.colour(Colour::Green),
            Column::Amber => self.colour(Colour::Amber),
            Column::Red => self.colour(Colour::Red),
            Column::BlueOrGreen => together(Colour::Blue, Colour::Green),
            Column::AmberOrRed => together(Colour::Amber, Colour::Red),
            column => self.say(&format!("column-{}", column.word().replace('_', "-")), &[]),
        }
    }

    /// Names a colour, in the council's own word where it has one.
    pub fn colour(self, colour: Colour) -> Said {
        match self.site.status_words.get(&colour) {
            Some(word) => Ok(self.text(word).to_owned()),
            None => self.say(&format!("status-{}", colour.word()), &[]),
        }
    }
}
