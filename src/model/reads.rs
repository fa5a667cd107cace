//! Notes which measures an output was made of, so that a change to one measure makes only those outputs again that show it.
//!
//! A nation's record has thousands of measures, and almost every output shows one or two of them. What an output shows is not worked out a
//! second time beside its view, where the two would drift apart: whoever reads a measure is noted as it happens.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::source::FileId;

/// The measures that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// The files of those that were read one by one.
    pub files: BTreeSet<FileId>,
    /// Whether all of them were gone through.
    pub all: bool,
}

thread_local! {
    static READS: RefCell<Option<Reads>> = const { RefCell::new(None) };
}

/// Does a piece of work on this thread, and returns with its result what it read.
pub fn noted<T>(work: impl FnOnce() -> T) -> (T, Reads) {
    let outer = READS.replace(Some(Reads::default()));
    let done = work();
    (done, READS.replace(outer).unwrap_or_default())
}

/// Does a piece of work that serves many outputs, and whose reading is therefore noted by whoever uses it: see [`one`] and [`all`].
pub fn unnoted<T>(work: impl FnOnce() -> T) -> T {
    let outer = READS.take();
    let done = work();
    READS.set(outer);
    done
}

/// Notes what was read when something was made that is used now once more.
pub fn again(before: &Reads) {
    note(|reads| {
        reads.files.extend(&before.files);
        reads.all |= before.all;
    });
}

/// Notes that the measure of a file was read.
pub fn one(file: FileId) {
    note(|reads| {
        reads.files.insert(file);
    });
}

/// Notes that all measures were read.
pub fn all() {
    note(|reads| reads.all = true);
}

fn note(add: impl FnOnce(&mut Reads)) {
    READS.with_borrow_mut(|reads| reads.as_mut().map(add));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_noted_where_it_is_asked_for_and_nowhere_else() {
        let file = FileId::default();
        one(file);
        let (inner, outer) = noted(|| {
            all();
            unnoted(|| one(file));
            noted(|| one(file)).1
        });
        assert_eq!(inner, Reads { files: [file].into(), all: false });
        assert_eq!(outer, Reads { files: BTreeSet::new(), all: true });
    }

    #[test]
    fn what_is_used_once_more_is_noted_once_more() {
        let before = noted(|| one(FileId::default())).1;
        assert_eq!(noted(|| again(&before)).1, before);
    }
}
