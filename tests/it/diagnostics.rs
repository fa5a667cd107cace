//! Bad input: each slip gets a finding at its place, in plain words, and all of them come in one run.

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";

/// Breaks the smallest project's measure in one place.
fn broken(from: &str, to: &str) -> crate::driver::Found {
    Project::smallest().replace(MEASURE, from, to).check()
}

#[test]
fn the_smallest_project_is_sound() {
    let found = Project::smallest().check();
    found.is_sound();
    assert_eq!(found.places, []);
}

#[test]
fn an_unknown_key_is_named_with_the_nearest_known_one() {
    let found = broken("frequency =", "decimls = 1\nfrequency =");
    found.has("unknown-key", MEASURE, 5, 1);
    insta::assert_snapshot!(found.text);
}

#[test]
fn a_slip_in_a_key_that_must_be_there_is_one_finding_at_its_place() {
    let found = broken("frequency =", "frequncy =");
    found.has("missing-key", MEASURE, 5, 1);
    assert_eq!(found.places.len(), 1);
    insta::assert_snapshot!(found.text);
    // The nearest key is there already, so nothing is lacking.
    broken("frequency =", "frequncy = \"year\"\nfrequency =").has("unknown-key", MEASURE, 5, 1);
}

#[test]
fn a_wrong_type_says_what_belongs_there() {
    broken("frequency = \"quarter\"", "frequency = 4").has("wrong-type", MEASURE, 5, 13);
    let found = broken("\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = { value = \"92%\" }");
    found.has("wrong-type", MEASURE, 12, 26);
    insta::assert_snapshot!(found.text);
}

#[test]
fn an_impossible_quarter_is_found_at_its_key() {
    let found = broken("\"2017-18 Q4\" = 92", "\"2017-19 Q1\" = 92");
    found.has("invalid-quarter", MEASURE, 12, 1);
    insta::assert_snapshot!(found.text);
    broken("\"2017-18 Q4\" = 92", "\"2017-18 Q5\" = 92").has("invalid-quarter", MEASURE, 12, 1);
}

#[test]
fn a_value_that_is_neither_number_nor_reason_is_refused() {
    let found = broken("\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = \"n/a\"");
    found.has("not-a-value", MEASURE, 12, 16);
    insta::assert_snapshot!(found.text);
    broken("= 92", "= { note = { en = \"a\", cy = \"b\" } }").has("not-a-value", MEASURE, 12, 16);
    broken("= 92", "= { value = 92, none = \"not-available\" }").has("figure-and-reason", MEASURE, 12, 16);
    broken("= 92", "= { none = \"not-availabel\" }").has("unknown-word", MEASURE, 12, 25);
    broken("= 92", "= inf").has("impossible-number", MEASURE, 12, 16);
}

#[test]
fn a_text_in_one_language_only_is_refused() {
    let found = broken(", cy = \"Tyllau a drwsiwyd\"", "");
    found.has("one-language", MEASURE, 1, 9);
    insta::assert_snapshot!(found.text);
    broken("\"Tyllau a drwsiwyd\"", "\" \"").has("empty-text", MEASURE, 1, 40);
    broken("{ en = \"Potholes mended\", cy = \"Tyllau a drwsiwyd\" }", "\"Potholes mended\"").has("one-language", MEASURE, 1, 9);
}

#[test]
fn a_reference_that_leads_nowhere_is_found_where_it_stands() {
    let found = broken("[\"roads\"]", "[\"rods\"]");
    found.has("unknown-reference", MEASURE, 2, 15);
    insta::assert_snapshot!(found.text);
    let challenge = "ref = \"C1\"\ntitle = { en = \"A\", cy = \"B\" }\nedition = \"2017-18 Q4\"\npriority = \"roads\"\nstate = \"open\"\nmeasures = [\"pothole\"]\nobjectives = [\"none\"]\nquestion = { en = \"Why?\", cy = \"Pam?\" }\n";
    let found = Project::smallest().file("content/challenges/c1.toml", challenge).check();
    found.has("unknown-reference", "content/challenges/c1.toml", 6, 13);
    found.has("unknown-reference", "content/challenges/c1.toml", 7, 15);
}

#[test]
fn two_pages_with_one_address_are_found_with_both_places() {
    let text = "title = { en = \"Potholes, mended!\", cy = \"Arall\" }\npriorities = [\"roads\"]\nunit = \"number\"\ngood = \"high\"\nfrequency = \"year\"\n";
    let found = Project::smallest().file("content/measures/second.toml", text).check();
    found.has("duplicate-slug", "content/measures/second.toml", 1, 9);
    insta::assert_snapshot!(found.text);
}

#[test]
fn a_period_that_stands_twice_is_found() {
    // TOML itself refuses the same key twice; another notation of the same period it does not.
    broken("\"2017-18 Q4\" = 92", "\"2017-18 Q3\" = 92").has("invalid-toml", MEASURE, 12, 1);
}

#[test]
fn text_that_is_not_utf8_is_found_at_its_byte() {
    let found = Project::smallest().bytes("content/pages/about.toml", b"title = \"Caf\xe9\"\n").check();
    found.has("not-utf8", "content/pages/about.toml", 1, 13);
    insta::assert_snapshot!(found.text);
}

#[test]
fn what_is_not_a_file_is_refused() {
    let project = Project::smallest();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", project.root().join("content/measures/link.toml")).unwrap();
    project.check().has("not-a-file", "content/measures/link.toml", 1, 1);
}

#[test]
fn a_record_in_the_wrong_folder_is_told_the_right_one() {
    let found = Project::smallest().file("content/measure/late.toml", "").check();
    found.has("misplaced-record", "content/measure/late.toml", 1, 1);
    insta::assert_snapshot!(found.text);
    Project::smallest().file("content/measures/Late Data.toml", "").check().has("invalid-id", "content/measures/Late Data.toml", 1, 1);
}

#[test]
fn every_finding_comes_in_one_run() {
    let found = Project::smallest()
        .replace(MEASURE, "unit = \"percent\"", "unit = \"percentage\"")
        .replace(MEASURE, "\"2017-18 Q3\" = 96", "\"2017-18 Q3\" = true")
        .replace("content/priorities/roads.toml", "order = 1", "order = \"first\"")
        .replace("content/site.toml", "edition = \"2017-18 Q4\"", "edition = \"2017-18 Q3\"")
        .check();
    for (code, path) in [
        ("unknown-word", MEASURE),
        ("not-a-value", MEASURE),
        ("wrong-type", "content/priorities/roads.toml"),
        ("edition", "content/site.toml"),
    ] {
        assert!(found.places.iter().any(|place| place.0 == code && place.1 == path), "no {code} in {path}: {}", found.text);
    }
    assert!(!found.text.contains("there is no priority"), "a record that could not be read is not blamed twice: {}", found.text);
}

#[test]
fn an_unexplained_difference_is_a_warning_and_an_explained_one_is_not() {
    let project = Project::smallest().replace(MEASURE, "= 92", "= { value = 92, stated_status = \"green\" }");
    let found = project.check();
    found.is_sound();
    found.has("unexplained-difference", MEASURE, 12, 26);
    insta::assert_snapshot!(found.text);
    let explained = project.replace(MEASURE, "\"green\" }", "\"green\", explanation = { en = \"Rounded.\", cy = \"Talgrynnwyd.\" } }");
    assert_eq!(explained.check().places, []);
}

#[test]
fn a_project_without_settings_says_so() {
    let found = Project::smallest().without("content/site.toml").check();
    assert!(found.places.iter().any(|place| place.0 == "missing-site"), "{}", found.text);
}

#[test]
fn a_picture_that_is_not_there_is_found() {
    let story = "title = { en = \"A\", cy = \"B\" }\nsummary = { en = \"A\", cy = \"B\" }\ncorporate = true\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\nbody = { en = \"A\", cy = \"B\" }\npicture = { file = \"bridge.jpg\", alt = { en = \"A bridge\", cy = \"Pont\" } }\n";
    let project = Project::smallest().file("content/stories/a.toml", story);
    project.check().has("missing-picture", "content/stories/a.toml", 7, 20);
    let project = project.bytes("content/assets/bridge.jpg", b"a picture");
    project.build();
    assert!(project.read("en/stories/a/index.html").contains("src=\"../../../assets/bridge.jpg\" alt=\"A bridge\""));
}

#[test]
fn targets_that_say_nothing_or_too_much_are_refused() {
    broken("{ at_least = 95 }", "95").has("not-a-target", MEASURE, 8, 13);
    broken("{ at_least = 95 }", "{ at_least = 95, at_most = 99 }").has("not-a-target", MEASURE, 8, 13);
    broken("{ at_least = 95 }", "{ within = [3, 1] }").has("not-a-range", MEASURE, 8, 24);
    broken("unit = \"percent\"", "unit = \"rate\"").has("rate-without-per", MEASURE, 3, 8);
}
