//! Rows of tables about measures, in stretches that are made by themselves.

use minijinja::Value;

use super::{View, quality, row};
use crate::assess::Assessed;
use crate::diagnostic::Diagnostic;
use crate::model::measure::Measure;
use crate::period::Period;
use crate::render::data;
use crate::render::rows::{About, Stretch};
use crate::render::words::Said;

/// Returns what stands for the rows that say how measures stand in an edition, as [`stretches`] does.
pub fn table_rows<'a>(view: View<'_>, measures: impl IntoIterator<Item = Assessed<'a>>, edition: Period) -> Result<Vec<Value>, Diagnostic> {
    stretches(view, measures.into_iter().map(|assessed| assessed.measure), About::Standing(edition))
}

/// Returns what stands for the rows of a table about measures until they are put in, in stretches. In a draft they are there at once: what a
/// text was lent to a row, the page around it has to say.
pub fn stretches<'a>(view: View<'_>, measures: impl Iterator<Item = &'a Measure>, about: About) -> Result<Vec<Value>, Diagnostic> {
    let measures: Vec<&Measure> = measures.collect();
    let place = |measure: &&Measure| view.site.dataset.measures.index_of(&measure.id);
    let rows = |stretch: &[&Measure]| {
        let stretch = Stretch { about, measures: stretch.iter().filter_map(place).collect() };
        if view.site.draft { rows_of(view, &stretch) } else { Ok(stretch.mark()) }
    };
    measures.chunk_by(|one, _| !ends_a_stretch(one)).map(|stretch| rows(stretch).map(Value::from_safe_string)).collect()
}

/// Fills in a stretch of rows. Those of a nation's record are long to make, and one changed figure leaves most of them as they are. A row knows
/// of its page only the way from there to the measure.
pub fn rows_of(view: View<'_>, Stretch { about, measures }: &Stretch) -> Said {
    let folder = view.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let name = format!("rows/{}/{folder}/{}", view.lang.code(), about.key());
    let measures: Vec<&Measure> = measures.iter().filter_map(|place| view.site.dataset.measures.at(*place)).collect();
    let made = data::text(view.site, &name, &measures, || match *about {
        About::Standing(edition) => row::rows(view, &measures, edition),
        About::Figures => quality::without_figure(view, &measures),
        About::Targets => quality::without_target(view, &measures),
    });
    made.map_err(|fault| fault.finding(view.path))
}

/// Tells whether a stretch of rows ends with a measure. That it depends on nothing else leaves the stretches after a measure that comes or
/// goes as they are, in whatever order they stand.
fn ends_a_stretch(measure: &Measure) -> bool {
    (crc32fast::hash(measure.id.as_bytes()) as usize).is_multiple_of(data::TOGETHER)
}
