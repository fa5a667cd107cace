//! Puts a complete site in place, or leaves the old one untouched.
//!
//! A build is staged inside the folder, under [`MARK`], and nothing of the
//! site changes until the stage is complete. Then a journal of renames and
//! removals is put down, and carried out. A process killed before the journal
//! leaves the old site, and a stage that the next run throws away; one killed
//! after it leaves a journal that the next run completes before anything else.
//! A first build does the same in a folder beside its place, and is renamed in.

mod disk;
mod durable;
mod error;
mod folder;
mod fresh;
mod journal;
mod lock;
mod manifest;
mod pieces;
mod plan;
mod record;
mod sink;
mod stage;
mod stamps;
mod step;
mod survey;
mod tree;

#[cfg(test)]
mod tests;

use std::path::Path;

use folder::Folder;
use stage::Unit;
use survey::Survey;
use tree::Tree;

pub use error::{FolderError, WriteError};
pub use fresh::fresh;
pub use pieces::Pieces;
pub use record::{Change, below, file, records};
pub use sink::Sink;

/// Names the one entry of a site's folder that is not part of the site: the
/// folder where eglur keeps what it needs for the next build.
pub const MARK: &str = ".eglur";

/// A form in which files are put beside themselves.
#[derive(Clone, Copy, Debug)]
pub struct Packing {
    /// What is added to the name.
    pub ending: &'static str,
    /// Makes the bytes out of those of the file; the same of the same.
    pub pack: fn(&[u8]) -> Vec<u8>,
}

/// Tells what a build did to the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The files of the site.
    pub files: usize,
    /// Those of them that were rendered; of the others it was known that they are as they would be.
    pub rendered: usize,
    /// Those of them that were new, or whose bytes had changed.
    pub changed: usize,
    /// Files of the build before that this one does not have.
    pub removed: usize,
    /// The size of the whole site, in bytes.
    pub bytes: u64,
    /// Whether no finished build was there before.
    pub first: bool,
}

/// Makes the folder `out` hold exactly the files at `paths`, beside what others put there.
///
/// Paths are relative to `out`, with `/` between their parts. `render` fills the
/// sink with the file at an index of `paths`, and may return a line that says
/// what it was made of; it runs in parallel, at most once for each file. What is
/// big and comes in pieces is never held whole. A file whose bytes have not
/// changed keeps its times. One that stands as the last build left it is not
/// rendered when `holds` says of its index and that line that the same bytes
/// would be made again. `packings` lists the further forms in which the file at
/// a path is wanted.
///
/// # Errors
///
/// Before the commit, every error leaves the site as it was: a path that is
/// unsafe, a folder that eglur did not make, another build at work, a file in
/// the way, a failed `render`, a full disk. An error in the commit itself
/// leaves a journal, and the next call completes it.
pub fn site<P, E>(
    out: &Path,
    paths: &[P],
    packings: impl Fn(&str) -> &'static [Packing],
    holds: impl Fn(usize, &str) -> bool + Sync,
    render: impl Fn(usize, &mut Sink<'_>) -> Result<Option<String>, E> + Sync,
) -> Result<Written, WriteError<E>>
where
    P: AsRef<str>,
    E: Send,
{
    let (units, files) = stage::units(paths.iter().map(AsRef::as_ref), packings);
    let new = Tree::new(files.iter().map(AsRef::as_ref))?;
    let folder = Folder::claim(out)?;
    let built = build(&folder, (&new, &units), holds, render);
    if built.is_ok() {
        folder.settle()?;
    } else {
        folder.abandon();
    }
    built
}

fn build<E: Send>(
    folder: &Folder,
    (new, units): (&Tree<'_>, &[Unit]),
    holds: impl Fn(usize, &str) -> bool + Sync,
    render: impl Fn(usize, &mut Sink<'_>) -> Result<Option<String>, E> + Sync,
) -> Result<Written, WriteError<E>> {
    journal::complete(folder)?;
    let prepared = prepare(folder, (new, units), holds, render);
    if prepared.is_ok() {
        journal::complete(folder)?;
    } else if !folder.journal().exists() {
        // The first error is the one to tell; the next run throws the stage away too.
        let _ = stage::discard(folder);
    }
    prepared
}

/// Stages what has changed and writes the journal, if there is anything to do.
fn prepare<E: Send>(
    folder: &Folder,
    (new, units): (&Tree<'_>, &[Unit]),
    holds: impl Fn(usize, &str) -> bool + Sync,
    render: impl Fn(usize, &mut Sink<'_>) -> Result<Option<String>, E> + Sync,
) -> Result<Written, WriteError<E>> {
    let (listed, list) = rayon::join(|| manifest::read(folder), || stamps::read(folder));
    let listed = listed?;
    let first = listed.is_none();
    let listed = listed.unwrap_or_default();
    let (old, stamps) = rayon::join(|| Tree::new(listed.lines()), || stamps::parse(&list));
    let old = old.map_err(|_| FolderError::damaged(&folder.manifest()))?;
    let Survey { missing, still } = survey::survey(folder, (&old, &stamps), new)?;

    stage::discard(folder)?;
    let pieces = Pieces::at(folder.mark(pieces::NAME));
    let staged = stage::fill(folder, (&old, &still, &pieces), (new, units), !first, holds, render)?;
    pieces.settle();
    let steps = plan::steps(&old, new, &staged.changed, &missing);
    let stamped = || new.files().iter().zip(&staged.stamps).filter_map(|(path, stamp)| Some((*path, stamp.as_ref()?)));
    let are_new = || stamped().count() != stamps.len() || stamped().any(|(path, stamp)| stamps.get(path) != Some(stamp));
    if first || !steps.is_empty() || are_new() {
        let stamp = || if stamped().next().is_none() { Ok(()) } else { stamps::stage(folder, stamped()) };
        let (listed, stamped) = rayon::join(|| manifest::stage(folder, new), stamp);
        listed.and(stamped)?;
        journal::write(folder, &steps)?;
    } else {
        stage::discard(folder)?;
    }
    Ok(Written {
        files: new.files().len(),
        rendered: staged.rendered,
        changed: staged.changed.len(),
        removed: plan::removed(&old, new).count(),
        bytes: staged.bytes,
        first,
    })
}
