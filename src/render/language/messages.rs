//! The messages of one language, checked when they are read so that saying them cannot go wrong unnoticed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::grammar::{self, Entry, MessageFault};
use crate::lang::Lang;

/// The messages of one language.
pub struct Messages {
    entries: BTreeMap<String, Entry>,
    bundle: FluentBundle<FluentResource>,
}

/// Why a message was not said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// No message has this key.
    Unknown {
        /// The key that was asked for.
        key: String,
    },
    /// The message, or one that it refers to, uses a variable that got no value.
    Missing {
        /// The key of the message.
        key: String,
        /// The variable, without its `$`.
        variable: String,
    },
    /// Fluent gave up, as it does on a message of more than a hundred parts.
    Failed {
        /// The key of the message.
        key: String,
        /// Fluent's own words.
        why: String,
    },
}

impl Messages {
    /// Reads the messages from the text of a Fluent file, which must have those that are `needed` with no variables but the ones named.
    ///
    /// # Errors
    /// Lists the syntax errors or, when there are none, everything else.
    pub fn new(lang: Lang, ftl: &str, needed: &[(&str, &[&str])]) -> Result<Self, Vec<MessageFault>> {
        let (resource, entries) = grammar::read(lang, ftl)?;
        let faults: Vec<MessageFault> = needed.iter().filter_map(|(key, given)| grammar::unfit(key, entries.get(*key), given)).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        // No locale: it would only serve numbers and functions, and messages are given neither.
        let mut bundle = FluentBundle::new_concurrent(Vec::new());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Ok(Self { entries, bundle })
    }

    /// Returns the keys of all messages and terms in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Returns the line and the column of a key, both from 1.
    pub fn place(&self, key: &str) -> Option<(usize, usize)> {
        self.entries.get(key).map(|entry| (entry.line, entry.column))
    }

    /// Returns the variables that a message needs, those of the messages that it refers to included.
    pub fn variables(&self, key: &str) -> impl Iterator<Item = &str> {
        self.entries.get(key).into_iter().flat_map(|entry| entry.variables.iter().map(String::as_str))
    }

    /// Says a message with the texts given for its variables.
    ///
    /// # Errors
    /// Says which key is unknown or which variable has no value.
    pub fn say(&self, key: &str, given: &[(Cow<'_, str>, Cow<'_, str>)]) -> Result<String, Unsaid> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| Unsaid::Unknown { key: key.to_owned() })?;
        if let Some(variable) = self.variables(key).find(|variable| given.iter().all(|(name, _)| name != variable)) {
            return Err(Unsaid::Missing { key: key.to_owned(), variable: variable.to_owned() });
        }
        let args: FluentArgs<'_> = given.iter().map(|(name, text)| (&**name, &**text)).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        match errors.first() {
            None => Ok(said.into_owned()),
            Some(error) => Err(Unsaid::Failed { key: key.to_owned(), why: error.to_string() }),
        }
    }
}

impl fmt::Display for Unsaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsaid::Unknown { key } => write!(f, "there is no message `{key}`"),
            Unsaid::Missing { key, variable } => write!(f, "the message `{key}` needs a value for `${variable}`"),
            Unsaid::Failed { key, why } => write!(f, "the message `{key}` cannot be said: {why}"),
        }
    }
}

impl std::error::Error for Unsaid {}
