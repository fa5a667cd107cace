//! `changes/<edition>.csv`: what changed, one row a change, in both languages.

use super::csv::guarded as text;
use crate::assess::changes::Changes;
use crate::lang::{Lang, Text};
use crate::model::Dataset;
use crate::model::edition::{Slot, Tables};
use crate::model::observation::Vocabulary as _;
use crate::model::target::Aim;
use crate::quantity::{Decimal, with_places};

const COLUMNS: [&str; 24] = [
    "change",
    "from_edition",
    "to_edition",
    "measure_id",
    "measure_name_en",
    "measure_name_cy",
    "breakdown",
    "breakdown_item",
    "period",
    "basis",
    "old_value",
    "new_value",
    "old_target_op",
    "old_target",
    "old_target_upper",
    "new_target_op",
    "new_target",
    "new_target_upper",
    "old_definition_en",
    "new_definition_en",
    "old_definition_cy",
    "new_definition_cy",
    "reason_en",
    "reason_cy",
];

/// Where the cells of a row that not every change has begin.
const PERIOD: usize = 8;
const VALUES: usize = 10;
const TARGETS: usize = 12;
const DEFINITIONS: usize = 18;
const REASON: usize = 22;

/// Writes the changes, in the order of kinds and then of keys: UTF-8, CRLF, comma (RFC 4180).
pub fn changes(dataset: &Dataset, changes: &Changes<'_>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many fields as the header.
    let _ = out.write_record(COLUMNS);
    let start = |change: &str, measure: &str| start(dataset, changes, change, measure);
    for new in &changes.new {
        let mut row = placed(start("new_figure", &new.key.slot.measure), &new.key.slot);
        row[PERIOD + 1] = new.key.basis.word().replace('-', "_");
        row[VALUES + 1] = number(dataset, &new.key.slot.measure, Some(new.value));
        let _ = out.write_record(row);
    }
    for revised in &changes.revised {
        let mut row = placed(start("revised_figure", &revised.key.slot.measure), &revised.key.slot);
        row[PERIOD + 1] = revised.key.basis.word().replace('-', "_");
        row[VALUES] = number(dataset, &revised.key.slot.measure, Some(revised.before));
        row[VALUES + 1] = number(dataset, &revised.key.slot.measure, revised.now);
        reason(&mut row, revised.note.map(|note| &note.why));
        let _ = out.write_record(row);
    }
    for moved in &changes.targets {
        let mut row = placed(start("changed_target", &moved.slot.measure), &moved.slot);
        for (place, aim) in [(TARGETS, Some(&moved.before)), (TARGETS + 3, moved.now.as_ref())] {
            row[place] = aim.map_or("none", Aim::word).to_owned();
            row[place + 1] = number(dataset, &moved.slot.measure, aim.and_then(Aim::figure));
            row[place + 2] = number(dataset, &moved.slot.measure, aim.and_then(Aim::upper));
        }
        reason(&mut row, moved.note.map(|note| &note.why));
        for period in &moved.periods {
            row[PERIOD] = period.key();
            let _ = out.write_record(&row);
        }
    }
    for redefined in &changes.definitions {
        let mut row = start("changed_definition", &redefined.measure);
        for (place, half) in [(DEFINITIONS, &redefined.before), (DEFINITIONS + 1, &redefined.now)] {
            row[place] = text(half.get(Lang::En));
            row[place + 2] = text(half.get(Lang::Cy));
        }
        let _ = out.write_record(row);
    }
    for id in &changes.appeared {
        let _ = out.write_record(start("new_measure", id));
    }
    for id in &changes.disappeared {
        let mut row = start("retired_measure", id);
        let retired = dataset.measures.get(id).and_then(|measure| measure.retired.as_ref());
        row[PERIOD] = retired.map(|retired| retired.since.value.key()).unwrap_or_default();
        reason(&mut row, retired.map(|retired| &retired.why));
        let _ = out.write_record(row);
    }
    out.into_inner().unwrap_or_default()
}

/// Begins a row with what every change has.
fn start(dataset: &Dataset, changes: &Changes<'_>, change: &str, measure: &str) -> Vec<String> {
    let title = dataset.measures.get(measure).map(|measure| &measure.title);
    let described = |tables: &'_ Tables| tables.measures.get(measure).map(|described| described.title.clone());
    let title = title.cloned().or_else(|| described(&changes.from.tables)).unwrap_or_default();
    let mut row = vec![String::new(); COLUMNS.len()];
    row[0] = change.to_owned();
    row[1] = text(&changes.from.id);
    row[2] = changes.to.map(|edition| text(&edition.id)).unwrap_or_default();
    row[3] = text(measure);
    row[4] = text(title.get(Lang::En));
    row[5] = text(title.get(Lang::Cy));
    row
}

fn placed(mut row: Vec<String>, slot: &Slot) -> Vec<String> {
    row[6] = text(if slot.breakdown.is_empty() { "all" } else { &slot.breakdown });
    row[7] = text(&slot.item);
    row[PERIOD] = slot.period.key();
    row
}

fn reason(row: &mut [String], why: Option<&Text>) {
    row[REASON] = why.map(|why| text(why.get(Lang::En))).unwrap_or_default();
    row[REASON + 1] = why.map(|why| text(why.get(Lang::Cy))).unwrap_or_default();
}

fn number(dataset: &Dataset, measure: &str, value: Option<Decimal>) -> String {
    let decimals = dataset.measures.get(measure).map_or(0, |measure| measure.decimals);
    value.map(|value| with_places(value, decimals).to_string()).unwrap_or_default()
}
