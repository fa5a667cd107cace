//! `eglur translate import`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Reviewed, Root, name, texts, texts_in_words};
use crate::Refused;
use crate::cli::{COULD_NOT_RUN, DONE, FINDINGS, report};
use crate::lang::Lang;
use crate::source::{Sources, Span};
use crate::translate::import::{Clash, Conflict, Import as Taken, import};
use crate::translate::marks;
use crate::translate::unit::Fault;

/// Takes in a translator's file. Exit status 1 when a text was not written because the record has changed.
#[derive(Debug, Args)]
pub struct Import {
    /// The file that came back, XLIFF or CSV
    file: PathBuf,

    #[command(flatten)]
    root: Root,

    #[command(flatten)]
    reviewed: Reviewed,

    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Runs the command and returns its exit status.
pub fn run(command: &Import) -> u8 {
    let root = &command.root.root;
    let (sources, texts) = match texts(root) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let review = command.reviewed.review();
    let taken =
        crate::translated(&command.file).and_then(|package| import(&sources, &texts, &package, review.as_ref()).map_err(Refused::Fault));
    let taken = match taken {
        Ok(taken) => taken,
        Err(Refused::NotFound(error)) => return report::failure(&error, COULD_NOT_RUN),
        Err(Refused::Fault(fault)) => return refused(&command.file, &fault),
    };
    for conflict in &taken.conflicts {
        anstream::eprint!("{}", told(&sources, &command.file, taken.to, conflict));
    }
    if !command.dry_run {
        let mut files = taken.files.clone();
        // The marks go last: a text without its mark asks for attention, a mark without its text would not.
        files.push((marks::PATH.to_owned(), taken.marks.clone()));
        if let Err(error) = crate::keep(root, &sources, files) {
            return report::failure(&error, COULD_NOT_RUN);
        }
    }
    anstream::println!("{}", summary(&taken, command.dry_run));
    if taken.conflicts.is_empty() { DONE } else { FINDINGS }
}

fn refused(file: &Path, fault: &Fault) -> u8 {
    let line = fault.line.map(|line| format!(":{line}")).unwrap_or_default();
    anstream::eprintln!("{}{line}: {}", file.display(), fault.what);
    anstream::println!("Nothing was written.");
    FINDINGS
}

/// Tells of a conflict with both versions, and where each stands.
fn told(sources: &Sources, file: &Path, to: Lang, conflict: &Conflict) -> String {
    let Conflict { unit, kind } = conflict;
    let sent = unit.target.as_deref().unwrap_or_default();
    let came = format!("  {}:{} brings: {}\n", file.display(), unit.line, shown(sent));
    let head = |what: &str| format!("conflict: `{}` is not written: {what}\n", unit.field);
    let now = |at: Span, text: &str| {
        let place = sources.location(at);
        let text = if text.is_empty() { "nothing".to_owned() } else { shown(text) };
        format!("  {}:{}:{} is now: {text}\n", place.path, place.line, place.column)
    };
    match kind {
        Clash::Gone => head(&format!("{} has no such text any more", unit.path)) + &came + "\n",
        Clash::Source { now: text, at } => {
            let what = head(&format!("the {} text has changed since the export", name(to.other())));
            what + &now(*at, text) + &format!("  it was translated from: {}\n", shown(&unit.source)) + &came + "\n"
        }
        Clash::Target { now: text, at } => {
            head(&format!("the {} text has changed since the export", name(to))) + &now(*at, text) + &came + "\n"
        }
    }
}

/// Shows a text between quotation marks, its further lines below.
fn shown(text: &str) -> String {
    format!("\"{}\"", text.trim_end().replace('\n', "\n    "))
}

fn summary(taken: &Taken, dry_run: bool) -> String {
    let would = if dry_run { "would be " } else { "" };
    let mut parts = vec![format!("{} {would}written in {}", texts_in_words(taken.written), files(taken.files.len()))];
    if taken.unchanged > 0 {
        parts.push(format!("{} stood so already", taken.unchanged));
    }
    if taken.waiting > 0 {
        parts.push(format!("{} not translated yet", taken.waiting));
    }
    match taken.conflicts.len() {
        0 => {}
        1 => parts.push("1 conflict".to_owned()),
        count => parts.push(format!("{count} conflicts")),
    }
    parts.join(", ")
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}
