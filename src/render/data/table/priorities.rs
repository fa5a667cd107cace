//! The priorities of the plan.

use std::io;

use super::{Definition, Each, Source, by_id};
use crate::quantity::Decimal;
use crate::render::data::cell::{Cell, both, maybe_both, text};
use crate::render::data::column::{self, Column, Type, column};

const COLUMNS: [Column; 10] = [
    column("priority_id", Type::Id).required(),
    column("order", Type::Integer).required(),
    column::text("title_en").required(),
    column::text("title_cy").required(),
    column::text("summary_en").required(),
    column::text("summary_cy").required(),
    column::text("lead_en"),
    column::text("lead_cy"),
    column::text("portfolio_en"),
    column::text("portfolio_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["priority_id"], references: &[] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for priority in by_id(source.dataset.priorities.iter(), |priority| &priority.id) {
        let [title_en, title_cy] = both(&priority.title);
        let [summary_en, summary_cy] = both(&priority.summary);
        let [lead_en, lead_cy] = maybe_both(priority.lead.as_ref());
        let [portfolio_en, portfolio_cy] = maybe_both(priority.portfolio.as_ref());
        let order = Cell::Number(Decimal::from(priority.order));
        let id = text(priority.id.as_str());
        each(&[id, order, title_en, title_cy, summary_en, summary_cy, lead_en, lead_cy, portfolio_en, portfolio_cy])?;
    }
    Ok(())
}
