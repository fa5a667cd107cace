//! Says of a text what a translator cannot see: which record it belongs to, and how it is written.

use std::sync::Arc;

use crate::model::translation::{Half, Passage, Texts};

/// Returns what a translator should know of each passage, in their order.
pub fn of(texts: &Texts) -> Vec<Vec<String>> {
    let titles = texts.titles();
    let note = |passage: &Arc<Passage>| {
        let title = titles.get(&*passage.path).and_then(|title| title.text(crate::lang::Lang::En).or(title.text(crate::lang::Lang::Cy)));
        vec![record(&passage.path, title), form(passage).to_owned()]
    };
    texts.passages.iter().map(note).collect()
}

/// Names the record that a file holds.
fn record(path: &str, title: Option<&Half>) -> String {
    let kind = match path.split('/').nth(1).unwrap_or_default() {
        "priorities" => "Priority",
        "measures" => "Measure",
        "objectives" => "Objective",
        "challenges" => "Challenge",
        "risks" => "Risk",
        "stories" => "Story",
        "reports" => "Report",
        "pages" => "Page",
        _ => "Settings of the site",
    };
    title.map_or_else(|| kind.to_owned(), |title| format!("{kind}: {}", title.text))
}

fn form(passage: &Passage) -> &'static str {
    if is_markdown(&passage.path, &passage.field) {
        "Markdown: keep the marks for bold, links, lists and tables"
    } else if passage.field.ends_with("alt") {
        "Plain text: says what a picture shows, for those who cannot see it"
    } else if passage.field == "short_title" {
        "Plain text: for tables and menus, up to about 40 letters"
    } else {
        "Plain text"
    }
}

/// Tells whether a text is Markdown, as content/README.md lists them.
fn is_markdown(path: &str, field: &str) -> bool {
    let top = field.split('.').next().unwrap_or_default();
    match path.split('/').nth(1).unwrap_or_default() {
        "measures" => matches!(top, "definition" | "limitations"),
        "priorities" => top == "about",
        "challenges" => matches!(top, "question" | "remedial_action"),
        "risks" => top == "description",
        "stories" | "pages" => top == "body",
        "reports" => matches!(top, "summary" | "introduction" | "corporate" | "narrative"),
        _ => false,
    }
}
