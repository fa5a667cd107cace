//! What always holds of the example council's whole site: Powys, Quarter 4 2017/18.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Selector};

use crate::driver::Project;

/// The built example: its files, and its pages as they parse.
pub struct Example {
    /// Every file by its path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Builds the example once for all tests, and leaves no folder behind.
pub fn example() -> &'static Example {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let project = project();
        project.build();
        Example { files: project.site() }
    })
}

/// Copies the example into a project of its own.
pub fn project() -> Project {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = crate::driver::files(&content);
    files.iter().fold(Project::empty(), |project, (path, bytes)| project.bytes(&format!("content/{path}"), bytes))
}

impl Example {
    /// Parses every page.
    pub fn pages(&self) -> impl Iterator<Item = (&str, Html)> {
        let pages = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path.as_str(), Html::parse_document(std::str::from_utf8(bytes).unwrap())))
    }

    /// Returns a file as text.
    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }

    fn rows(&self, path: &str) -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_reader(self.files[path].as_slice());
        reader.deserialize().map(|row| row.unwrap()).collect()
    }
}

/// Lists the elements that a selector matches.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Returns the words of an element.
pub fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Follows a relative address from a file of the site.
pub fn follow(from: &str, way: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            ".." => {
                parts.pop().expect("the way stays inside the site");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn the_example_record_has_no_findings_but_advice() {
    let found = project().check();
    assert!(found.text.lines().all(|line| !line.starts_with("error[") && !line.starts_with("warning[")), "{}", found.text);
}

#[test]
fn every_page_has_its_twin_and_the_twin_leads_back() {
    let example = example();
    let toggle = |page: &Html| all(page, ".toggle a").first().map(|link| link.value().attr("href").unwrap().to_owned());
    let mut seen = 0;
    for (path, page) in example.pages().filter(|(path, _)| path.starts_with("cy/") || path.starts_with("en/")) {
        let twin_path = follow(path, &toggle(&page).unwrap_or_else(|| panic!("{path} has no toggle")));
        assert_ne!(twin_path[..2], path[..2], "{path} leads to its own language");
        let twin = Html::parse_document(example.text(&twin_path));
        assert_eq!(follow(&twin_path, &toggle(&twin).unwrap()), path, "the twin of {path} leads elsewhere");
        for selector in
            ["h1", "h2", "h3", "h4", "table", "tr", "svg", "main a", "figure", "section", "a[download]", "img", "li", "dt", "link", "meta"]
        {
            assert_eq!(all(&page, selector).len(), all(&twin, selector).len(), "{selector} of {path} and {twin_path}");
        }
        assert_eq!(all(&page, "html")[0].value().attr("lang"), Some(&path[..2]));
        seen += 1;
    }
    assert!(seen > 150, "{seen} pages");
}

#[test]
fn every_link_is_relative_and_leads_somewhere() {
    let example = example();
    let mut external = BTreeSet::new();
    let ids: BTreeMap<&str, BTreeSet<String>> = example
        .pages()
        .map(|(path, page)| (path, all(&page, "[id]").into_iter().map(|element| element.value().attr("id").unwrap().to_owned()).collect()))
        .collect();
    for (path, page) in example.pages() {
        for element in all(&page, "[href], [src]") {
            let address = element.value().attr("href").or(element.value().attr("src")).unwrap();
            if address.contains("://") {
                assert_eq!(element.value().name(), "a", "{path} fetches {address}");
                external.insert(address.to_owned());
                continue;
            }
            let (way, anchor) = address.split_once('#').map_or((address, None), |(way, anchor)| (way, Some(anchor)));
            let target = if way.is_empty() { path.to_owned() } else { follow(path, way) };
            assert!(example.files.contains_key(&target), "{path} leads to {address}, which is not there");
            if let Some(anchor) = anchor {
                assert!(ids[target.as_str()].contains(anchor), "{path} leads to {address}, and {target} has no such place");
            }
        }
    }
    assert!(external.iter().all(|address| address.starts_with("https://")), "{external:?}");
}

#[test]
fn ids_are_unique_and_each_page_has_one_heading_and_no_script() {
    let mut titles = BTreeSet::new();
    for (path, page) in example().pages() {
        let mut ids = BTreeSet::new();
        for element in all(&page, "[id]") {
            let id = element.value().attr("id").unwrap();
            assert!(ids.insert(id.to_owned()), "{path} has #{id} twice");
        }
        for element in all(&page, "[aria-labelledby], [aria-describedby]") {
            let named = element.value().attr("aria-labelledby").into_iter().chain(element.value().attr("aria-describedby"));
            for id in named.flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{path} names #{id}, which is not there");
            }
        }
        assert_eq!(all(&page, "h1").len(), 1, "{path}");
        let scripts = "script:not([src][defer]):not([type='application/ld+json']), style, [style], [onclick], iframe";
        assert!(all(&page, scripts).is_empty(), "{path}");
        let title = words(all(&page, "title")[0]);
        let page_of_one_language = path.len() > 3 && !path.ends_with("404.html");
        assert!(!page_of_one_language || titles.insert((path[..2].to_owned(), title.clone())), "{path} shares the title {title}");
        let mut level = 1;
        for heading in all(&page, "h1, h2, h3, h4, h5, h6") {
            let own: u32 = heading.value().name()[1..].parse().unwrap();
            assert!(own <= level + 1, "{path} skips a heading level at {}", words(heading));
            level = own;
        }
    }
}

#[test]
fn chart_table_and_csv_show_the_same_figures() {
    let example = example();
    let mut measures = 0;
    let mut charts = 0;
    for (path, page) in example.pages().filter(|(path, page)| is_measure(path, page, "en/measures/")) {
        let mut csv = all(&page, "a[download]").into_iter().map(|link| follow(path, link.value().attr("href").unwrap()));
        let csv = csv
            .find(|target| target.starts_with("data/measures/") && target.ends_with(".csv"))
            .unwrap_or_else(|| panic!("{path} has no CSV"));
        let rows = example.rows(&csv);
        let whole: Vec<&BTreeMap<String, String>> = rows.iter().filter(|row| row["breakdown_item"] == "all").collect();
        let in_csv: Vec<String> = whole.iter().map(|row| row["value"].clone()).filter(|value| !value.is_empty()).collect();

        // The table: the digits of each known figure; "reduced by 1" has no sign.
        let cells = all(&page, "table.series tbody tr:not(.compared) td.number");
        let in_table: Vec<String> = cells.into_iter().map(|cell| digits(&words(cell))).collect();
        let plain: Vec<String> = in_csv.iter().map(|value| digits(value)).collect();
        assert_eq!(numbers(&in_table), numbers(&plain), "{path} and {csv}");

        // The chart: every plotted figure of the council, in either drawing, with the changes left out.
        let drawn = whole.iter().filter(|row| row["basis"] != "change" && !row["value"].is_empty());
        let mut drawn: Vec<String> = drawn.map(|row| row["value"].clone()).collect();
        drawn.sort();
        for drawing in all(&page, "svg.chart:not(.panels)") {
            let marks = Selector::parse(".c-council[data-value], .c-other[data-value]").unwrap();
            let mut plotted: Vec<String> = drawing.select(&marks).map(|mark| mark.value().attr("data-value").unwrap().to_owned()).collect();
            plotted.sort();
            assert_eq!(numbers(&plotted), numbers(&drawn), "{path}");
            charts += 1;
        }
        assert_eq!(all(&page, "svg.chart:not(.panels)").is_empty(), drawn.is_empty(), "{path}");
        measures += 1;
    }
    assert_eq!(measures, 58);
    assert!(charts > 60, "{charts} drawings");
}

/// Tells whether a file is the page of one measure.
fn is_measure(path: &str, page: &Html, folder: &str) -> bool {
    path.starts_with(folder) && !all(page, ".answer-box").is_empty()
}

fn digits(text: &str) -> String {
    text.chars()
        .skip_while(|c| !(c.is_ascii_digit() || *c == '-'))
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '£'))
        .filter(|c| !matches!(c, ',' | '£' | '-'))
        .collect()
}

fn numbers(texts: &[String]) -> Vec<f64> {
    let mut numbers: Vec<f64> = texts.iter().map(|text| text.parse().unwrap()).collect();
    numbers.sort_by(f64::total_cmp);
    numbers
}

#[test]
fn panels_and_tables_of_breakdowns_show_the_same_figures() {
    let mut panels = 0;
    for (path, page) in example().pages().filter(|(path, page)| is_measure(path, page, "en/measures/")) {
        for drawing in all(&page, "svg.panels") {
            let figure = drawing.ancestors().filter_map(ElementRef::wrap).find(|parent| parent.value().name() == "figure").unwrap();
            let table: Vec<String> =
                figure.select(&Selector::parse("table.parts tbody tr").unwrap()).map(words).map(|row| row.replace(',', "")).collect();
            for (panel, row) in drawing.select(&Selector::parse(".c-panel").unwrap()).zip(table) {
                let marks = Selector::parse(".c-council[data-value]").unwrap();
                let plot = panel.select(&Selector::parse(".c-plot").unwrap()).next().unwrap().value();
                let at = |name: &str| plot.attr(name).unwrap().parse::<f64>().unwrap();
                for mark in panel.select(&marks) {
                    let value = mark.value().attr("data-value").unwrap();
                    assert!(row.contains(value.trim_start_matches('-')), "{path}: {value} is not in {row}");
                    let share = (value.parse::<f64>().unwrap() - at("data-y0")) / (at("data-y1") - at("data-y0"));
                    let wanted = at("data-y0-px") - share * (at("data-y0-px") - at("data-y1-px"));
                    let drawn: f64 = mark.value().attr("cy").unwrap().parse().unwrap();
                    assert!((drawn - wanted).abs() < 0.5, "{path}: {value}");
                }
                panels += 1;
            }
        }
    }
    assert!(panels > 10, "{panels} panels");
}

#[test]
fn observations_have_the_agreed_columns_and_keys() {
    let example = example();
    let bytes = &example.files["data/observations.csv"];
    let text = std::str::from_utf8(bytes).unwrap();
    assert_eq!(
        text.lines().next().unwrap(),
        "council_code,measure_id,measure_name_en,measure_name_cy,priority_ids,period,period_type,period_start,period_end,period_label_en,period_label_cy,breakdown,breakdown_item,basis,value,value_note,unit,target_op,target,target_upper,comparator_id,comparator_value,status,travel_short,travel_long,stated_status,stated_travel,revision,release_date"
    );
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'));
    let rows = example.rows("data/observations.csv");
    let mut keys = BTreeSet::new();
    for row in &rows {
        let key = ["measure_id", "period", "breakdown", "breakdown_item", "basis"].map(|column| row[column].clone());
        assert!(keys.insert(key.clone()), "{key:?} stands twice");
        assert!(
            row["value"].is_empty() != row["value_note"].is_empty() || !row["value"].is_empty(),
            "{key:?} has neither figure nor reason"
        );
        assert!(["blue", "green", "amber", "red", "not_assessed"].contains(&row["status"].as_str()), "{row:?}");
        for column in ["value", "target", "target_upper", "comparator_value"] {
            assert!(row[column].is_empty() || row[column].parse::<f64>().is_ok(), "{column} of {key:?}: {}", row[column]);
        }
    }
    let mut by_measure = 0;
    for (path, _) in example.files.iter().filter(|(path, _)| path.starts_with("data/measures/") && path.ends_with(".csv")) {
        by_measure += example.rows(path).len();
    }
    assert_eq!(rows.len(), by_measure);
}

#[test]
fn the_report_is_carried_over_with_its_contradictions() {
    let rows = example().rows("data/observations.csv");
    let find = |measure: &str, period: &str, item: &str, basis: &str| {
        let found = rows
            .iter()
            .find(|row| row["measure_id"] == measure && row["period"] == period && row["breakdown_item"] == item && row["basis"] == basis);
        found.unwrap_or_else(|| panic!("no {measure} {period} {item} {basis}"))
    };
    // Measure, period, part, basis: figure, target, status.
    for (measure, period, item, basis, value, target, status) in [
        ("planning-applications", "2017-18-Q4", "all", "in_period", "87", "75", "green"),
        ("whqs-improvements", "2017-18-Q4", "all", "cumulative", "1172", "2600", "red"),
        ("childrens-assessments", "2017-18-Q4", "all", "cumulative", "66", "95", "red"),
        ("childrens-assessments", "2017-18-Q4", "all", "in_period", "85", "95", "red"),
        ("aln-csi-ks3", "2017-18", "all", "in_period", "62", "69", "red"),
        ("fsm-csi-ks3", "2017-18", "all", "in_period", "72", "78", "amber"),
        ("carers-assessments", "2017-18-Q4", "all", "cumulative", "88.47", "91", "amber"),
        ("exclusions-primary", "2017-18", "all", "in_period", "0.3", "0", "red"),
        ("delayed-transfers-75", "2017-18-Q4", "all", "cumulative", "10.49", "7.5", "red"),
        ("learning-disability-out-of-county", "2017-18", "all", "change", "-1", "", "green"),
        ("sickness-absence", "2017-18-Q4", "people", "rolling_12_months", "15.58", "13.03", "red"),
        ("sickness-absence", "2017-18-Q4", "all", "rolling_12_months", "9.35", "9", "amber"),
        ("efficiency-savings", "2017-18-Q4", "chief-executives", "cumulative", "0.290", "", "not_assessed"),
        ("budget-variance", "2017-18-Q2", "all", "cumulative", "-3.8", "-1", "not_assessed"),
        ("strategic-sectors", "2017-18", "health-life-sciences", "in_period", "", "1", "not_assessed"),
    ] {
        let row = find(measure, period, item, basis);
        let number = |column: &str| row[column].parse::<f64>().ok();
        assert_eq!(number("value"), value.parse().ok(), "{measure} {period} {item}");
        assert_eq!(number("target"), target.parse().ok(), "{measure} {period} {item}");
        assert_eq!(row["status"], status, "{measure} {period} {item}");
    }
    let quality = example().text("en/data-quality/index.html");
    let quality = words(Html::parse_document(quality).root_element());
    for told in ["32%", "31%", "£8.327m", "£8.326m", "11 of the 35"] {
        assert!(quality.contains(told), "the data quality page does not tell {told}");
    }
}

#[test]
fn counts_of_records_are_those_of_the_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let count = |kind: &str| crate::driver::files(&folder.join(kind)).len();
    assert_eq!(count("measures"), 58, "35 of the plan, four corporate ones, and 19 that assurance follows");
    assert_eq!(count("risks"), 2);
    let example = example();
    let measures_of = |priority: &str| {
        let rows = example.rows("data/observations.csv");
        rows.into_iter().filter(|row| row["priority_ids"] == priority).map(|row| row["measure_id"].clone()).collect::<BTreeSet<_>>().len()
    };
    let counts = ["economy", "learning", "making-it-happen", "social-services"].map(measures_of);
    assert_eq!(counts, [10, 13, 2, 10]);
}

#[test]
fn a_base_address_makes_canonical_links_and_a_site_map() {
    let plain = example();
    assert!(!plain.files.contains_key("sitemap.xml"));
    assert!(!plain.text("en/index.html").contains("rel=\"canonical\""));
    let project = project().base_url("https://example.org/perf");
    project.build();
    let page = project.read("cy/mesurau/ceisiadau-cynllunio/index.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/perf/cy/mesurau/ceisiadau-cynllunio/\">"), "{page}");
    assert!(page.contains("hreflang=\"en\" href=\"https://example.org/perf/en/measures/planning-applications/\""));
    let map = project.read("sitemap.xml");
    let pages = plain.pages().filter(|(path, page)| path.ends_with("index.html") && all(page, "meta[name=robots]").is_empty()).count();
    assert_eq!(map.matches("<loc>").count(), pages - 1, "every page but the door and those that are not to be found");
    assert!(map.contains("<loc>https://example.org/perf/en/</loc>"));
    let feed = project.read("cy/straeon/feed.xml");
    let stories = plain.files.keys().filter(|path| path.starts_with("cy/straeon/")).count() - 1;
    assert_eq!(feed.matches("<entry>").count(), stories);
    assert!(feed.contains("<id>https://example.org/perf/cy/straeon/feed.xml</id>"));
    assert!(!plain.files.keys().any(|path| path.ends_with("feed.xml")), "a feed needs absolute addresses");
}

#[test]
fn every_measure_page_names_the_lines_of_its_figures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for (path, page) in example().pages().filter(|(path, page)| is_measure(path, page, "cy/mesurau/")) {
        let file = all(&page, "section[aria-labelledby=provenance] code").into_iter().map(words).next().unwrap();
        let record = std::fs::read_to_string(folder.join(&file)).unwrap();
        let lines: Vec<&str> = record.lines().collect();
        for row in all(&page, "table.series tbody tr:not(.compared)") {
            let cells: Vec<ElementRef<'_>> = row.select(&Selector::parse("td").unwrap()).collect();
            let line: usize = words(*cells.last().unwrap()).parse().unwrap();
            if cells[0].value().attr("class") == Some("number") {
                let figure = digits(&words(cells[0]));
                assert!(lines[line - 1].contains(&figure), "{path}: {figure} is not in line {line} of {file}: {}", lines[line - 1]);
            }
        }
    }
}
