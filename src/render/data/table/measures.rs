//! The catalogue: every measure and what it means.

use std::io;

use super::{Definition, Each, Source};
use crate::model::measure::Measure;
use crate::model::observation::Observation;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::render::data::cell::{self, Cell, both, maybe_both, plain_both, text};
use crate::render::data::codes::{self, Codes};
use crate::render::data::column::{self, Column, Type, code, column};

const COLUMNS: [Column; 37] = [
    column("measure_id", Type::Id).required(),
    column("council_code", Type::Text).required(),
    column::text("measure_name_en").required(),
    column::text("measure_name_cy").required(),
    column::text("short_name_en"),
    column::text("short_name_cy"),
    column("priority_ids", Type::Ids),
    column("corporate", Type::Flag).required(),
    code("unit", Codes::Unit).required(),
    column::text("unit_label_en"),
    column::text("unit_label_cy"),
    column("decimals", Type::Integer).required(),
    code("good", Codes::Good).required(),
    code("frequency", Codes::Frequency).required(),
    code("basis", Codes::Basis).required(),
    column("additive", Type::Flag).required(),
    column("amber_within_percent", Type::Number).required(),
    column("breakdowns", Type::Ids),
    column("comparator_ids", Type::Ids),
    column("first_period", Type::Period),
    column("last_period", Type::Period),
    column("figures", Type::Integer).required(),
    column("missing", Type::Integer).required(),
    column::text("definition_en"),
    column::text("definition_cy"),
    column::text("why_en"),
    column::text("why_cy"),
    column::text("limitations_en"),
    column::text("limitations_cy"),
    column::text("headline_en"),
    column::text("headline_cy"),
    column::text("source_en"),
    column::text("source_cy"),
    column::text("owner_en"),
    column::text("owner_cy"),
    column::text("origin_en"),
    column::text("origin_cy"),
];

/// The table.
pub const DEFINITION: Definition = Definition { columns: &COLUMNS, key: &["measure_id"], references: &[] };

/// Hands on the rows, sorted by id.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    source.measures().iter().copied().try_for_each(|measure| each(&cells(source, measure)))
}

fn cells<'a>(source: Source<'a>, measure: &'a Measure) -> [Cell<'a>; COLUMNS.len()] {
    let [name_en, name_cy] = both(&measure.title);
    let [short_en, short_cy] = maybe_both(measure.short_title.as_ref());
    let [unit_en, unit_cy] = maybe_both(measure.unit_label.as_ref());
    let [definition_en, definition_cy] = plain_both(measure.definition.as_ref());
    let [why_en, why_cy] = maybe_both(measure.why.as_ref());
    let [limitations_en, limitations_cy] = plain_both(measure.limitations.as_ref());
    let [headline_en, headline_cy] = maybe_both(measure.headline.as_ref());
    let [source_en, source_cy] = maybe_both(measure.source.as_ref());
    let [owner_en, owner_cy] = maybe_both(measure.owner.as_ref());
    let [origin_en, origin_cy] = maybe_both(measure.origin.as_ref());
    let breakdowns: Vec<_> = measure.breakdowns.iter().map(|breakdown| breakdown.dimension.value.as_str()).collect();
    let comparators: Vec<_> = measure.comparators.iter().map(|comparator| comparator.id.value.as_str()).collect();
    let amber = measure.amber_within_percent.unwrap_or(source.dataset.site.status_rule.amber_within_percent);
    let observations = &measure.whole.observations;
    let periods = || observations.iter().map(|cell| cell.period);
    let figures = observations.iter().filter_map(Observation::known).count();
    let period = |period: Option<Period>| period.map_or(Cell::Empty, cell::period);
    [
        text(measure.id.as_str()),
        text(source.dataset.site.organisation.code.as_str()),
        name_en,
        name_cy,
        short_en,
        short_cy,
        cell::ids(&measure.priorities),
        Cell::Flag(measure.corporate),
        text(codes::unit(measure.unit)),
        unit_en,
        unit_cy,
        Cell::Number(Decimal::from(measure.decimals)),
        cell::code(measure.good),
        cell::code(measure.frequency),
        cell::code(measure.basis),
        Cell::Flag(measure.additive),
        Cell::Number(amber),
        text(breakdowns.join(" ")),
        text(comparators.join(" ")),
        period(periods().min()),
        period(periods().max()),
        cell::count(figures),
        cell::count(observations.len() - figures),
        definition_en,
        definition_cy,
        why_en,
        why_cy,
        limitations_en,
        limitations_cy,
        headline_en,
        headline_cy,
        source_en,
        source_cy,
        owner_en,
        owner_cy,
        origin_en,
        origin_cy,
    ]
}
