//! `lateness.csv`: what is late or missing in each edition, since when, and when it was due.

use super::csv::guarded as text;
use crate::assess::lateness::Late;
use crate::assess::news::News;
use crate::lang::Lang;
use crate::model::Dataset;
use crate::model::observation::Vocabulary as _;

const COLUMNS: [&str; 10] = [
    "edition",
    "measure_id",
    "measure_name_en",
    "measure_name_cy",
    "period",
    "missing_since",
    "reason",
    "due_date",
    "published_date",
    "days_late",
];

/// Writes the ledger of every edition: UTF-8, CRLF, comma (RFC 4180). What is not known is left empty.
pub fn lateness(dataset: &Dataset, news: &[News<'_>]) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many fields as the header.
    let _ = out.write_record(COLUMNS);
    for news in news {
        for late in &news.late {
            let _ = out.write_record(row(dataset, news, late));
        }
    }
    out.into_inner().unwrap_or_default()
}

fn row(dataset: &Dataset, news: &News<'_>, late: &Late<'_>) -> [String; COLUMNS.len()] {
    let title = |lang: Lang| dataset.measures.get(late.measure).map(|measure| text(measure.title.get(lang))).unwrap_or_default();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        news.edition.key(),
        text(late.measure),
        title(Lang::En),
        title(Lang::Cy),
        late.period.key(),
        if late.is_here { String::new() } else { late.since.key() },
        late.reason.map(|reason| reason.word().replace('-', "_")).unwrap_or_default(),
        day(late.due),
        day(late.published),
        late.days.map(|days| days.to_string()).unwrap_or_default(),
    ]
}
