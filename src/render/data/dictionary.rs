//! The data dictionary in words: every column and every code of the tables.

use super::column::Column;
use super::table::definition;
use super::{Codes, Site, words};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::Table;

/// A column in words.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The column.
    pub name: &'static str,
    /// What it holds, without the language of its texts.
    pub title: String,
    /// What it holds, and in which language.
    pub full_title: String,
    /// What may stand in it.
    pub kind: String,
    /// The codes that may stand in it.
    pub codes: Option<Codes>,
    /// Whether it belongs to the key.
    pub key: bool,
    /// Whether it is never empty.
    pub required: bool,
}

/// Words the columns of a table.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn columns(site: Site<'_>, lang: Lang, table: Table) -> Result<Vec<Entry>, Diagnostic> {
    let definition = definition(table);
    let entry = |column: &Column| {
        let words = words(site, lang);
        Ok(Entry {
            name: column.name,
            title: column.title(words)?,
            full_title: column.full_title(words)?,
            kind: words.say(column.kind.key(), &[])?,
            codes: column.kind.codes(),
            key: definition.key.contains(&column.name),
            required: column.required,
        })
    };
    definition.columns.iter().map(entry).collect()
}

/// Words the codes of a set: each with its meaning.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn codes_of(site: Site<'_>, lang: Lang, codes: Codes) -> Result<Vec<(String, String)>, Diagnostic> {
    codes
        .all(site.dataset)
        .into_iter()
        .map(|code| Ok((code.meaning(words(site, lang))?, code.word)).map(|(said, word)| (word, said)))
        .collect()
}
