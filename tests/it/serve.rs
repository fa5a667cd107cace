//! The preview: what it serves, whom it serves, and what becomes of every kind of change.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::SignedDuration;

use crate::driver::Project;
use crate::example;
use crate::preview::{Preview, Seen};

const MEASURE: &str = "content/measures/potholes.toml";
const SITE: &str = "content/site.toml";
const PAGE: &str = "/en/measures/potholes-mended/index.html";

fn save(preview: &Preview, path: &str, text: &str) {
    fs::write(preview.project.root().join(path), text).unwrap();
}

fn measure(preview: &Preview) -> String {
    fs::read_to_string(preview.project.root().join(MEASURE)).unwrap()
}

/// The part of a page that only the preview has.
fn without_script(page: &str) -> String {
    let start = page.find("<script src=\"/_eglur/preview.js\"").expect("the preview's script");
    let end = start + page[start..].find("</script>\n").expect("its end") + "</script>\n".len();
    format!("{}{}", &page[..start], &page[end..])
}

fn is_shown(seen: &Seen) -> bool {
    seen.shown
}

/// The page's own policy is amended for the script, and everything else of a page stays.
fn without_policy(page: &str) -> String {
    match page.find("<meta http-equiv=\"Content-Security-Policy\"") {
        Some(start) => format!("{}{}", &page[..start], &page[start + page[start..].find('>').unwrap()..]),
        None => page.to_owned(),
    }
}

#[test]
fn everything_that_is_built_is_served_with_the_same_bytes() {
    let built = example::example();
    let (preview, first) = Preview::of(example::project());
    assert!(first.shown, "{first:?}");
    for (path, bytes) in &built.files {
        let served = preview.get(&format!("/{}", path.replace(' ', "%20")));
        assert_eq!(served.status, 200, "{path}");
        assert_eq!(served.header("cache-control"), "no-store", "{path}");
        assert_ne!(served.header("content-type"), "application/octet-stream", "{path}");
        if path.ends_with(".html") {
            let page = String::from_utf8(served.body).unwrap();
            assert!(page.contains("src=\"/_eglur/preview.js\""), "{path}");
            let built = std::str::from_utf8(bytes).unwrap();
            assert!(without_policy(&without_script(&page)) == without_policy(built), "{path} is served as it is built");
        } else {
            assert!(served.body == *bytes, "{path} is served as it is built");
        }
    }
}

#[test]
fn a_folder_leads_to_its_page_and_an_unknown_address_to_the_page_for_those() {
    let (preview, _) = Preview::of(Project::smallest());
    assert_eq!(preview.get("/").status, 200);
    let redirect = preview.get("/en/measures?a=b");
    assert_eq!((redirect.status, redirect.header("location")), (302, "/en/measures/?a=b"));
    assert_eq!(preview.get("/en/measures/").body, preview.get("/en/measures/index.html").body);
    assert_eq!(preview.get("/en/m%65asures/").status, 200);
    for (path, lang) in [("/en/nothing", "en"), ("/cy/dim/byd/", "cy")] {
        let page = preview.get(path);
        assert_eq!(page.status, 404);
        let text = String::from_utf8(page.body).unwrap();
        assert!(text.contains(&format!("<html lang=\"{lang}\"")), "{text}");
        assert!(text.contains("/_eglur/preview.js"), "{text}");
    }
    assert_eq!(preview.get("/nothing").status, 404);
    for path in ["/../content/site.toml", "/%2e%2e/content/site.toml", "/en/..%2f..%2fcontent%2fsite.toml", "//etc/passwd", "/%ff"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn only_this_machine_is_answered_and_only_by_reading() {
    let (preview, _) = Preview::of(Project::smallest());
    assert!(preview.address.ip().is_loopback());
    for host in ["example.org", "localhost.example.org", "127.0.0.1.example.org:80"] {
        assert_eq!(preview.ask("GET", PAGE, &format!("Host: {host}\r\n")).status, 403, "{host}");
        assert_eq!(preview.ask("GET", "/_eglur/events", &format!("Host: {host}\r\n")).status, 403, "{host}");
    }
    assert_eq!(preview.ask("GET", PAGE, "").status, 403);
    assert_eq!(preview.ask("GET", PAGE, "Host: localhost:1\r\n").status, 200);
    let refused = preview.ask("POST", PAGE, "Host: localhost\r\nContent-Length: 0\r\n");
    assert_eq!((refused.status, refused.header("allow")), (405, "GET, HEAD"));
    let (whole, head) = (preview.get(PAGE), preview.ask("HEAD", PAGE, "Host: localhost\r\n"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), whole.body.len().to_string());
    assert_eq!(head.header("content-type"), "text/html; charset=utf-8");
}

#[test]
fn a_save_is_told_and_seen_and_only_its_file_is_read_again() {
    let (preview, first) = Preview::of(Project::smallest());
    assert!(first.read >= 4 && first.understood == 4, "{first:?}");
    let mut events = preview.events();
    let before = events.next();
    assert!(!preview.text(PAGE).contains("93.7"));
    save(&preview, MEASURE, &measure(&preview).replace("= 92", "= 93.7"));
    let seen = preview.until(is_shown);
    assert_eq!((seen.read, seen.understood), (1, 1), "{seen:?}");
    let after = events.next();
    assert_ne!(before["version"], after["version"]);
    let page = preview.text(PAGE);
    assert!(page.contains("93.7"), "{page}");
    assert!(page.contains(&format!("data-version=\"{}\"", after["version"].as_str().unwrap())));
}

#[test]
fn an_address_that_changes_moves_the_page() {
    let (preview, _) = Preview::of(Project::smallest());
    save(&preview, MEASURE, &measure(&preview).replace("\"Potholes mended\"", "\"Holes mended\""));
    preview.until(is_shown);
    assert_eq!((preview.get("/en/measures/holes-mended/").status, preview.get(PAGE).status), (200, 404));
    save(
        &preview,
        SITE,
        &fs::read_to_string(preview.project.root().join(SITE)).unwrap().replacen("edition =", "png_charts = false\nedition =", 1),
    );
    preview.until(is_shown);
    assert_eq!(preview.get("/en/measures/holes-mended/chart.png").status, 404);
    is_as_built(&preview);
}

#[test]
fn a_save_that_changes_nothing_is_no_new_version() {
    let (preview, _) = Preview::of(Project::smallest());
    let mut events = preview.events();
    let before = events.next();
    save(&preview, MEASURE, &measure(&preview));
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(preview.rest().len(), 0);
    save(&preview, MEASURE, &measure(&preview).replace("= 92", "= 93.7"));
    preview.until(is_shown);
    assert_ne!(events.next()["version"], before["version"]);
}

#[test]
fn an_error_is_told_with_its_place_over_the_last_good_version_and_goes_when_it_is_mended() {
    let (preview, _) = Preview::of(Project::smallest());
    let mut events = preview.events();
    let good = events.next();
    let sound = measure(&preview);
    // Half a file, as a program leaves it that is not done yet.
    save(&preview, MEASURE, &sound[..sound.find("Q4").unwrap()]);
    let seen = preview.next();
    assert!(!seen.shown && seen.codes.iter().all(|code| *code == "invalid-toml"), "{seen:?}");
    let told = events.next();
    assert_eq!(told["version"], good["version"], "the last good version stays");
    let finding = &told["findings"][0];
    assert_eq!(finding["error"], true);
    assert!(finding["place"].as_str().unwrap().starts_with("content/measures/potholes.toml:12:"), "{finding}");
    assert!(preview.project.check().text.starts_with(finding["text"].as_str().unwrap()), "it says what check says: {finding}");
    assert!(preview.text(PAGE).contains("92"));
    save(&preview, MEASURE, &sound);
    preview.until(is_shown);
    assert!(events.next()["findings"].as_array().unwrap().is_empty());
}

#[test]
fn a_record_that_begins_with_errors_is_shown_as_soon_as_it_has_none() {
    let (preview, first) = Preview::of(Project::smallest().replace(MEASURE, "= 92", "= "));
    assert!(!first.shown);
    let page = preview.get(PAGE);
    assert_eq!(page.status, 503);
    let text = String::from_utf8(page.body).unwrap();
    assert!(text.contains("content/measures/potholes.toml:12:") && text.contains("/_eglur/preview.js"), "{text}");
    save(&preview, MEASURE, &measure(&preview).replace("= \n", "= 92\n"));
    preview.until(is_shown);
    assert_eq!(preview.get(PAGE).status, 200);
}

#[test]
fn files_that_are_replaced_renamed_deleted_and_added_are_seen() {
    let (preview, _) = Preview::of(Project::smallest());
    let root = preview.project.root();
    // As editors save: into another file, which then takes the place of the old one.
    save(&preview, "content/measures/.potholes.toml.tmp", &measure(&preview).replace("= 92", "= 93.7"));
    fs::rename(root.join("content/measures/.potholes.toml.tmp"), root.join(MEASURE)).unwrap();
    preview.until(is_shown);
    assert!(preview.text(PAGE).contains("93.7"));

    fs::rename(root.join(MEASURE), root.join("content/measures/holes.toml")).unwrap();
    preview.until(|_| preview.text(PAGE).contains("measures/holes.toml"));

    fs::create_dir_all(root.join("content/stories")).unwrap();
    save(&preview, "content/measures/bins.toml", &measure_named("Bins", "Biniau"));
    preview.until(|_| preview.get("/en/measures/bins/").status == 200);

    fs::remove_file(root.join("content/measures/holes.toml")).unwrap();
    preview.until(|_| preview.get(PAGE).status == 404);
    assert_eq!(preview.get("/cy/mesurau/biniau/").status, 200);
    is_as_built(&preview);
}

#[test]
fn folders_that_go_and_come_back_are_seen() {
    let (preview, _) = Preview::of(Project::smallest());
    let root = preview.project.root();
    let away = tempfile::TempDir::new().unwrap();
    fs::rename(root.join("content"), away.path().join("content")).unwrap();
    preview.until(|seen| !seen.found);
    assert!(preview.text(PAGE).contains("92"), "the last good version stays");
    let copied = Project::of(away.path());
    fs::rename(copied.root().join("content"), root.join("content")).unwrap();
    preview.until(is_shown);
    assert!(preview.events().next()["findings"].as_array().unwrap().is_empty());
    save(&preview, MEASURE, &measure(&preview).replace("= 92", "= 93.7"));
    preview.until(|_| preview.text(PAGE).contains("93.7"));

    fs::remove_dir_all(root.join("content/measures")).unwrap();
    preview.until(|_| preview.get(PAGE).status == 404);
    // A new folder, and a file in it at once.
    fs::create_dir_all(root.join("content/measures")).unwrap();
    save(&preview, "content/measures/bins.toml", &measure_named("Bins", "Biniau"));
    preview.until(|_| preview.get("/en/measures/bins/").status == 200);
    is_as_built(&preview);
}

#[test]
fn a_theme_that_is_begun_while_the_preview_runs_is_seen() {
    let (preview, _) = Preview::of(Project::smallest());
    fs::create_dir_all(preview.project.root().join("themes/default/styles")).unwrap();
    save(&preview, "themes/default/styles/main.css", "body { margin: 7px }\n");
    preview.until(|_| {
        let page = preview.text(PAGE);
        let sheet = page.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        preview.text(sheet.trim_start_matches("../../..")).contains("7px")
    });
    is_as_built(&preview);
}

#[test]
fn many_files_at_once_are_few_versions() {
    let many = 1500;
    let project = (0..many)
        .fold(Project::smallest(), |project, number| project.file(&format!("content/pages/page-{number}.toml"), &page_named(number, "a")));
    let (preview, first) = Preview::of(project);
    assert!(first.shown, "{first:?}");
    for number in 0..many {
        save(&preview, &format!("content/pages/page-{number}.toml"), &page_named(number, "b"));
    }
    let mut versions = 1;
    preview.until(|_| {
        versions += 1;
        preview.text(&format!("/en/page-{}/", many - 1)).contains("summary b")
    });
    assert!(versions < 20, "{versions} versions for one change");
    std::thread::sleep(std::time::Duration::from_secs(1));
    let rest = preview.rest();
    assert!(rest.len() < 5, "it comes to rest: {rest:?}");
}

/// A story that comes out at half past nine in the morning of a summer's day.
const EMBARGOED: &str = "title = { en = \"A bridge\", cy = \"Pont\" }\nsummary = { en = \"A bridge.\", cy = \"Pont.\" }\npriority = \"roads\"\n\
        edition = \"2017-18 Q4\"\nstate = \"delivered\"\nlead = { en = \"Head of roads\", cy = \"Pennaeth ffyrdd\" }\n\
        origin = { en = \"Report, p. 1\", cy = \"Adroddiad, t. 1\" }\nrelease_at = 2018-06-12T09:30:00+01:00\n[body]\nen = \"A bridge.\"\ncy = \"Pont.\"\n";

#[test]
fn the_bar_is_told_of_the_day_the_draft_and_the_warnings() {
    let at = |moment: &str| {
        let project = Project::smallest().file("content/stories/bridge.toml", EMBARGOED).at_moment(moment).draft();
        Preview::of(project.replace(MEASURE, ", cy = \"Tyllau a drwsiwyd\"", ""))
    };
    let (before, first) = at("2018-06-12T08:29:59Z");
    assert!(first.shown, "{first:?}");
    assert_eq!(before.get("/en/stories/a-bridge/").status, 404);
    let told = before.events().next();
    assert_eq!((&told["asOf"], &told["draft"]), (&"2018-07-01 00:00 UTC".into(), &true.into()));
    assert_eq!(told["findings"][0]["error"], false);
    let (after, _) = at("2018-06-12T08:30:00Z");
    assert_eq!(after.get("/en/stories/a-bridge/").status, 200);
}

#[test]
fn a_story_shows_up_by_itself_when_it_comes_out() {
    let project = Project::smallest().file("content/stories/bridge.toml", EMBARGOED).at_moment("2018-06-12T08:29:58Z");
    // A second passes each time that somebody looks at the clock.
    let (options, seconds) = (project.options(), AtomicI64::new(0));
    let clock = move || {
        let passed = SignedDuration::from_secs(seconds.fetch_add(1, Ordering::Relaxed));
        eglur::Options { as_of: options.as_of + passed, ..options.clone() }
    };
    let (preview, first) = Preview::with_clock(project, clock);
    assert!(first.shown && preview.get("/en/stories/a-bridge/").status == 404, "{first:?}");
    assert!(preview.next().shown);
    assert_eq!(preview.get("/en/stories/a-bridge/").status, 200);
}

#[test]
fn of_many_findings_the_first_of_each_weight_are_told_and_all_are_counted() {
    let unknown: String = (0..130).map(|key| format!("key_{key} = 1\n")).collect();
    let (preview, first) = Preview::of(Project::smallest().replace(MEASURE, "unit =", &format!("{unknown}unit =")));
    assert_eq!((first.shown, first.codes.len()), (false, 130));
    let told = preview.events().next();
    assert_eq!((told["findings"].as_array().unwrap().len(), &told["errors"]), (100, &130.into()));
    let page = preview.get("/");
    assert_eq!(page.status, 503);
    let text = String::from_utf8(page.body).unwrap();
    assert!(text.contains("There are 30 more"), "{text}");
}

#[test]
fn a_page_that_cannot_be_rendered_says_where_and_the_others_stay() {
    let template =
        "{% extends \"base.html\" %}{% block main %}{% if \"Zebra\" in frame.heading %}{{ page.nothing.at.all }}{% endif %}{% endblock %}";
    let project = Project::smallest().file("themes/default/templates/measure.html", template);
    let other = project.read_source(MEASURE).replace("Potholes mended", "Zebra crossings").replace("Tyllau a drwsiwyd", "Zebra");
    let (preview, first) = Preview::of(project.file("content/measures/zebra.toml", &other));
    assert!(first.shown, "{first:?}");
    let page = preview.get("/en/measures/zebra-crossings/");
    assert_eq!(page.status, 500);
    let text = String::from_utf8(page.body).unwrap();
    assert!(text.contains("themes/default/templates/measure.html:1:"));
    let version = preview.events().next()["version"].as_str().unwrap().to_owned();
    assert!(text.contains(&format!("data-version=\"{version}\"")), "it waits for a newer version, and does not load itself again: {text}");
    assert_eq!(preview.get("/en/").status, 200);
    assert_eq!(preview.get(PAGE).status, 200);
}

#[test]
fn a_template_that_no_page_can_be_filled_in_with_leaves_the_last_version_in_place() {
    let (preview, first) = Preview::of(Project::smallest());
    assert!(first.shown, "{first:?}");
    let before = preview.get(PAGE).body;
    let folder = preview.project.root().join("themes/default/templates");
    fs::create_dir_all(&folder).unwrap();
    // Half of a template would be another one, so it comes whole.
    let aside = preview.project.root().join("aside.html");
    fs::write(&aside, "{% extends \"base.html\" %}{% block main %}{{ page.nothing.at.all }}{% endblock %}").unwrap();
    fs::rename(&aside, folder.join("measure.html")).unwrap();
    assert_eq!(preview.until(|seen| !seen.shown).codes, ["invalid-template"]);
    assert_eq!(preview.get(PAGE).body, before);
}

#[test]
fn what_the_council_has_decided_about_findings_holds_from_one_save_to_the_next() {
    let stated = "\"2017-18 Q4\" = { value = 92, stated_status = \"green\" }";
    let (preview, first) = Preview::of(Project::smallest().replace(MEASURE, "\"2017-18 Q4\" = 92", stated));
    assert_eq!(first.codes, ["unexplained-difference"]);
    let (before, silence) = (measure(&preview), "# eglur: allow unexplained-difference because the report rounds up");
    save(&preview, MEASURE, &before.replace(stated, &format!("{stated} {silence}")));
    let seen = preview.until(is_shown);
    assert_eq!((seen.codes.len(), seen.understood), (0, 1), "{seen:?}");
    save(&preview, MEASURE, &before.replace(stated, &format!("\"2017-18 Q4\" = 92 {silence}")));
    assert_eq!(preview.until(is_shown).codes, ["unused-silence"]);
    save(&preview, MEASURE, &before);
    assert_eq!(preview.until(is_shown).codes, ["unexplained-difference"]);
    let site = fs::read_to_string(preview.project.root().join(SITE)).unwrap();
    save(&preview, SITE, &site.replace("[licence]", "[rules]\n\"unexplained-difference\" = \"error\"\n\n[licence]"));
    assert_eq!(preview.until(|seen| !seen.shown).codes, ["unexplained-difference"]);
    save(&preview, SITE, &site.replace("[licence]", "[rules]\n\"unexplained-difference\" = \"off\"\n\n[licence]"));
    assert_eq!(preview.until(is_shown).codes.len(), 0);
}

#[test]
#[cfg(unix)]
fn what_no_project_should_hold_is_refused_while_the_preview_runs() {
    let (preview, _) = Preview::of(Project::smallest().bytes("content/assets/a.png", b"a"));
    let root = preview.project.root();
    let (map, svg) = ("content/assets/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    let unsafe_svg = svg.replace("></", "><script>alert(1)</script></");
    let is_unsafe = |seen: &Seen| !seen.shown && seen.codes == ["unsafe-picture"];
    save(&preview, map, &unsafe_svg);
    preview.until(is_unsafe);
    save(&preview, map, svg);
    preview.until(is_shown);
    save(&preview, map, &unsafe_svg);
    preview.until(is_unsafe);
    // Nobody looks into what is no longer there.
    fs::remove_file(root.join(map)).unwrap();
    preview.until(is_shown);
    // A link in the place of a record.
    let elsewhere = root.join("elsewhere.toml");
    fs::rename(root.join(MEASURE), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, root.join(MEASURE)).unwrap();
    preview.until(|seen| seen.codes.contains(&"not-a-file"));
    fs::remove_file(root.join(MEASURE)).unwrap();
    fs::rename(&elsewhere, root.join(MEASURE)).unwrap();
    preview.until(|seen| seen.shown && preview.text(PAGE).contains("92"));
    // A file that has become too large for a record. Only its length is, so it takes no room.
    fs::File::options().write(true).open(root.join(MEASURE)).unwrap().set_len(65 << 20).unwrap();
    preview.until(|seen| !seen.shown && seen.codes.contains(&"too-much"));
}

#[test]
fn the_policy_of_a_page_lets_the_preview_in_and_nothing_else() {
    let (preview, _) = Preview::of(Project::smallest());
    let page = preview.text(PAGE);
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
        base-uri 'none'; form-action 'none'";
    assert!(page.contains(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")), "{page}");
}

#[test]
fn a_port_that_is_taken_is_said_and_without_a_port_another_is_found() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let project = Project::smallest();
    let root = project.root().to_str().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_eglur")).args(["serve", "--root", root, "--port", &port.to_string()]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(&format!("port {port} is taken")) && said.contains("--port"), "{said}");
    let (one, other) = (eglur::serve::bind(None).unwrap(), eglur::serve::bind(None).unwrap());
    assert_ne!(one.local_addr().unwrap(), other.local_addr().unwrap());
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_the_command_at_once() {
    use std::io::{BufRead, BufReader};
    let project = Project::smallest();
    let mut child = Command::new(env!("CARGO_BIN_EXE_eglur"))
        .args(["serve", "--port", "0", "--as-of", "2018-07-01T00:00:00Z", "--root", project.root().to_str().unwrap()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.starts_with("http://127.0.0.1:") && first.contains("Ctrl-C"), "{first}");
    let second = lines.next().unwrap().unwrap();
    assert!(second.starts_with("No findings ("), "{second}");
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(lines.next().unwrap().unwrap(), "The preview has ended.");
}

/// After any number of changes the preview has what a build makes of the record, no more and no less.
fn is_as_built(preview: &Preview) {
    preview.project.build();
    for (path, bytes) in preview.project.site() {
        let served = preview.get(&format!("/{path}"));
        assert_eq!(served.status, 200, "{path}");
        if path.ends_with(".html") {
            let page = without_script(std::str::from_utf8(&served.body).unwrap());
            assert_eq!(without_policy(&page), without_policy(std::str::from_utf8(&bytes).unwrap()), "{path}");
        } else {
            assert!(served.body == bytes, "{path}");
        }
    }
}

fn measure_named(en: &str, cy: &str) -> String {
    format!(
        "title = {{ en = \"{en}\", cy = \"{cy}\" }}\npriorities = [\"roads\"]\nunit = \"percent\"\ngood = \"high\"\nfrequency = \"quarter\"\n\n[actual]\n\"2017-18 Q4\" = 92\n"
    )
}

fn page_named(number: usize, word: &str) -> String {
    format!(
        "title = {{ en = \"Page {number}\", cy = \"Tudalen {number}\" }}\norder = {number}\nsummary = {{ en = \"A summary {word}.\", cy = \"Crynodeb {word}.\" }}\n[body]\nen = \"Words.\"\ncy = \"Geiriau.\"\n"
    )
}
