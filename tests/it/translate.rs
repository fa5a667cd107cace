//! The round trip of translation, through the command and back.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use eglur::lang::Lang;
use eglur::translate::unit::{Package, State};
use eglur::translate::{export, import, sheet, xliff};

use crate::driver::{Project, files};
use crate::untouched::without_texts;

const MEASURE: &str = "content/measures/potholes.toml";
const MARKS: &str = "content/translations.toml";

fn run(project: &Project, arguments: &[&str]) -> (Option<i32>, String) {
    let root = project.root().to_str().unwrap();
    let output: Output = Command::new(env!("CARGO_BIN_EXE_eglur"))
        .arg("translate")
        .args(arguments)
        .args(["--root", root])
        .current_dir(project.root())
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap())
}

#[track_caller]
fn done(project: &Project, arguments: &[&str]) -> String {
    let (status, text) = run(project, arguments);
    assert_eq!(status, Some(0), "{text}");
    text
}

fn content(project: &Project, path: &str) -> String {
    fs::read_to_string(project.root().join(path)).unwrap()
}

fn example() -> Project {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    files(&content).iter().fold(Project::empty(), |project, (path, bytes)| project.bytes(&format!("content/{path}"), bytes))
}

fn marked() -> Project {
    let project = Project::smallest();
    done(&project, &["mark", "--all"]);
    project
}

/// Packs the texts of a project.
fn package(project: &Project, to: Lang, all: bool) -> Package {
    export::package(&eglur::translations(project.root()).unwrap().texts.unwrap(), to, all)
}

/// A translator: every text becomes another one, with what is hard to carry in it.
fn translated(mut package: Package) -> Package {
    for unit in &mut package.units {
        let end = if unit.source.ends_with('\n') { "\n" } else { "" };
        unit.target = Some(format!("=ŵŷ & <b>\"'{}'\"</b> ]]> \\n{end}", unit.source.trim_end()));
        unit.state = State::Translated;
    }
    package
}

#[test]
fn the_whole_example_is_translated_and_nothing_but_the_texts_changes() {
    let written: [fn(&Package) -> String; 2] = [xliff::write, sheet::write];
    for (lang, write) in [Lang::Cy, Lang::En].into_iter().zip(written) {
        let project = example();
        let before = files(&project.root().join("content"));
        let package = translated(package(&project, lang, true));
        assert!(package.units.len() > 700);
        fs::write(project.root().join("back"), write(&package)).unwrap();
        let text = done(&project, &["import", "back"]);
        assert!(text.contains(&format!("{} texts written", package.units.len())), "{text}");

        let after = files(&project.root().join("content"));
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        let is_frozen = |path: &str| path.starts_with("editions/");
        assert!(before.iter().filter(|(path, _)| is_frozen(path)).all(|(path, bytes)| after[path] == *bytes), "what is frozen stays");
        let records = before.iter().filter(|(path, _)| path.ends_with(".toml") && *path != "translations.toml" && !is_frozen(path));
        for (path, bytes) in records {
            let [old, new] = [bytes, &after[path]].map(|bytes| String::from_utf8(bytes.clone()).unwrap());
            assert_ne!(old, new, "{path}");
            // An address stands beside the texts and is none: it is compared like everything else.
            let slug = |text: &str| text.lines().filter(|line| line.starts_with("slug")).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(slug(&old), slug(&new));
            assert_eq!(without_texts(&old, lang), without_texts(&new, lang), "{path}");
        }
        let again = export::package(&eglur::translations(project.root()).unwrap().texts.unwrap(), lang, true);
        for (sent, kept) in package.units.iter().zip(&again.units) {
            assert_eq!((&sent.field, &sent.target, State::Translated), (&kept.field, &kept.target, kept.state));
        }
        let (_, status) = run(&project, &["status"]);
        assert!(status.contains("texts, ") && !status.contains("stale") && !status.contains("unrecorded"), "{status}");
    }
}

#[test]
fn what_comes_back_as_it_went_out_changes_no_byte() {
    let project = example();
    let before = files(project.root());
    for to in ["cy", "en"] {
        for format in ["xliff", "csv"] {
            done(&project, &["export", "--to", to, "--format", format, "--all", "--out", "away"]);
            let text = done(&project, &["import", "away"]);
            assert!(text.starts_with("0 texts written in 0 files"), "{text}");
            fs::remove_file(project.root().join("away")).unwrap();
            assert!(before == files(project.root()), "{to} by {format}");
        }
    }
}

#[test]
fn the_example_says_honestly_that_its_welsh_awaits_a_reviewer() {
    let project = example();
    let text = done(&project, &["status", "--format", "json"]);
    let status: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&status["missing"], &status["stale"], &status["unrecorded"], &status["unused_marks"]),
        (&0.into(), &0.into(), &0.into(), &0.into())
    );
    assert_eq!(status["texts"], status["unreviewed"]);
    assert!(!content(&project, MARKS).contains("reviewed ="));
}

#[test]
fn a_missing_text_goes_out_and_finds_its_place() {
    let project = marked()
        .replace(MEASURE, ", cy = \"Tyllau a drwsiwyd\" }", " }   # the officer's own remark")
        .file("content/priorities/roads.toml", "title.en = \"Roads\" # dotted\norder = 1\n\n[summary] # a table\nen = \"\"\"\nGood\nroads.\n\"\"\" # the end\n[about]\nen = 'a'\ncy = ''\n");
    let (status, text) = run(&project, &["status"]);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!(text);

    done(&project, &["export", "--to", "cy"]);
    let mut package = import::read(content(&project, "translation-cy.xlf").as_bytes()).unwrap();
    assert_eq!(package.units.len(), 4);
    for unit in &mut package.units {
        unit.target = Some(format!("Cymraeg: {}", unit.source));
    }
    fs::write(project.root().join("back.xlf"), xliff::write(&package)).unwrap();
    done(&project, &["import", "back.xlf"]);
    insta::assert_snapshot!(content(&project, "content/priorities/roads.toml"));
    assert!(
        content(&project, MEASURE)
            .starts_with("title = { en = \"Potholes mended\", cy = \"Cymraeg: Potholes mended\" }   # the officer's own remark\n")
    );
    done(&project, &["status"]);
}

#[test]
fn a_text_that_changed_makes_its_translation_stale_with_both_places() {
    let project = marked().replace(MEASURE, "Potholes mended", "Potholes mended in a week");
    let found = project.check();
    found.is_sound();
    found.has("stale-translation", MEASURE, 1, 50);
    insta::assert_snapshot!(found.text);
    let (status, text) = run(&project, &["status"]);
    assert_eq!(status, Some(1));
    assert!(text.contains("content/measures/potholes.toml:1:50 `title`: the Welsh is a translation of an earlier English text"), "{text}");

    done(&project, &["mark", "content/measures/potholes.toml:title"]);
    assert_eq!(project.check().places, []);
}

#[test]
fn a_record_that_is_renamed_keeps_its_marks_and_those_of_one_that_went_are_left_out() {
    let text = content(&marked(), MEASURE);
    let project = marked().without(MEASURE).file("content/measures/holes.toml", &text);
    assert!(done(&project, &["status"]).contains("In all: 15 texts, 15 not reviewed\n"));
    done(&project, &["mark", "content/measures/holes.toml"]);
    assert!(content(&project, MARKS).contains("[marks.\"content/measures/holes.toml\"]") && !content(&project, MARKS).contains("potholes"));

    let project = project.without("content/measures/holes.toml");
    assert!(done(&project, &["status"]).contains("1 mark belongs to no text any more"));
    done(&project, &["mark", "--all"]);
    assert!(!content(&project, MARKS).contains("holes"));
}

#[test]
fn an_import_never_overwrites_what_has_changed_since_the_export() {
    let story = "title = { en = \"One\", cy = \"Un\" }\nsummary = { en = \"Two\", cy = \"Dau\" }\nbody = { en = \"Three\", cy = \"Tri\" }\nnote = { en = \"Four\", cy = \"Pedwar\" }\ncorporate = true\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\n";
    let path = "content/stories/a.toml";
    let project = Project::smallest().file(path, story);
    let mut sent = translated(package(&project, Lang::Cy, true));
    sent.units.retain(|unit| unit.path == path);
    let project = project.replace(path, "\"One\"", "\"One and a half\"").replace(path, "\"Dau\"", "\"Dwy\"").replace(
        path,
        "note = { en = \"Four\", cy = \"Pedwar\" }\n",
        "",
    );
    fs::write(project.root().join("back.csv"), sheet::write(&sent)).unwrap();

    let before = files(project.root());
    let (status, _) = run(&project, &["import", "back.csv", "--dry-run"]);
    assert_eq!(status, Some(1));
    assert_eq!(before, files(project.root()), "a dry run writes nothing");

    let (status, text) = run(&project, &["import", "back.csv"]);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!(text);
    let now = content(&project, path);
    assert!(now.contains("cy = \"Un\"") && now.contains("cy = \"Dwy\"") && now.contains("'Three'"), "{now}");
    // What was written is no conflict when the import is done again.
    let (_, text) = run(&project, &["import", "back.csv"]);
    assert!(text.contains("0 texts written in 0 files, 1 stood so already, 3 conflicts"), "{text}");
}

#[test]
fn a_build_can_require_reviews_and_a_change_drops_one() {
    let project = marked().replace("content/site.toml", "edition =", "require_review = true\nedition =");
    let found = project.check();
    found.has("unreviewed-text", "content/priorities/roads.toml", 1, 16);
    assert!(project.try_build().is_err());
    insta::assert_snapshot!(found.text);
    let text = done(&project, &["mark", "--all", "--reviewed-by", "Welsh language officer", "--on", "2018-06-01"]);
    assert!(text.contains("all as reviewed by Welsh language officer"), "{text}");
    assert!(content(&project, MARKS).contains("reviewed = { by = \"Welsh language officer\", on = 2018-06-01 } }"));
    assert_eq!(project.check().places, []);
    assert!(done(&project, &["status"]).contains("all translated and reviewed"));

    let project = project.replace(MEASURE, "Tyllau a drwsiwyd", "Tyllau sydd wedi'u trwsio");
    project.check().has("unreviewed-text", MEASURE, 1, 16);
}

#[test]
fn a_reviewer_sends_back_the_file_and_the_review_is_recorded() {
    let project = marked();
    done(&project, &["export", "--to", "cy", "--all"]);
    done(&project, &["import", "translation-cy.xlf", "--reviewed-by", "Translation unit", "--on", "2018-06-01"]);
    assert!(done(&project, &["status"]).contains("all translated and reviewed"));
    assert_eq!(run(&project, &["import", "translation-cy.xlf", "--on", "2018-06-01"]).0, Some(2), "a day alone is no review");
}

#[test]
fn what_the_translator_has_not_touched_is_not_taken_for_translated() {
    let project = marked().replace(MEASURE, "Potholes mended", "Potholes mended in a week");
    done(&project, &["export", "--to", "cy", "--format", "csv"]);
    assert!(done(&project, &["import", "translation-cy.csv"]).contains("1 not translated yet"));
    project.check().has("stale-translation", MEASURE, 1, 50);
    // The translator says that the old translation still holds.
    let project = project.replace("translation-cy.csv", ",initial,", ",translated,");
    assert!(done(&project, &["import", "translation-cy.csv"]).contains("1 stood so already"));
    assert_eq!(project.check().places, []);
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_says_where() {
    let project = marked();
    done(&project, &["export", "--to", "cy", "--all"]);
    let sound = content(&project, "translation-cy.xlf");
    let sheet = sheet::write(&package(&project, Lang::Cy, true));
    let before = files(&project.root().join("content"));
    for (text, told) in [
        (sound.replace("</segment>", ""), "back:13: this is not XML"),
        (sound.replacen("id=\"u1-", "id=\"x", 1), "back:4: this <unit> has not the id"),
        (sound.replacen("<target>", "<target><ph id=\"1\"/>", 1), "a translation may not hold <ph>"),
        (sound.replace("trgLang=\"cy\"", "trgLang=\"fr\""), "back:2: trgLang must be cy"),
        (sound.replace("document:2.0", "document:1.2").replace("version=\"2.0\"", "version=\"1.2\""), "this is XLIFF 1.2"),
        (format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{}", sound.split_once("?>\n").unwrap().1), "this is not XML"),
        (sound.replace("content/", "other/"), "none of its texts is in this record"),
        ("<html/>".to_owned(), "this is not XLIFF, it begins with <html>"),
        (sheet.replace("state", "stage"), "back:1: there is no column `state`"),
        (sheet.replacen("-", "+", 1).replace(",initial,", ",initial,x"), "`key` is not as it went out"),
        (format!("{sheet}{}", sheet.lines().nth(1).unwrap()), "stands here for the second time, after line 2"),
        (String::new(), "there is no column"),
        ("PK\u{3}\u{4}".to_owned(), "this is a workbook"),
    ] {
        let text = if told.contains("`key`") {
            sheet
                .lines()
                .enumerate()
                .map(|(n, line)| if n == 1 { line.rsplit_once('-').unwrap().0.to_owned() + "\r\n" } else { line.to_owned() + "\r\n" })
                .collect()
        } else {
            text
        };
        fs::write(project.root().join("back"), text).unwrap();
        let (status, text) = run(&project, &["import", "back"]);
        assert!(status == Some(1) && text.contains(told) && text.contains("Nothing was written."), "{told}: {text}");
        assert_eq!(before, files(&project.root().join("content")));
    }
    fs::write(project.root().join("back"), b"file,field\nT\xffm").unwrap();
    assert!(run(&project, &["import", "back"]).1.contains("back:2: this is not UTF-8 text"));
    assert_eq!(run(&project, &["import", "nowhere.xlf"]).0, Some(2));
}

#[test]
fn marks_that_somebody_has_broken_are_explained_and_never_written_over() {
    let broken = content(&marked(), MARKS).replacen("cy = \"", "cy = \"x", 1).replacen("{ from", "{ form", 1);
    let project = Project::smallest().file(MARKS, &broken);
    let found = project.check();
    found.has("not-a-fingerprint", MARKS, 5, 54);
    found.has("missing-key", MARKS, 5, 11);
    insta::assert_snapshot!(found.text);
    assert_eq!(run(&project, &["mark", "--all"]).0, Some(1));
    assert_eq!(content(&project, MARKS), broken);
    // A record that is no TOML would lose its marks.
    let project = marked().replace(MEASURE, "unit =", "unit");
    assert_eq!(run(&project, &["mark", "--all"]).0, Some(1));
    assert!(content(&project, MARKS).contains("potholes"));
}

#[test]
fn a_tool_may_cut_and_encode_texts_as_it_likes() {
    let project = marked().replace(MEASURE, "Tyllau a drwsiwyd", "  Tŷ\\u0001\\r & <b>");
    done(&project, &["mark", "--all"]);
    let mut text = xliff::write(&package(&project, Lang::Cy, true));
    assert!(text.contains("<target>  Tŷ<cp hex=\"0001\"/>&#13; &amp; &lt;b&gt;</target>"), "{text}");
    text = text.replace(
        "<target>  Tŷ<cp hex=\"0001\"/>&#13; &amp; &lt;b&gt;</target>",
        "<target> <mrk id=\"m1\" type=\"term\">T&#x177;</mrk><![CDATA[ & <i>]]></target></segment><ignorable><source> </source></ignorable><segment state=\"translated\"><source>x</source><target>Ŵy<cp hex=\"0007\"/></target>",
    );
    fs::write(project.root().join("back"), text.replace('\n', "\r\n")).unwrap();
    done(&project, &["import", "back"]);
    assert!(content(&project, MEASURE).contains("cy = \" Tŷ & <i> Ŵy\\u0007\""), "{}", content(&project, MEASURE));
}

#[test]
fn a_sheet_comes_back_from_any_spreadsheet() {
    let project = marked();
    let sheet = sheet::write(&translated(package(&project, Lang::Cy, true)));
    assert!(sheet.starts_with("\u{feff}file,field,context,source (en),translation (cy),state,key\r\n"));
    let semicolons = {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        // Another order of columns.
        reader.records().map(Result::unwrap).for_each(|row| writer.write_record(row.iter().rev()).unwrap());
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    };
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(semicolons.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let read = |bytes: &[u8]| import::read(bytes).unwrap().units.into_iter().map(|unit| (unit.field, unit.target)).collect::<Vec<_>>();
    assert_eq!(read(sheet.as_bytes()), read(&wide));
    assert!(read(&wide).iter().all(|(_, target)| target.as_deref().unwrap().starts_with("=ŵŷ & <b>\"'")));
}

#[test]
fn a_text_that_is_stale_the_other_way_round_stays_so() {
    let project = Project::smallest();
    done(&project, &["mark", "--all", "--from", "cy"]);
    let project = project.replace(MEASURE, "Tyllau a drwsiwyd", "Tyllau a drwsiwyd mewn wythnos");
    project.check().has("stale-translation", MEASURE, 1, 16);
    for format in ["xliff", "csv"] {
        done(&project, &["export", "--to", "cy", "--all", "--out", "away", "--format", format]);
        done(&project, &["import", "away"]);
        project.check().has("stale-translation", MEASURE, 1, 16);
    }
}
