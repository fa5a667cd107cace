//! Lowers a page of the site's own.

use super::address;
use crate::check::read::Table;
use crate::lang::Text;
use crate::model::page::Page;
use crate::source::At;

/// Reads `content/pages/<id>.toml`.
pub fn page(id: &str, table: &Table<'_>) -> Option<Page> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let summary = table.required("summary");
    let order = table.required("order");
    let body = table.required("body");
    Some(Page { id: id.to_owned(), title: title?.value, slug: slug?, summary: summary?, order: order?, body: body?, at: table.span })
}
