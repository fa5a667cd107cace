//! Cuts the compiled data of the ICU crates down to a few locales: `cargo run -- [OUT]`, from this folder.
//!
//! Each crate of data holds, for each kind of data, a trie from locales to places and the values at those places. What is kept is copied
//! as it stands; nothing is computed anew, so what is kept gives what it gave before.

mod cut;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The locales that are kept: the two of the site, what they fall back to, and the root.
const LOCALES: [&str; 5] = ["und", "en", "en-001", "en-GB", "cy"];

/// The crates whose data differ from language to language; the others keep all of theirs.
const CUT: [&str; 4] = ["icu_collator_data", "icu_datetime_data", "icu_decimal_data", "icu_plurals_data"];

/// What each crate of data includes in place of its own: its own file here, by its name.
const DISPATCH: &str = "include!(concat!(env!(\"ICU4X_DATA_DIR\"), \"/\", env!(\"CARGO_PKG_NAME\"), \"/mod.rs\"));\n";

/// What a crate includes that keeps all of its data.
const WHOLE: &str = "include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/data/mod.rs\"));\n";

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = std::env::args_os().nth(1).map_or_else(|| here.join("../../locale-data"), PathBuf::from);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    write(&out.join("mod.rs"), DISPATCH)?;
    for (name, folder) in crates(&here.join("../../Cargo.toml"))? {
        let own = fs::read_to_string(folder.join("data/mod.rs"))?;
        if !CUT.contains(&name.as_str()) {
            write(&out.join(&name).join("mod.rs"), WHOLE)?;
            continue;
        }
        let mut all = String::new();
        for line in own.lines() {
            let Some(file) = line.strip_prefix("include!(\"").and_then(|rest| rest.strip_suffix("\");")) else {
                all.extend([line, "\n"]);
                continue;
            };
            let text = fs::read_to_string(folder.join("data").join(file))?;
            let cut = cut::cut(&text, &|locale| LOCALES.contains(&locale)).map_err(|fault| format!("{name}, {file}: {fault}"))?;
            match cut {
                Some(cut) => {
                    write(&out.join(&name).join(file), &cut)?;
                    all.extend([line, "\n"]);
                }
                None => all.push_str(&format!("include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/data/{file}\"));\n")),
            }
        }
        write(&out.join(&name).join("mod.rs"), &all)?;
        // What is copied is under the licence of Unicode.
        fs::copy(folder.join("LICENSE"), out.join("LICENSE"))?;
    }
    Ok(())
}

/// Finds the folders of the crates of data that a package is built with, by their names.
fn crates(manifest: &Path) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let command = ["tree", "--prefix", "none", "--format", "{p}", "--manifest-path"];
    let told = Command::new("cargo").args(command).arg(manifest).output()?;
    let mut found = BTreeMap::new();
    for line in String::from_utf8(told.stdout)?.lines() {
        let mut words = line.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        if name.starts_with("icu_") && name.ends_with("_data") {
            found.insert(name.to_owned(), source(name, version.trim_start_matches('v'))?);
        }
    }
    Ok(found)
}

/// Finds a crate among the sources that cargo has fetched.
fn source(name: &str, version: &str) -> Result<PathBuf, Box<dyn Error>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"))).ok_or("where is cargo's home?")?;
    let registries = fs::read_dir(home.join("registry/src"))?;
    let folders = registries.filter_map(|registry| Some(registry.ok()?.path().join(format!("{name}-{version}"))));
    folders.into_iter().find(|folder| folder.is_dir()).ok_or_else(|| format!("{name} {version} is not fetched: run cargo fetch").into())
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
