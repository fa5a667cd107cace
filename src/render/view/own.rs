//! A page of the site's own.

use minijinja::Value;
use serde::Serialize;

use super::View;
use crate::diagnostic::Diagnostic;
use crate::model::page::Page;
use crate::render::markdown;

/// The page.
#[derive(Debug, Serialize)]
pub struct Own {
    summary: String,
    body: Value,
}

/// Makes the page.
pub fn view(view: View<'_>, page: &Page) -> Result<Own, Diagnostic> {
    Ok(Own { summary: view.words.text(&page.summary).to_owned(), body: markdown::html(view.words.text(&page.body), 1) })
}
