//! Writes `content/translations.toml`.

use std::collections::BTreeMap;
use std::fmt::Write;

use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

use crate::model::translation::{Mark, Passage, Standing, Texts};

/// Where the marks are kept, below the project's folder.
pub const PATH: &str = "content/translations.toml";

const TITLE: &str = "\
# Which text was translated from which, by their fingerprints, and who has reviewed the pair as it stands.
# `eglur translate` keeps this file: edit the texts, not the marks.
";

/// Returns the text of the file after the marks `made`, by the place of their passage among the texts.
///
/// Every mark stands at the place of its text. Marks that no text needs any more are left out.
pub fn text(texts: &Texts, made: &BTreeMap<usize, Mark>) -> String {
    let standings = texts.standings();
    let mut written = TITLE.to_owned();
    let mut path = "";
    for (index, (passage, standing)) in texts.passages.iter().zip(&standings).enumerate() {
        let kept = match standing {
            Standing::Current(mark) | Standing::Stale(mark) => Some(*mark),
            Standing::Missing(_) | Standing::Unrecorded => None,
        };
        let Some(mark) = made.get(&index).or(kept) else { continue };
        if path != &*passage.path {
            path = &passage.path;
            // Writing to a `String` does not fail.
            let _ = writeln!(written, "\n[marks.{}]", key(path));
        }
        line(&mut written, passage, mark);
    }
    written
}

fn line(written: &mut String, passage: &Passage, mark: &Mark) {
    let (field, from, en, cy) = (key(&passage.field), mark.from.code(), mark.pair.en, mark.pair.cy);
    let _ = write!(written, "{field} = {{ from = \"{from}\", en = \"{en}\", cy = \"{cy}\"");
    if let Some(review) = &mark.review {
        let by = TomlStringBuilder::new(&review.by).as_basic().to_toml_value();
        let _ = write!(written, ", reviewed = {{ by = {by}, on = {} }}", review.on);
    }
    written.push_str(" }\n");
}

fn key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_default().to_toml_key()
}
