//! Frozen editions: what is kept, what changed, what may not change in silence, and what is made of it.

use std::collections::BTreeMap;
use std::fs;

use sha2::{Digest, Sha256};

use crate::driver::Project;

const POTHOLES: &str = "content/measures/potholes.toml";
const SITE: &str = "content/site.toml";
const Q4: &str = "content/editions/2017-18-q4";
const Q1: &str = "content/editions/2018-19-q1";
const WHY: &str = "why = { en = \"Late inspections came in.\", cy = \"Daeth archwiliadau hwyr i law.\" }";

const SIGNS: &str = r#"title = { en = "Signs cleaned", cy = "Arwyddion a lanhawyd" }
priorities = ["roads"]
unit = "number"
good = "high"
frequency = "quarter"

[actual]
"2017-18 Q4" = 40

[target]
"2017-18" = { none = "no-target-set" }
"2018-19" = { none = "no-target-set" }
"#;

/// The smallest project with a second measure, its quarter frozen.
fn frozen() -> Project {
    Project::smallest()
        .replace("content/reports/2017-18-q4/report.toml", "summary", "published = 2018-06-12\nsummary")
        .file("content/measures/signs.toml", SIGNS)
        .freeze()
}

/// The quarter after it: every kind of change, each said.
fn next() -> Project {
    let report = "title = { en = \"First report\", cy = \"Adroddiad cyntaf\" }\nperiod = \"2018-19 Q1\"\npublished = 2018-09-11\nsummary = { en = \"A quarter.\", cy = \"Chwarter.\" }\n";
    let retired = "retired = { since = \"2018-19 Q1\", why = { en = \"Signs are counted elsewhere.\", cy = \"Cyfrifir arwyddion mewn man arall.\" }, replaced_by = \"lamps\" }\n\n[actual]";
    let target = format!("{{ at_least = 93, was = [{{ at_least = 95, until = 2018-07-01, {WHY} }}] }}");
    frozen()
        .replace(SITE, "edition = \"2017-18 Q4\"", "edition = \"2018-19 Q1\"")
        .file("content/reports/2018-19-q1/report.toml", report)
        .replace(
            POTHOLES,
            "\"2017-18 Q4\" = 92",
            &format!("\"2017-18 Q4\" = {{ value = 91, was = [{{ value = 92, until = 2018-07-02, {WHY} }}] }}\n\"2018-19 Q1\" = 94"),
        )
        .replace(POTHOLES, "{ at_least = 95 }", &target)
        .replace("content/measures/signs.toml", "[actual]", retired)
        .file("content/measures/lamps.toml", &SIGNS.replace("Signs cleaned", "Lamps").replace("Arwyddion a lanhawyd", "Lampau"))
}

/// Writes a frozen edition's checksums anew, as if it had been frozen so.
fn reseal(project: &Project, edition: &str) {
    let folder = project.root().join(edition);
    let sums: String = crate::driver::files(&folder)
        .into_iter()
        .filter(|(name, _)| name != "SHA256SUMS")
        .map(|(name, bytes)| format!("{}  {name}\n", hex(&bytes)))
        .collect();
    fs::write(folder.join("SHA256SUMS"), sums).unwrap();
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Leaves the checksums out, which every new column of the data changes.
fn masked(text: &str) -> String {
    let is_sum = |word: &&str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let sums: Vec<&str> = text.split_whitespace().filter(is_sum).collect();
    sums.into_iter().fold(text.to_owned(), |text, sum| text.replace(sum, "<checksum>"))
}

fn rows(project: &Project, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = project.read(path);
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn what_is_frozen_is_what_the_site_publishes_with_its_checksums() {
    let project = frozen();
    project.build();
    let folder = crate::driver::files(&project.root().join(Q4));
    assert_eq!(folder["observations.csv"], project.site()["data/observations.csv"]);
    let sums = String::from_utf8(folder["SHA256SUMS"].clone()).unwrap();
    let listed: Vec<(&str, &str)> = sums.lines().map(|line| line.split_once("  ").unwrap()).collect();
    assert_eq!(listed.len(), folder.len() - 1);
    for (sum, name) in listed {
        assert_eq!(sum, hex(&folder[name]), "{name}");
    }
    assert!(
        project.read("en/measures/potholes-mended/index.html").contains("../../editions/2017-18-q4/index.html"),
        "a figure leads to its edition"
    );
    assert!(!folder.keys().any(|name| name.contains("lateness") || name.contains("changes")), "{:?}", folder.keys());
    for (name, bytes) in &folder {
        assert_eq!(&project.site()[&format!("data/editions/2017-18-q4/{name}")], bytes, "{name}");
    }
    for page in ["en/editions/2017-18-q4/index.html", "cy/argraffiadau/2017-18-ch4/index.html"] {
        let text = project.read(page);
        assert!(
            text.contains(&hex(&folder["observations.csv"])) && text.contains("../../../data/editions/2017-18-q4/observations.csv"),
            "{page}"
        );
    }
}

#[test]
fn a_later_build_keeps_earlier_editions_byte_for_byte() {
    let project = frozen();
    let before = crate::driver::files(&project.root().join(Q4));
    project.build();
    let project = next();
    project.build();
    for (name, bytes) in before {
        // The moment of freezing is the same in both projects, so all is.
        assert_eq!(project.site()[&format!("data/editions/2017-18-q4/{name}")], bytes, "{name}");
    }
}

#[test]
fn an_edition_is_never_overwritten_and_a_correction_stands_beside_it() {
    let project = frozen();
    let before = crate::driver::files(&project.root().join(Q4));
    assert!(project.try_freeze(false).unwrap_err().contains("Unchanged"));
    assert!(project.try_freeze(true).unwrap_err().contains("Unchanged"));
    let revised = format!("\"2017-18 Q4\" = {{ value = 91, was = [{{ value = 92, until = 2018-07-02, {WHY} }}] }}");
    let project = project.replace(POTHOLES, "\"2017-18 Q4\" = 92", &revised);
    assert!(project.try_freeze(false).unwrap_err().contains("AlreadyFrozen"));
    let folder = project.try_freeze(true).unwrap();
    assert!(folder.ends_with("2017-18-q4-v2"), "{}", folder.display());
    assert_eq!(crate::driver::files(&project.root().join(Q4)), before);
    project.build();
    assert!(
        project.read("en/editions/2017-18-q4/index.html").contains("../2017-18-q4-v2/index.html"),
        "the old version leads to the new one"
    );
    assert!(project.read("cy/argraffiadau/2017-18-ch4-f2/index.html").contains("Fersiwn 2"));
    assert!(Project::smallest().try_freeze(true).unwrap_err().contains("NothingToCorrect"));
}

#[test]
fn an_edition_that_was_tampered_with_is_found_at_its_line() {
    let project = frozen();
    let sums = fs::read_to_string(project.root().join(Q4).join("SHA256SUMS")).unwrap();
    let line = 1 + sums.lines().position(|line| line.ends_with("  observations.csv")).unwrap();
    let project = project.replace(&format!("{Q4}/observations.csv"), ",92,", ",93,");
    let found = project.check();
    found.has("tampered-edition", &format!("{Q4}/SHA256SUMS"), line, 1);
    insta::assert_snapshot!(masked(&found.text));
    assert!(project.try_build().is_err());

    let added = frozen().file(&format!("{Q4}/more.csv"), "a");
    added.check().has("tampered-edition", &format!("{Q4}/more.csv"), 1, 1);
    let gone = frozen().without(&format!("{Q4}/observations.csv"));
    gone.check().has("tampered-edition", &format!("{Q4}/SHA256SUMS"), line, 1);
    let unsealed = frozen().without(&format!("{Q4}/SHA256SUMS"));
    unsealed.check().has("tampered-edition", &format!("{Q4}/edition.toml"), 1, 1);
    let project = frozen();
    fs::rename(project.root().join(Q4), project.root().join(Q1)).unwrap();
    project.check().has("tampered-edition", &format!("{Q1}/edition.toml"), 2, 10);
}

#[test]
fn line_ends_that_version_control_turned_are_one_finding() {
    let project = frozen();
    let tables = || fs::read_dir(project.root().join(Q4)).unwrap().map(|entry| entry.unwrap().path());
    for path in tables().filter(|path| path.extension().is_some_and(|ending| ending == "csv")) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("\r\n"));
        fs::write(&path, text.replace("\r\n", "\n")).unwrap();
    }
    let found = project.check();
    assert_eq!(found.places.iter().filter(|place| place.0 == "tampered-edition").count(), 1, "{}", found.text);
    assert!(found.text.contains("have other line ends than were frozen"), "{}", found.text);
    assert!(found.text.contains(".gitattributes"), "{}", found.text);
}

#[test]
fn a_published_figure_that_changes_without_a_note_is_found_with_the_old_one() {
    let project = frozen().replace(POTHOLES, "\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = 91");
    let found = project.check();
    found.has("silent-revision", POTHOLES, 12, 16);
    insta::assert_snapshot!(found.text);
    let noted = format!("{{ value = 91, was = [{{ value = 92, until = 2018-07-02, {WHY} }}] }}");
    frozen().replace(POTHOLES, "\"2017-18 Q4\" = 92", &format!("\"2017-18 Q4\" = {noted}")).check().is_sound();
    // A note about a time before the edition says nothing about what the edition published.
    let early = noted.replace("2018-07-02", "2018-05-01");
    let project = frozen().replace(POTHOLES, "\"2017-18 Q4\" = 92", &format!("\"2017-18 Q4\" = {early}"));
    project.check().has("silent-revision", POTHOLES, 12, 26);
    let gone = frozen().replace(POTHOLES, "\"2017-18 Q4\" = 92", "");
    gone.check().has("silent-revision", POTHOLES, 1, 1);
    // More places are the same figure.
    frozen().replace(POTHOLES, "\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = 92.0").check().is_sound();
}

#[test]
fn a_revision_without_a_reason_is_refused() {
    let project = Project::smallest().replace(POTHOLES, "= 92", "= { value = 91, was = [{ value = 92, until = 2018-07-02 }] }");
    let found = project.check();
    found.has("missing-key", POTHOLES, 12, 37);
    insta::assert_snapshot!(found.text);
}

#[test]
fn a_published_target_that_moves_without_a_note_is_found() {
    let project = frozen().replace(POTHOLES, "at_least = 95", "at_least = 90");
    let found = project.check();
    found.has("moved-target", POTHOLES, 8, 13);
    assert_eq!(found.places.iter().filter(|place| place.0 == "moved-target").count(), 1, "once for the year: {:?}", found.places);
    insta::assert_snapshot!(found.text);
    let noted = format!("at_least = 90, was = [{{ at_least = 95, until = 2018-07-01, {WHY} }}]");
    frozen().replace(POTHOLES, "at_least = 95", &noted).check().is_sound();
}

#[test]
fn a_measure_that_vanishes_must_be_retired_with_a_reason() {
    let found = frozen().without("content/measures/signs.toml").check();
    found.has("vanished-measure", &format!("{Q4}/edition.toml"), 11, 1);
    insta::assert_snapshot!(found.text);
    let retired = |line: &str| frozen().replace("content/measures/signs.toml", "[actual]", &format!("{line}\n\n[actual]"));
    retired("retired = { since = \"2018-19 Q1\" }").check().has("missing-key", "content/measures/signs.toml", 7, 11);
    let whole = "retired = { since = \"2018-19 Q1\", why = { en = \"A\", cy = \"B\" }, replaced_by = \"pothole\" }";
    retired(whole).check().has("unknown-reference", "content/measures/signs.toml", 7, 79);
    retired(&whole.replace("\"pothole\"", "\"potholes\"")).check().is_sound();
}

#[test]
fn a_retired_measure_has_no_figures_after_its_retirement() {
    let retired = "retired = { since = \"2017-18 Q4\", why = { en = \"A\", cy = \"B\" } }\n[actual]";
    let found = Project::smallest().file("content/measures/signs.toml", &SIGNS.replace("[actual]", retired)).check();
    found.has("retired-figure", "content/measures/signs.toml", 9, 16);
    insta::assert_snapshot!(found.text);
}

#[test]
fn a_retired_measure_keeps_its_page_and_leaves_the_counts() {
    let project = next();
    project.check().is_sound();
    project.build();
    let page = project.read("en/measures/signs-cleaned/index.html");
    assert!(page.contains("No longer reported from Quarter 1 2018-19 on. Signs are counted elsewhere."), "{page}");
    assert!(page.contains("../lamps/index.html"));
    let home = project.read("en/index.html");
    assert!(home.contains("None of the measures in the plan could be assessed.") && home.contains("<td class=\"number\">2</td>"), "{home}");
    assert!(project.read("cy/mesurau/index.html").contains("Mesurau nad adroddir arnynt mwyach"));
}

#[test]
fn a_release_without_a_time_zone_is_told_what_to_write() {
    let story = "title = { en = \"A\", cy = \"B\" }\nsummary = { en = \"S.\", cy = \"S.\" }\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\nrelease_at = 2018-06-12T09:30:00\nbody = { en = \"A.\", cy = \"P.\" }\n";
    let found = Project::smallest().file("content/stories/bridge.toml", story).check();
    found.has("no-time-zone", "content/stories/bridge.toml", 6, 14);
    insta::assert_snapshot!(found.text);
}

#[test]
fn an_address_that_was_published_keeps_working() {
    let renamed = || frozen().replace(POTHOLES, "en = \"Potholes mended\"", "en = \"Potholes repaired\"");
    let found = renamed().check();
    found.has("broken-address", POTHOLES, 1, 9);
    insta::assert_snapshot!(found.text);
    let project = renamed().replace(POTHOLES, "unit =", "formerly = [{ en = \"potholes-mended\", cy = \"tyllau-a-drwsiwyd\" }]\nunit =");
    let project = project.base_url("https://example.org/perf");
    project.check().is_sound();
    project.build();
    let old = project.read("en/measures/potholes-mended/index.html");
    assert!(old.contains("content=\"0; url=../potholes-repaired/index.html\""), "{old}");
    assert!(old.contains("<link rel=\"canonical\" href=\"https://example.org/perf/en/measures/potholes-repaired/\">"), "{old}");
    // The Welsh address never changed, so it still is the page itself, and the twin of the old English one.
    assert!(old.contains("href=\"../../../cy/mesurau/tyllau-a-drwsiwyd/index.html\""), "{old}");
    assert!(!project.read("cy/mesurau/tyllau-a-drwsiwyd/index.html").contains("http-equiv=\"refresh\""));
    assert!(!project.read("sitemap.xml").contains("potholes-mended"));
    let taken = project.file("content/measures/other.toml", &SIGNS.replace("Signs cleaned", "Potholes mended"));
    taken.check().has("duplicate-slug", POTHOLES, 3, 13);
}

#[test]
fn what_changed_between_two_editions_is_told_on_the_page_and_in_the_data() {
    let project = next().freeze();
    for (edition, definition) in [(Q4, "Holes."), (Q1, "Holes deeper than 4 cm.")] {
        let table =
            format!("measure_id,title_en,title_cy,definition_en,definition_cy\r\npotholes,P,P,{definition},Tyllau.\r\nsigns,S,A,,\r\n");
        fs::write(project.root().join(edition).join("measures.csv"), table).unwrap();
        reseal(&project, edition);
    }
    project.check().is_sound();
    project.build();
    let rows = rows(&project, "data/changes/2018-19-q1.csv");
    let of = |change: &str| rows.iter().filter(|row| row["change"] == change).collect::<Vec<_>>();
    let [revised] = of("revised_figure")[..] else { panic!("{rows:#?}") };
    assert_eq!((revised["old_value"].as_str(), revised["new_value"].as_str(), revised["period"].as_str()), ("92", "91", "2017-18-Q4"));
    assert_eq!(revised["reason_cy"], "Daeth archwiliadau hwyr i law.");
    let target = of("changed_target")[0];
    assert_eq!(
        (target["old_target"].as_str(), target["new_target"].as_str(), target["reason_en"].as_str()),
        ("95", "93", "Late inspections came in.")
    );
    let new: Vec<&str> = of("new_figure").iter().map(|row| row["measure_id"].as_str()).collect();
    assert_eq!(new, ["lamps", "potholes"]);
    assert_eq!(of("new_measure")[0]["measure_id"], "lamps");
    let [retired] = of("retired_measure")[..] else { panic!("{rows:#?}") };
    assert_eq!((retired["measure_id"].as_str(), retired["reason_en"].as_str()), ("signs", "Signs are counted elsewhere."));
    let [redefined] = of("changed_definition")[..] else { panic!("{rows:#?}") };
    assert_eq!(redefined["new_definition_en"], "Holes deeper than 4 cm.");
    for (page, words) in [
        (
            "en/editions/2018-19-q1/changes/index.html",
            [
                "92%",
                "91%",
                "at least 95%",
                "at least 93%",
                "Late inspections came in.",
                "Signs are counted elsewhere.",
                "Holes deeper than 4 cm.",
            ],
        ),
        (
            "cy/argraffiadau/2018-19-ch1/newidiadau/index.html",
            [
                "92%",
                "91%",
                "Daeth archwiliadau hwyr i law.",
                "Lampau",
                "Cyfrifir arwyddion mewn man arall.",
                "Diffiniadau a newidiwyd",
                "Targedau a newidiwyd",
            ],
        ),
    ] {
        let text = project.read(page);
        for word in words {
            assert!(text.contains(word), "{page} lacks {word}");
        }
    }
}

#[test]
fn nothing_has_changed_right_after_a_freeze() {
    let project = frozen();
    project.build();
    assert_eq!(project.read("data/changes/latest.csv").lines().count(), 1);
    assert!(project.read("en/editions/latest-changes/index.html").contains("Nothing has changed."));
    assert!(project.read("cy/argraffiadau/newidiadau-diweddaraf/index.html").contains("Nid oes dim wedi newid."));
    let project = project.replace(POTHOLES, "[actual]", "[actual]\n\"2017-18 Q2\" = 89");
    project.build();
    assert_eq!(rows(&project, "data/changes/latest.csv")[0]["new_value"], "89");
}

#[test]
fn a_workbook_that_another_eglur_packed_otherwise_is_no_change() {
    let project = frozen();
    let edition = "content/editions/2017-18-q4";
    for ending in ["cy.xlsx", "en.ods", "zip"] {
        let name = project.read_source(&format!("{edition}/SHA256SUMS"));
        let name = name.lines().find_map(|line| line.split("  ").nth(1).filter(|name| name.ends_with(ending))).unwrap().to_owned();
        std::fs::write(project.root().join(edition).join(name), "packed otherwise").unwrap();
    }
    reseal(&project, edition);
    assert!(project.try_freeze(false).unwrap_err().starts_with("Unchanged"));
    let project = project.replace(POTHOLES, "[actual]", "[actual]\n\"2017-18 Q2\" = 89");
    assert!(project.try_freeze(false).unwrap_err().starts_with("AlreadyFrozen"));
}

#[test]
fn without_an_edition_the_page_says_that_none_is_frozen_yet() {
    let project = Project::smallest();
    project.build();
    assert!(project.read("en/editions/index.html").contains("Not frozen yet"));
    assert!(project.read("cy/argraffiadau/index.html").contains("Heb ei rewi eto"));
    assert!(!project.site().keys().any(|path| path.starts_with("data/editions") || path.starts_with("data/changes")));
}
