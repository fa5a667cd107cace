//! Which templates of an own theme are being worked on right now. Nothing can stop a template inside one instruction, so whoever runs
//! the program watches from outside what they take.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A template that is being compiled or filled in.
#[derive(Clone, Debug)]
pub struct Filling {
    /// A number that no other one has.
    pub number: u64,
    /// The theme.
    pub theme: String,
    /// The template, by its path below `templates/`. What it takes in is filled in with it.
    pub template: String,
}

/// Lists itself until it is dropped.
#[derive(Debug)]
pub struct Listed(u64);

static LIST: Mutex<Vec<Filling>> = Mutex::new(Vec::new());

/// Lists a template for as long as what is returned is kept.
pub fn begin(theme: &str, template: &str) -> Listed {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    list().push(Filling { number, theme: theme.to_owned(), template: template.to_owned() });
    Listed(number)
}

/// Lists the templates that are being worked on.
pub fn now() -> Vec<Filling> {
    list().clone()
}

impl Drop for Listed {
    fn drop(&mut self) {
        list().retain(|filling| filling.number != self.0);
    }
}

fn list() -> MutexGuard<'static, Vec<Filling>> {
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}
