//! What a hostile or broken project holds: each gets a finding at its place, and no panic, no hang and no way out of the project.

use std::fs;
use std::process::Command;

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";
const REPORT: &str = "content/reports/2017-18-q4/report.toml";
const SITE: &str = "content/site.toml";
const TITLE: &str = "title = { en = \"Potholes mended\"";

/// Puts a text in the place of the measure's English title.
fn titled(title: &str) -> Project {
    Project::smallest().replace(MEASURE, TITLE, &format!("title = {{ en = \"{title}\""))
}

/// Puts a text in the place of the report's English summary, which is Markdown.
fn summary(markdown: &str) -> Project {
    Project::smallest().replace(REPORT, "A quarter.", markdown)
}

fn theme(path: &str, text: &str) -> Project {
    let site = "theme = \"mine\"\nedition";
    let manifest = "name = \"Mine\"\nbased_on = \"default\"\n";
    Project::smallest().replace(SITE, "edition", site).file("themes/mine/theme.toml", manifest).file(&format!("themes/mine/{path}"), text)
}

#[test]
fn letters_that_nobody_sees_are_found() {
    titled("Pot\u{202E}holes").check().has("turned-text", MEASURE, 1, 20);
    titled("Pot\\u202Eholes").check().has("turned-text", MEASURE, 1, 20);
    titled("Pot\u{200B}holes").check().has("invisible-letter", MEASURE, 1, 20);
    titled("Pot\\u0000holes").check().has("control-character", MEASURE, 1, 16);
    titled("P\u{43E}tholes").check().has("foreign-letter", MEASURE, 1, 17);
    titled("Tw\u{302}r").check().has("marks-apart", MEASURE, 1, 17);
}

#[test]
fn a_text_without_end_is_found() {
    titled(&"x".repeat(301)).check().has("text-too-long", MEASURE, 1, 16);
    titled(&"x ".repeat(130)).check().has("invalid-slug", MEASURE, 1, 9);
    summary(&"x".repeat(200_001)).check().has("text-too-long", REPORT, 3, 18);
}

#[test]
fn markup_and_links_that_could_do_something_are_found_where_they_stand() {
    let found = summary("A <b onclick='x()'>quarter</b>.").check();
    found.has("raw-html", REPORT, 3, 21);
    found.has("raw-html", REPORT, 3, 45);
    summary("<script>alert(1)</script>").check().has("raw-html", REPORT, 3, 19);
    for link in ["javascript:alert(1)", "JAVAscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"] {
        summary(&format!("[x](<{link}>)")).check().has("unsafe-link", REPORT, 3, 19);
    }
    summary("[x](<java\\tscript:x>)").check().has("unsafe-link", REPORT, 3, 19);
    summary("[x]\\n\\n[x]: javascript:alert(1)").check().has("unsafe-link", REPORT, 3, 19);
    let found = summary("<https://example.org> [x](../y/) [z](mailto:a@example.org) 1 < 2").check();
    assert!(!found.places.iter().any(|(code, ..)| ["raw-html", "unsafe-link"].contains(&code.as_str())), "{}", found.text);
}

#[test]
fn a_tag_behind_escapes_is_found_where_it_stands() {
    summary("a\\na\\na\\na\\n ŵ ŵ <b>").check().has("raw-html", REPORT, 3, 36);
}

#[test]
fn addresses_of_the_settings_are_of_the_web() {
    let url = "url = \"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\"";
    let site = fs::read_to_string(Project::smallest().root().join(SITE)).unwrap();
    let line = site.lines().position(|line| line.contains("url = ")).unwrap() + 1;
    let old = site.lines().nth(line - 1).unwrap();
    let old = &old[old.find("url = ").unwrap()..];
    let old = &old[..old.match_indices('"').nth(1).unwrap().0 + 1];
    assert!(old.starts_with("url = \"http"), "{old} {url}");
    for wrong in ["javascript:alert(1)", "https://", "ftp://example.org", "https://a b"] {
        let found = Project::smallest().replace(SITE, old, &format!("url = \"{wrong}\"")).check();
        assert!(found.places.iter().any(|(code, path, at, _)| code == "unsafe-link" && path == SITE && *at == line), "{}", found.text);
    }
    let found = Project::smallest().replace(SITE, "edition", "record_url = \"javascript:{path}\"\nedition").check();
    assert!(found.places.iter().any(|(code, ..)| code == "unsafe-link"), "{}", found.text);
}

#[test]
fn paths_that_lead_away_lead_nowhere() {
    for slug in ["../../etc", "/etc", "..", "a/b", "c:\\\\x"] {
        let line = format!("slug = {{ en = \"{slug}\", cy = \"x\" }}\npriorities");
        Project::smallest().replace(MEASURE, "priorities", &line).check().has("invalid-slug", MEASURE, 2, 8);
    }
    for slug in ["con", "nul", "com1", "lpt9"] {
        let line = format!("slug = {{ en = \"{slug}\", cy = \"x\" }}\npriorities");
        Project::smallest().replace(MEASURE, "priorities", &line).check().has("invalid-slug", MEASURE, 2, 8);
    }
    let story = "title = { en = \"A story\", cy = \"Stori\" }\nsummary = { en = \"A.\", cy = \"B.\" }\nbody = { en = \"A.\", cy = \"B.\" }\n\
                 corporate = true\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\npicture = { file = \"../site.toml\", alt = { en = \"A\", cy = \"B\" } }\n";
    Project::smallest().file("content/stories/a.toml", story).check().has("missing-picture", "content/stories/a.toml", 7, 20);
    let found = Project::smallest().replace(SITE, "edition", "theme = \"../../..\"\nedition").check();
    assert!(found.places.iter().any(|(code, ..)| code == "unknown-theme"), "{}", found.text);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let elsewhere = Project::smallest().bytes("secret.png", b"secret");
    let secret = elsewhere.root().join("secret.png");
    for place in ["content/assets/a.png", "content/measures/a.toml", "content/stories"] {
        let project = Project::smallest().bytes("content/assets/b.png", b"b");
        let target = if place.ends_with("stories") { elsewhere.root() } else { &secret };
        symlink(target, project.root().join(place)).unwrap();
        project.check().has("not-a-file", place, 1, 1);
    }
    let project = Project::smallest();
    symlink(project.root().join("content"), project.root().join("content/round")).unwrap();
    project.check().has("not-a-file", "content/round", 1, 1);
    for whole in ["content", "themes"] {
        let project = if whole == "content" { Project::empty() } else { Project::smallest() };
        symlink(elsewhere.root().join("content"), project.root().join(whole)).unwrap();
        project.check().has("not-a-file", whole, 1, 1);
    }
}

#[test]
fn names_that_not_every_system_takes_are_found() {
    let mut names = vec!["con.png", "AUX", "nul.tar.gz"];
    if cfg!(unix) {
        names.extend(["a.", "a ", " a", "a:b", "a\\b", "a\nb", "a?b"]);
    }
    for name in names {
        let path = format!("content/assets/{name}");
        let found = Project::smallest().bytes(&path, b"x").check();
        assert!(found.places.iter().any(|(code, at, ..)| code == "unfit-name" && *at == path), "{name}: {}", found.text);
    }
    let long = format!("content/assets/{}", "x".repeat(150));
    Project::smallest().bytes(&long, b"x").check().has("unfit-name", &long, 1, 1);
    let deep = format!("content/assets/{}x", "d/".repeat(20));
    assert!(Project::smallest().bytes(&deep, b"x").check().places.iter().any(|(code, ..)| code == "unfit-name"));
}

#[test]
fn a_file_without_end_is_not_read() {
    let project = Project::smallest().file("content/measures/huge.toml", "");
    fs::File::options().write(true).open(project.root().join("content/measures/huge.toml")).unwrap().set_len(65 << 20).unwrap();
    project.check().has("too-much", "content/measures/huge.toml", 1, 1);
}

#[test]
fn tables_without_end_are_not_followed() {
    for text in
        [format!("a = {}", "[".repeat(100_000)), format!("a = {}", "{ a = ".repeat(100_000)), format!("{}a = 1", "a.".repeat(100_000))]
    {
        let found = Project::smallest().file("content/measures/deep.toml", &text).check();
        assert!(found.places.iter().any(|(code, path, ..)| code == "too-deep" && path.ends_with("deep.toml")), "{:?}", found.places);
    }
    let many: String =
        (0..4_001).map(|day| format!("\"{}-{:02}-{:02}\" = 1\n", 2000 + day / 336, day / 28 % 12 + 1, day % 28 + 1)).collect();
    let found = Project::smallest().replace(MEASURE, "[actual]\n", &format!("[actual]\n{many}")).check();
    assert!(found.places.iter().any(|(code, ..)| code == "too-many-points"), "{:?}", found.places);
}

#[test]
fn ids_that_look_alike_are_told_apart() {
    let copy = fs::read_to_string(Project::smallest().root().join(MEASURE))
        .unwrap()
        .replace("Potholes mended", "Others")
        .replace("Tyllau a", "Eraill a");
    let found = Project::smallest().file("content/measures/pothol1s.toml", &copy).file("content/measures/potholls.toml", &copy);
    let found = found
        .replace("content/measures/potholls.toml", "Others", "More")
        .replace("content/measures/potholls.toml", "Eraill a", "Mwy a")
        .check();
    found.has("look-alike-id", "content/measures/potholls.toml", 1, 1);
    let foreign = "content/measures/p\u{43E}tholes.toml";
    Project::smallest().file(foreign, &copy).check().has("invalid-id", foreign, 1, 1);
}

#[test]
fn drawings_that_do_things_are_refused() {
    let inside =
        |inner: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n{inner}\n</svg>");
    for inner in [
        "<script>alert(1)</script>",
        "<rect onload=\"alert(1)\"/>",
        "<foreignObject/>",
        "<image href=\"https://example.org/a.png\"/>",
        "<use xlink:href=\"other.svg#a\"/>",
        "<a href=\"javascript:alert(1)\"/>",
        "<a xlink:href=\"JaVaScRiPt:alert(1)\"/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<rect fill=\"url(https://example.org/a.svg#b)\"/>",
        "<image href=\"data:image/svg+xml,x\"/>",
        "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
    ] {
        let found = Project::smallest().file("content/assets/a.svg", &inside(inner)).check();
        assert!(found.places.contains(&("unsafe-picture".into(), "content/assets/a.svg".into(), 2, 1)), "{inner}: {}", found.text);
    }
    let bomb =
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>";
    Project::smallest().file("content/assets/a.svg", bomb).check().has("unsafe-picture", "content/assets/a.svg", 1, 1);
    for page in ["a.html", "a.HTM", "a.js", "a.xhtml", "a.svgz"] {
        let found = Project::smallest().file(&format!("content/assets/{page}"), "x").check();
        assert!(found.places.iter().any(|(code, ..)| code == "active-asset"), "{page}: {}", found.text);
    }
    let styled = "<?xml-stylesheet href=\"https://example.org/a.css\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    Project::smallest().file("content/assets/a.svg", styled).check().has("unsafe-picture", "content/assets/a.svg", 1, 1);
    let turned = "content/assets/a\u{202e}gnp.exe.png";
    let found = Project::smallest().file(turned, "x").check();
    assert!(found.places.iter().any(|(code, ..)| code == "unfit-name"), "{}", found.text);
    let plain = inside("<a href=\"https://example.org/\"><use href=\"#a\"/></a><rect id=\"a\" fill=\"url(#b)\"/>");
    Project::smallest().file("content/assets/a.svg", &plain).check().is_sound();
}

#[test]
fn templates_that_never_end_are_stopped() {
    let loops = "{% for a in range(90000) %}{% for b in range(90000) %}{% set x = a * b %}{% endfor %}{% endfor %}";
    let big = "{% set x = \"0123456789\" * 100000 %}{% for a in range(1000) %}{{ x }}{% endfor %}";
    let nested = "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}";
    for (text, path) in
        [(loops, "themes/mine/templates/door.html"), (big, "themes/mine/templates/door.html"), (nested, "themes/mine/templates/door.html")]
    {
        let error = theme("templates/door.html", text).try_build().unwrap_err();
        assert!(error.contains("invalid-template") && error.contains(path), "{error}");
    }
    let error = theme("templates/door.html", "{% include \"door.html\" %}").try_build().unwrap_err();
    assert!(error.contains("invalid-template"), "{error}");
}

#[test]
fn templates_that_ask_for_too_much_at_once_are_told_at_their_line() {
    for text in [
        "<p>\n{{ \"x\"|indent(9999999999) }}",
        "<p>\n{{ \"x\"|indent(width=9999999999) }}",
        "<p>\n{{ [1]|batch(9999999999, 0)|length }}",
        "<p>\n{{ [1]|slice(9999999999)|length }}",
        "<p>\n{{ \"%9999999999d\"|format(1) }}",
    ] {
        let error = theme("templates/door.html", text).try_build().unwrap_err();
        assert!(error.contains("invalid-template") && error.contains("themes/mine/templates/door.html:2:"), "{text}: {error}");
    }
    let fair = "{{ \"a\nb\"|indent(2) }}{% for row in [1, 2, 3]|batch(2, \"-\") %}{{ row|join(\",\") }};{% endfor %}";
    let project = theme("templates/door.html", fair);
    project.build();
    assert_eq!(project.read("index.html"), "a\n  b1,2;3,-;");
}

#[test]
fn templates_that_take_all_memory_are_stopped_and_the_last_site_stays() {
    let double = "{% set ns = namespace(a=\"0123456789\") %}{% for a in range(60) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}";
    let listed = "{% set ns = namespace(a=[1, 2, 3]) %}{% for a in range(60) %}{% set ns.a = (ns.a + ns.a)|list %}{% endfor %}";
    let project = theme("templates/door.html", "x");
    let root = project.root().to_str().unwrap();
    project.build();
    let last = project.site();
    for text in [double, listed] {
        fs::write(project.root().join("themes/mine/templates/door.html"), text).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_eglur")).args(["build", "--root", root]).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("the template `door.html` of the theme `mine` takes more than 512 megabytes"), "{told}");
        assert!(project.site() == last, "the last site stays");
    }
    fs::write(project.root().join("themes/mine/templates/door.html"), "y").unwrap();
    project.build();
    assert_eq!(project.read("index.html"), "y");
}

#[test]
fn themes_bring_in_nothing_from_elsewhere() {
    let styles = "styles/main.css";
    let found = theme(styles, "@import \"https://example.org/a.css\";\na { color: red }").check();
    assert!(
        found
            .places
            .iter()
            .any(|(code, path, ..)| ["invalid-style", "remote-style"].contains(&code.as_str()) && path.ends_with("main.css")),
        "{}",
        found.text
    );
    theme(styles, "a { color: red }\nb { background: url(https://example.org/a.png) }").check().has(
        "remote-style",
        "themes/mine/styles/main.css",
        2,
        21,
    );
    theme(styles, "b { background: url(//example.org/a.png) }").check().has("remote-style", "themes/mine/styles/main.css", 1, 21);
    theme("templates/door.html", "<html>\n<script>alert(1)</script>").check().has("inline-script", "themes/mine/templates/door.html", 2, 1);
    theme("templates/door.html", "<p style=\"color:red\">").check().has("inline-script", "themes/mine/templates/door.html", 1, 1);
}
