//! A column of a table of data: its name, what may stand in it, and the message that says what it means.

use super::codes::Codes;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::render::words::Words;

/// A column. Its name does not depend on the language; a text has a column for each.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What may stand in it.
    pub kind: Type,
    /// Whether it is never empty.
    pub required: bool,
    meaning: Option<&'static str>,
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Any text.
    Text,
    /// The id of a record.
    Id,
    /// Ids with spaces between them.
    Ids,
    /// A period: `2017-18`, `2017-18-Q4`, `2018-03`, `2016`, `2016-17-AY`, `2018-03-31`.
    Period,
    /// An exact decimal.
    Number,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Flag,
    /// A day.
    Date,
    /// A moment with its time zone.
    Moment,
    /// One of a closed set of codes.
    Code(Codes),
    /// Such codes with spaces between them.
    CodeList(Codes),
}

/// A column that may be empty.
pub const fn column(name: &'static str, kind: Type) -> Column {
    Column { name, kind, required: false, meaning: None }
}

/// A column of texts that may be empty.
pub const fn text(name: &'static str) -> Column {
    column(name, Type::Text)
}

/// A column of one of some codes.
pub const fn code(name: &'static str, codes: Codes) -> Column {
    column(name, Type::Code(codes))
}

impl Column {
    /// Says that it is never empty.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Gives it a message of its own, where its name means something else in another table.
    pub const fn means(self, meaning: &'static str) -> Self {
        Self { meaning: Some(meaning), ..self }
    }

    /// Returns the language of its texts, if they have one.
    pub fn lang(&self) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| self.name.strip_suffix(lang.code()).is_some_and(|stem| stem.ends_with('_')))
    }

    /// Says what it holds, without the language of its texts.
    pub fn title(&self, words: Words<'_>) -> Result<String, Diagnostic> {
        let stem = self.lang().map_or(self.name, |lang| self.name.trim_end_matches(lang.code()).trim_end_matches('_'));
        words.say(&format!("data-{}", self.meaning.unwrap_or(stem).replace('_', "-")), &[])
    }

    /// Says what it holds, and in which language.
    pub fn full_title(&self, words: Words<'_>) -> Result<String, Diagnostic> {
        let title = self.title(words)?;
        match self.lang() {
            None => Ok(title),
            Some(lang) => {
                let language = words.say(&format!("language-{}", lang.code()), &[])?;
                words.say("in-language", &[("what", &title), ("language", &language)])
            }
        }
    }
}

impl Type {
    /// Returns the message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Type::Text => "type-text",
            Type::Id => "type-id",
            Type::Ids => "type-ids",
            Type::Period => "type-period",
            Type::Number => "type-number",
            Type::Integer => "type-integer",
            Type::Flag => "type-flag",
            Type::Date => "type-date",
            Type::Moment => "type-moment",
            Type::Code(_) => "type-code",
            Type::CodeList(_) => "type-codes",
        }
    }

    /// Returns the codes that may stand in it, where they are a closed set.
    pub const fn codes(self) -> Option<Codes> {
        match self {
            Type::Code(codes) | Type::CodeList(codes) => Some(codes),
            _ => None,
        }
    }

    /// Returns the regular expression that its cells match, where one says more than the type itself.
    pub fn pattern(self, codes: impl FnOnce(Codes) -> Vec<String>) -> Option<String> {
        const ID: &str = "[a-z0-9]+(-[a-z0-9]+)*";
        match self {
            Type::Id => Some(format!("^{ID}$")),
            Type::Ids => Some(format!("^{ID}( {ID})*$")),
            Type::Period => Some("^[0-9]{4}(-[0-9]{2}(-(Q[1-4]|AY|[0-9]{2}))?)?$".to_owned()),
            Type::CodeList(list) => {
                let any = codes(list).join("|");
                Some(format!("^({any})( ({any}))*$"))
            }
            _ => None,
        }
    }
}
