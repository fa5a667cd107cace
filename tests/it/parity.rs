//! Faults between the languages: a record with one of each, and themes whose messages differ.

use std::path::Path;

use crate::driver::Project;

#[test]
fn each_fault_between_the_languages_is_found_at_its_place() {
    let project = Project::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/parity"));
    let found = project.check();
    for (code, path, line, column) in [
        ("one-language", "content/priorities/roads.toml", 4, 11),
        ("same-text", "content/measures/potholes.toml", 7, 41),
        ("wrong-language", "content/measures/potholes.toml", 12, 6),
        ("wrong-language", "content/measures/potholes.toml", 17, 6),
        ("different-figures", "content/measures/potholes.toml", 26, 8),
        ("different-figures", "content/reports/2017-18-q4/report.toml", 5, 94),
        ("same-text", "content/stories/bridge.toml", 3, 30),
        ("same-text", "content/stories/bridge.toml", 9, 71),
        ("different-structure", "content/stories/bridge.toml", 17, 6),
        ("different-structure", "content/pages/about.toml", 10, 6),
        ("duplicate-slug", "content/pages/terms.toml", 2, 8),
    ] {
        found.has(code, path, line, column);
    }
    assert_eq!(found.places.len(), 11, "{}", found.text);
    insta::assert_snapshot!(found.text);
    assert!(project.try_build().is_err());
}

/// The smallest record with a theme whose Welsh messages are the default's but for one change.
fn themed(from: &str, to: &str) -> Project {
    let messages = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/messages/cy.ftl");
    Project::smallest()
        .replace("content/site.toml", "edition", "theme = \"short\"\nedition")
        .file("themes/short/theme.toml", "name = \"short\"\nbased_on = \"default\"\n")
        .file(MESSAGES, &std::fs::read_to_string(messages).unwrap())
        .replace(MESSAGES, from, to)
}

const MESSAGES: &str = "themes/short/messages/cy.ftl";

#[test]
fn a_message_that_one_language_lacks_is_found_in_both_files() {
    let found = themed("\nhome = Hafan\n", "\n").check();
    assert_eq!(found.places, [("missing-message".to_owned(), MESSAGES.to_owned(), 1, 1)], "{}", found.text);
    for told in ["the Welsh messages do not have `home`", "themes/default/messages/en.ftl:", "│ home = Home", "the other language has it"]
    {
        assert!(found.text.contains(told), "no {told} in {}", found.text);
    }
}

#[test]
fn variables_that_differ_are_found_in_both_files() {
    let found = themed("title-embed = Siart: { $measure }", "title-embed = Siart: { $title }").check();
    assert_eq!(found.places.len(), 1, "{}", found.text);
    for told in [
        "│ title-embed = Siart: { $title }",
        "the Welsh uses `$title`",
        "│ title-embed = Chart: { $measure }",
        "the English uses `$measure`",
    ] {
        assert!(found.text.contains(told), "no {told} in {}", found.text);
    }
}

#[test]
fn a_plural_form_that_welsh_needs_cannot_be_missing() {
    let found = themed("count-measure = { $form ->\n    [zero] dim mesurau\n", "count-measure = { $form ->\n").check();
    assert_eq!(found.places.len(), 1, "{}", found.text);
    for told in ["│ count-measure = { $form ->", "the choice by `$form` lacks the plural forms: zero"] {
        assert!(found.text.contains(told), "no {told} in {}", found.text);
    }
}
