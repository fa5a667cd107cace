//! `eglur translate`: its commands, and what they share.

mod export;
mod import;
mod mark;
mod status;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{COULD_NOT_RUN, FINDINGS, report};
use crate::lang::Lang;
use crate::model::translation::{Review, Texts};
use crate::source::Sources;

/// What can be done about translations.
#[derive(Debug, Subcommand)]
pub enum Translate {
    /// Say what is missing, stale, unrecorded or not reviewed, by file
    Status(status::Status),
    /// Write the texts that await a translator into a file for them
    Export(export::Export),
    /// Take in a translator's file; a text that has changed meanwhile is not overwritten but listed
    Import(import::Import),
    /// Say that translations made by hand belong to their texts, or that they have been reviewed
    Mark(mark::Mark),
}

/// The project.
#[derive(Debug, Args)]
struct Root {
    /// The project: the folder that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

/// A review, as it is typed.
#[derive(Debug, Args)]
struct Reviewed {
    /// Record that this role has reviewed the texts, such as "Welsh language officer"; a role, never a person
    #[arg(long, value_name = "ROLE", value_parser = role)]
    reviewed_by: Option<String>,

    /// The day of the review [default: today]
    #[arg(long, value_name = "DATE", requires = "reviewed_by")]
    on: Option<Date>,
}

impl Reviewed {
    fn review(&self) -> Option<Review> {
        let today = || Timestamp::now().to_zoned(TimeZone::UTC).date();
        self.reviewed_by.clone().map(|by| Review { by, on: self.on.unwrap_or_else(today) })
    }
}

/// Runs the command and returns its exit status.
pub fn run(translate: &Translate) -> u8 {
    match translate {
        Translate::Status(status) => status::run(status),
        Translate::Export(export) => export::run(export),
        Translate::Import(import) => import::run(import),
        Translate::Mark(mark) => mark::run(mark),
    }
}

/// Reads the texts of a project, or prints why they cannot be read and returns the exit status.
fn texts(root: &Path) -> Result<(Sources, Texts), u8> {
    let read = crate::translations(root).map_err(|error| report::failure(&error, COULD_NOT_RUN))?;
    report::print(&read.sources, &read.findings);
    match read.texts {
        Some(texts) => Ok((read.sources, texts)),
        None => {
            anstream::println!("Nothing was done: mend what cannot be read first.");
            Err(FINDINGS)
        }
    }
}

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Cy => "Welsh",
        Lang::En => "English",
    }
}

/// `1 text`, `2 texts`.
fn texts_in_words(count: usize) -> String {
    if count == 1 { "1 text".to_owned() } else { format!("{count} texts") }
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or_else(|| "write cy or en".to_owned())
}

fn role(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() { Err("write a role, such as \"Welsh language officer\"".to_owned()) } else { Ok(text.to_owned()) }
}
