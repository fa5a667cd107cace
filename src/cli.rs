//! The command line: what may be typed, and what becomes of it.

mod build;
mod check;
mod freeze;
mod memory;
pub mod report;
mod schema;
pub mod serve;
mod translate;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use jiff::Timestamp;

use crate::Options;

/// Done.
const DONE: u8 = 0;
/// Findings stopped the build, or `check` found errors.
const FINDINGS: u8 = 1;
/// The machine stood in the way.
const COULD_NOT_RUN: u8 = 2;

/// Turns a council's performance records into a bilingual static website.
#[derive(Debug, Parser)]
#[command(name = "eglur", version, after_help = "Exit status: 0 done, 1 findings that stop the build, 2 could not run.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    Build(build::Build),
    /// Show the site in the browser while you write: each change of the record is seen at once
    Serve(serve::Serve),
    /// Freeze the data of the current edition: keep its files as they are published, for good
    Freeze(freeze::Freeze),
    /// Check the record and the theme, and explain every finding at its line
    Check(check::Check),
    /// Write JSON Schemas of the record's files, by which editors complete keys and explain them
    Schema(schema::Schema),
    /// Send texts to translators, take their work in, and see what is left to do
    #[command(subcommand)]
    Translate(translate::Translate),
}

/// What all commands take.
#[derive(Debug, clap::Args)]
struct Common {
    /// The project: the folder that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// Build as of this moment, such as 2018-06-12T09:30:00+01:00: what is not released by then is left out [default: now]
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    as_of: Option<Timestamp>,

    /// Make do with texts in one language: they are warnings, the other language stands in, and search engines are told to pass the site over
    #[arg(long)]
    draft: bool,
}

impl Common {
    fn options(&self, base_url: Option<String>) -> Options {
        Options { base_url, as_of: self.as_of.unwrap_or_else(Timestamp::now), draft: self.draft, compress: false }
    }
}

/// A moment has a day, a time and a zone.
fn moment(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "write a day, a time and a zone, such as 2018-06-12T09:30:00+01:00 or 2018-06-12T08:30:00Z".to_owned())
}

/// Runs what was typed, and returns the exit status.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    memory::watch();
    let status = match arguments.command {
        Command::Build(build) => build::run(&build),
        Command::Serve(serve) => serve::run(&serve),
        Command::Freeze(freeze) => freeze::run(&freeze),
        Command::Check(check) => check::run(&check),
        Command::Schema(schema) => schema::run(&schema),
        Command::Translate(translate) => translate::run(&translate),
    };
    ExitCode::from(status)
}
