//! What a build leaves behind, and what it never does.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::driver::Project;

#[test]
fn a_rebuild_gives_the_same_bytes_and_leaves_files_alone() {
    let project = Project::smallest();
    let first = project.build();
    assert!(first.first && first.changed == first.files);
    let before = project.site();
    let time = |path: &str| fs::metadata(project.out().join(path)).unwrap().modified().unwrap();
    let times: Vec<_> = before.keys().map(|path| time(path)).collect();
    std::thread::sleep(Duration::from_millis(20));
    let second = project.build();
    assert_eq!((second.changed, second.removed), (0, 0));
    assert_eq!(project.site(), before);
    assert_eq!(before.keys().map(|path| time(path)).collect::<Vec<_>>(), times);
}

#[test]
fn two_folders_get_the_same_bytes() {
    let (one, two) = (Project::smallest(), Project::smallest());
    one.build();
    two.build();
    assert_eq!(one.site(), two.site());
}

#[test]
fn one_changed_figure_changes_only_the_files_that_show_it() {
    let project = Project::smallest();
    project.build();
    let before = project.site();
    let project = project.replace("content/measures/potholes.toml", "Q4\" = 92", "Q4\" = 93");
    project.build();
    let after = project.site();
    let changed: Vec<&str> =
        after.iter().filter(|(path, bytes)| before.get(path.as_str()) != Some(*bytes)).map(|(path, _)| path.as_str()).collect();
    assert!(changed.contains(&"en/measures/potholes-mended/index.html") && changed.contains(&"data/measures/potholes.csv"), "{changed:?}");
    assert!(!changed.iter().any(|path| path.contains("risks") || path.contains("methodology")), "{changed:?}");
}

#[test]
fn a_page_that_is_gone_is_pruned_and_a_strangers_file_stays() {
    let project = Project::smallest().file(
        "content/measures/signs.toml",
        "title = { en = \"Signs\", cy = \"Arwyddion\" }\npriorities = [\"roads\"]\nunit = \"number\"\ngood = \"high\"\nfrequency = \"year\"\n",
    );
    project.build();
    fs::write(project.out().join("en/measures/signs/mine.txt"), "mine").unwrap();
    let project = project.without("content/measures/signs.toml");
    project.build();
    assert!(!project.out().join("en/measures/signs/index.html").exists());
    assert!(!project.out().join("cy/mesurau/arwyddion").exists());
    assert!(project.out().join("en/measures/signs/mine.txt").exists());
}

#[test]
fn findings_stop_the_build_before_the_first_write() {
    let project = Project::smallest();
    project.build();
    let before = project.site();
    let project = project.replace("content/measures/potholes.toml", "\"2017-18 Q4\" = 92", "\"2017-18 Q5\" = 92");
    let error = project.try_build().unwrap_err();
    assert!(error.contains("invalid-quarter"), "{error}");
    assert_eq!(project.site(), before);
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_last_site() {
    let project = Project::smallest();
    project.build();
    let before = project.site();
    let project = project
        .replace("content/site.toml", "edition", "theme = \"mine\"\nedition")
        .file("themes/mine/theme.toml", "name = \"mine\"\nbased_on = \"default\"\n")
        .file("themes/mine/templates/risks.html", "{% extends \"base.html\" %}\n{% block main %}\n{{ page.nothing }}\n{% endblock %}\n");
    let error = project.try_build().unwrap_err();
    assert!(error.contains("themes/mine/templates/risks.html:3"), "{error}");
    assert_eq!(project.site(), before);
}

#[test]
fn a_folder_that_eglur_did_not_make_is_refused() {
    let project = Project::smallest().file("site/thesis.txt", "years of work");
    let error = project.try_build().unwrap_err();
    assert!(error.contains("site"), "{error}");
    assert_eq!(project.read("thesis.txt"), "years of work");
    assert!(!project.out().join("index.html").exists());
}

#[test]
fn what_is_not_released_appears_nowhere() {
    let story = "title = { en = \"Secret bridge\", cy = \"Pont gudd\" }\nsummary = { en = \"S.\", cy = \"S.\" }\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\npicture = { file = \"bridge.jpg\", alt = { en = \"A\", cy = \"B\" } }\nrelease_at = 2018-06-12T09:30:00+01:00\nbody = { en = \"A bridge.\", cy = \"Pont.\" }\n";
    let project = Project::smallest().file("content/stories/bridge.toml", story).bytes("content/assets/bridge.jpg", b"a picture");
    let project = project.at_moment("2018-06-12T08:29:59Z");
    project.build();
    let leaks: Vec<String> = project
        .site()
        .into_iter()
        .filter(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            path.contains("bridge") || path.contains("pont") || text.contains("Secret bridge") || text.contains("Pont gudd")
        })
        .map(|(path, _)| path)
        .collect();
    assert!(leaks.is_empty(), "{leaks:?}");
    let project = project.at_moment("2018-06-12T08:30:00Z");
    project.build();
    assert!(project.read("cy/straeon/pont-gudd/index.html").contains("Pont gudd"));
    assert!(project.out().join("assets/bridge.jpg").exists());
}

#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_is_completed_by_the_next() {
    let example = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = Project::empty();
    for (path, bytes) in crate::driver::files(&example.join("content")) {
        let target = project.root().join("content").join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    project.build();
    let old = project.site();
    // A change that every page shows.
    let project = project.replace("content/site.toml", "How is Powys doing?", "How is Powys faring?");
    let new = {
        let twin = Project::of(project.root());
        let _ = fs::remove_dir_all(twin.out());
        twin.build();
        twin.site()
    };
    assert_ne!(old, new);
    let restore = |site: &std::collections::BTreeMap<String, Vec<u8>>| project.site() == *site;
    for pause in [0u64, 5, 10, 20, 30, 40, 60, 80, 120] {
        let mut build = Command::new(env!("CARGO_BIN_EXE_eglur"))
            .args(["build", "--as-of", "2018-07-01T00:00:00Z", "--root"])
            .arg(project.root())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(pause));
        let _ = build.kill();
        build.wait().unwrap();
        let finished = restore(&old) || restore(&new) || project.out().join(eglur::write::MARK).join("journal").exists();
        assert!(finished, "killed after {pause} ms: neither the old site nor the new one, and no journal to complete");
    }
    project.build();
    assert!(restore(&new), "the next build gives the new site");
}

/// A disk that takes no more is told by the path that it refused, and what was published stays.
#[cfg(unix)]
#[test]
fn a_disk_that_takes_no_more_leaves_the_last_site_and_nothing_half_done() {
    let project = Project::smallest();
    project.build();
    let before = project.site();
    let project = project.replace("content/measures/potholes.toml", "Potholes mended", "Potholes filled");
    // A limit on the size of files does here what a full disk does there: a write in the middle of the site fails.
    let build = r#"ulimit -f 8; trap "" XFSZ; exec "$0" build --as-of 2018-07-01T00:00:00Z --root "$1""#;
    let output = Command::new("sh").args(["-c", build, env!("CARGO_BIN_EXE_eglur")]).arg(project.root()).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(2) && told.contains("/stage/") && told.contains("too large"), "{told}");
    assert_eq!(project.site(), before);
    assert!(!project.out().join(eglur::write::MARK).join("stage").exists());
    project.build();
    assert_ne!(project.site(), before);
}

#[test]
fn text_files_are_put_beside_themselves_in_compressed_form_when_that_is_asked_for() {
    let project = Project::smallest().compress();
    project.build();
    let site = project.site();
    let forms = |path: &String| (site.contains_key(&format!("{path}.br")), site.contains_key(&format!("{path}.gz")));
    for (path, bytes) in &site {
        let is_text = [".html", ".css", ".js", ".svg", ".csv", ".json", ".xml", ".txt"].iter().any(|ending| path.ends_with(ending));
        assert_eq!(forms(path), (is_text, is_text), "{path}");
        if let Some(text) = path.strip_suffix(".gz") {
            let mut unpacked = Vec::new();
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&bytes[..]), &mut unpacked).unwrap();
            assert_eq!(unpacked, site[text], "{path}");
        }
    }
    let again = project.build();
    assert!(again.changed == 0 && again.rendered < again.files, "{again:?}");
    let plain = Project::smallest();
    plain.build();
    assert!(plain.site().keys().all(|path| !path.ends_with(".br")));
}
