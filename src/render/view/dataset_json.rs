//! The data as search engines for data sets read them: `Dataset` of schema.org, in the page's language. Only facts; an address only
//! where the whole address is known.

use serde_json::{Map, Value as Json, json};

use super::View;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Book, DataFile, Kind, Page, Table};
use crate::model::measure::Measure;
use crate::period::Period;
use crate::render::markdown;

/// Describes all the data.
pub fn all(view: View<'_>) -> Json {
    let settings = &view.site.dataset.site;
    let measures = view.site.dataset.measures.iter();
    let mut dataset = common(view, measures.flat_map(periods), Page::Data);
    dataset.insert("name".into(), view.words.text(&settings.title).into());
    dataset.insert("description".into(), view.words.text(&settings.description).into());
    let files = [
        (DataFile::Archive, "application/zip"),
        (DataFile::Csv(Table::Observations), "text/csv"),
        (DataFile::Workbook(view.lang, Book::Xlsx), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (DataFile::Workbook(view.lang, Book::Ods), "application/vnd.oasis.opendocument.spreadsheet"),
    ];
    distribution(view, &mut dataset, &files);
    dataset.into()
}

/// Describes the figures of one measure.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn of_measure(view: View<'_>, measure: &Measure, index: usize) -> Result<Json, Diagnostic> {
    let words = view.words;
    let title = words.text(&measure.title);
    let mut dataset = common(view, periods(measure), Page::Measure(index));
    let about = words.maybe(&measure.definition).map_or_else(|| title.to_owned(), markdown::plain);
    dataset.insert("name".into(), title.into());
    dataset.insert("description".into(), about.into());
    dataset.insert("identifier".into(), measure.id.as_str().into());
    dataset.insert("variableMeasured".into(), json!({ "@type": "PropertyValue", "name": title, "unitText": words.unit(measure)? }));
    if let Some(base) = view.site.base_url {
        let whole = view.site.map.address(base, &Kind::Page(view.lang, Page::Data));
        dataset.insert("isPartOf".into(), json!({ "@type": "Dataset", "name": words.text(&view.site.dataset.site.title), "url": whole }));
    }
    distribution(view, &mut dataset, &[(DataFile::MeasureCsv(index), "text/csv"), (DataFile::MeasureJson(index), "application/json")]);
    Ok(dataset.into())
}

fn common(view: View<'_>, periods: impl Iterator<Item = Period> + Clone, page: Page) -> Map<String, Json> {
    let (site, settings) = (view.site, &view.site.dataset.site);
    let creator = json!({ "@type": "GovernmentOrganization", "name": view.words.plain(&settings.organisation.name) });
    let mut dataset = Map::new();
    dataset.insert("@type".into(), "Dataset".into());
    dataset.insert("name".into(), Json::Null);
    dataset.insert("description".into(), Json::Null);
    dataset.insert("inLanguage".into(), Lang::ALL.map(Lang::code).to_vec().into());
    dataset.insert("creator".into(), creator.clone());
    dataset.insert("publisher".into(), creator);
    dataset.insert("license".into(), settings.licence.url.as_str().into());
    dataset.insert("isAccessibleForFree".into(), true.into());
    dataset.insert("version".into(), settings.edition.value.key().into());
    dataset.insert("spatialCoverage".into(), json!({ "@type": "Place", "name": view.words.text(&settings.organisation.place.name) }));
    let (first, last) = (periods.clone().map(Period::start).min(), periods.map(Period::end).max());
    if let Some((first, last)) = first.zip(last) {
        dataset.insert("temporalCoverage".into(), format!("{first}/{last}").into());
    }
    let report = site.dataset.reports.iter().find(|report| report.period.value == settings.edition.value);
    if let Some(published) = report.and_then(|report| report.published) {
        dataset.insert("datePublished".into(), published.to_string().into());
    }
    if let Some(base) = site.base_url {
        dataset.insert("url".into(), site.map.address(base, &Kind::Page(view.lang, page)).into());
    }
    dataset
}

fn periods(measure: &Measure) -> impl Iterator<Item = Period> + Clone {
    measure.whole.observations.iter().map(|cell| cell.about.unwrap_or(cell.period))
}

fn distribution(view: View<'_>, dataset: &mut Map<String, Json>, files: &[(DataFile, &str)]) {
    let Some(base) = view.site.base_url else { return };
    let file = |(file, format): &(DataFile, &str)| {
        let address = view.site.map.address(base, &Kind::Data(*file));
        json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": address })
    };
    dataset.insert("distribution".into(), files.iter().map(file).collect());
}
