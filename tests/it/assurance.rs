//! Assurance: bad input, the tracker on three days, the ways from finding to promise and back, and every fact of the example's documents.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use atom_syndication::Feed;
use scraper::Html;

use crate::driver::{Found, Project};
use crate::example::{all, example, follow, words};

const FIXTURE: &str = "tests/fixtures/assurance";
const COMMITMENT: &str = "content/assurance/commitments/structure.toml";
const INSPECTION: &str = "content/assurance/documents/inspection.toml";
const UPDATE: &str = "content/assurance/documents/update.toml";
const RESPONSE: &str = "content/assurance/documents/response.toml";
const VISITS: &str = "content/measures/visits.toml";

fn fixture() -> Project {
    Project::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE))
}

/// Breaks the fixture in one place.
fn broken(path: &str, from: &str, to: &str) -> Found {
    fixture().replace(path, from, to).check()
}

/// Returns the line of the fixture's file on which a text stands, from 1.
fn line(path: &str, text: &str) -> usize {
    let file = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE).join(path)).unwrap();
    file.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{path} has no {text}")) + 1
}

/// Reads a table of data of a built site.
fn rows(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(files[path].as_slice()).deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn the_fixture_has_no_findings() {
    let found = fixture().check();
    assert!(found.places.is_empty(), "{}", found.text);
}

#[test]
fn a_revised_date_before_the_original_is_found_at_the_revised_one() {
    let found = broken(COMMITMENT, "date = \"2018-06-15\"", "date = \"2018-03-15\"");
    let column = "revised = [{ text = { en = \"mid-June\", cy = \"canol Mehefin\" }, date = ".len() + 1;
    found.has("earlier-revision", COMMITMENT, line(COMMITMENT, "revised ="), column);
    insta::assert_snapshot!(found.text);
    let ended = "content/assurance/commitments/accept.toml";
    broken(ended, "ended = \"2018-05-30\"", "ended = \"2018-05-01\"").has("earlier-revision", ended, line(ended, "ended ="), 9);
}

#[test]
fn a_recommendation_that_belongs_to_no_inspection_is_found() {
    let recommendation = "\n[recommendation.r1]\ntimescale = \"immediate\"\ntext = { en = \"Do it.\", cy = \"Gwnewch ef.\" }\n";
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE).join(RESPONSE)).unwrap();
    let found = fixture().file(RESPONSE, &format!("{text}{recommendation}")).check();
    found.has("recommendation-without-inspection", RESPONSE, text.lines().count() + 2, 17);
    insta::assert_snapshot!(found.text);
    let nobodys = broken(INSPECTION, "body = \"inspectorate\"\n", "");
    nobodys.has("recommendation-without-inspection", INSPECTION, line(INSPECTION, "[recommendation.i1]") - 1, 17);
    broken("content/assurance/commitments/visits.toml", "inspection/i1", "inspection/i9").has(
        "dangling-part",
        "content/assurance/commitments/visits.toml",
        line("content/assurance/commitments/visits.toml", "answers"),
        12,
    );
}

#[test]
fn an_update_outside_its_programmes_time_is_found_at_its_date() {
    let place = line(UPDATE, "date =");
    let found = broken(UPDATE, "date = \"2018-04-30\"", "date = \"2021-04-30\"");
    found.has("update-outside-programme", UPDATE, place, 8);
    insta::assert_snapshot!(found.text);
    broken(UPDATE, "date = \"2018-04-30\"", "date = \"2016-04-30\"").has("update-outside-programme", UPDATE, place, 8);
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE).join(UPDATE)).unwrap();
    let alone = text.replace("programme = \"improvement\"\n", "").replace("area = \"a\"\n", "");
    fixture().file(UPDATE, &alone).check().has("update-outside-programme", UPDATE, 1, 1);
}

#[test]
fn a_month_written_as_a_quarter_is_found() {
    let found = broken(VISITS, "\"2018-03\" = { value = 72", "\"2017-18 Q4\" = { value = 72");
    found.has("month-as-quarter", VISITS, line(VISITS, "\"2018-03\""), 26);
    insta::assert_snapshot!(found.text);
    let date = broken(COMMITMENT, "made = \"2018-04-30\"", "made = \"2017-18 Q4\"");
    date.has("not-a-date", COMMITMENT, line(COMMITMENT, "made ="), 8);
}

#[test]
fn references_between_records_of_assurance_lead_somewhere() {
    for (path, from, to, column) in [
        (INSPECTION, "body = \"inspectorate\"", "body = \"inspectorat\"", 8),
        (RESPONSE, "answers = [\"inspection\"]", "answers = [\"inspektion\"]", 12),
        (UPDATE, "programme = \"improvement\"", "programme = \"improvment\"", 13),
        (UPDATE, "area = \"a\"", "area = \"z\"", 8),
        (COMMITMENT, "aims = [\"2\"]", "aims = [\"3\"]", 9),
        (COMMITMENT, "document = \"update\"", "document = \"updat\"", 12),
        ("content/assurance/bodies/board.toml", "replaces = \"old-board\"", "replaces = \"older-board\"", 12),
    ] {
        broken(path, from, to).has("dangling-part", path, line(path, from), column);
    }
    broken(VISITS, "document = \"board-report\"", "document = \"bord-report\"").has(
        "dangling-part",
        VISITS,
        line(VISITS, "value = 86"),
        28,
    );
    let measures = line(COMMITMENT, "measures");
    broken(COMMITMENT, "measures = [\"agency-cost\"]", "measures = [\"agncy-cost\"]").has("unknown-reference", COMMITMENT, measures, 13);
}

#[test]
fn a_promise_without_evidence_is_found_a_quarter_after_its_date() {
    let late = "content/assurance/commitments/visits.toml";
    let on = |day: &str| fixture().at_moment(&format!("{day}T00:00:00Z")).check();
    assert_eq!(on("2019-03-31").places, []);
    let found = on("2019-04-01");
    found.is_sound();
    found.has("no-evidence", late, line(late, "state ="), 9);
    assert_eq!(found.places.len(), 1, "evidence, or the reason why there is none, is enough: {}", found.text);
}

#[test]
fn other_slips_are_found_where_they_are() {
    broken(INSPECTION, "text = { en = \"Visit in time.\", cy = \"Ymwelwch mewn pryd.\" }\n", "").has(
        "missing-key",
        INSPECTION,
        line(INSPECTION, "[recommendation.i1]"),
        1,
    );
    broken(INSPECTION, "finding.kind]", "finding.i1]").has("duplicate-id", INSPECTION, line(INSPECTION, "[recommendation.i1]"), 17);
    let accept = "content/assurance/commitments/accept.toml";
    broken(accept, "state = \"kept\"", "state = \"open\"").has("ended-and-open", accept, line(accept, "ended ="), 9);
    broken(VISITS, "assurance = true", "assurance = true\npriorities = [\"care\"]").has("measure-nowhere", VISITS, 3, 15);
    broken("content/measures/answered.toml", "service-area]", "servis-area]").has("unnamed", "content/measures/answered.toml", 14, 18);
    let misplaced = fixture().file("content/assurance/promises/a.toml", "title = 1\n").check();
    misplaced.has("misplaced-record", "content/assurance/promises/a.toml", 1, 1);
}

/// Lists the promises of each group of a page of the tracker.
fn groups(project: &Project, path: &str) -> Vec<(String, Vec<String>)> {
    let page = Html::parse_document(&project.read(path));
    let section = |section: &scraper::ElementRef<'_>| {
        let selector = scraper::Selector::parse("li.promise h3").unwrap();
        let heading = section.select(&scraper::Selector::parse("h2").unwrap()).next().map(words);
        let promises: Vec<String> = section.select(&selector).map(words).collect();
        (heading.unwrap_or_default(), promises)
    };
    all(&page, "main > section").iter().map(section).filter(|(_, promises)| !promises.is_empty()).collect()
}

#[test]
fn the_tracker_follows_the_calendar() {
    let at = |day: &str| {
        let project = fixture().at_moment(&format!("{day}T00:00:00Z"));
        project.build();
        project
    };
    let group = |title: &str, promises: &[&str]| (title.to_owned(), promises.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
    let rest = [
        group("No date", &["Listen more"]),
        group("Kept late", &["Train the staff"]),
        group("Kept on time", &["Carry out the decision"]),
        group("Kept", &["Buy a van"]),
        group("Dropped", &["Hold a fair"]),
    ];
    let tracker = "en/assurance/promises/index.html";
    let early = at("2018-06-15");
    assert_eq!(groups(&early, tracker)[0], group("Still to come", &["Put the new structure in place", "Visit in time"]));
    assert_eq!(groups(&early, tracker)[1..], rest);
    assert!(groups(&early, "en/assurance/promises/overdue/index.html").is_empty());
    assert_eq!(early.read("data/overdue.csv").lines().count(), 1);

    let between = at("2018-07-01");
    assert_eq!(groups(&between, tracker)[0], group("Overdue", &["Put the new structure in place"]));
    assert_eq!(groups(&between, tracker)[1], group("Still to come", &["Visit in time"]));
    assert_eq!(groups(&between, tracker)[2..], rest);
    let page = between.read(tracker);
    assert!(page.contains("Days overdue: 16") && page.contains("Put off by, in days: 46"), "{page}");
    assert!(page.contains("1 of 3 whose date is past (33.3%)"), "{page}");
    assert!(between.read("cy/sicrwydd/addewidion/index.html").contains("hwyr: 16"));
    assert_eq!(
        between.read("data/overdue.csv").lines().nth(1),
        Some("structure,Put the new structure in place,Rhoi'r strwythur newydd ar waith,2018-04-30,2018-06-15,16")
    );

    let late = at("2019-01-01");
    assert_eq!(groups(&late, tracker)[0], group("Overdue", &["Put the new structure in place", "Visit in time"]));
    assert_eq!(groups(&late, "en/assurance/promises/overdue/index.html").len(), 1);
    assert_eq!(groups(&late, "en/assurance/promises/slipped/index.html"), [group("Overdue", &["Put the new structure in place"])]);
    assert_eq!(groups(&late, "en/assurance/promises/kept/index.html"), rest[1..4]);

    // What is overdue depends on the day; the tables of data do not, so that an edition can be frozen on any.
    for table in ["commitments", "recommendations", "findings", "sources"] {
        let name = format!("data/{table}.csv");
        assert_eq!(early.read(&name), late.read(&name));
    }
}

#[test]
fn feeds_tell_of_findings_and_of_what_is_overdue() {
    let project = fixture().base_url("https://example.org/perf");
    project.build();
    for (path, entries) in [
        ("en/assurance/findings.xml", ["Inspection of care", "Report of the board, June 2018"].as_slice()),
        ("cy/sicrwydd/canfyddiadau.xml", &["Arolygiad o ofal", "Adroddiad y bwrdd, Mehefin 2018"]),
        ("en/assurance/overdue-promises.xml", &["Put the new structure in place"]),
        ("cy/sicrwydd/addewidion-hwyr.xml", &["Rhoi'r strwythur newydd ar waith"]),
    ] {
        let feed: Feed = project.read(path).parse().unwrap();
        let mut titles: Vec<String> = feed.entries().iter().map(|entry| entry.title().value.clone()).collect();
        titles.sort();
        let mut wanted: Vec<String> = entries.iter().map(|title| (*title).to_owned()).collect();
        wanted.sort();
        assert_eq!(titles, wanted, "{path}");
    }
    let overdue: Feed = project.read("en/assurance/overdue-promises.xml").parse().unwrap();
    assert_eq!(overdue.entries()[0].updated().to_rfc3339(), "2018-06-16T00:00:00+00:00", "the day after its date");
}

#[test]
fn a_site_without_assurance_has_nothing_of_it() {
    let project = Project::smallest().base_url("https://example.org");
    project.build();
    let site = project.site();
    let of_assurance: Vec<&String> = site.keys().filter(|path| path.contains("assurance") || path.contains("sicrwydd")).collect();
    assert!(of_assurance.is_empty(), "{of_assurance:?}");
    for table in ["commitments", "recommendations", "findings", "sources", "overdue"] {
        assert!(!site.contains_key(&format!("data/{table}.csv")), "{table}");
    }
    assert!(!project.read("en/index.html").contains("Assurance"));
    assert!(!project.read("data/README.en.txt").contains("commitment"));
}

#[test]
fn assurance_stays_out_of_the_reports_counts() {
    let project = fixture();
    project.build();
    let report = project.read("en/reports/2017-18-q4/index.html");
    assert!(report.contains("Calls answered") && !report.contains("Visits on time"), "{report}");
    assert!(!project.read("en/news-desk/2017-18-q4/index.html").contains("Visits on time"));
    assert!(project.read("en/measures/index.html").contains("Visits on time"));
}

#[test]
fn where_documents_differ_all_figures_are_shown() {
    let project = fixture();
    project.build();
    let page = project.read("en/measures/visits-on-time-by-month/index.html");
    for shown in ["84%", "87%", "86%", "the Quarter 4 report", "Report of the board, June 2018", "Update of April 2018"] {
        assert!(page.contains(shown), "{shown}");
    }
    let sources = rows(&project.site(), "data/sources.csv");
    let april: Vec<(&str, &str)> =
        sources.iter().filter(|row| row["period"] == "2018-04").map(|row| (row["number"].as_str(), row["value"].as_str())).collect();
    assert_eq!(april, [("1", "84"), ("2", "87"), ("3", "86")]);
    let board = project.read("en/assurance/documents/report-of-the-board-june-2018/index.html");
    assert!(board.contains("86%") && board.contains("84%"));
    let observations = rows(&project.site(), "data/observations.csv");
    let march = observations.iter().find(|row| row["measure_id"] == "visits" && row["period"] == "2018-03").unwrap();
    assert_eq!((march["period_type"].as_str(), march["value"].as_str(), march["status"].as_str()), ("month", "72", "red"));
    assert!(project.read("en/measures/calls-answered/index.html").contains("The figures are not there by service area."));
    assert!(project.read("en/measures/agency-staff-cost-for-a-day/index.html").contains("£10,790"));
}

#[test]
fn the_way_from_finding_to_promise_to_figures_leads_back() {
    let (example, mut ways) = (example(), 0);
    let mut links: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, page) in example.pages() {
        let targets = all(&page, "main a[href]").into_iter().map(|link| link.value().attr("href").unwrap());
        let targets = targets.filter(|href| !href.contains("://") && !href.starts_with('#'));
        links.insert(path.to_owned(), targets.map(|href| follow(path, href.split('#').next().unwrap())).collect());
    }
    for (path, targets) in links.iter().filter(|(path, _)| path.contains("/assurance/promise/") || path.contains("/sicrwydd/addewid/")) {
        for target in targets {
            let leads_back = ["documents/", "dogfennau/", "measures/", "mesurau/", "challenges/", "heriau/", "stories/", "straeon/"];
            let leads_back = leads_back.iter().chain(["objectives/", "amcanion/", "programmes/", "rhaglenni/"].iter());
            // A document that is only evidence need not name every promise that it is evidence for.
            if !leads_back.clone().any(|part| target.contains(part)) || target.contains("documents/") || target.contains("dogfennau/") {
                continue;
            }
            assert!(links[target].contains(path), "{target} does not lead back to {path}");
            ways += 1;
        }
    }
    assert!(ways > 100, "{ways} ways");
    let mut answers = 0;
    for row in rows(&example.files, "data/findings.csv").iter().chain(&rows(&example.files, "data/recommendations.csv")) {
        answers += row["commitment_ids"].split_whitespace().count();
    }
    assert!(answers > 40, "{answers} answers");
}

#[test]
fn pages_and_tables_say_the_same_of_every_promise() {
    let example = example();
    let promises = rows(&example.files, "data/commitments.csv");
    for (path, lang, own) in
        [("en/assurance/promises/index.html", "title_en", "en"), ("cy/sicrwydd/addewidion/index.html", "title_cy", "cy")]
    {
        let page = Html::parse_document(example.text(path));
        let shown: BTreeMap<String, String> = all(&page, "li.promise")
            .into_iter()
            .map(|item| {
                let heading = item.select(&scraper::Selector::parse("h3").unwrap()).next().map(words).unwrap();
                (item.value().attr("id").unwrap().to_owned(), heading)
            })
            .collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted: BTreeMap<String, String> = promises.iter().map(|row| (row["commitment_id"].clone(), squeezed(&row[lang]))).collect();
        assert_eq!(shown, wanted, "{own}");
    }
    let overdue = rows(&example.files, "data/overdue.csv");
    let page = Html::parse_document(example.text("en/assurance/promises/overdue/index.html"));
    let shown: Vec<&str> = all(&page, "li.promise").into_iter().map(|item| item.value().attr("id").unwrap()).collect();
    assert_eq!(shown, overdue.iter().map(|row| row["commitment_id"].as_str()).collect::<Vec<_>>());
    for row in rows(&example.files, "data/findings.csv") {
        let (id, document) = (&row["finding_id"], &row["document_en"]);
        let page =
            example.pages().find(|(path, page)| path.starts_with("en/assurance/documents/") && words(all(page, "h1")[0]) == *document);
        let (path, page) = page.unwrap_or_else(|| panic!("no page of {document}"));
        let part = all(&page, &format!("#part-{id}"));
        assert!(words(part[0]).contains(row["finding_en"].split_whitespace().collect::<Vec<_>>().join(" ").as_str()), "{path} {id}");
    }
}
