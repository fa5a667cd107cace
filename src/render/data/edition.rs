//! What a frozen edition says of itself: `edition.toml` and `SHA256SUMS`.

use std::fmt::Write as _;

use jiff::Timestamp;

use crate::checksum;
use crate::lang::{Lang, Text};
use crate::model::Dataset;

/// Writes `edition.toml`: the quarter, its report, as of when it was frozen, which measures were retired, and every measure's address.
pub fn edition_toml(dataset: &Dataset, version: u32, as_of: Timestamp) -> Vec<u8> {
    let edition = dataset.site.edition.value;
    let report = dataset.reports.iter().find(|report| report.period.value == edition);
    let title = report.map_or(&dataset.site.title, |report| &report.title);
    let retired = dataset.measures.iter().filter(|measure| measure.is_retired(edition)).map(|measure| quoted(&measure.id));
    let retired: Vec<String> = retired.collect();
    let mut toml = String::from("# Frozen by `eglur freeze`. This folder never changes: a correction is frozen as a version beside it.\n");
    // Writing to a String cannot fail.
    let _ = writeln!(toml, "period = {}\nversion = {version}\ntitle = {}", quoted(&edition.to_string()), pair(title));
    if let Some(published) = report.and_then(|report| report.published) {
        let _ = writeln!(toml, "published = {published}");
    }
    let _ = writeln!(toml, "frozen_at = {as_of}\nretired = [{}]\n\n[addresses]", retired.join(", "));
    let mut measures: Vec<_> = dataset.measures.iter().collect();
    measures.sort_by(|a, b| a.id.cmp(&b.id));
    for measure in measures {
        let _ = writeln!(toml, "{} = {}", quoted(&measure.id), pair(&measure.slug.value));
    }
    toml.into_bytes()
}

/// Writes the checksums of files as `sha256sum` does.
pub fn sha256_sums(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    files.iter().map(|(name, bytes)| checksum::line(&checksum::of(bytes), name)).collect::<String>().into_bytes()
}

fn pair(text: &Text) -> String {
    format!("{{ en = {}, cy = {} }}", quoted(text.get(Lang::En)), quoted(text.get(Lang::Cy)))
}

/// Writes a text between quotation marks; what JSON escapes, TOML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
