//! Everything that is wrong is told at once, and nothing that is right.

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";
const REPORT: &str = "content/reports/2017-18-q4/report.toml";
const PARTS: &str = "[breakdown.sector]\nrelation = \"adds-up\"\n";

fn codes(project: &Project) -> Vec<String> {
    project.check().places.into_iter().map(|place| place.0).collect()
}

/// A measure that counts people, with these cells.
fn people(actual: &str) -> Project {
    let project = Project::smallest().replace(MEASURE, "unit = \"percent\"", "unit = \"number\"\nabout_people = true");
    project.replace(MEASURE, "\"2017-18 Q4\" = 92\n", actual)
}

/// A part of the measure with one cell.
fn part(id: &str, cell: &str) -> String {
    format!("[breakdown.sector.items.{id}]\ntitle = {{ en = \"{id}\", cy = \"{id} \" }}\nactual.\"2017-18 Q4\" = {cell}\n")
}

#[test]
fn a_slip_in_one_file_hides_nothing_in_another() {
    let link = |words: &str| format!("{words} [the plan](../nowhere/index.html).");
    let project = Project::smallest().replace(REPORT, "A quarter.", &link("See")).replace(REPORT, "Chwarter.", &link("Gweler"));
    let project = project.replace(MEASURE, "= 92", "= { value = 62, stated_status = \"green\" }");
    let alone = codes(&project);
    assert_eq!(alone, ["unanswered-miss", "unexplained-difference", "dead-link", "dead-link"]);
    let project = project.replace("content/priorities/roads.toml", "order", "colour = 1\norder");
    let mut slipped = codes(&project);
    slipped.retain(|code| code != "unknown-key");
    assert_eq!(slipped, alone);
    // What follows from the file itself waits until it is mended.
    assert_eq!(
        codes(&project.replace(MEASURE, "frequency", "orderr = 1\nfrequency")),
        ["unknown-key", "unknown-key", "dead-link", "dead-link"]
    );
}

#[test]
fn what_a_broken_file_may_have_said_is_held_against_nobody() {
    let challenge = "ref = \"C1\"\ntitle = { en = \"Potholes\"\nmeasures = [\"potholes\"]\n";
    let project = Project::smallest().replace(MEASURE, "= 92", "= 62").file("content/challenges/c1.toml", challenge);
    assert!(codes(&project).iter().all(|code| code == "invalid-toml"), "{:?}", codes(&project));
}

#[test]
fn a_file_in_another_encoding_is_there_for_those_that_refer_to_it() {
    let project = Project::smallest();
    let text = project.read_source("content/priorities/roads.toml");
    let wide = |order: fn(u16) -> [u8; 2], mark: [u8; 2]| [&mark[..], &text.encode_utf16().flat_map(order).collect::<Vec<u8>>()].concat();
    let latin = text.replace("Ffyrdd", "Ff\u{e2}").chars().map(|letter| letter as u8).collect::<Vec<u8>>();
    for bytes in [wide(u16::to_le_bytes, [0xFF, 0xFE]), wide(u16::to_be_bytes, [0xFE, 0xFF]), latin] {
        let project = Project::smallest().bytes("content/priorities/roads.toml", &bytes);
        assert_eq!(codes(&project).iter().filter(|code| *code != "control-character").collect::<Vec<_>>(), ["not-utf8"]);
        assert_eq!(project.mend(), 0);
    }
}

#[test]
fn the_link_of_a_document_leads_to_the_web() {
    let document = |link: &str| {
        let text = format!(
            "title = {{ en = \"Letter\", cy = \"Llythyr\" }}\nkind = \"letter\"\nlink = \"{link}\"\ndate = 2018-06-01\nsummary = {{ en = \"A letter.\", cy = \"Llythyr.\" }}\n"
        );
        Project::smallest().file("content/assurance/documents/letter.toml", &text).check()
    };
    document("javascript:alert(1)").has("unsafe-link", "content/assurance/documents/letter.toml", 3, 8);
    assert!(!document("https://example.org/letter").text.contains("unsafe-link"));
}

#[test]
fn a_count_that_is_suppressed_is_told_nowhere_else() {
    let found = |cell: &str| codes(&people(&format!("\"2017-18 Q4\" = {cell}\n")));
    assert!(found("{ none = \"suppressed\", printed = \"3 children\" }").contains(&"small-count".to_owned()));
    assert!(!found("{ none = \"suppressed\", printed = \"a few\" }").contains(&"small-count".to_owned()));
    let was = "{ value = 30, was = [{ value = 3, until = 2018-06-01, why = { en = \"It was wrong.\", cy = \"Roedd yn anghywir.\" } }] }";
    assert!(found(was).contains(&"small-count".to_owned()));
    assert!(!found(&was.replace("= 3,", "= 29,")).contains(&"small-count".to_owned()));
}

#[test]
fn parts_that_are_not_told_are_not_added_up() {
    let with = |parts: [&str; 3]| {
        let parts: String = ["north", "mid", "south"].iter().zip(parts).map(|(id, cell)| part(id, cell)).collect();
        let whole = people("\"2017-18 Q4\" = 23\n");
        codes(&whole.replace(MEASURE, "\"2017-18 Q4\" = 23\n", &format!("\"2017-18 Q4\" = 23\n\n{PARTS}{parts}")))
    };
    let differs = |codes: Vec<String>| codes.contains(&"unexplained-difference".to_owned());
    let suppressed = "{ none = \"suppressed\" }";
    assert!(!differs(with([suppressed, suppressed, "10"])));
    assert!(differs(with(["{ none = \"not-applicable\" }", "8", "10"])));
    assert!(differs(with(["6", "8", "10"])) && !differs(with(["5", "8", "10"])));
}

#[test]
fn a_share_below_nothing_and_a_target_above_everything_are_found() {
    assert_eq!(codes(&Project::smallest().replace(MEASURE, "at_least = 95", "at_least = 950")), ["impossible-value"]);
    let below = Project::smallest().replace(MEASURE, "Q3\" = 96", "Q3\" = -96");
    assert_eq!(codes(&below), ["impossible-value"]);
    assert_eq!(codes(&below.replace(MEASURE, "unit = \"percent\"", "unit = \"percent\"\nunbounded = true")), [""; 0]);
}

#[test]
fn programs_of_all_kinds_are_no_files_to_copy() {
    for name in ["setup.exe", "form.PHP", "page.mht", "sheet.xlsm", "start.lnk"] {
        let found = codes(&Project::smallest().file(&format!("content/assets/{name}"), "x"));
        assert_eq!(found, ["active-asset"], "{name}");
    }
}

#[test]
fn a_vague_link_and_a_vague_picture_are_found_however_they_are_written() {
    for words in ["Click Here!", "click here for the plan", "(here)"] {
        let found = codes(&Project::smallest().replace(REPORT, "A quarter.", &format!("[{words}](https://example.org)")));
        assert!(found.contains(&"vague-link".to_owned()), "{words}: {found:?}");
    }
}

#[test]
fn a_record_in_the_wrong_folder_is_one_finding_that_says_where_it_belongs() {
    let text = Project::smallest().read_source(MEASURE);
    for (place, help) in [
        ("content/stories/potholes.toml", "move it to `content/measures`"),
        ("content/potholes.toml", "move it to `content/measures`"),
        ("content/meassures/potholes.toml", "did you mean the folder `content/measures`?"),
    ] {
        let project = Project::smallest().without(MEASURE).file(place, &text);
        let challenge = "ref = \"C1\"\ntitle = { en = \"Potholes\", cy = \"Tyllau\" }\nmeasures = [\"potholes\"]\n";
        let found = project.file("content/challenges/c1.toml", challenge).check();
        found.has("misplaced-record", place, 1, 1);
        assert!(found.text.contains(help), "{}", found.text);
        assert!(!found.places.iter().any(|found| found.0 == "unknown-reference"), "what refers to it is not to blame: {}", found.text);
    }
    let broken = Project::smallest().replace(MEASURE, "unit = ", "unti = ").replace(MEASURE, "frequency = ", "frequenzy = ");
    assert!(broken.check().places.iter().all(|found| found.0 == "missing-key"), "slips do not make it another kind of record");
}

#[test]
#[cfg(unix)]
fn a_file_that_is_refused_is_there_for_those_that_refer_to_it() {
    let project = Project::smallest().without("content/priorities/roads.toml");
    std::os::unix::fs::symlink("/etc/hosts", project.root().join("content/priorities/roads.toml")).unwrap();
    assert_eq!(codes(&project), ["not-a-file"]);
    let project = Project::smallest().without("content/site.toml");
    std::os::unix::fs::symlink("/etc/hosts", project.root().join("content/site.toml")).unwrap();
    assert_eq!(codes(&project), ["not-a-file"]);
}

#[test]
fn one_slip_is_one_finding() {
    let figure = |cell: &str| codes(&Project::smallest().replace(MEASURE, "\"2017-18 Q4\" = 92", &format!("\"2017-18 Q4\" = {cell}")));
    assert_eq!(figure("{ vlaue = 92 }"), ["unknown-key"]);
    assert_eq!(figure("{ nnoe = \"not-available\" }"), ["unknown-key"]);
    let list = Project::smallest().replace(MEASURE, "priorities = [\"roads\"]", "priorities = \"roads\"");
    assert_eq!(codes(&list), ["wrong-type"]);
    let link = "See [the plan](ftp://example.org/plan), please.";
    let project = Project::smallest().replace(REPORT, "A quarter.", link).replace(REPORT, "Chwarter.", link);
    assert!(codes(&project).iter().all(|code| code == "unsafe-link" || code == "same-text"), "{:?}", codes(&project));
    let theme = Project::smallest().replace("content/site.toml", "edition", "theme = \"mine\"\nedition");
    assert_eq!(codes(&theme.file("themes/mine/theme.toml", "nam = \"mine\"\n")), ["invalid-theme"]);
}

#[test]
fn what_can_be_meant_in_two_ways_is_not_mended() {
    let both = Project::smallest().replace(MEASURE, "frequency = ", "frequencey = \"quarter\"\nfrequenc = ");
    assert_eq!(both.mend(), 0);
    let list = Project::smallest().replace(MEASURE, "priorities = [\"roads\"]", "priorities = \"roads, streets\"");
    assert_eq!(list.mend(), 1);
    assert!(list.read_source(MEASURE).contains("priorities = [\"roads\", \"streets\"]"), "{}", list.read_source(MEASURE));
}

#[test]
fn the_help_is_what_to_type() {
    let says = |project: Project, words: &str| {
        let text = project.check().text;
        assert!(text.contains(words), "{words}: {text}");
    };
    let cell = |from: &str, to: &str| Project::smallest().replace(MEASURE, from, to);
    says(cell("\"2017-18 Q4\" = 92", "\"2017-18 q4\" = 92"), "help: write \"2017-18 Q4\"");
    says(cell("frequency = ", "decimals = \"0\"\nfrequency = "), "write it as in decimals = 0");
    says(cell("\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = { value = 92, stated_status = \"not-assessed\" }"), "not assessed is printed");
    let parts = part("a", "20") + &part("b", "11");
    let people = people(&format!("\"2017-18 Q4\" = 30\n\n{PARTS}{parts}"));
    says(people, "the parts add up to 31, and the whole is 30");
    let page = "title = { en = \"About this\", cy = \"Am hyn\" }\nsummary = { en = \"S.\", cy = \"Crynodeb.\" }\norder = 1\nbody = { en = \"What it is\\n======\\n\\nA.\", cy = \"Beth ydyw\\n======\\n\\nB.\" }\n";
    says(Project::smallest().file("content/pages/about.toml", page), "the heading of the first level is the page's own title");
}

#[test]
fn a_slip_in_a_published_measure_is_not_said_to_have_taken_a_figure_back() {
    let project = Project::smallest().freeze();
    for slip in ["\"2017-18 q4\" = 92", "\"2017-18 Q4\" = \"92\"", "\"2017-18 Q4\" = { value = \"92%\" }"] {
        let project = Project::of(project.root()).replace(MEASURE, "\"2017-18 Q4\" = 92", slip);
        assert!(!codes(&project).iter().any(|code| code == "silent-revision"), "{slip}: {:?}", codes(&project));
    }
}
