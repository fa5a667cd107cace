//! Every figure and date of the two documents behind the example's assurance stands on a page and, where it is a figure, in the data.

use std::collections::BTreeMap;
use std::path::Path;

use eglur::lang::Lang;
use eglur::map::{Kind, Page, SiteMap};
use eglur::model::Dataset;
use eglur::period::Period;
use eglur::quantity::Decimal;
use scraper::Html;

use crate::example::{Example, all, example, project, words};

/// A fact as `fixtures/assurance-facts.txt` writes it.
struct Fact<'a> {
    line: &'a str,
    record: &'a str,
    key: &'a str,
    period: Option<Period>,
    texts: [&'a str; 2],
}

#[test]
fn every_fact_of_the_documents_is_published() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/assurance-facts.txt")).unwrap();
    let facts: Vec<Fact<'_>> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(fact).collect();
    assert!(facts.len() > 200, "{} facts", facts.len());
    let project = project();
    let options = eglur::Options { base_url: None, as_of: "2018-07-01T00:00:00Z".parse().unwrap(), draft: false, compress: false };
    let open = eglur::open(project.root(), &options).unwrap();
    let sound = open.sound.as_ref().unwrap();
    let map = eglur::site_map(&sound.dataset, &sound.theme, &options).unwrap();
    let example = example();
    let mut lost = Vec::new();
    for fact in &facts {
        let is_figure = fact.record.starts_with("measures/") && fact.period.is_some();
        let found = if is_figure { in_data(example, fact) } else { on_pages(example, &sound.dataset, &map, fact) };
        if !found {
            lost.push(fact.line);
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

fn fact(line: &str) -> Fact<'_> {
    let parts: Vec<&str> = line.split(" | ").collect();
    let [record, key, period, en, cy, _] = parts[..] else { panic!("{line}") };
    match Period::parse(period) {
        Ok(period) => Fact { line, record, key, period: Some(period), texts: [en, cy] },
        // The number of an edition is neither a figure nor a date.
        Err(_) if period != "-" => Fact { line, record, key, period: None, texts: [period, period] },
        Err(_) => Fact { line, record, key, period: None, texts: [en, cy] },
    }
}

/// A figure stands in the data, exactly.
fn in_data(example: &Example, fact: &Fact<'_>) -> bool {
    let measure = fact.record.trim_start_matches("measures/");
    let period = fact.period.unwrap().key();
    let value: Decimal = fact.texts[0].parse().unwrap_or_else(|_| panic!("{}", fact.line));
    let (file, column, item) = match fact.key {
        "actual" => ("observations", "value", "all"),
        "target" => ("observations", "target", "all"),
        "differs" => ("sources", "value", "all"),
        key if key.starts_with("comparator.") => ("comparators", "value", ""),
        key => ("observations", "value", key.rsplit('.').next().unwrap()),
    };
    rows(example, &format!("data/{file}.csv")).iter().any(|row| {
        let of_item = item.is_empty() || row["breakdown_item"] == item;
        // A year's target stands beside each of the year's periods.
        let of_period = row["period"] == period || column == "target";
        row["measure_id"] == measure && of_period && of_item && row[column].parse::<Decimal>().is_ok_and(|shown| shown == value)
    })
}

/// Words stand on the page of the record in each language; a day or month as readers see it, or for machines beside its words.
fn on_pages(example: &Example, dataset: &Dataset, map: &SiteMap, fact: &Fact<'_>) -> bool {
    let page = page(dataset, fact.record).unwrap_or_else(|| panic!("{}", fact.line));
    Lang::ALL.into_iter().all(|lang| {
        let path = map.path(&Kind::Page(lang, page));
        let html = example.text(path);
        let shown = words(all(&Html::parse_document(html), "main")[0]);
        let text = fact.texts[usize::from(lang == Lang::Cy)];
        match fact.period {
            None => shown.contains(text),
            Some(period) => html.contains(&format!("datetime=\"{period}\"")) || shown.contains(&named(period, lang)),
        }
    })
}

/// Names a period as the example's pages do.
fn named(period: Period, lang: Lang) -> String {
    const MONTHS: [[&str; 2]; 12] = [
        ["January", "Ionawr"],
        ["February", "Chwefror"],
        ["March", "Mawrth"],
        ["April", "Ebrill"],
        ["May", "Mai"],
        ["June", "Mehefin"],
        ["July", "Gorffennaf"],
        ["August", "Awst"],
        ["September", "Medi"],
        ["October", "Hydref"],
        ["November", "Tachwedd"],
        ["December", "Rhagfyr"],
    ];
    let month = |number: i8| MONTHS[number as usize - 1][usize::from(lang == Lang::Cy)];
    match period {
        Period::Day(day) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
        Period::Month(of) => format!("{} {}", month(of.number()), of.year()),
        Period::Quarter(quarter) => {
            let word = if lang == Lang::Cy { "Chwarter" } else { "Quarter" };
            format!("{word} {} {}", quarter.number(), quarter.year())
        }
        other => other.to_string(),
    }
}

fn page(dataset: &Dataset, record: &str) -> Option<Page> {
    let (kind, id) = record.rsplit_once('/')?;
    let assurance = &dataset.assurance;
    match kind {
        "measures" => dataset.measures.index_of(id).map(Page::Measure),
        "assurance/bodies" => assurance.bodies.index_of(id).map(Page::Body),
        "assurance/documents" => assurance.documents.index_of(id).map(Page::Document),
        "assurance/programmes" => assurance.programmes.index_of(id).map(Page::Programme),
        "assurance/commitments" => assurance.commitments.index_of(id).map(Page::Promise),
        _ => None,
    }
}

fn rows(example: &Example, path: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(example.files[path].as_slice());
    reader.deserialize().map(|row| row.unwrap()).collect()
}
