//! Lowers a priority.

use super::address;
use crate::check::read::{Node, Read, Table};
use crate::lang::Text;
use crate::model::priority::{FormerTitle, Priority};
use crate::source::At;

/// Reads `content/priorities/<id>.toml`.
pub fn priority(id: &str, table: &Table<'_>) -> Option<Priority> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let summary = table.required("summary");
    let order = table.required("order");
    let former_titles = table.list("former_titles");
    let [short_title, lead, portfolio, about] = ["short_title", "lead", "portfolio", "about"].map(|key| table.optional::<Text>(key));
    Some(Priority {
        id: id.to_owned(),
        title: title?.value,
        short_title,
        slug: slug?,
        order: order?,
        lead,
        portfolio,
        former_titles,
        summary: summary?,
        about,
        at: table.span,
    })
}

impl Read for FormerTitle {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a former title")?;
        let title = table.required("title");
        let until = table.optional("until");
        table.report_unknown_keys();
        Some(Self { title: title?, until })
    }
}
