//! Feeds, read by a parser of feeds: what is in them, that they are whole, and that their ids stay.

use std::collections::BTreeSet;

use atom_syndication::Feed;

use crate::driver::Project;

const POTHOLES: &str = "content/measures/potholes.toml";
const STORY: &str = "title = { en = \"A <new> bridge\", cy = \"Pont & ffordd\" }\nsummary = { en = \"S.\", cy = \"S.\" }\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\nbody = { en = \"A bridge.\", cy = \"Pont.\" }\n";

const FEEDS: [(&str, &str); 3] = [
    ("en/stories/feed.xml", "cy/straeon/feed.xml"),
    ("en/editions/feed.xml", "cy/argraffiadau/feed.xml"),
    ("en/editions/corrections.xml", "cy/argraffiadau/cywiriadau.xml"),
];

fn project() -> Project {
    let revised = "{ value = 91, was = [{ value = 92, until = 2018-07-02, why = { en = \"Late.\", cy = \"Hwyr.\" } }] }";
    Project::smallest().file("content/stories/bridge.toml", STORY).base_url("https://Example.org:8080/perf/").freeze().replace(
        POTHOLES,
        "\"2017-18 Q4\" = 92",
        &format!("\"2017-18 Q4\" = {revised}"),
    )
}

fn feed(project: &Project, path: &str) -> Feed {
    project.read(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_feed_is_valid_and_has_the_same_entries_in_both_languages() {
    let project = project();
    project.build();
    let mut ids = BTreeSet::new();
    for (en, cy) in FEEDS {
        let (english, welsh) = (feed(&project, en), feed(&project, cy));
        assert_eq!(english.entries().len(), 1, "{en}");
        assert_eq!(welsh.entries().len(), 1, "{cy}");
        assert_eq!((english.lang(), welsh.lang()), (Some("en"), Some("cy")));
        for (path, feed) in [(en, &english), (cy, &welsh)] {
            assert!(feed.links().iter().any(|link| link.rel() == "self" && link.href().ends_with(path)), "{path} names itself");
            assert!(!feed.authors().is_empty() && !feed.title().as_str().is_empty());
            for entry in feed.entries() {
                assert!(entry.id().starts_with("tag:example.org,2018-03-31:perf/"), "{}", entry.id());
                assert!(ids.insert(entry.id().to_owned()), "{} stands twice", entry.id());
                let page = entry.links()[0].href().strip_prefix("https://Example.org:8080/perf/").unwrap();
                assert!(project.site().contains_key(&format!("{page}index.html")), "{path} leads to {page}");
                assert!(!entry.title().as_str().is_empty() && entry.summary().is_some());
            }
        }
    }
    assert_eq!(feed(&project, FEEDS[0].1).entries()[0].title().as_str(), "Pont & ffordd");
    let correction = feed(&project, FEEDS[2].0);
    assert_eq!(correction.entries()[0].title().as_str(), "Potholes mended, Quarter 4 2017-18: 91% (before: 92%)");
    assert_eq!(correction.entries()[0].summary().unwrap().as_str(), "Late.");
    assert!(project.read("en/index.html").contains("href=\"https://Example.org:8080/perf/en/editions/corrections.xml\""));
}

#[test]
fn ids_stay_when_titles_and_addresses_change() {
    let project = project();
    project.build();
    let ids = |project: &Project| -> Vec<String> {
        let feeds = FEEDS.iter().flat_map(|(en, cy)| [feed(project, en), feed(project, cy)]);
        feeds.flat_map(|feed| feed.entries().iter().map(|entry| entry.id().to_owned()).collect::<Vec<_>>()).collect()
    };
    let before = ids(&project);
    let project = project
        .replace("content/stories/bridge.toml", "A <new> bridge", "Another title")
        .replace(POTHOLES, "en = \"Potholes mended\"", "en = \"Potholes repaired\"")
        .replace(POTHOLES, "unit =", "formerly = [{ en = \"potholes-mended\", cy = \"tyllau-a-drwsiwyd\" }]\nunit =");
    project.build();
    assert_eq!(ids(&project), before);
}

#[test]
fn a_story_under_embargo_is_in_no_feed_and_no_frozen_file() {
    let project = Project::smallest()
        .file("content/stories/bridge.toml", &STORY.replace("body =", "release_at = 2018-09-01T00:00:00Z\nbody ="))
        .base_url("https://example.org")
        .freeze();
    project.build();
    assert_eq!(feed(&project, FEEDS[0].0).entries().len(), 0);
    for (path, bytes) in project.site().into_iter().chain(crate::driver::files(&project.root().join("content/editions"))) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("bridge") && !text.contains("Pont &"), "{path}");
    }
}
