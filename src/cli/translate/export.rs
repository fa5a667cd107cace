//! `eglur translate export`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Root, lang, name, texts, texts_in_words};
use crate::cli::{COULD_NOT_RUN, DONE, report};
use crate::lang::Lang;
use crate::translate::{export, sheet, xliff};

/// Writes the texts that await a translator.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    root: Root,

    /// The language to translate into: cy or en
    #[arg(long, value_name = "LANGUAGE", value_parser = lang)]
    to: Lang,

    /// XLIFF 2.0 for translators' tools, or a sheet (CSV) for spreadsheets
    #[arg(long, value_enum, default_value_t = Format::Xliff)]
    format: Format,

    /// Where the texts go [default: translation-cy.xlf or translation-cy.csv, with the language]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Every text, also those whose translation is current
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Xliff,
    Csv,
}

/// Runs the command and returns its exit status.
pub fn run(command: &Export) -> u8 {
    let (_, texts) = match texts(&command.root.root) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let package = export::package(&texts, command.to, command.all);
    if package.units.is_empty() {
        anstream::println!("No text awaits a translation into {}; --all exports every text.", name(command.to));
        return DONE;
    }
    let (written, ending) = match command.format {
        Format::Xliff => (xliff::write(&package), "xlf"),
        Format::Csv => (sheet::write(&package), "csv"),
    };
    let out = command.out.clone().unwrap_or_else(|| PathBuf::from(format!("translation-{}.{ending}", command.to.code())));
    match crate::hand_out(&out, &written) {
        Ok(()) => {
            anstream::println!("{} for a translation into {} in {}", texts_in_words(package.units.len()), name(command.to), shown(&out));
            DONE
        }
        Err(error) => report::failure(&error, COULD_NOT_RUN),
    }
}

fn shown(path: &Path) -> std::path::Display<'_> {
    path.display()
}
