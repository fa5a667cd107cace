//! Figures inside texts: they come from the record, in the language of the text, wherever the text goes.

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";
const REPORT: &str = "content/reports/2017-18-q4/report.toml";
const STORY: &str = r#"title = { en = "A new crew", cy = "Criw newydd" }
summary = { en = "{{ value 'potholes' '2017-18 Q4' }} of potholes were mended.", cy = "Trwsiwyd {{ value 'potholes' '2017-18 Q4' }} o'r tyllau." }
priority = "roads"
edition = "2017-18 Q4"
state = "delivered"
measures = ["potholes"]
figures = [{ label = { en = "Mended", cy = "Trwsiwyd" }, value = { en = "{{ value 'potholes' '2017-18 Q4' }}", cy = "{{ value 'potholes' '2017-18 Q4' }}" }, measure = "potholes", period = "2017-18 Q4" }]

[body]
en = """
In Quarter 3 it was **{{ value "potholes" "2017-18 Q3" }}**.
"""
cy = """
Yn Chwarter 3, y ffigur oedd **{{ value "potholes" "2017-18 Q3" }}**.
"""
"#;

#[test]
fn a_figure_in_a_text_is_the_one_of_the_record() {
    let project = Project::smallest().file("content/stories/crew.toml", STORY).base_url("https://example.org");
    let found = project.check();
    assert_eq!(found.places, [], "{}", found.text);
    project.build();
    let story = project.read("en/stories/a-new-crew/index.html");
    assert!(story.contains("92% of potholes were mended.") && story.contains("<strong>96%</strong>"), "{story}");
    assert!(project.read("data/achievements.csv").contains("Trwsiwyd 92% o'r tyllau."));
    let is_binary = |path: &str| [".png", ".zip", ".xlsx", ".ods", ".woff2", ".ico"].iter().any(|ending| path.ends_with(ending));
    for (path, bytes) in project.site().into_iter().filter(|(path, _)| !is_binary(path)) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("{{") && !text.contains(['\u{F0000}', '\u{F0001}', '\u{F0002}']), "{path} has a mark left");
    }
    let project = project.replace(MEASURE, "\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = 93");
    project.build();
    assert!(project.read("cy/straeon/criw-newydd/index.html").contains("Trwsiwyd 93% o'r tyllau."));
}

#[test]
fn money_and_thousands_are_written_as_everywhere_else() {
    let project = Project::smallest()
        .replace(MEASURE, "unit = \"percent\"", "unit = \"number\"\nadditive = false")
        .replace(MEASURE, "= 92", "= 1290")
        .replace(MEASURE, "at_least = 95", "at_least = 50")
        .replace(
            REPORT,
            "\"A quarter.\", cy = \"Chwarter.\"",
            "\"{{ value 'potholes' '2017-18 Q4' }}.\", cy = \"{{ value 'potholes' '2017-18 Q4' }}.\"",
        );
    project.build();
    assert!(project.read("en/reports/2017-18-q4/index.html").contains("1,290."), "the figure has its comma");
}

#[test]
fn a_figure_that_is_not_there_is_found_at_its_name() {
    let with = |text: &str| {
        Project::smallest().replace(REPORT, "\"A quarter.\", cy = \"Chwarter.\"", &format!("\"{text}\", cy = \"{text}\"")).check()
    };
    with("{{ value 'pothole' '2017-18 Q4' }}").has("unknown-figure", REPORT, 3, 29);
    with("{{ value 'potholes' '2017-18 Q1' }}").has("unknown-figure", REPORT, 3, 40);
    with("{{ value 'potholes' '2017-19 Q1' }}").has("unknown-figure", REPORT, 3, 40);
    with("ŵ {{ figure }}").has("unknown-figure", REPORT, 3, 21);
    let title = "{ en = \"{{ value 'potholes' '2017-18 Q4' }}\", cy = \"Adroddiad\" }";
    let found = Project::smallest().replace(REPORT, "{ en = \"Report\", cy = \"Adroddiad\" }", title).check();
    found.has("unknown-figure", REPORT, 1, 17);
}

#[test]
fn a_key_figure_that_contradicts_its_measure_is_found() {
    let stated = |value: &str| {
        let story = STORY.replace(
            "value = { en = \"{{ value 'potholes' '2017-18 Q4' }}\", cy = \"{{ value 'potholes' '2017-18 Q4' }}\" }",
            &format!("value = {{ en = \"{value}\", cy = \"{value}\" }}"),
        );
        Project::smallest().file("content/stories/crew.toml", &story).check()
    };
    for sound in ["92%", "over 90%", "more than 92%", "under 95%", "nearly 93%", "about 90%"] {
        assert_eq!(stated(sound).places.iter().filter(|place| place.0 == "contradicting-figure").count(), 0, "{sound}");
    }
    assert_eq!(stated("92%").places, []);
    for other in ["over 95%", "under 90%", "about 60%", "nearly 29%"] {
        assert!(stated(other).places.iter().any(|place| place.0 == "contradicting-figure"), "{other}");
    }
    let found = stated("29%");
    assert!(found.places.iter().any(|place| place.0 == "contradicting-figure"), "{}", found.text);
    assert!(found.text.contains("the story says 29%, and the record 92"), "{}", found.text);
}
