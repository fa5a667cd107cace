//! A build into a folder that holds an earlier one gives the bytes of a build into an empty folder, whatever was edited in between, and
//! renders only what may have changed.

use std::io::{Read as _, Write as _};
use std::path::Path;

use eglur::write::Written;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use tempfile::TempDir;

use crate::driver::{Project, files, site};

const NOTATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/notations");
const ASSURANCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/assurance");

/// Builds a project over what stands in its place, and holds the site against one that is built anew.
fn rebuilt(project: &Project) -> Written {
    let written = project.build();
    let folder = TempDir::new().unwrap();
    let anew = folder.path().join("site");
    project.try_build_into(&anew).unwrap();
    let (again, anew) = (site(&project.out()), site(&anew));
    assert!(again.keys().eq(anew.keys()), "other files");
    let stale: Vec<&String> = again.iter().filter(|(path, bytes)| anew[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(stale.is_empty(), "stale: {stale:#?}");
    written
}

#[test]
fn one_changed_figure_makes_its_own_pages_again_and_those_that_show_all() {
    let project = Project::of(Path::new(NOTATIONS));
    let first = project.build();
    let unchanged = rebuilt(&project);
    assert!(unchanged.changed == 0 && unchanged.rendered == 0, "{unchanged:?}");
    let stamps = project.read(".eglur/stamps");
    for path in ["data/measures/every-value.csv", "data/measures/every-value.json", "en/measures/every-value/index.html"] {
        assert!(stamps.contains(&format!("\n{path}\t")), "{path} is always rendered");
    }
    let measures = files(&project.root().join("content/measures"));
    let (path, text) = measures.iter().find(|(path, _)| path.starts_with("every-value")).unwrap();
    let text = String::from_utf8(text.clone()).unwrap();
    assert!(text.contains("\"2017-18 Q3\" = { value = 86,"));
    let project = project.replace(&format!("content/measures/{path}"), "{ value = 86,", "{ value = 86.5,");
    let written = rebuilt(&project);
    assert!(written.rendered > unchanged.rendered && written.rendered < first.rendered, "{written:?}");
}

#[test]
fn what_everything_is_made_of_makes_everything_again() {
    let project = Project::of(Path::new(NOTATIONS));
    project.build();
    let project = project.base_url("https://example.org/x");
    let first = rebuilt(&project);
    assert_eq!(first.rendered, first.files);
    assert_eq!(project.build().changed, 0);
    let project = project.replace("themes/bare/templates/base.html", "<main>", "<main class=\"edited\">");
    let written = rebuilt(&project);
    assert!(written.rendered == first.rendered && written.changed < first.files, "{written:?}");
    let project = project.replace("content/site.toml", "Plan 2016-20", "Plan of 2016-20");
    assert_eq!(rebuilt(&project).rendered, first.rendered);
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// Changes a digit, or doubles a letter, somewhere in the record.
fn edited(text: &str, dice: &mut Dice) -> Option<String> {
    let places: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_alphanumeric()).map(|(place, _)| place).collect();
    let place = *places.get(dice.below(places.len().max(1)))?;
    let letter = text[place..].chars().next()?;
    let new = match letter.to_digit(10) {
        Some(digit) => char::from_digit((digit + 1) % 10, 10)?.to_string(),
        None => format!("{letter}{letter}"),
    };
    Some(format!("{}{new}{}", &text[..place], &text[place + 1..]))
}

fn after_random_edits(fixture: &str, seed: u64, wanted: usize) {
    let mut project = Project::of(Path::new(fixture));
    project.build();
    let mut dice = Dice(seed);
    let mut kept = 0;
    let mut sound = 0;
    while sound < wanted {
        let records: Vec<(String, Vec<u8>)> = files(&project.root().join("content"))
            .into_iter()
            .filter(|(path, _)| path.ends_with(".toml") && !path.starts_with("editions/"))
            .collect();
        let (path, text) = &records[dice.below(records.len())];
        let text = std::str::from_utf8(text).unwrap();
        let path = format!("content/{path}");
        let Some(new) = edited(text, &mut dice) else { continue };
        project = project.file(&path, &new);
        if eglur::open(project.root(), &project.options()).unwrap().sound.is_some() {
            sound += 1;
            let written = rebuilt(&project);
            kept += usize::from(written.rendered < written.files);
        } else {
            project = project.file(&path, text);
        }
    }
    assert!(kept > 0, "everything was rendered each time");
}

#[test]
fn after_random_edits_of_a_record_with_every_notation_the_site_is_that_of_a_fresh_build() {
    after_random_edits(NOTATIONS, 1, 10);
}

#[test]
fn after_random_edits_of_a_record_with_assurance_the_site_is_that_of_a_fresh_build() {
    after_random_edits(ASSURANCE, 2, 10);
}

/// A record with so many measures that files of data are made of several pieces, and two priorities.
fn of_many() -> Project {
    let project = Project::of(Path::new(NOTATIONS));
    let (priority, measure) = (project.read_source("content/priorities/works.toml"), project.read_source("content/measures/money.toml"));
    let other = priority.replace("Works & <water>", "Other works").replace("Gwaith a <dŵr>", "Gwaith arall");
    let project = project.file("content/priorities/others.toml", &other.replace("order = 1", "order = 2"));
    let settings = format!("png_charts = false\n{}", project.read_source("content/site.toml"));
    let project = project.file("content/site.toml", &settings);
    (0..40).fold(project, |project, number| {
        let numbered = |text: String, word: &str| text.replace(word, &format!("{word}-{number}"));
        let renamed = ["Savings", "savings", "Arbedion", "arbedion"].into_iter().fold(measure.clone(), numbered);
        let ordered = renamed.replacen("order = 2", &format!("order = {}", number + 20), 1);
        project.file(&format!("content/measures/money-{number}.toml"), &ordered)
    })
}

#[test]
fn pieces_are_taken_from_the_build_before_and_nothing_depends_on_them() {
    let project = of_many();
    project.build();
    let pieces = project.out().join(".eglur/pieces");
    let size = || std::fs::metadata(&pieces).unwrap().len();
    let first = size();
    let edit = |project: Project, from: &str, to: &str| project.replace("content/measures/money-7.toml", from, to);
    let project = edit(project, "8.327", "8.328");
    rebuilt(&project);
    let grown = size() - first;
    assert!(0 < grown && grown < first / 2, "of {first} bytes {grown} were made again");

    let mut bytes = std::fs::read(&pieces).unwrap();
    let step = bytes.len() / 97;
    bytes.iter_mut().step_by(step).for_each(|byte| *byte ^= 0x55);
    std::fs::write(&pieces, bytes).unwrap();
    let project = edit(project, "8.328", "8.329");
    rebuilt(&project);
    std::fs::remove_file(&pieces).unwrap();
    rebuilt(&edit(project, "8.329", "8.33"));
}

/// Marks the rows of pages in a list of pieces, as nobody could who did not mean to: the sums are right.
fn marked(list: &[u8]) -> Vec<u8> {
    const HEAD: usize = 48;
    let title = list.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let (mut marked, mut rest) = (list[..title].to_vec(), &list[title..]);
    while let Some((key, tail)) = rest.split_at_checked(32) {
        let length = u32::from_le_bytes(tail[..4].try_into().unwrap()) as usize;
        let (piece, tail) = tail[8..].split_at(length);
        let mut plain = Vec::new();
        DeflateDecoder::new(piece[HEAD..].chain(&[3, 0][..])).read_to_end(&mut plain).unwrap();
        let mut piece = piece.to_vec();
        if plain.starts_with(b"<tr>") {
            let rows = String::from_utf8(plain).unwrap().replace("<tr>", "<tr data-kept>");
            piece.truncate(HEAD);
            DeflateEncoder::new(&mut piece, Compression::fast()).write_all(rows.as_bytes()).unwrap();
        }
        let sum = crc32fast::hash(&piece);
        marked.extend([key, &(piece.len() as u32).to_le_bytes(), &sum.to_le_bytes(), &piece].concat());
        rest = tail;
    }
    marked
}

#[test]
fn rows_of_measures_that_have_not_changed_are_not_made_again() {
    let project = of_many();
    project.build();
    let pieces = project.out().join(".eglur/pieces");
    std::fs::write(&pieces, marked(&std::fs::read(&pieces).unwrap())).unwrap();
    let project = project.replace("content/measures/money-7.toml", "8.327", "8.328");
    project.build();
    for page in ["en/measures/index.html", "en/measures/by-status/index.html", "en/reports/2017-18-q4/index.html"] {
        let page = project.read(page);
        let row = |name: &str| page.lines().find(|line| line.starts_with("<tr") && line.contains(name)).unwrap();
        assert!(page.matches("<tr data-kept>").count() > 10, "{page}");
        assert!(row("Savings-7<").starts_with("<tr>"), "{}", row("Savings-7<"));
    }
}

#[test]
fn a_measure_that_goes_over_to_another_priority_leaves_the_first() {
    let project = of_many();
    project.build();
    let project = project.replace("content/measures/money-7.toml", "[\"works\"]", "[\"others\"]");
    rebuilt(&project);
}

#[test]
fn a_changed_figure_leaves_the_pages_of_other_priorities_as_they_are() {
    let project = of_many().replace("content/measures/money-7.toml", "[\"works\"]", "[\"others\"]");
    project.build();
    let stamps = project.read(".eglur/stamps");
    let page = stamps.lines().find(|line| line.contains("priorities/other-works/index.html")).unwrap();
    assert!(page.contains("content/measures/money-7.toml") && !page.contains("content/measures/money-8.toml"), "{page}");
    assert!(!page.ends_with("\t*"), "{page}");
}
