//! Drafts: what lacks a language can be looked at, marked for what it is, and never be taken for the finished site.

use scraper::Html;

use crate::data::unpacked;
use crate::driver::Project;
use crate::example::{all, words};

const MEASURE: &str = "content/measures/potholes.toml";
const ABOUT: &str = "content/pages/about.toml";

/// A measure without its Welsh title, and a page whose Welsh body is empty.
fn unfinished() -> Project {
    let about = "title = { en = \"About <us>\", cy = \"Amdanom\" }\nsummary = { en = \"Who we are.\", cy = \"Pwy ydym.\" }\norder = 1\n[body]\nen = \"\"\"\n## Head\n\n- One **thing**\n\"\"\"\ncy = \" \"\n";
    Project::smallest().replace(MEASURE, ", cy = \"Tyllau a drwsiwyd\"", "").file(ABOUT, about)
}

#[test]
fn a_missing_half_stops_a_build_and_is_a_warning_in_a_draft() {
    let project = unfinished();
    let found = project.check();
    found.has("one-language", MEASURE, 1, 9);
    found.has("empty-text", ABOUT, 10, 6);
    assert!(project.try_build().is_err());
    let project = project.draft();
    let found = project.check();
    found.is_sound();
    found.has("one-language", MEASURE, 1, 9);
    found.has("one-language", ABOUT, 4, 1);
    insta::assert_snapshot!(found.text);
    project.build();
}

#[test]
fn a_lent_text_says_its_language_wherever_it_stands() {
    let project = unfinished().draft();
    project.build();
    let page = project.read("cy/mesurau/potholes-mended/index.html");
    let page = Html::parse_document(&page);
    let heading = all(&page, "h1 span[lang=en]");
    assert_eq!(words(heading[0]), "Potholes mended");
    assert_eq!(words(all(&page, "title")[0]), "Potholes mended – Sut rydym yn gwneud", "a title holds no elements");
    assert!(!all(&page, "caption span[lang=en]").is_empty(), "also inside a message");
    let about = project.read("cy/amdanom/index.html");
    assert!(about.contains("<div lang=\"en\">\n<h2 id=\"head\">Head</h2>\n<ul>\n<li>One <strong>thing</strong></li>"), "{about}");
    let english = project.read("en/measures/potholes-mended/index.html");
    assert!(all(&Html::parse_document(&english), "h1 span").is_empty(), "its own language lends nothing");
}

#[test]
fn a_page_with_lent_texts_has_a_notice_in_its_language_and_the_others_have_none() {
    let project = unfinished().draft();
    project.build();
    let notice = |path: &str| project.read(path).contains(if path.starts_with("cy") { "Drafft: Nid yw" } else { "Draft: Some of" });
    for (path, has) in [
        ("cy/mesurau/potholes-mended/index.html", true),
        ("cy/mesurau/index.html", true),
        ("cy/amdanom/index.html", true),
        ("cy/risgiau/index.html", false),
        ("cy/mesurau/potholes-mended/mewnosod/index.html", true),
        ("en/measures/potholes-mended/index.html", false),
        ("en/about-us/index.html", false),
    ] {
        assert_eq!(notice(path), has, "{path}");
    }
}

#[test]
fn every_page_of_a_draft_is_kept_from_search_engines_and_no_page_of_a_finished_site() {
    let noindex = |project: &Project| {
        project.build();
        let pages =
            project.site().into_iter().filter(|(path, _)| path.ends_with(".html") && !path.contains("embed") && !path.contains("mewnosod"));
        let kept =
            pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap().contains("<meta name=\"robots\" content=\"noindex\">")));
        kept.filter(|(path, _)| path != "404.html").collect::<Vec<_>>()
    };
    let draft = noindex(&unfinished().draft());
    assert!(draft.len() > 20 && draft.iter().all(|(_, kept)| *kept), "{draft:?}");
    assert!(noindex(&Project::smallest()).iter().all(|(_, kept)| !*kept));
}

#[test]
fn files_hold_no_marks_and_a_finished_record_is_the_same_in_a_draft() {
    let project = unfinished().draft().base_url("https://example.org");
    project.build();
    for (path, bytes) in unpacked(project.site()) {
        assert!(!String::from_utf8_lossy(&bytes).contains('\u{E0001}'), "{path} holds a mark");
    }
    assert!(project.read("data/observations.csv").contains(",Potholes mended,Potholes mended,"));
    let finished = Project::smallest();
    finished.build();
    let draft = Project::smallest().draft();
    draft.build();
    let plain = draft.site().into_iter().map(|(path, bytes)| {
        let text = String::from_utf8_lossy(&bytes).replace("<meta name=\"robots\" content=\"noindex\">\n", "");
        (path, text)
    });
    for (path, text) in
        plain.filter(|(path, _)| path.ends_with(".html") && !path.contains("embed") && !path.contains("mewnosod") && path != "404.html")
    {
        assert_eq!(text, finished.read(&path), "{path}");
    }
}
