//! What a build does to a folder, seen from outside; the folders are real ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use walkdir::WalkDir;

use super::folder::Folder;
use super::tree::Tree;
use super::{FolderError, MARK, Packing, Sink, WriteError, Written, journal, prepare, site};

type Files<'a> = &'a [(&'a str, &'a str)];

/// Builds a site of these files and contents.
fn build(out: &Path, files: Files<'_>) -> Result<Written, WriteError<&'static str>> {
    let paths: Vec<_> = files.iter().map(|(path, _)| *path).collect();
    site(out, &paths, |_| &[], |_, _| false, |index, sink| held(sink, files[index].1))
}

/// Renders a file that is small, in one piece.
fn held(sink: &mut Sink, text: &str) -> Result<Option<String>, &'static str> {
    sink.write_all(text.as_bytes()).unwrap();
    Ok(None)
}

/// Starts a build of two files of which the second cannot be rendered.
fn fail(out: &Path) {
    let failed = site(out, &["a", "z"], |_| &[], |_, _| false, |index, sink| if index == 0 { held(sink, "changed") } else { Err("no") });
    assert!(matches!(failed, Err(WriteError::Render("no"))));
}

/// Builds as far as the journal, and stops after so many operations of the commit.
fn build_and_stop(out: &Path, files: Files<'_>, operations: usize) {
    let folder = Folder::claim(out).unwrap();
    let (units, _) = super::stage::units(files.iter().map(|(path, _)| *path), |_| &[]);
    let new = Tree::new(files.iter().map(|(path, _)| *path)).unwrap();
    prepare(&folder, (&new, &units), |_, _| false, |index, sink| held(sink, files[index].1)).unwrap();
    journal::complete_up_to(&folder, operations).unwrap();
}

/// Returns everything in a folder, eglur's own files as well; folders end in `/`.
fn everything(out: &Path) -> BTreeMap<String, String> {
    let entries = WalkDir::new(out).min_depth(1).into_iter().map(Result::unwrap);
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_owned();
        match entry.file_type().is_dir() {
            true => (path + "/", String::new()),
            false => (path, fs::read_to_string(entry.path()).unwrap()),
        }
    };
    entries.map(read).collect()
}

/// Returns what a folder holds besides eglur's own files.
fn contents(out: &Path) -> BTreeMap<String, String> {
    let mut all = everything(out);
    all.retain(|path, _| !path.starts_with(MARK));
    all
}

fn expected(entries: Files<'_>) -> BTreeMap<String, String> {
    entries.iter().map(|&(path, text)| (path.into(), text.into())).collect()
}

fn refusal<T, E>(result: Result<T, WriteError<E>>) -> FolderError {
    match result {
        Err(WriteError::Folder(error)) => error,
        _ => panic!("the build was not refused"),
    }
}

/// A folder for a test, and the place in it where no site stands yet.
fn place() -> (TempDir, std::path::PathBuf) {
    let temp = TempDir::new().unwrap();
    let out = temp.path().join("site");
    (temp, out)
}

const OLD: Files<'_> = &[
    ("index.html", "old home"),
    ("same.css", "same"),
    ("file", "becomes a folder"),
    ("folder/deep/page", "becomes a file"),
    ("gone/page", "gone"),
    ("Case", "old case"),
];
const NEW: Files<'_> = &[
    ("index.html", "new home"),
    ("same.css", "same"),
    ("file/page", "was a file"),
    ("folder", "was a folder"),
    ("added/deep/page", "added"),
    ("case", "new case"),
];

#[test]
fn a_first_build_is_renamed_into_place() {
    let (temp, out) = place();
    let written = build(&out, OLD).unwrap();
    assert_eq!(written, Written { files: 6, rendered: 6, changed: 6, removed: 0, bytes: 54, first: true });
    assert_eq!(fs::read_to_string(out.join("folder/deep/page")).unwrap(), "becomes a file");
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1, "something was left beside the site");
}

#[test]
fn the_same_site_gives_the_same_bytes_whatever_was_there_before() {
    let (_temp, out) = place();
    build(&out, OLD).unwrap();
    build(&out, NEW).unwrap();
    let (_other, fresh) = place();
    build(&fresh, NEW).unwrap();
    assert_eq!(everything(&out), everything(&fresh));
}

#[test]
fn a_rebuild_writes_only_what_has_changed() {
    let (_temp, out) = place();
    build(&out, &[("a", "1"), ("b", "2"), ("c/d", "3")]).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in ["a", "b"] {
        fs::File::options().write(true).open(out.join(path)).unwrap().set_modified(long_ago).unwrap();
    }
    let written = build(&out, &[("a", "1"), ("b", "4")]).unwrap();
    assert_eq!(written, Written { files: 2, rendered: 2, changed: 1, removed: 1, bytes: 2, first: false });
    let modified = |path| fs::metadata(out.join(path)).unwrap().modified().unwrap();
    assert_eq!(modified("a"), long_ago);
    assert!(modified("b") > long_ago);
    assert_eq!(contents(&out), expected(&[("a", "1"), ("b", "4")]));
}

#[test]
fn a_folder_that_eglur_did_not_make_is_refused_as_it_is() {
    let (_temp, out) = place();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "years of work").unwrap();
    assert!(matches!(refusal(build(&out, OLD)), FolderError::NotOurs(path) if path == out));
    assert!(matches!(refusal(build(&out.join("thesis.doc"), OLD)), FolderError::NotOurs(_)));
    assert_eq!(everything(&out), expected(&[("thesis.doc", "years of work")]));
}

#[test]
fn a_folder_with_nothing_but_dot_files_is_taken_and_keeps_them() {
    let (_temp, out) = place();
    fs::create_dir(&out).unwrap();
    fs::write(out.join(".gitignore"), "*").unwrap();
    fail(&out);
    assert_eq!(everything(&out), expected(&[(".gitignore", "*")]));
    assert!(build(&out, &[("a", "1")]).unwrap().first);
    assert_eq!(contents(&out), expected(&[(".gitignore", "*"), ("a", "1")]));
}

#[test]
fn what_others_put_into_the_folder_stays() {
    let (_temp, out) = place();
    build(&out, &[("a/b/c", "1"), ("a/d", "2")]).unwrap();
    fs::write(out.join("a/CNAME"), "theirs").unwrap();
    build(&out, &[("e", "3")]).unwrap();
    assert_eq!(contents(&out), expected(&[("a/", ""), ("a/CNAME", "theirs"), ("e", "3")]));
}

#[test]
fn a_foreign_file_in_the_way_is_refused_before_anything_changes() {
    for new in ["foreign", "foreign/a", "folder"] {
        let (_temp, out) = place();
        build(&out, &[("folder/a", "1")]).unwrap();
        fs::write(out.join("foreign"), "theirs").unwrap();
        fs::write(out.join("folder/theirs"), "theirs").unwrap();
        let before = everything(&out);
        let refused = refusal(build(&out, &[("other", "2"), (new, "3")]));
        assert!(matches!(refused, FolderError::InTheWay(_)), "{refused}");
        assert_eq!(everything(&out), before);
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_leads_nowhere_but_the_folder_itself_may_be_one() {
    use std::os::unix::fs::symlink;

    let (temp, out) = place();
    let elsewhere = temp.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, &out).unwrap();
    build(&out, &[("a/b", "1")]).unwrap();
    assert_eq!(contents(&elsewhere), expected(&[("a/", ""), ("a/b", "1")]));

    let outside = temp.path().join("outside");
    fs::rename(out.join("a"), &outside).unwrap();
    symlink(&outside, out.join("a")).unwrap();
    for files in [&[("a/b", "2")], &[("c", "3")], &[("a", "4")]] {
        assert!(matches!(refusal(build(&out, files)), FolderError::InTheWay(_)));
    }
    assert_eq!(contents(&outside), expected(&[("b", "1")]));
}

#[test]
fn an_unsafe_path_is_refused_before_a_folder_is_made() {
    let (temp, out) = place();
    assert!(matches!(refusal(build(&out, &[("a", "1"), ("../b", "2")])), FolderError::Unsafe(_)));
    assert_eq!(everything(temp.path()), expected(&[]));
}

#[test]
fn a_failed_render_leaves_everything_as_it_was() {
    let (temp, out) = place();
    fail(&out);
    assert_eq!(everything(temp.path()), expected(&[]));
    build(&out, &[("a", "1")]).unwrap();
    let before = everything(temp.path());
    fail(&out);
    assert_eq!(everything(temp.path()), before);
}

#[test]
fn a_second_build_at_the_same_time_is_refused() {
    let (_temp, out) = place();
    for _ in ["the first build", "a rebuild"] {
        site(
            &out,
            &["a"],
            |_| &[],
            |_, _| false,
            |_, sink| {
                assert!(matches!(refusal(build(&out, OLD)), FolderError::Busy(path) if path == out));
                held(sink, "")
            },
        )
        .unwrap();
    }
}

#[test]
fn a_build_killed_before_its_journal_leaves_the_old_site() {
    let (_temp, out) = place();
    build(&out, OLD).unwrap();
    let before = everything(&out);
    let stage = out.join(MARK).join("stage");
    fs::create_dir(&stage).unwrap();
    for name in ["0", "manifest", "journal"] {
        fs::write(stage.join(name), "cut sho").unwrap();
    }
    build(&out, OLD).unwrap();
    assert_eq!(everything(&out), before);
}

/// The next run fails to render, so that nothing but the journal can have made the site whole.
#[test]
fn a_commit_killed_at_any_step_is_completed_by_the_next_run() {
    let (_other, fresh) = place();
    build(&fresh, NEW).unwrap();
    let whole = everything(&fresh);
    for operations in 0.. {
        for again in 0..4 {
            let (_temp, out) = place();
            build(&out, OLD).unwrap();
            build_and_stop(&out, NEW, operations);
            let folder = Folder::claim(&out).unwrap();
            let cut_short = folder.stage().exists();
            journal::complete_up_to(&folder, again).unwrap();
            drop(folder);
            fail(&out);
            assert_eq!(everything(&out), whole, "after {operations} and {again} operations");
            if !cut_short {
                assert!(operations > 10, "the loop ended early");
                return;
            }
        }
    }
}

#[test]
fn a_first_build_killed_at_any_step_is_completed_by_the_next_run() {
    for exists in [false, true] {
        for operations in 0..20 {
            let (temp, out) = place();
            if exists {
                fs::create_dir(&out).unwrap();
            }
            build_and_stop(&out, OLD, operations);
            build(&out, NEW).unwrap();
            let (other, fresh) = place();
            build(&fresh, NEW).unwrap();
            assert_eq!(everything(temp.path()), everything(other.path()), "after {operations} operations");
        }
    }
}

#[test]
fn a_damaged_site_is_made_whole() {
    let (_temp, out) = place();
    build(&out, OLD).unwrap();
    let whole = everything(&out);
    fs::remove_dir_all(out.join("folder")).unwrap();
    fs::write(out.join("index.html"), "").unwrap();
    assert_eq!(build(&out, OLD).unwrap().changed, 2);
    assert_eq!(everything(&out), whole);
}

/// Builds a site of which every file says what it was made of, and returns the files that were rendered.
fn build_stamped(out: &Path, files: Files<'_>) -> Vec<&'static str> {
    let paths: Vec<_> = files.iter().map(|(path, _)| *path).collect();
    let rendered = std::sync::Mutex::new(Vec::new());
    let render = |index: usize, sink: &mut Sink| {
        let (path, text): (&str, &str) = files[index];
        rendered.lock().unwrap().push(OLD.iter().chain(NEW).find(|(known, _)| *known == path).unwrap().0);
        held(sink, text).map(|_| Some(format!("made of {text}")))
    };
    let written = site(out, &paths, |_| &[], |index, of| of == format!("made of {}", files[index].1), render).unwrap();
    let mut rendered = rendered.into_inner().unwrap();
    assert_eq!(written.rendered, rendered.len());
    assert_eq!(written.bytes, files.iter().map(|(_, text)| text.len() as u64).sum::<u64>());
    rendered.sort_unstable();
    rendered
}

#[test]
fn what_is_known_to_be_the_same_is_not_rendered_again() {
    let (_temp, out) = place();
    assert_eq!(build_stamped(&out, OLD).len(), OLD.len());
    assert_eq!(build_stamped(&out, OLD), [""; 0]);
    assert_eq!(build_stamped(&out, NEW), ["added/deep/page", "case", "file/page", "folder", "index.html"]);
    assert_eq!(contents(&out).get("same.css").unwrap(), "same");
}

#[test]
fn a_file_that_somebody_changed_or_removed_is_rendered_again() {
    let (_temp, out) = place();
    build_stamped(&out, OLD);
    fs::write(out.join("index.html"), "new home").unwrap();
    fs::remove_file(out.join("gone/page")).unwrap();
    let times = fs::File::open(out.join("same.css")).unwrap();
    times.set_modified(SystemTime::now() - Duration::from_secs(60)).unwrap();
    assert_eq!(build_stamped(&out, OLD), ["gone/page", "index.html", "same.css"]);
    assert_eq!(contents(&out).get("index.html").unwrap(), "old home");
    assert_eq!(build_stamped(&out, OLD), [""; 0], "the new time counts");
}

#[test]
fn stamps_can_be_deleted_and_may_be_damaged() {
    let (_temp, out) = place();
    build_stamped(&out, OLD);
    let stamps = out.join(MARK).join("stamps");
    fs::remove_file(&stamps).unwrap();
    assert_eq!(build_stamped(&out, OLD).len(), OLD.len());
    let text = fs::read_to_string(&stamps).unwrap();
    fs::write(&stamps, &text[..text.len() / 2]).unwrap();
    assert!(!build_stamped(&out, OLD).is_empty());
    fs::write(&stamps, "nonsense").unwrap();
    assert_eq!(build_stamped(&out, OLD).len(), OLD.len());
}

#[test]
fn a_folder_that_is_deleted_during_a_build_fails_it_and_the_next_one_succeeds() {
    let (_temp, out) = place();
    build(&out, OLD).unwrap();
    let paths: Vec<_> = NEW.iter().map(|(path, _)| *path).collect();
    let first = std::sync::Once::new();
    let deleted = site(
        &out,
        &paths,
        |_| &[],
        |_, _| false,
        |index, sink| {
            first.call_once(|| while fs::remove_dir_all(&out).is_err() {});
            held(sink, NEW[index].1)
        },
    );
    assert!(matches!(refusal(deleted), FolderError::Deleted(path) if path == out));
    fs::remove_dir_all(&out).unwrap_or_default();
    build(&out, NEW).unwrap();
    assert_eq!(contents(&out).get("index.html").unwrap(), "new home");
}

#[test]
fn a_place_below_a_file_is_refused_by_name() {
    let (temp, _) = place();
    let file = temp.path().join("file");
    fs::write(&file, "mine").unwrap();
    let refused = refusal(build(&file.join("site"), OLD)).to_string();
    assert!(refused.contains("file"), "{refused}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

/// A text of several megabytes, of which every piece is another.
fn big(word: &str) -> String {
    (0..400_000).map(|line| format!("{word} {line}\n")).collect()
}

/// Builds a site of one file that comes in pieces.
fn build_in_pieces(out: &Path, text: &str) -> Result<Written, WriteError<&'static str>> {
    let render = |_: usize, sink: &mut Sink| {
        text.as_bytes().chunks(1000).try_for_each(|piece| sink.write_all(piece)).map_err(|_| "refused").map(|()| None)
    };
    site(out, &["folder/big"], |_| &[REVERSED], |_, _| false, render)
}

const REVERSED: Packing = Packing { ending: ".rev", pack: |bytes| bytes.iter().rev().copied().collect() };

#[test]
fn what_comes_in_pieces_is_written_whole_with_its_other_forms_and_keeps_its_time_when_it_is_the_same() {
    let (_temp, out) = place();
    let file = out.join("folder/big");
    for text in [big("one"), big("two")] {
        assert_eq!(build_in_pieces(&out, &text).unwrap().changed, 2);
        assert!(fs::read_to_string(&file).unwrap() == text);
        let reversed = fs::read(out.join("folder/big.rev")).unwrap();
        assert!(reversed.iter().rev().eq(text.as_bytes()));
        let before = fs::metadata(&file).unwrap().modified().unwrap();
        assert_eq!(build_in_pieces(&out, &text).unwrap().changed, 0);
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
    }
    assert!(!out.join(MARK).join("stage").exists());
}

#[test]
fn a_file_that_the_disk_refuses_halfway_is_told_by_its_place_and_leaves_the_old_site() {
    let (_temp, out) = place();
    build_in_pieces(&out, "small").unwrap();
    let before = everything(&out);
    let text = big("one");
    let render = |_: usize, sink: &mut Sink| {
        // Something stands where the file is going to be staged.
        fs::create_dir_all(out.join(MARK).join("stage/site/folder/big")).unwrap();
        sink.write_all(text.as_bytes()).map_err(|_| "refused").map(|()| None)
    };
    let refused = refusal(site(&out, &["folder/big"], |_| &[REVERSED], |_, _| false, render));
    assert!(matches!(&refused, FolderError::Io { path, .. } if path.ends_with("folder/big")), "{refused}");
    assert_eq!(everything(&out), before);
}
