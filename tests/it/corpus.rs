//! Hundreds of broken records, made from the example by program: each gives an error at the line that was broken.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use eglur::check::{Input, Mode, check};
use eglur::diagnostic::{Diagnostic, Severity};
use eglur::source::{Source, Sources};

use crate::driver::{Project, files};

/// A way of breaking a line: returns the new line, when the line is of a kind that it can break.
type Break = fn(&str, u64) -> Option<String>;

/// Every way, with a name for failures.
const WAYS: [(&str, Break); 27] = [
    ("a quotation mark is missing", |line, _| plain(line).then(|| line[..line.rfind('"').unwrap_or(0)].to_owned())),
    ("the first quotation mark is missing", |line, _| plain(line).then(|| line.replacen('"', "", 1))),
    ("a key is misspelled", |line, dice| key(line).map(|name| line.replacen(name, &misspelled(name, dice), 1))),
    ("a key stands twice", |line, _| (key(line).is_some() && !open(line)).then(|| format!("{line}\n{line}"))),
    ("there is no value", |line, _| key(line).filter(|_| !open(line)).map(|name| format!("{name} ="))),
    ("there is no equals sign", |line, _| key(line).map(|_| line.replacen(" = ", " ", 1))),
    ("a list of dates where something else belongs", |line, _| {
        key(line).filter(|_| !open(line)).map(|name| format!("{name} = [2018-01-01]"))
    }),
    ("a text is empty", |line, _| plain(line).then(|| replaced(line, "\"\""))),
    ("a text in one language only", |line, _| {
        line.find(", cy = \"").filter(|_| line.ends_with("\" }")).map(|at| format!("{} }}", &line[..at]))
    }),
    ("the English is empty", |line, _| half(line, "en = ").map(|(from, to)| format!("{}\"\"{}", &line[..from], &line[to..]))),
    ("a language that is none of the two", |line, _| line.contains("{ en = \"").then(|| line.replacen("{ en = \"", "{ fr = \"", 1))),
    ("a brace is missing", |line, _| line.strip_suffix(" }").map(ToOwned::to_owned)),
    ("a bracket is missing", |line, _| line.strip_suffix(']').filter(|_| line.contains('[')).map(ToOwned::to_owned)),
    ("a quarter that does not exist", |line, dice| {
        period(line, " Q").then(|| line.replacen(" Q", if dice.is_multiple_of(2) { " Q7" } else { " q" }, 1))
    }),
    ("a year that does not exist", |line, _| period(line, "2017-18").then(|| line.replacen("2017-18", "2017-19", 1))),
    ("a reference to nothing", |line, _| reference(line).map(|at| format!("{}gone-{}", &line[..at], &line[at..]))),
    ("a word that is none of the set", |line, _| word(line).map(|at| format!("{}x{}", &line[..at], &line[at..]))),
    ("a figure that is text", |line, _| figure(line).map(|(name, value)| format!("{name} = \"{value}%\""))),
    ("a figure with a comma", |line, _| figure(line).map(|(name, value)| format!("{name} = {value},5"))),
    ("a figure that is none", |line, _| figure(line).map(|(name, _)| format!("{name} = nan"))),
    ("a figure without end", |line, _| figure(line).map(|(name, _)| format!("{name} = 1e400"))),
    ("a letter that turns the text", |line, _| text(line).map(|at| format!("{}\u{202E}{}", &line[..at], &line[at..]))),
    ("a control character", |line, _| text(line).map(|at| format!("{}\\u0007{}", &line[..at], &line[at..]))),
    ("a control character as it is", |line, _| text(line).map(|at| format!("{}\u{0}{}", &line[..at], &line[at..]))),
    ("an escape that is none", |line, _| text(line).map(|at| format!("{}\\q{}", &line[..at], &line[at..]))),
    ("a table that does not exist", |line, _| table(line).map(|name| format!("[{}]", misspelled(name, 1)))),
    ("a table that is not closed", |line, _| table(line).map(|name| format!("[{name}"))),
];

/// Words of closed sets stand under these keys.
const WORDS: [&str; 9] = ["unit", "good", "frequency", "basis", "class", "state", "change", "relation", "none"];

/// A record that was broken at a line.
struct Broken {
    path: String,
    line: usize,
    name: &'static str,
    text: String,
    written: String,
}

#[test]
fn every_broken_record_has_an_error_where_it_was_broken() {
    let all = example();
    let around: Vec<_> = all.iter().filter(|(path, _)| path == "content/site.toml" || path.starts_with("content/priorities/")).collect();
    let (broken, mut faults) = (broken(&all), Vec::new());
    let made = broken.len();
    for (path, text) in chosen(&all) {
        let found = |text: &str| -> Vec<(usize, Diagnostic)> {
            let others = around.iter().filter(|(other, _)| other != path).map(|(path, text)| (path.as_str(), text.as_str()));
            errors(others.chain([(path.as_str(), text)]), |own| own == path)
        };
        // What is missing around the file is no fault of the breaking.
        let before: BTreeSet<(usize, &str)> = found(text).into_iter().map(|(line, finding)| (line, finding.code)).collect();
        for Broken { line, name, text, written, .. } in broken.iter().filter(|broken| broken.path == *path) {
            let after = found(text);
            if !after.iter().any(|(there, finding)| there == line && !before.contains(&(*line, finding.code))) {
                let told: Vec<_> = after.iter().map(|(there, finding)| format!("{there}: {} {}", finding.code, finding.what)).collect();
                faults.push(format!("{path}:{line} {name}: {written:?}\n    {}", told.join("\n    ")));
            }
        }
    }
    assert!(made >= 200, "{made} are too few");
    println!("{made} broken records");
    assert!(faults.is_empty(), "{} of {made}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_broken_record_touches_the_site_that_stands() {
    let all = example();
    let project = whole(&all).iter().fold(Project::empty(), |project, (path, text)| project.file(path, text));
    // Painting takes longer than all else, and no chart is broken here.
    let project = project.replace("content/site.toml", "plan = ", "png_charts = false\nplan = ");
    project.build();
    let before = state(&project.out());
    assert!(before.len() > 100);
    let mut kept = eglur::Kept::default();
    let mut made = 0;
    for Broken { path, text, .. } in broken(&all) {
        let place = project.root().join(&path);
        // The settings of the project have a line more.
        let good = std::fs::read(&place).unwrap();
        std::fs::write(&place, text).unwrap();
        // What the build command does, but for reading again what is as it was.
        let opened = kept.open_again(project.root(), &project.options()).unwrap();
        if let Some(sound) = &opened.sound {
            let _ = eglur::build(&opened.sources, sound, &project.out(), &project.options(), |_| ());
        }
        std::fs::write(&place, good).unwrap();
        made += 1;
    }
    assert!(made >= 200, "{made} are too few");
    assert!(state(&project.out()) == before, "one of {made} broken records touched the site");
}

/// Returns every record of the example.
fn example() -> Vec<(String, String)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let records = files(&content).into_iter();
    let records = records.filter(|(path, _)| path.ends_with(".toml") && !path.starts_with("editions/") && path != "translations.toml");
    records.map(|(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).unwrap())).collect()
}

/// Returns of each kind the first few records: the rest would be broken in the same ways.
fn chosen(all: &[(String, String)]) -> Vec<&(String, String)> {
    let mut seen = BTreeMap::<&str, usize>::new();
    let first = all.iter().filter(|(path, _)| {
        let count = seen.entry(path.split('/').nth(1).unwrap()).or_default();
        *count += 1;
        *count <= 3
    });
    first.collect()
}

/// Breaks the chosen records in every way.
fn broken(all: &[(String, String)]) -> Vec<Broken> {
    let mut made = Vec::new();
    for (number, (path, text)) in chosen(all).into_iter().enumerate() {
        let lines: Vec<&str> = text.lines().collect();
        for (turn, (name, way)) in WAYS.iter().enumerate() {
            let dice = (number * 31 + turn * 17) as u64;
            let breakable: Vec<(usize, String)> = lines
                .iter()
                .enumerate()
                .skip(1)
                .filter_map(|(at, line)| Some((at, way(line, dice)?)))
                .filter(|(at, line)| line != lines[*at])
                // An id of the council's own may be any word.
                .filter(|(at, _)| !(*name == "a key is misspelled" && is_of_own_ids(&lines[..*at])))
                .collect();
            let Some((at, written)) = breakable.get(dice as usize % breakable.len().max(1)) else { continue };
            let mut lines = lines.clone();
            lines[*at] = written;
            // What stands twice is at fault where it stands again.
            let line = at + 1 + written.matches('\n').count();
            made.push(Broken { path: path.clone(), line, name, text: lines.join("\n") + "\n", written: written.clone() });
        }
    }
    made
}

/// Returns the chosen records with all that they refer to, so that a site can be built of them.
fn whole(all: &[(String, String)]) -> BTreeMap<String, String> {
    let is_around =
        |path: &str| path == "content/site.toml" || path.starts_with("content/priorities/") || path.starts_with("content/reports/");
    let mut whole: BTreeMap<String, String> = chosen(all).into_iter().cloned().collect();
    whole.extend(all.iter().filter(|(path, _)| is_around(path)).cloned());
    loop {
        let mut sources = Sources::default();
        let ids: Vec<_> = whole.iter().map(|(path, text)| sources.add(Source::new(path.as_str(), text.as_str()))).collect();
        let checked = check(Input { sources: &sources, files: &ids, assets: &[], refused: &[] }, &[], Mode::Final);
        let errors: Vec<_> = checked.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        let named = |finding: &&Diagnostic| {
            let span = finding.at.span;
            let name = sources.get(span.file).text()[span.start as usize..span.end as usize].trim_matches(['"', '\'']);
            name.split('/').next().unwrap_or_default().to_owned()
        };
        let missing: BTreeSet<String> = errors.iter().map(named).collect();
        let is_missing = |path: &str| missing.iter().any(|name| path.ends_with(&format!("/{name}.toml")));
        let before = whole.len();
        whole.extend(all.iter().filter(|(path, _)| is_missing(path)).cloned());
        if whole.len() == before {
            assert!(errors.is_empty(), "{errors:#?}");
            return whole;
        }
    }
}

/// Returns the errors of one file among others, each with its line.
fn errors<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, is_own: impl Fn(&str) -> bool) -> Vec<(usize, Diagnostic)> {
    let mut sources = Sources::default();
    let ids: Vec<_> = texts.map(|(path, text)| sources.add(Source::new(path, text))).collect();
    let checked = check(Input { sources: &sources, files: &ids, assets: &[], refused: &[] }, &[], Mode::Final);
    for finding in &checked.findings {
        let fix = finding.fix.iter().map(|fix| fix.span);
        for span in std::iter::once(finding.at.span).chain(finding.others.iter().map(|other| other.span)).chain(fix) {
            let source = sources.get(span.file);
            let there = source.text().get(span.start as usize..span.end as usize);
            assert!(there.is_some(), "{} lies outside of {} or within a letter: {span:?}", finding.code, source.path());
        }
    }
    let errors = checked.findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    let own = errors.filter(|finding| is_own(sources.get(finding.at.span.file).path()));
    own.map(|finding| (sources.location(finding.at.span).line, finding)).collect()
}

/// Returns of every file of a folder what a writer cannot leave alone: the bytes, the moment of the last change, and the file itself.
fn state(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime, u64)> {
    let of = |path: &str| {
        let about = std::fs::metadata(folder.join(path)).unwrap();
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(&about);
        #[cfg(not(unix))]
        let node = 0;
        (about.modified().unwrap(), node)
    };
    let state = files(folder).into_iter().map(|(path, bytes)| {
        let (moment, node) = of(&path);
        (path, (bytes, moment, node))
    });
    state.collect()
}

/// Tells whether the lines end in a table whose keys are the council's own.
fn is_of_own_ids(before: &[&str]) -> bool {
    before.iter().rfind(|line| line.starts_with('[')).is_some_and(|header| ["[dimensions]", "[comparators]"].contains(header))
}

#[test]
fn a_file_cut_off_or_of_other_bytes_has_an_error_where_it_breaks_off() {
    let text = "title = { en = \"Potholes\", cy = \"Tyllau\" }\npriorities = [\"roads\"]\nunit = \"percent\"\ngood = \"high\"\n";
    let path = "content/measures/potholes.toml";
    for cut in [20, 30, text.find("[\"ro").unwrap() + 3, text.find("cent").unwrap()] {
        let line = text[..cut].matches('\n').count() + 1;
        let found = Project::smallest().file(path, &text[..cut]).check();
        assert!(found.places.iter().any(|(_, at, there, _)| at == path && *there == line), "{cut}: {}", found.text);
    }
    for bytes in [&b"\xff"[..], b"\xc5", b"\xed\xa0\x80", b"\xf0\x9f"] {
        let mut all = text.as_bytes().to_vec();
        let at = text.find("percent").unwrap();
        all.splice(at..at, bytes.iter().copied());
        Project::smallest().bytes(path, &all).check().has("not-utf8", path, 3, 9);
    }
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    Project::smallest().bytes(path, &utf16).check().has("not-utf8", path, 1, 1);
}

#[test]
fn a_broken_record_leaves_the_site_as_it_was() {
    let path = "content/measures/potholes.toml";
    let project = Project::smallest();
    project.build();
    let before = files(&project.out());
    let good = std::fs::read_to_string(project.root().join(path)).unwrap();
    for (from, to) in [
        ("\"percent\"", "\"percent"),
        ("Q4", "Q5"),
        ("unit", "unti"),
        ("95", "\"95\""),
        (", cy = \"Tyllau a drwsiwyd\"", ""),
        ("roads", "rodas"),
    ] {
        std::fs::write(project.root().join(path), good.replacen(from, to, 1)).unwrap();
        project.try_build().unwrap_err();
        assert!(files(&project.out()) == before, "{from} to {to} touched the site");
    }
}

fn plain(line: &str) -> bool {
    key(line).is_some() && line.matches('"').count() == 2 && line.ends_with('"') && !line.contains("\"\"\"")
}

/// Returns the key of a line, when it is one that every record knows.
fn key(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(" = ")?;
    (name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') && !named_by_people(line)).then_some(name)
}

/// Tells whether a line is a name that people chose, where any other would do.
fn named_by_people(line: &str) -> bool {
    line.starts_with('#')
}

fn open(line: &str) -> bool {
    line.ends_with("\"\"\"") || line.ends_with('[') || line.ends_with('{')
}

fn misspelled(name: &str, dice: u64) -> String {
    let at = 1 + dice as usize % (name.len() - 1);
    format!("{}z{}", &name[..at], &name[at..])
}

fn replaced(line: &str, value: &str) -> String {
    format!("{} = {value}", line.split(" = ").next().unwrap_or_default())
}

fn half(line: &str, start: &str) -> Option<(usize, usize)> {
    let from = line.find(&format!("{{ {start}\""))? + start.len() + 2;
    Some((from, from + 2 + line[from + 1..].find("\", cy")?))
}

fn period(line: &str, part: &str) -> bool {
    line.split(" = ").next().is_some_and(|key| key.starts_with('"') && key.contains(part)) && line.contains(" = ")
}

fn reference(line: &str) -> Option<usize> {
    ["priority = \"", "priorities = [\""].iter().find(|start| line.starts_with(**start)).map(|start| start.len())
}

fn word(line: &str) -> Option<usize> {
    let name = key(line).filter(|name| WORDS.contains(name))?;
    line.contains(" = \"").then_some(name.len() + 4)
}

fn figure(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(" = ")?;
    (name.starts_with('"') && value.parse::<f64>().is_ok()).then_some((name, value))
}

fn text(line: &str) -> Option<usize> {
    line.find("en = \"").filter(|_| !line.contains("\"\"\"") && !line.contains("slug")).map(|at| at + 6)
}

fn table(line: &str) -> Option<&str> {
    let name = line.strip_prefix('[')?.strip_suffix(']')?;
    (name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')).then_some(name)
}
