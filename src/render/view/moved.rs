//! An address that a page had before: it leads on at once, with a link for those whose browser does not.

use serde::Serialize;

use super::View;
use crate::map::Page;

/// Where the page is now.
#[derive(Debug, Serialize)]
pub struct Moved {
    href: String,
}

/// Makes the page that leads to a measure's.
pub fn view(view: View<'_>, measure: usize) -> Moved {
    Moved { href: view.href(Page::Measure(measure)) }
}
