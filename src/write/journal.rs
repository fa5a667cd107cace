//! The commit of a build: written down whole before its first step, and carried out to the end.

use std::fs;

use super::disk;
use super::error::FolderError;
use super::folder::Folder;
use super::manifest;
use super::stage;
use super::step::Step;

const TITLE: &str = "Steps that eglur has yet to carry out here; the next build does it:\n";

type Operation = fn(&Folder) -> Result<(), FolderError>;

/// Writes down the steps of a commit: from here on the build cannot fail, only wait for the next run.
pub(super) fn write(folder: &Folder, steps: &[Step<'_>]) -> Result<(), FolderError> {
    let staged = folder.stage().join("journal");
    let journal = folder.journal();
    disk::write(&staged, true, |out| {
        out.write_all(TITLE.as_bytes())?;
        steps.iter().try_for_each(|step| writeln!(out, "{step}"))
    })?;
    disk::sync_folder(&folder.stage())?;
    fs::rename(&staged, &journal).map_err(FolderError::at(&journal))?;
    sync_mark(folder)
}

/// Carries out the commit that was written down in the folder, if there is one.
pub(super) fn complete(folder: &Folder) -> Result<(), FolderError> {
    complete_up_to(folder, usize::MAX)
}

/// Carries out at most `limit` operations of a commit, as a process does that is killed after them.
pub(super) fn complete_up_to(folder: &Folder, limit: usize) -> Result<(), FolderError> {
    let journal = folder.journal();
    let Some(text) = disk::read(&journal)? else {
        return Ok(());
    };
    let steps = parse(&text).ok_or_else(|| FolderError::damaged(&journal))?;
    let closing: [Operation; 3] = [manifest::keep, close, stage::discard];
    pending(folder, &steps)
        .iter()
        .map(|step| step.apply(folder).map_err(halfway))
        .chain(closing.iter().map(|operation| operation(folder)))
        .take(limit)
        .collect()
}

/// Says that a step of several failed: those before it are done.
fn halfway(error: FolderError) -> FolderError {
    match error {
        FolderError::Io { path, source } => FolderError::Halfway { path, source },
        other => other,
    }
}

fn parse(text: &str) -> Option<Vec<Step<'_>>> {
    let lines = text.strip_prefix(TITLE)?.lines();
    lines.map(Step::parse).collect()
}

/// Returns the steps that an earlier run may not have carried out.
///
/// Steps go in order, and a staged file leaves the stage when it is put: so
/// all up to the last one that has left are done. Those must not be done
/// again, because where case does not count a removal could hit a file that
/// was put under the same name.
fn pending<'s, 'a>(folder: &Folder, steps: &'s [Step<'a>]) -> &'s [Step<'a>] {
    if !manifest::is_staged(folder) {
        return &[];
    }
    let has_left = |step: &Step<'_>| match step {
        Step::Put(path) => !folder.staged(path).exists(),
        _ => false,
    };
    let done = steps.iter().rposition(has_left).map_or(0, |last| last + 1);
    &steps[done..]
}

/// Removes the journal, when the disk has all that it says.
fn close(folder: &Folder) -> Result<(), FolderError> {
    let journal = folder.journal();
    sync_mark(folder)?;
    fs::remove_file(&journal).map_err(FolderError::at(&journal))
}

fn sync_mark(folder: &Folder) -> Result<(), FolderError> {
    folder.journal().parent().map_or(Ok(()), disk::sync_folder)
}
