//! Which templates of an own theme are being worked on right now. Nothing can stop a template inside one instruction, so whoever runs
//! the program watches from outside what they take.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

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
static BEGUN: Condvar = Condvar::new();

/// Lists a template for as long as what is returned is kept.
pub fn begin(theme: &str, template: &str) -> Listed {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    list().push(Filling { number, theme: theme.to_owned(), template: template.to_owned() });
    BEGUN.notify_one();
    Listed(number)
}

/// Waits until a template is worked on, and lists those that are.
pub fn wait() -> Vec<Filling> {
    BEGUN.wait_while(list(), |list| list.is_empty()).unwrap_or_else(PoisonError::into_inner).clone()
}

impl Drop for Listed {
    fn drop(&mut self) {
        list().retain(|filling| filling.number != self.0);
    }
}

fn list() -> MutexGuard<'static, Vec<Filling>> {
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}
