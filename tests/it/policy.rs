//! What every page may load and run, and what any text in the record can do to it: nothing.

use std::collections::BTreeMap;

use proptest::prelude::*;
use scraper::Html;

use crate::driver::Project;
use crate::example::{all, example};

#[test]
fn every_page_states_the_policy_and_keeps_it() {
    let mut faults = Vec::new();
    for (path, page) in example().pages() {
        let policies = all(&page, "head > meta[http-equiv=Content-Security-Policy]");
        if policies.len() != 1
            || !policies[0].value().attr("content").unwrap().starts_with("default-src 'none'; script-src 'self'; style-src 'self';")
        {
            faults.push(format!("{path} states no policy"));
        }
        let early =
            example().text(path).find("Content-Security-Policy").unwrap() < example().text(path).find("<link").unwrap_or(usize::MAX);
        if !early || example().text(path).find("charset").unwrap() > 1024 {
            faults.push(format!("{path} states the policy or the encoding too late"));
        }
        for element in all(&page, "*") {
            let tag = element.value();
            let is_data = tag.attr("type") == Some("application/ld+json");
            if tag.name() == "style" || (tag.name() == "script" && tag.attr("src").is_none() && !is_data) {
                faults.push(format!("{path} has {} within it", tag.name()));
            }
            for (name, value) in tag.attrs() {
                let loads = matches!((tag.name(), name), ("script" | "img" | "source", "src") | ("use" | "image", "href"))
                    || (tag.name() == "link" && name == "href" && matches!(tag.attr("rel"), Some("stylesheet" | "icon" | "preload")));
                let away = value.contains("://") || value.starts_with("//") || value.starts_with("data:");
                if name == "style"
                    || name.starts_with("on")
                    || (loads && away)
                    || (matches!(name, "href" | "src") && value.contains("script:"))
                {
                    faults.push(format!("{path}: <{} {name}=\"{value}\">", tag.name()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn hosts_that_send_headers_get_them() {
    let headers = example().text("_headers");
    for line in ["/*\n  Content-Security-Policy: default-src 'none';", "  X-Content-Type-Options: nosniff\n", "  Referrer-Policy: "] {
        assert!(headers.contains(line), "{headers}");
    }
    let stylesheet = example().files.keys().find(|path| path.starts_with("assets/style.")).unwrap();
    assert!(headers.contains(&format!("/{stylesheet}\n  Cache-Control: public, max-age=31536000, immutable\n")), "{headers}");
    assert!(!headers.contains("unsafe"), "{headers}");
}

/// Puts a text into every plain text field of a small record; markup in Markdown is refused.
fn record_of(text: &str) -> Project {
    let quoted = serde_json::to_string(text).unwrap();
    let both = format!("{{ en = {quoted}, cy = {quoted} }}");
    let measure = format!(
        "title = {both}\nshort_title = {both}\nslug = {{ en = \"m\", cy = \"m\" }}\npriorities = [\"roads\"]\nunit = \"percent\"\ngood = \"high\"\n\
         frequency = \"quarter\"\nunit_label = {both}\nsource = {both}\nowner = {both}\norigin = {both}\ndefinition = {{ en = \"A.\", cy = \"B.\" }}\nwhy = {both}\n\
         limitations = {{ en = \"A.\", cy = \"B.\" }}\nheadline = {both}\n[target]\n\"2017-18\" = {{ at_least = 95, printed = {quoted}, note = {both} }}\n[actual]\n\"2017-18 Q3\" = 90\n\
         \"2017-18 Q4\" = {{ value = 92, printed = {quoted}, note = {both}, explanation = {both}, was = [{{ value = 91, until = 2018-05-01, why = {both} }}] }}\n"
    );
    let story = format!(
        "title = {both}\nslug = {{ en = \"s\", cy = \"s\" }}\nsummary = {both}\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\nlead = {both}\n\
         figures = [{{ label = {both}, value = {both} }}]\ndates = [{{ label = {both}, date = \"2018-03-31\" }}]\nquote = {{ text = {both}, by = {both} }}\ncontact = {both}\nnote = {both}\norigin = {both}\nbody = {{ en = \"A.\", cy = \"B.\" }}\n"
    );
    Project::smallest().file("content/measures/m.toml", &measure).file("content/stories/s.toml", &story)
}

/// Counts the elements and attributes of every page, but what Markdown may make of a text and what stands or falls with one.
fn skeleton(project: &Project) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (path, bytes) in
        project.site().into_iter().filter(|(path, _)| path.ends_with(".html") && path.contains("/m/") | path.contains("/s/"))
    {
        for element in all(&Html::parse_document(std::str::from_utf8(&bytes).unwrap()), "*") {
            let tag = element.value();
            let markdown = ["p", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "hr", "br", "del", "text", "tspan", "a"];
            let table = ["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "td", "th"];
            if !markdown.contains(&tag.name()) && !table.contains(&tag.name()) {
                *counts.entry(format!("{path} {}", tag.name())).or_default() += 1;
            }
            for (name, value) in tag.attrs() {
                assert!(!name.starts_with("on") && name != "style", "{path}: <{} {name}={value}>", tag.name());
                assert!(!(matches!(name, "href" | "src") && value.trim().to_lowercase().starts_with("javascript:")), "{path}: {value}");
            }
        }
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_leaves_pages_as_the_templates_have_them(text in "a[\\PC\n]{0,30}", sign in prop::sample::select(vec![
        "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</script><script>", "</title><b>", "</svg><b>", "]]>", "<!--", "{# 7 * 7 #}", "{% if %}", "&#60;b&#62;", "javascript:alert(1)", "\u{2028}",
    ])) {
        // Two brackets are where a figure of the record goes, and refused where there can be none.
        let text = format!("{text}{sign}");
        prop_assume!(!text.contains("{{"));
        let project = record_of(&text);
        let built = project.try_build();
        prop_assert!(built.is_ok(), "{}", built.unwrap_err());
        let plain = record_of("aaa");
        plain.build();
        prop_assert_eq!(skeleton(&project), skeleton(&plain));
    }
}

#[test]
fn markup_in_plain_texts_is_shown_as_it_was_typed() {
    let sign = "\"'><script>alert(a)</script></title></svg><b onclick=x>&amp;{% a %}";
    let both = serde_json::to_string(sign).unwrap();
    let project = Project::smallest().replace("content/measures/potholes.toml", "\"Potholes mended\"", &both);
    let project = project.replace("content/priorities/roads.toml", "\"Good roads.\"", &both);
    project.build();
    for (path, bytes) in project.site() {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with(".html") {
            let page = Html::parse_document(&text);
            assert!(all(&page, "b, [onclick]").is_empty(), "{path}");
            assert!(all(&page, "script").iter().all(|script| !script.text().collect::<String>().starts_with("alert")), "{path}");
        } else if path.ends_with(".svg") && path.contains("chart") {
            assert!(!text.contains("<script") && !text.contains("<b"), "{path}");
        } else if path.ends_with(".json") {
            serde_json::from_slice::<serde_json::Value>(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}
