//! `overdue.csv`: the promises that are overdue on the day of the build, the longest overdue first.

use super::csv::guarded as text;
use crate::assess::assurance::{Held, Promise};
use crate::lang::Lang;

const COLUMNS: [&str; 6] = ["commitment_id", "title_en", "title_cy", "first_due_date", "due_date", "days_overdue"];

/// Writes the list: UTF-8, CRLF, comma (RFC 4180).
pub fn overdue(held: &Held<'_>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many fields as the header.
    let _ = out.write_record(COLUMNS);
    for promise in held.overdue() {
        let _ = out.write_record(row(promise));
    }
    out.into_inner().unwrap_or_default()
}

fn row(promise: &Promise<'_>) -> [String; COLUMNS.len()] {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        text(&promise.commitment.id),
        text(promise.commitment.title.get(Lang::En)),
        text(promise.commitment.title.get(Lang::Cy)),
        day(promise.first),
        day(promise.due),
        promise.overdue.map(|days| days.to_string()).unwrap_or_default(),
    ]
}
