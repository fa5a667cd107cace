//! What a council may decide about findings: weights in the settings, silences at their place.

use crate::driver::{Found, Project};

const MEASURE: &str = "content/measures/potholes.toml";
const SITE: &str = "content/site.toml";
const STATED: &str = "\"2017-18 Q4\" = { value = 92, stated_status = \"green\" }";

/// The smallest record with a printed colour that differs, in the place of which more may stand.
fn differing(lines: &str) -> Project {
    Project::smallest().replace(MEASURE, "\"2017-18 Q4\" = 92", lines)
}

fn with_rules(project: Project, rules: &str) -> Project {
    project.replace(SITE, "[licence]", &format!("[rules]\n{rules}\n\n[licence]"))
}

fn severities(found: &Found) -> Vec<(&str, &str)> {
    found.text.lines().filter_map(|line| line.split_once("]: ").and_then(|(head, _)| head.split_once('['))).collect()
}

#[test]
fn a_rule_weighs_what_the_settings_say() {
    for (word, wanted) in [("error", "error"), ("warning", "warning"), ("advice", "advice")] {
        let found = with_rules(differing(STATED), &format!("\"unexplained-difference\" = \"{word}\"")).check();
        assert_eq!(severities(&found), [(wanted, "unexplained-difference")], "{}", found.text);
    }
    assert_eq!(with_rules(differing(STATED), "\"unexplained-difference\" = \"off\"").check().places, []);
    let unknown = Project::smallest().replace(MEASURE, "unit =", "unitt = 1\nunit =");
    assert!(unknown.try_build().is_err());
    with_rules(unknown, "\"unknown-key\" = \"warning\"").build();
}

#[test]
fn a_setting_that_would_do_nothing_is_found() {
    let found = with_rules(Project::smallest(), "\"sudden-jum\" = \"off\"\n\"missing-key\" = \"warning\"\n\"same-text\" = \"of\"").check();
    found.has("unknown-rule", SITE, 13, 1);
    found.has("unchangeable-rule", SITE, 14, 1);
    found.has("unknown-word", SITE, 15, 15);
    insta::assert_snapshot!(found.text);
}

#[test]
fn a_finding_is_silenced_with_a_reason_at_its_place() {
    let because = "eglur: allow unexplained-difference because the report rounds up";
    for silenced in [
        format!("# {because}\n{STATED}"),
        format!("# {because}\n\n# and more\n{STATED}"),
        format!("{STATED} # {because}"),
        format!("#{because}\r\n{STATED}"),
    ] {
        assert_eq!(differing(&silenced).check().places, [], "{silenced}");
    }
    let table = differing(STATED).replace(MEASURE, "[actual]", &format!("# {because}\n[actual]"));
    assert_eq!(table.check().places, []);
    let table = differing(STATED).replace(MEASURE, "[actual]", &format!("[actual] # {because}"));
    assert_eq!(table.check().places, []);
    // A comment inside a text is none.
    let quoted = differing(STATED).replace(MEASURE, "Potholes mended", &format!("Potholes # {because}"));
    assert!(quoted.check().places.iter().any(|place| place.0 == "unexplained-difference"));
}

#[test]
fn a_silence_reaches_no_further_than_its_item() {
    let because = "# eglur: allow unexplained-difference because the report rounds up\n";
    let above = differing(STATED).replace(MEASURE, "\"2017-18 Q3\"", &format!("{because}\"2017-18 Q3\""));
    let found = above.check();
    found.has("unexplained-difference", MEASURE, 13, 26);
    found.has("unused-silence", MEASURE, 11, 1);
    let table = differing(STATED).replace(MEASURE, "[target]", &format!("{because}[target]"));
    assert_eq!(table.check().places.len(), 2);
}

#[test]
fn a_silence_above_the_first_item_is_about_the_top_of_the_file() {
    let report = "content/reports/2017-18-q4/report.toml";
    let figures = "\n[measures.total]\ntotal = 2\n";
    let project =
        Project::smallest().replace(report, "summary", &format!("{figures}\n[summary]\nen = \"A quarter.\"\ncy = \"Chwarter.\"\n#"));
    let found = project.check();
    assert!(found.places.iter().any(|place| place.0 == "unexplained-difference"), "{}", found.text);
    let nested =
        project.replace(report, "[measures.total]", "# eglur: allow unexplained-difference because two are printed\n[measures.total]");
    assert_eq!(nested.check().places, []);
}

#[test]
fn a_silence_that_says_too_little_is_found() {
    let found = differing(&format!("# eglur: allow unexplained-difference\n{STATED}")).check();
    found.has("invalid-silence", MEASURE, 12, 1);
    for remark in ["# eglr: allow", "# Eglur: Allow", "# eglur allow", "#Eglur : allow"] {
        let found = differing(&format!("{remark} unexplained-difference because the report rounds up\n{STATED}")).check();
        found.has("invalid-silence", MEASURE, 12, 1);
    }
    let found = differing(&format!("# We allow for rounding; eglur shows it.\n{STATED}")).check();
    assert!(!found.places.iter().any(|place| place.0 == "invalid-silence"), "{}", found.text);
    let found = differing(&format!("# eglur: ignore this\n{STATED}")).check();
    found.has("invalid-silence", MEASURE, 12, 1);
    let found = differing(&format!("# eglur: allow unexplained-diference because so\n{STATED}")).check();
    found.has("unknown-rule", MEASURE, 12, 16);
    assert!(found.text.contains("did you mean `unexplained-difference`?"), "{}", found.text);
    let found = differing(&format!("# eglur: allow not-a-value because so\n{STATED}")).check();
    found.has("unchangeable-rule", MEASURE, 12, 16);
}
