//! The command as it is typed: exit status, output, help.

use std::process::{Command, Output};

use crate::driver::Project;

fn eglur(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_eglur")).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_build_says_what_it_did_and_where_to_look() {
    let project = Project::smallest();
    let output = eglur(&["build", "--root", project.root().to_str().unwrap()]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("3 records") && text.contains("pages in two languages") && text.contains("index.html"), "{text}");
    assert!(!text.contains('\u{1b}'), "a pipe gets no colour codes: {text:?}");
    assert!(project.out().join("en/index.html").exists());
}

#[test]
fn a_draft_is_built_when_asked_for_and_says_that_it_is_one() {
    let half = Project::smallest().replace("content/measures/potholes.toml", ", cy = \"Tyllau a drwsiwyd\"", "");
    let root = half.root().to_str().unwrap();
    for (arguments, status) in
        [(&["check", "--root", root][..], 1), (&["check", "--draft", "--root", root], 0), (&["build", "--root", root], 1)]
    {
        assert_eq!(eglur(arguments).status.code(), Some(status), "{arguments:?}");
    }
    let output = eglur(&["build", "--draft", "--root", root]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert!(out(&output).contains("This is a draft, not for publication"), "{}", out(&output));
    assert!(out(&output).contains("1 warning"), "{}", out(&output));
    let finished = Project::smallest();
    let output = eglur(&["build", "--root", finished.root().to_str().unwrap()]);
    assert!(!out(&output).contains("draft"), "{}", out(&output));
}

#[test]
fn the_exit_status_tells_findings_from_a_machine_that_would_not() {
    let broken = Project::smallest().replace("content/measures/potholes.toml", "unit = \"percent\"", "unit = \"percentage\"");
    let root = broken.root().to_str().unwrap();
    for command in ["build", "check"] {
        let output = eglur(&[command, "--root", root]);
        assert_eq!(output.status.code(), Some(1), "{}", out(&output));
        assert!(out(&output).contains("content/measures/potholes.toml:3:8"), "{}", out(&output));
    }
    let nowhere = eglur(&["build", "--root", "no/such/folder"]);
    assert_eq!(nowhere.status.code(), Some(2), "{}", out(&nowhere));
    assert_eq!(eglur(&["build", "--base-url", "example.org"]).status.code(), Some(2));
    let moment = eglur(&["build", "--as-of", "2018-06-12"]);
    assert_eq!(moment.status.code(), Some(2));
    assert!(out(&moment).contains("such as 2018-06-12T09:30:00+01:00"), "{}", out(&moment));
    let nowhere = eglur(&["serve", "--root", "no/such/folder"]);
    assert!(nowhere.status.code() == Some(2) && out(&nowhere).contains("there is no folder `no/such/folder`"), "{}", out(&nowhere));
}

#[test]
fn a_site_is_never_built_into_what_it_is_made_of() {
    let project = Project::smallest();
    let root = project.root();
    for inside in ["content/site", "content/assets", "themes/mine/assets/site", "content"] {
        let before = crate::driver::files(root);
        std::fs::create_dir_all(root.join("themes")).unwrap();
        let output = eglur(&["build", "--root", root.to_str().unwrap(), "--out", root.join(inside).to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{inside}: {}", out(&output));
        assert!(out(&output).contains("name another folder"), "{inside}: {}", out(&output));
        assert_eq!(crate::driver::files(root), before, "{inside}");
    }
}

#[test]
fn a_sound_record_checks_with_status_zero() {
    let project = Project::smallest();
    let output = eglur(&["check", "--root", project.root().to_str().unwrap()]);
    assert_eq!((output.status.code(), out(&output).trim()), (Some(0), "No findings"));
    assert!(!project.out().exists(), "a check writes nothing");
}

#[test]
fn an_edition_is_frozen_once_and_a_second_time_says_so() {
    let project = Project::smallest();
    let root = project.root().to_str().unwrap().to_owned();
    let freeze = |more: &[&str]| eglur(&[&["freeze", "--as-of", "2018-07-01T00:00:00Z", "--root", &root], more].concat());
    let first = freeze(&[]);
    assert_eq!(first.status.code(), Some(0), "{}", out(&first));
    assert!(project.root().join("content/editions/2017-18-q4/SHA256SUMS").exists());
    let again = freeze(&[]);
    assert_eq!(again.status.code(), Some(0));
    assert!(out(&again).contains("nothing has changed since"), "{}", out(&again));
    let project = project.replace("content/measures/potholes.toml", "[actual]", "[actual]\n\"2017-18 Q2\" = 89");
    let refused = freeze(&[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(out(&refused).contains("eglur freeze --correction"), "{}", out(&refused));
    assert_eq!(freeze(&["--correction"]).status.code(), Some(0));
    assert!(project.root().join("content/editions/2017-18-q4-v2/edition.toml").exists());
}

#[test]
fn help_names_every_option() {
    let text = out(&eglur(&["build", "--help"]));
    for option in ["--root", "--out", "--base-url", "--as-of"] {
        assert!(text.contains(option), "{text}");
    }
    assert!(out(&eglur(&["--help"])).contains("Exit status"));
}
