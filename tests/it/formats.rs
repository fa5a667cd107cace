//! How `eglur check` writes its findings: for people, for programs, and what its options do.

use std::process::{Command, Output};

use serde_json::Value;

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";

fn check(project: &Project, arguments: &[&str]) -> Output {
    let root = project.root().to_str().unwrap();
    let arguments = [&["check", "--as-of", "2018-07-01T00:00:00Z", "--root", root], arguments].concat();
    Command::new(env!("CARGO_BIN_EXE_eglur")).args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A record with an error that can be mended, a warning with two places and a silence.
fn project() -> Project {
    Project::smallest()
        .replace(MEASURE, "frequency =", "frequncy =")
        .replace(MEASURE, "\"Potholes mended\"", "\"Potholes, 100% mended: ŵy\"")
        .replace("content/priorities/roads.toml", "cy = \"Ffyrdd da.\"", "cy = \"Good roads.\"")
}

#[test]
fn json_holds_every_finding_with_its_places_and_its_fix() {
    let output = check(&project(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_str(&printed(&output)).unwrap();
    insta::assert_snapshot!(format!("{json:#}"));
}

#[test]
fn sarif_is_sound() {
    let json: Value = serde_json::from_str(&printed(&check(&project(), &["--format", "sarif"]))).unwrap();
    assert_eq!(json["version"], "2.1.0");
    let run = &json["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "eglur");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() >= 2);
    let mut fingerprints = std::collections::BTreeSet::new();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let fingerprint = result["partialFingerprints"]["primaryLocationLineHash"].as_str().unwrap();
        assert!(fingerprints.insert(fingerprint.to_owned()), "{fingerprint} stands twice");
        for location in result["locations"].as_array().unwrap().iter().chain(result["relatedLocations"].as_array().into_iter().flatten()) {
            let region = &location["physicalLocation"]["region"];
            assert!(["startLine", "startColumn", "endLine", "endColumn"].iter().all(|key| region[key].as_u64().unwrap() >= 1));
            assert!(location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap().starts_with("content/"));
        }
    }
    insta::assert_snapshot!(format!("{json:#}"));
}

#[test]
fn fingerprints_stay_when_other_lines_come() {
    let fingerprints = |project: &Project| -> Vec<String> {
        let json: Value = serde_json::from_str(&printed(&check(project, &["--format", "sarif"]))).unwrap();
        let results = json["runs"][0]["results"].as_array().unwrap().iter();
        results.map(|result| result["partialFingerprints"]["primaryLocationLineHash"].as_str().unwrap().to_owned()).collect()
    };
    let before = fingerprints(&project());
    let after = project().replace(MEASURE, "unit =", "# A line more.\n\nunit =");
    assert_eq!(fingerprints(&after), before);
    assert_ne!(fingerprints(&project().replace(MEASURE, "= 92", "= \"92\"")), before);
}

#[test]
fn annotations_escape_what_has_a_meaning() {
    insta::assert_snapshot!(printed(&check(&project(), &["--format", "github"])));
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let project = Project::smallest().replace(MEASURE, "= 92", "= { value = 92, stated_status = \"green\" }");
    assert_eq!(check(&project, &[]).status.code(), Some(0));
    assert_eq!(check(&project, &["--deny", "warnings"]).status.code(), Some(1));
    assert_eq!(check(&project, &["--deny", "advice"]).status.code(), Some(1));
    let advised = project.replace("content/site.toml", "[licence]", "[rules]\n\"unexplained-difference\" = \"advice\"\n\n[licence]");
    assert_eq!(check(&advised, &["--deny", "warnings"]).status.code(), Some(0));
    let output = check(&advised, &["--deny", "advice"]);
    assert_eq!((output.status.code(), printed(&output).trim()), (Some(1), "1 piece of advice"));
    let silenced = advised.replace(MEASURE, "[actual]", "# eglur: allow unexplained-difference because the report rounds up\n[actual]");
    let output = check(&silenced, &["--deny", "advice"]);
    assert_eq!((output.status.code(), printed(&output).trim()), (Some(0), "1 silenced"));
}

#[test]
fn a_dry_run_shows_what_a_fix_would_do_and_writes_nothing() {
    let project = Project::smallest().replace(MEASURE, "frequency = \"quarter\"", "frequncy = \"quarter\" # each");
    let before = std::fs::read_to_string(project.root().join(MEASURE)).unwrap();
    for arguments in [&["--dry-run"][..], &["--fix", "--dry-run"]] {
        let output = check(&project, arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(printed(&output).contains("-frequncy = \"quarter\" # each\n+frequency = \"quarter\" # each\n"), "{}", printed(&output));
        assert_eq!(std::fs::read_to_string(project.root().join(MEASURE)).unwrap(), before);
    }
    let output = check(&project, &["--fix"]);
    assert_eq!((output.status.code(), printed(&output).trim()), (Some(0), "No findings"));
    assert_eq!(std::fs::read_to_string(project.root().join(MEASURE)).unwrap(), before.replace("frequncy", "frequency"));
}

#[test]
fn rules_are_listed_and_explained() {
    let eglur = |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_eglur")).args(arguments).output().unwrap();
    let list = printed(&eglur(&["check", "--list"]));
    let json: Vec<Value> = serde_json::from_str(&printed(&eglur(&["check", "--list", "--format", "json"]))).unwrap();
    assert_eq!(json.len(), eglur::check::rules::all().count());
    for rule in eglur::check::rules::all() {
        assert!(list.contains(&format!("  {} ", rule.code)), "{}", rule.code);
        let told = eglur(&["check", "--explain", rule.code]);
        assert_eq!(told.status.code(), Some(0));
        assert!(printed(&told).contains(rule.title), "{}", rule.code);
    }
    insta::assert_snapshot!(printed(&eglur(&["check", "--explain", "unexplained-difference"])));
    let unknown = eglur(&["check", "--explain", "missing-ky"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("did you mean `missing-key`?"));
}

#[test]
fn the_example_has_its_contradictions_explained_and_none_silenced() {
    let output = Command::new(env!("CARGO_BIN_EXE_eglur"))
        .args(["check", "--deny", "warnings", "--as-of", "2018-07-01T00:00:00Z", "--root", env!("CARGO_MANIFEST_DIR")])
        .output()
        .unwrap();
    let summary = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{summary}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!summary.contains("silenced"), "{summary}");
    let settings = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/content/site.toml")).unwrap();
    assert!(!settings.contains("[rules]"), "nothing is turned off");
}
