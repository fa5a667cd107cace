//! The news desk: its figures, computed again from the data; the ledger of lateness; citations.

use std::collections::BTreeMap;
use std::path::Path;

use crate::driver::Project;

const POTHOLES: &str = "content/measures/potholes.toml";

fn rows(project: &Project, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = project.read(path);
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
}

/// The cells of a table of a page, row by row.
fn table(page: &str, caption: &str) -> Vec<Vec<String>> {
    let page = scraper::Html::parse_document(page);
    let select = |text: &str| scraper::Selector::parse(text).unwrap();
    let words = |element: scraper::ElementRef<'_>| element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let found = page.select(&select("table")).find(|table| table.select(&select("caption")).any(|other| words(other) == caption));
    let table = found.unwrap_or_else(|| panic!("no table {caption}"));
    table.select(&select("tbody tr")).map(|row| row.select(&select("th, td")).map(words).collect()).collect()
}

/// The id of the measure that a row's link leads to, as its page's data is named by it.
fn id_of(project: &Project, page: &str, name: &str) -> String {
    let name = name.replace('\'', "&#39;");
    let found = page.find(&format!(">{name}</a>")).unwrap_or_else(|| panic!("no link {name}"));
    let href = page[..found].rsplit("href=\"../../").next().unwrap().trim_end_matches('"');
    let measure = project.read(&format!("en/{href}"));
    let after = measure.split("/data/measures/").nth(1).unwrap();
    after.split(".csv").next().unwrap().to_owned()
}

#[test]
fn the_figures_of_the_example_follow_from_its_data() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = crate::driver::files(&content);
    let project = files.iter().fold(Project::empty(), |project, (path, bytes)| project.bytes(&format!("content/{path}"), bytes));
    project.build();
    let all = rows(&project, "data/observations.csv");
    let page = project.read("en/news-desk/2017-18-q4/index.html");
    let number = |text: &str| text.replace(['%', '£', 'm', ','], "").parse::<f64>().ok();
    let whole = |id: &str| all.iter().filter(|row| row["breakdown_item"] == "all" && row["measure_id"] == id).collect::<Vec<_>>();

    let missed = table(&page, "Targets missed, the widest miss first");
    assert!(missed.len() > 5);
    let mut last = f64::INFINITY;
    let mut checked = 0;
    for row in &missed {
        let Some(percent) = number(&row[3]) else {
            last = -1.0;
            continue;
        };
        assert!(percent <= last, "{row:?} stands too far down");
        last = percent;
        let id = id_of(&project, &page, &row[0]);
        let is_meant = |data: &&&BTreeMap<String, String>| {
            ["amber", "red"].contains(&data["status"].as_str()) && number(&data["value"]) == number(&row[1])
        };
        let data = whole(&id).into_iter().find(|data| is_meant(&data)).unwrap_or_else(|| panic!("{id} has no figure as in {row:?}"));
        let (value, target) = (number(&data["value"]).unwrap(), number(&data["target"]).unwrap());
        if data["target_op"] != "within" {
            assert!(((value - target).abs() / target.abs() * 100.0 - percent).abs() < 0.06, "{row:?} {data:?}");
            checked += 1;
        }
    }
    assert!(checked > 3, "{checked} misses computed again");

    let beside = table(&page, "The council beside others, the best first");
    let mut last = f64::INFINITY;
    for row in &beside {
        let ahead = number(row[4].trim_start_matches('+')).unwrap();
        assert!(ahead <= last, "{row:?}");
        last = ahead;
        let (own, other) = (number(&row[2]).unwrap(), number(row[3].split_whitespace().next().unwrap()).unwrap());
        assert!(((own - other).abs() / other.abs() * 100.0 - ahead.abs()).abs() < 0.06, "{row:?}");
    }

    let moved = table(&page, "Changes, the biggest first");
    let mut last = f64::INFINITY;
    for row in &moved {
        let Some(percent) = number(&row[4]) else { continue };
        assert!(percent <= last, "{row:?}");
        last = percent;
        let (before, now) = (number(row[1].split_whitespace().next().unwrap()).unwrap(), number(&row[2]).unwrap());
        assert!(((now - before).abs() / before.abs() * 100.0 - percent).abs() < 0.06, "{row:?}");
    }

    let late = table(&page, "Late or missing figures");
    let ledger = rows(&project, "data/lateness.csv");
    assert_eq!(late.len(), ledger.len());
    let due = ledger.iter().find(|row| row["due_date"] == "2018-06-28").unwrap();
    assert_eq!((due["measure_id"].as_str(), due["days_late"].as_str()), ("strategic-sectors", "3"), "as of 1 July 2018");
    assert!(ledger.iter().all(|row| !row["due_date"].is_empty() || row["days_late"].is_empty()), "no due day is made up");
}

#[test]
fn lateness_is_counted_from_the_day_the_record_names() {
    let late = |measure: &str, moment: &str| {
        let project = Project::smallest().replace(POTHOLES, "= 92", measure).at_moment(moment);
        project.build();
        rows(&project, "data/lateness.csv")
            .into_iter()
            .map(|row| (row["due_date"].clone(), row["days_late"].clone(), row["missing_since"].clone()))
            .collect::<Vec<_>>()
    };
    let line = |due: &str, days: &str, since: &str| vec![(due.to_owned(), days.to_owned(), since.to_owned())];
    let waiting = "= { none = \"not-yet-available\", expected = 2018-06-28 }";
    assert_eq!(late(waiting, "2018-06-28T12:00:00Z"), line("2018-06-28", "", "2017-18-Q4"));
    assert_eq!(late(waiting, "2018-07-01T12:00:00Z"), line("2018-06-28", "3", "2017-18-Q4"));
    assert_eq!(late("= { none = \"no-data-supplied\" }", "2018-07-01T12:00:00Z"), line("", "", "2017-18-Q4"));
    assert_eq!(late("= { none = \"not-applicable\" }", "2018-07-01T12:00:00Z"), []);
    assert_eq!(late("= 92", "2018-07-01T12:00:00Z"), []);
}

#[test]
fn a_figure_that_came_after_its_due_day_stays_in_the_ledger() {
    let project = Project::smallest().replace("content/site.toml", "[organisation]", "due_after_days = 60\n[organisation]").replace(
        "content/reports/2017-18-q4/report.toml",
        "summary",
        "published = 2018-06-12\nsummary",
    );
    project.build();
    let rows = rows(&project, "data/lateness.csv");
    assert_eq!(
        (rows[0]["due_date"].as_str(), rows[0]["published_date"].as_str(), rows[0]["days_late"].as_str()),
        ("2018-05-30", "2018-06-12", "13")
    );
    assert!(project.read("cy/desg-newyddion/2017-18-ch4/index.html").contains("Cyhoeddwyd yn hwyr"));
}

#[test]
fn a_citation_has_an_address_only_where_one_is_known() {
    let project = Project::smallest();
    project.build();
    let page = project.read("en/measures/potholes-mended/index.html");
    assert!(page.contains("<p class=\"citation\">Test Council. Potholes mended. Quarter 4 2017-18.</p>"), "{page}");
    assert!(!page.contains("Permanent address"));
    let project = project
        .base_url("https://example.org")
        .replace("content/reports/2017-18-q4/report.toml", "summary", "published = 2018-06-12\nsummary")
        .freeze();
    project.build();
    let cited = |path: &str, citation: &str| assert!(project.read(path).contains(citation), "{path} lacks {citation}");
    cited(
        "en/measures/potholes-mended/index.html",
        "Potholes mended. Quarter 4 2017-18. Published: 12 June 2018. https://example.org/en/measures/potholes-mended/</p>",
    );
    cited(
        "cy/argraffiadau/2017-18-ch4/index.html",
        "Cyngor Prawf. Y data fel y&#39;i cyhoeddwyd: Chwarter 4 2017-18. Cyhoeddwyd: 12 Mehefin 2018. https://example.org/cy/argraffiadau/2017-18-ch4/</p>",
    );
    cited(
        "en/reports/2017-18-q4/index.html",
        "Test Council. Report. Quarter 4 2017-18. Published: 12 June 2018. https://example.org/en/reports/2017-18-q4/</p>",
    );
}
