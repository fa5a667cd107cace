//! Puts figures of the record into texts that name them.

use std::borrow::Cow;

use super::theme::Theme;
use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::model::Dataset;
use crate::model::bound::{Mark, filled};
use crate::period::Period;

/// Fills in every figure that a text names, in the language of the text.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn fill<'t>(dataset: &Dataset, theme: &Theme, text: &'t str) -> Result<Cow<'t, str>, Diagnostic> {
    filled(text, |mark| figure(dataset, theme, mark))
}

fn figure(dataset: &Dataset, theme: &Theme, mark: &Mark<'_>) -> Result<Option<String>, Diagnostic> {
    let Some((measure, period)) = dataset.measures.get(mark.measure).zip(Period::parse(mark.period).ok()) else { return Ok(None) };
    let words = Words { theme, site: &dataset.site, lang: mark.lang };
    measure.spoken(period).map(|cell| words.cell(measure, cell)).transpose()
}
