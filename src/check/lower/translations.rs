//! Lowers the marks of translations.

use crate::check::read::{Node, Read, Table};
use crate::lang::Bilingual;
use crate::model::translation::{Fingerprint, Mark, Review};
use crate::source::At;

/// Reads `content/translations.toml`: by file and field, which text was made from which.
pub fn translations(table: &Table<'_>) -> Option<Vec<Mark>> {
    let mut marks = Vec::new();
    let files = table.node("marks").and_then(|node| node.table("marks by file"));
    for (path, node) in files.iter().flat_map(Table::entries) {
        let fields = node.table("the marks of a file");
        let fields = fields.iter().flat_map(Table::entries);
        marks.extend(fields.filter_map(|(field, node)| mark(path.value, &field, node)));
    }
    Some(marks)
}

fn mark(path: &str, field: &At<&str>, node: Node<'_>) -> Option<Mark> {
    let table = node.table("the mark of a text")?;
    let (from, en, cy) = (table.required("from"), table.required("en"), table.required("cy"));
    let review = table.optional("reviewed");
    table.report_unknown_keys();
    let pair = Bilingual { cy: cy?, en: en? };
    Some(Mark { path: path.to_owned(), field: field.value.to_owned(), from: from?, pair, review })
}

impl Read for Fingerprint {
    fn read(node: Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        if node.reader.is_outline() {
            return Some(Self::of(&text));
        }
        let print = Fingerprint::parse(&text);
        if print.is_none() {
            let finding = node.error("not-a-fingerprint", format!("`{text}` is not the fingerprint of a text"));
            node.reader.report(
                finding
                    .why("nothing can be said about a translation whose text is not known")
                    .help("take the line away and run `eglur translate mark` on the file, which writes this one"),
            );
        }
        print
    }
}

impl Read for Review {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a review")?;
        let (by, on) = (table.required("by"), table.required("on"));
        table.report_unknown_keys();
        Some(Self { by: by?, on: on? })
    }
}
