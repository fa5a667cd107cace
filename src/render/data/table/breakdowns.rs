//! The parts along which measures are broken down, by name.

use std::io;

use super::{Definition, Each, Source};
use crate::map::Table;
use crate::render::data::cell::{self, both, maybe_both, text};
use crate::render::data::codes::Codes;
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 10] = [
    column("measure_id", Type::Id).required(),
    column("breakdown", Type::Id).required(),
    column("breakdown_item", Type::Id).required(),
    column::text("breakdown_name_en").required(),
    column::text("breakdown_name_cy").required(),
    column::text("item_name_en").required(),
    column::text("item_name_cy").required(),
    code("relation", Codes::Relation).required(),
    column::text("explanation_en").means("parts-explanation"),
    column::text("explanation_cy").means("parts-explanation"),
];

/// The table.
pub const DEFINITION: Definition =
    Definition { columns: &COLUMNS, key: &["measure_id", "breakdown", "breakdown_item"], references: &[("measure_id", Table::Measures)] };

/// Hands on the rows, sorted by key.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let parts = measure.breakdowns.iter().flat_map(|breakdown| breakdown.items.iter().map(move |item| (breakdown, item)));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|(breakdown, item)| (&breakdown.dimension.value, &item.id));
        for (breakdown, item) in parts {
            let name = source.dataset.site.dimensions.get(&breakdown.dimension.value);
            let [name_en, name_cy] = maybe_both(name);
            let [item_en, item_cy] = both(&item.title);
            let [explanation_en, explanation_cy] = maybe_both(breakdown.explanation.as_ref());
            let relation = cell::code(breakdown.relation);
            let id = text(breakdown.dimension.value.as_str());
            each(&[
                text(measure.id.as_str()),
                id,
                text(item.id.as_str()),
                name_en,
                name_cy,
                item_en,
                item_cy,
                relation,
                explanation_en,
                explanation_cy,
            ])?;
        }
    }
    Ok(())
}
