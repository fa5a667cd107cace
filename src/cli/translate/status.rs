//! `eglur translate status`

use clap::{Args, ValueEnum};

use super::{Root, name, texts, texts_in_words};
use crate::cli::{DONE, FINDINGS};
use crate::translate::status::{Counts, File, State, Status as Told, Waiting, status};

/// Says how the translation of the record stands. Exit status 1 when a text is missing or stale.
#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    root: Root,

    /// In words, or for other programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Runs the command and returns its exit status.
pub fn run(command: &Status) -> u8 {
    let (sources, texts) = match texts(&command.root.root) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let told = status(&sources, &texts);
    match command.format {
        Format::Json => anstream::println!("{}", serde_json::to_string_pretty(&told).unwrap_or_default()),
        Format::Text => anstream::print!("{}", in_words(&told)),
    }
    if told.counts.missing + told.counts.stale > 0 { FINDINGS } else { DONE }
}

fn in_words(told: &Told) -> String {
    let mut words = String::new();
    for file in told.files.iter().filter(|file| !file.waiting.is_empty()) {
        words += &format!("{}: {}\n", file.path, counted(&file.counts));
        for text in file.waiting.iter().filter(|text| text.state != State::Unreviewed) {
            words += &format!("  {}:{}:{} {}\n", file.path, text.line, text.column, said(text));
        }
        words += &unreviewed(file);
    }
    words += &format!("In all: {}\n", counted(&told.counts));
    if told.unused_marks > 0 {
        let (count, they) = if told.unused_marks == 1 {
            ("1 mark belongs".to_owned(), "it")
        } else {
            (format!("{} marks belong", told.unused_marks), "them")
        };
        words += &format!("{count} to no text any more; the next `eglur translate mark` leaves {they} out\n");
    }
    words
}

fn counted(counts: &Counts) -> String {
    let parts =
        [(counts.missing, "missing"), (counts.stale, "stale"), (counts.unrecorded, "unrecorded"), (counts.unreviewed, "not reviewed")];
    let parts: Vec<String> = parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    let rest = if parts.is_empty() { "all translated and reviewed".to_owned() } else { parts.join(", ") };
    format!("{}, {rest}", texts_in_words(counts.texts))
}

fn said(text: &Waiting) -> String {
    let lang = text.lang.map(name).unwrap_or_default();
    let other = text.lang.map(|lang| name(lang.other())).unwrap_or_default();
    match text.state {
        State::Missing => format!("`{}` has no {lang} text", text.field),
        State::Stale => format!("`{}`: the {lang} is a translation of an earlier {other} text", text.field),
        State::Unrecorded => format!("`{}`: nothing says which text was translated from which", text.field),
        State::Unreviewed => format!("`{}` has not been reviewed", text.field),
    }
}

/// Lists the lines of current texts that await a review; a line each would bury the rest.
fn unreviewed(file: &File) -> String {
    let waiting = file.waiting.iter().filter(|text| text.state == State::Unreviewed);
    let mut lines: Vec<usize> = waiting.map(|text| text.line).collect();
    lines.dedup();
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    match lines.len() {
        0 => String::new(),
        1 => format!("  not reviewed: line {}\n", lines[0]),
        _ => format!("  not reviewed: lines {}\n", lines.join(", ")),
    }
}
