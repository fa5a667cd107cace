//! What was made for one output a moment ago, and is wanted again by another of the same measure.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::reads::{self, Reads};

/// How much is kept: outputs of one measure are made one after the other, by as many threads as there are.
const MOST: usize = 32;

/// What was made lately.
#[derive(Debug, Default)]
pub struct Recent<T>(Mutex<VecDeque<Made<T>>>);

#[derive(Clone, Debug)]
struct Made<T> {
    /// The language, and the place of the measure.
    of: (Lang, usize),
    what: T,
    reads: Reads,
}

impl<T: Clone> Recent<T> {
    /// Returns what was made of a measure, or makes it. Two threads that ask at the same time both make it, and make the same.
    ///
    /// # Errors
    /// Fails as making it does.
    pub fn of(&self, which: (Lang, usize), make: impl FnOnce() -> Result<T, Diagnostic>) -> Result<T, Diagnostic> {
        // Whoever panicked while holding this has left a list that is whole.
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known().iter().find(|made| made.of == which).cloned();
        if let Some(made) = found {
            reads::again(&made.reads);
            return Ok(made.what);
        }
        let (what, reads) = reads::noted(make);
        reads::again(&reads);
        let what = what?;
        let mut known = known();
        known.truncate(MOST - 1);
        known.push_front(Made { of: which, what: what.clone(), reads });
        Ok(what)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_is_wanted_again_soon_is_made_once() {
        let (recent, made) = (Recent::default(), Cell::new(0));
        let ask = |which: usize| {
            let make = || {
                made.set(made.get() + 1);
                Ok(which)
            };
            assert_eq!(recent.of((Lang::Cy, which), make).unwrap(), which);
        };
        (0..MOST).for_each(ask);
        (0..MOST).for_each(ask);
        assert_eq!(made.get(), MOST);
        ask(MOST);
        ask(0);
        assert_eq!(made.get(), MOST + 2, "the first was forgotten");
    }

    #[test]
    fn whoever_is_given_what_was_made_before_has_read_the_same() {
        let (recent, file) = (Recent::default(), crate::source::FileId::default());
        let ask = || {
            let make = || {
                reads::one(file);
                Ok(0)
            };
            reads::noted(|| recent.of((Lang::Cy, 0), make).unwrap()).1
        };
        assert_eq!([ask(), ask()].map(|reads| reads.files.len()), [1, 1]);
    }

    #[test]
    fn languages_have_their_own_and_a_failure_is_not_kept() {
        let recent = Recent::default();
        assert!(recent.of((Lang::Cy, 0), || Err::<u8, _>(Diagnostic::error("x", crate::source::Span::default(), "x"))).is_err());
        assert_eq!(recent.of((Lang::Cy, 0), || Ok(1)).unwrap(), 1);
        assert_eq!(recent.of((Lang::En, 0), || Ok(2)).unwrap(), 2);
        assert_eq!(recent.of((Lang::Cy, 0), || Ok(3)).unwrap(), 1);
    }
}
