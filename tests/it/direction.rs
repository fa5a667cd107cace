//! The direction rule: stages name data, never other stages; only the library's root knows their order.

use std::path::Path;

use crate::driver::files;

/// What stands below everything and names nothing above itself.
const GROUND: [&str; 7] = ["checksum", "lang", "limits", "period", "quantity", "slug", "source"];

/// Each room, and what it may name besides the ground.
const ROOMS: [(&str, &[&str]); 18] = [
    ("checksum", &[]),
    ("lang", &[]),
    ("limits", &[]),
    ("period", &[]),
    ("quantity", &[]),
    ("slug", &[]),
    ("source", &[]),
    ("diagnostic", &[]),
    ("model", &[]),
    ("load", &["diagnostic"]),
    ("check", &["diagnostic", "model", "assess", "map"]),
    ("assess", &["diagnostic", "model"]),
    ("map", &["diagnostic", "model"]),
    ("render", &["diagnostic", "model", "assess", "map"]),
    ("write", &[]),
    ("serve", &[]),
    ("translate", &["model"]),
    ("cli", &["diagnostic", "model", "serve", "translate", "root"]),
];

/// What stages hand on: a stage may name the types of these rooms, and none of their functions.
const DATA_OF_STAGES: [&str; 2] = ["assess", "map"];

#[test]
fn each_room_names_only_what_it_may() {
    let mut faults = Vec::new();
    for (room, path, named) in every_name() {
        let (_, allowed) = ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("{path} is in no room of the table"));
        let first = named.split("::").next().unwrap_or_default();
        let is_root = first.starts_with(char::is_uppercase) || !ROOMS.iter().any(|(name, _)| *name == first);
        let target = if is_root { "root" } else { first };
        if target != room && !GROUND.contains(&target) && !allowed.contains(&target) {
            faults.push(format!("{path} names crate::{named}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_stage_names_the_data_of_another_and_none_of_its_functions() {
    let mut faults = Vec::new();
    for (room, path, named) in every_name() {
        let mut parts = named.split("::").peekable();
        let first = parts.next().unwrap_or_default();
        let names_a_type = parts.any(|part| part.starts_with(char::is_uppercase) || part.starts_with('{'));
        if room != "cli" && room != first && DATA_OF_STAGES.contains(&first) && !names_a_type {
            faults.push(format!("{path} names crate::{named}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn only_load_and_write_touch_the_disk_and_only_the_command_prints() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        for (word, rooms) in [("std::fs", &["load", "write"][..]), ("println!", &["cli"][..]), ("eprint", &["cli"][..])] {
            if text.contains(word) && !rooms.contains(&room.as_str()) {
                faults.push(format!("{path} has {word}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Every `crate::…` path outside tests: room, file, and what follows `crate::`.
fn every_name() -> Vec<(String, String, String)> {
    let mut names = Vec::new();
    for (path, text) in sources() {
        for found in text.split("crate::").skip(1) {
            let end = found.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '{'))).unwrap_or(found.len());
            names.push((room(&path), path.clone(), found[..end].trim_end_matches(':').to_owned()));
        }
    }
    assert!(names.len() > 100, "the scan finds the names");
    names
}

/// Every source file but the root and the thin binary, without its tests.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (path, code)
    };
    let all = files(&src)
        .into_iter()
        .filter(|(path, _)| !matches!(path.as_str(), "lib.rs" | "main.rs") && room(path) != "pipeline" && !path.ends_with("tests.rs"));
    all.map(text).collect()
}

fn room(path: &str) -> String {
    path.split(['/', '.']).next().unwrap_or_default().to_owned()
}
