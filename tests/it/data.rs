//! The files of data: every form holds the same, nothing turns into a formula, and nothing under embargo leaks.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use crate::driver::Project;

type Files = BTreeMap<String, Vec<u8>>;

fn unzip(bytes: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let files = archive.len();
    let read = |index| {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..files).map(read).collect()
}

/// Every file, and every file inside an archive, and inside an archive in that.
pub fn unpacked(files: Files) -> Files {
    let mut all = Files::new();
    for (path, bytes) in files {
        if [".zip", ".xlsx", ".ods"].iter().any(|end| path.ends_with(end)) {
            all.extend(unpacked(unzip(&bytes)).into_iter().map(|(inner, bytes)| (format!("{path}!{inner}"), bytes)));
        }
        all.insert(path, bytes);
    }
    all
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
}

/// The numbers and texts of a sheet, row after row, by the letters of their columns.
fn sheet(xml: &str) -> Vec<BTreeMap<String, String>> {
    let page = scraper::Html::parse_fragment(
        &xml.replace("<row", "<section").replace("</row", "</section").replace("<c ", "<p ").replace("</c>", "</p>"),
    );
    let select = |selector: &str| scraper::Selector::parse(selector).unwrap();
    let cell = |cell: scraper::ElementRef<'_>| {
        let letters = cell.attr("r").unwrap().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        (letters, cell.text().collect::<String>())
    };
    page.select(&select("section")).map(|row| row.select(&select("p")).map(cell).collect()).collect()
}

#[test]
fn csv_json_and_workbook_hold_the_same_figures_of_every_measure() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let project =
        crate::driver::files(&content).iter().fold(Project::empty(), |new, (path, bytes)| new.bytes(&format!("content/{path}"), bytes));
    project.build();
    let site = project.site();
    let all = rows(&text(&site, "data/observations.csv"));
    let book = unzip(&site["data/powys-county-council-performance-2017-18-q4.cy.xlsx"]);
    let sheet = sheet(&text(&book, "xl/worksheets/sheet5.xml"));
    assert_eq!(sheet.len(), all.len() + 1, "a row for each figure, and the head");
    let value = sheet[0].iter().find(|(_, title)| *title == "Ffigur").unwrap().0;
    let number = |text: &str| text.parse::<f64>().ok();
    for (row, cells) in all.iter().zip(&sheet[1..]) {
        assert_eq!(number(&row["value"]), cells.get(value).and_then(|text| number(text)), "{row:?}");
        assert_eq!(row["measure_id"], cells["B"]);
    }
    let mut measures = 0;
    for (path, bytes) in
        site.iter().filter(|(path, _)| path.starts_with("data/measures/") && !path.contains("metadata") && path.ends_with(".json"))
    {
        let json: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        let own = rows(&text(&site, &path.replace(".json", ".csv")));
        let told = json["observations"].as_array().unwrap();
        assert_eq!(told.len(), own.len(), "{path}");
        for (row, object) in own.iter().zip(told) {
            assert_eq!(number(&row["value"]), object["value"].as_f64(), "{path}");
            assert_eq!(number(&row["target"]), object["target"].as_f64(), "{path}");
            assert_eq!(row["status"], object["status"], "{path}");
            assert!(all.contains(row), "{path}: {row:?} is not among all");
        }
        assert_eq!(json["measure"]["measure_id"], own[0]["measure_id"]);
        measures += 1;
    }
    assert_eq!(measures, 58);
    assert!(text(&site, "data/measures/planning-applications.json").contains("\"value\": 87,"));
}

#[test]
fn every_file_has_its_fingerprint_and_the_archive_has_every_file() {
    let project = Project::smallest();
    project.build();
    let site = project.site();
    let data: Files = site.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("data/")?.to_owned(), bytes.clone()))).collect();
    let sums = text(&data, "SHA256SUMS");
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let own: String = Sha256::digest(&data[path]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, own, "{path}");
    }
    let archive = "test-council-performance-2017-18-q4.zip";
    let later = ["lateness.csv", "lateness.csv-metadata.json", "looking-back.datapackage.json"];
    assert_eq!(sums.lines().count(), data.len() - 2 - later.len(), "all but the fingerprints, the archive and what depends on the day");
    let folder = "test-council-performance-2017-18-q4/";
    let inside: Files =
        unzip(&data[archive]).into_iter().map(|(path, bytes)| (path.strip_prefix(folder).unwrap().to_owned(), bytes)).collect();
    let mut outside = data.clone();
    outside.remove(archive);
    outside.retain(|path, _| !later.contains(&path.as_str()));
    assert!(inside == outside, "{:?} and {:?}", inside.keys(), outside.keys());
    for table in
        ["observations", "measures", "objectives", "tallies", "achievements", "challenges", "risks", "revisions", "reconciliations"]
    {
        assert!(data.contains_key(&format!("{table}.csv")) && data.contains_key(&format!("{table}.csv-metadata.json")), "{table}");
    }
}

#[test]
fn every_csv_is_in_a_package_and_described_and_every_column_of_it_is_in_the_dictionary() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let project =
        crate::driver::files(&content).iter().fold(Project::empty(), |new, (path, bytes)| new.bytes(&format!("content/{path}"), bytes));
    project.build();
    let site = project.site();
    let json = |path: &str| serde_json::from_str::<serde_json::Value>(&text(&site, path)).unwrap();
    let names =
        |columns: &serde_json::Value| columns.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
    let mut packaged = BTreeMap::<String, Vec<String>>::new();
    for package in ["data/datapackage.json", "data/looking-back.datapackage.json"] {
        for resource in json(package)["resources"].as_array().unwrap() {
            let path = format!("data/{}", resource["path"].as_str().unwrap());
            assert_eq!(resource["bytes"].as_u64(), Some(site[&path].len() as u64), "{path}");
            packaged.insert(path, names(&resource["schema"]["fields"]));
        }
    }
    let mut described = BTreeMap::<String, Vec<String>>::new();
    for path in site.keys().filter(|path| path.starts_with("data/") && path.ends_with("csv-metadata.json") && !is_frozen(path)) {
        let folder = path.rsplit_once('/').unwrap().0;
        let metadata = json(path);
        let single = [metadata.clone()];
        for table in metadata["tables"].as_array().map_or(&single[..], Vec::as_slice) {
            described.insert(format!("{folder}/{}", table["url"].as_str().unwrap()), names(&metadata["tableSchema"]["columns"]));
        }
    }
    let pages = ["cy", "en"].map(|lang| (text(&site, &format!("{lang}/data/index.html")), text(&site, &format!("data/README.{lang}.txt"))));
    let tables = site.iter().filter(|(path, _)| path.ends_with(".csv") && !is_frozen(path));
    let mut seen = 0;
    for (path, bytes) in tables {
        // The copy for Excel has a mark in front and no description of its own.
        if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
            assert_eq!(rest, site["data/observations.csv"], "{path}");
            continue;
        }
        let own: Vec<String> = csv::Reader::from_reader(bytes.as_slice()).headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(described.get(path), Some(&own), "{path} on the web");
        // What one measure has is among the observations, which the package holds.
        let of_measure = path.starts_with("data/measures/");
        let table = if of_measure { "data/observations.csv" } else { path.as_str() };
        assert_eq!(packaged.get(table), Some(&own), "{path} in a package");
        let table = if path.starts_with("data/changes/") { "changes" } else { table.trim_start_matches("data/").trim_end_matches(".csv") };
        for (page, readme) in &pages {
            let columns = page.split(&format!("<h3 id=\"columns-{table}\">")).nth(1).unwrap().split("</table>").next().unwrap();
            for column in &own {
                assert!(columns.contains(&format!("<code>{column}</code>")), "{path}: {column} is not in the dictionary");
                assert!(readme.contains(&format!("\n  {column}: ")), "{path}: {column} is not in the read-me");
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 17 + 58 + 3, "each table, each measure, lateness, overdue promises and one pair of editions");
    let present = |path: &String| site.contains_key(path);
    assert!(packaged.keys().all(present) && described.keys().all(present), "nothing is described that is not there");
}

/// An edition describes itself.
fn is_frozen(path: &str) -> bool {
    path.starts_with("data/editions/")
}

#[test]
fn no_edition_archive_or_workbook_holds_what_looks_back() {
    let project = Project::smallest();
    project.build();
    let archive = unzip(&project.site()["data/test-council-performance-2017-18-q4.zip"]);
    assert!(archive.keys().all(|path| !path.contains("lateness") && !path.contains("looking-back")), "{:?}", archive.keys());
    let package = text(&archive, "test-council-performance-2017-18-q4/datapackage.json");
    assert!(!package.contains("lateness"), "{package}");
    let sheets = text(&unzip(&project.site()["data/test-council-performance-2017-18-q4.en.xlsx"]), "xl/workbook.xml");
    assert!(!sheets.contains("Late and missing"), "{sheets}");
}

#[test]
fn a_text_that_looks_like_a_formula_is_none_and_a_negative_number_stays_one() {
    let signs = ["=1+1", "+44", "-2 per cent", "@SUM(A1)"];
    let measure = |index: usize, sign: &str| {
        let title = format!("title = {{ en = \"{sign} e{index}\", cy = \"{sign} c{index}\" }}\n");
        let rest = "priorities = [\"roads\"]\nunit = \"number\"\nunbounded = true\ngood = \"high\"\nfrequency = \"quarter\"\ndecimals = 1\n[actual]\n\"2017-18 Q4\" = -1.2\n";
        (format!("content/measures/m{index}.toml"), title + rest)
    };
    let project = signs
        .iter()
        .enumerate()
        .map(|(index, sign)| measure(index, sign))
        .fold(Project::smallest(), |project, (path, text)| project.file(&path, &text));
    project.build();
    let site = project.site();
    let csv = text(&site, "data/observations.csv");
    for (index, sign) in signs.iter().enumerate() {
        assert!(csv.contains(&format!(",'{sign} e{index},'{sign} c{index},")), "{csv}");
        assert!(text(&site, &format!("data/measures/m{index}.json")).contains(&format!("\"{sign} e{index}\"")), "JSON needs no guard");
    }
    assert_eq!(csv.matches(",-1.2,").count(), signs.len(), "numbers have neither quotes nor apostrophe: {csv}");
    for book in ["en.xlsx", "cy.xlsx"] {
        let parts = unzip(&site[&format!("data/test-council-performance-2017-18-q4.{book}")]);
        let sheets: String =
            parts.iter().filter(|(path, _)| path.contains("sheet")).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
        assert!(!sheets.contains("<f>") && sheets.contains("=1+1") && sheets.contains("<v>-1.2</v>"), "{book}");
    }
    let parts = unzip(&site["data/test-council-performance-2017-18-q4.cy.ods"]);
    let content = text(&parts, "content.xml");
    assert!(!content.contains("table:formula") && content.contains("office:value=\"-1.2\""), "{content}");
}

#[test]
fn welsh_letters_come_through_every_form() {
    let project = Project::smallest().replace("content/measures/potholes.toml", "Tyllau a drwsiwyd", "Dŵr a thŷ: Ŵŷ");
    project.build();
    let files = unpacked(project.site());
    for form in [
        "data/observations.csv",
        "data/observations-excel.csv",
        "data/measures/potholes.json",
        "cy.xlsx!xl/worksheets/sheet6.xml",
        "cy.ods!content.xml",
    ] {
        let found = files.iter().filter(|(path, _)| path.ends_with(form)).collect::<Vec<_>>();
        assert!(!found.is_empty() && found.iter().all(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Dŵr a thŷ: Ŵŷ")), "{form}");
    }
    assert!(files["data/observations-excel.csv"].starts_with(b"\xef\xbb\xbf"));
}

#[test]
fn what_is_under_embargo_is_in_no_byte_of_any_file_and_in_no_count() {
    let story = "title = { en = \"Secret bridge\", cy = \"Pont gudd\" }\nsummary = { en = \"Hushed summary.\", cy = \"Crynodeb tawel.\" }\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\npicture = { file = \"aqueduct.jpg\", alt = { en = \"Veiled\", cy = \"Gorchudd\" } }\nrelease_at = 2018-06-12T09:30:00+01:00\nbody = { en = \"Unspoken words.\", cy = \"Geiriau mud.\" }\n";
    let with = |project: Project| {
        project.file("content/stories/embargoed-bridge.toml", story).bytes("content/assets/aqueduct.jpg", b"the very pixels")
    };
    let project = with(Project::smallest()).base_url("https://example.org").at_moment("2018-06-12T08:29:59Z");
    project.build();
    let without = Project::smallest().base_url("https://example.org");
    without.build();
    assert!(project.site() == without.site(), "the site is the one that has no such story");
    let words = [
        "Secret bridge",
        "Pont gudd",
        "Hushed",
        "tawel",
        "Veiled",
        "Gorchudd",
        "Unspoken",
        "mud",
        "embargoed-bridge",
        "aqueduct",
        "very pixels",
    ];
    for (path, bytes) in unpacked(project.site()) {
        let text = String::from_utf8_lossy(&bytes);
        for word in words {
            let leaks = path.contains(word) || text.contains(word) && !(word == "mud" && text.contains("symud"));
            assert!(!leaks, "{path} has {word}");
        }
    }
    let project = project.at_moment("2018-06-12T08:30:00Z");
    project.build();
    let files = unpacked(project.site());
    assert!(files.iter().any(|(path, bytes)| path.ends_with("ods!content.xml") && String::from_utf8_lossy(bytes).contains("Pont gudd")));
}

#[test]
fn the_data_page_tells_each_file_and_its_size_in_its_own_language() {
    let project = Project::smallest().base_url("https://example.org/perf");
    project.build();
    let site = project.site();
    for (page, other, workbook) in [("cy", "en", ".cy.xlsx (XLSX, "), ("en", "cy", ".en.xlsx (XLSX, ")] {
        let html = text(&site, &format!("{page}/data/index.html"));
        assert!(html.contains(workbook) && html.contains(&format!("README.{page}.txt")), "{page}");
        assert!(
            !html.contains(&format!("README.{other}.txt")) && !html.contains(&format!(".{other}.xlsx")),
            "{page} offers the other language"
        );
        let size = site["data/observations.csv"].len();
        let said = if size < 1000 { size.to_string() } else { format!("{}\u{a0}KB", (size + 500) / 1000) };
        assert!(html.contains(&format!("observations.csv (CSV, {said}")), "{page}: {size}");
        let linked = html.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let linked = dataset_of(linked);
        assert_eq!(linked["name"], if page == "cy" { "Sut rydym yn gwneud" } else { "How we are doing" });
        let archive = linked["distribution"][0]["contentUrl"].as_str().unwrap();
        assert_eq!(archive, "https://example.org/perf/data/test-council-performance-2017-18-q4.zip");
    }
}

/// Returns the data set among the things that a page tells machines.
fn dataset_of(linked: &str) -> serde_json::Value {
    let linked: serde_json::Value = serde_json::from_str(linked).unwrap();
    let things = linked["@graph"].as_array().unwrap();
    things.iter().find(|thing| thing["@type"] == "Dataset").unwrap().clone()
}

#[test]
fn linked_data_cannot_end_its_element() {
    let project = Project::smallest().replace("content/measures/potholes.toml", "Potholes mended", "</script><b>Potholes");
    project.build();
    let html = project.read("en/measures/script-b-potholes/index.html");
    let linked = html.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let linked = dataset_of(linked);
    assert_eq!(linked["name"], "</script><b>Potholes");
    assert!(linked.get("distribution").is_none() && linked.get("url").is_none(), "no address is known");
}

#[test]
fn a_changed_figure_and_a_moved_target_are_revisions() {
    let project = Project::smallest()
        .replace("content/measures/potholes.toml", "\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = { value = 92, was = [{ value = 83, until = 2018-07-01, why = { en = \"Late forms\", cy = \"Ffurflenni hwyr\" } }] }")
        .replace("content/measures/potholes.toml", "{ at_least = 95 }", "{ at_least = 95, was = [{ at_most = 99, until = 2017-10-01, why = { en = \"New plan\", cy = \"Cynllun newydd\" } }] }");
    project.build();
    let csv = project.read("data/revisions.csv");
    assert!(csv.contains("potholes,2017-18-Q4,all,all,in_period,figure,1,83,,,92,,,2018-07-01,Late forms,Ffurflenni hwyr\r\n"), "{csv}");
    assert!(
        csv.contains("potholes,2017-18,all,all,in_period,target,1,99,at_most,,95,at_least,,2017-10-01,New plan,Cynllun newydd\r\n"),
        "{csv}"
    );
}

#[test]
fn ids_that_data_files_cannot_write_are_refused() {
    let breakdown = "[breakdown.all]\nrelation = \"adds-up\"\n[breakdown.all.items.x]\ntitle = { en = \"X\", cy = \"X\" }\n";
    let project = Project::smallest().replace("content/site.toml", "sector =", "all =").replace(
        "content/measures/potholes.toml",
        "[target]",
        &format!("{breakdown}[target]"),
    );
    project.check().has("invalid-id", "content/measures/potholes.toml", 7, 12);
    let found = Project::smallest().replace("content/site.toml", "W06000000", "=W06000000").check();
    assert!(found.places.iter().any(|(code, ..)| code == "invalid-id"), "{}", found.text);
}
