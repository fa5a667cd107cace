//! Feeds eglur what libFuzzer makes, guided by the code that each input reaches: the first line of one names the file, the rest is its text.

#![no_main]

#[allow(dead_code, reason = "its own loop and dice are not needed here")]
#[path = "../../examples/fuzz.rs"]
mod harness;

use std::path::Path;
use std::sync::LazyLock;

use harness::Fuzz;
use libfuzzer_sys::{Corpus, fuzz_target};

static TARGET: LazyLock<String> = LazyLock::new(|| std::env::var("EGLUR_FUZZ").unwrap_or_else(|_| "record".to_owned()));
static FUZZ: LazyLock<Fuzz> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/notations");
    Fuzz::new(&root, 1).unwrap_or_else(|error| panic!("{error}"))
});

fuzz_target!(init: { LazyLock::force(&FUZZ); }, |bytes: &[u8]| -> Corpus {
    let input = String::from_utf8_lossy(bytes);
    let Some((path, text)) = input.split_once('\n').filter(|(path, _)| path.starts_with("content/")) else { return Corpus::Reject };
    let (path, text) =
        if TARGET.as_str() == "markdown" { ("content/stories/bridge.toml", FUZZ.story(text)) } else { (path, text.to_owned()) };
    if let Err(fault) = FUZZ.one(&TARGET, path, &text) {
        panic!("{}: {fault}\n--- {path}\n{text}", *TARGET);
    }
    Corpus::Keep
});
