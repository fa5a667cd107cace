//! Orders the steps from the old site to the new one.

use std::collections::{BTreeSet, HashSet};

use super::step::Step;
use super::tree::{Tree, parents};

/// Returns the steps of a commit, in an order in which each of them is possible.
///
/// What stands in the way of the new site goes first, and everything else that
/// is no longer part of it goes last, so that for as long as possible no link
/// of the old site leads nowhere.
pub(super) fn steps<'a>(old: &Tree<'a>, new: &Tree<'a>, changed: &[usize], missing: &[&'a str]) -> Vec<Step<'a>> {
    let (in_the_way, left_over): (Vec<_>, Vec<_>) = removed(old, new).partition(|path| is_in_the_way(new, path));
    let mut steps = removals(new, &in_the_way);
    // A new folder is put with all that is in it.
    let missing: HashSet<&str> = missing.iter().copied().collect();
    let comes_along = |path: &str| parents(path).any(|parent| missing.contains(parent));
    let files = changed.iter().map(|&index| new.files()[index]);
    let folders = new.folders().filter(|path| missing.contains(path));
    steps.extend(folders.chain(files).filter(|path| !comes_along(path)).map(Step::Put));
    steps.extend(removals(new, &left_over));
    steps
}

/// Returns the files of the old site that the new one does not have.
pub(super) fn removed<'a>(old: &Tree<'a>, new: &Tree<'_>) -> impl Iterator<Item = &'a str> {
    let old = old.files().iter().copied();
    old.filter(|path| !new.has_file(path))
}

/// Tells whether the removed file stands where the new site has a folder, lies
/// where it has a file, or has the name of a file in other case.
fn is_in_the_way(new: &Tree<'_>, path: &str) -> bool {
    new.has_folder(path) || new.file(path).is_some() || parents(path).any(|parent| new.file(parent).is_some())
}

/// Removes the files, then the folders that may have been left empty, the innermost first.
fn removals<'a>(new: &Tree<'_>, paths: &[&'a str]) -> Vec<Step<'a>> {
    let folders: BTreeSet<_> = paths.iter().copied().flat_map(parents).collect();
    let files = paths.iter().copied().map(Step::Remove);
    let folders = folders.into_iter().rev().filter(|path| !new.lists_folder(path));
    files.chain(folders.map(Step::RemoveFolder)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_becomes_a_folder_makes_way_and_other_removals_come_last() {
        let old = Tree::new(["a", "b/c", "d", "x/y/z"]).unwrap();
        let new = Tree::new(["a/1", "b", "d"]).unwrap();
        let steps = steps(&old, &new, &[0, 1], &["a"]);
        let written: Vec<_> = steps.iter().map(ToString::to_string).collect();
        assert_eq!(
            written,
            ["remove a", "remove b/c", "remove-folder b", "put a", "put b", "remove x/y/z", "remove-folder x/y", "remove-folder x",]
        );
    }

    #[test]
    fn a_name_that_changes_case_is_removed_before_it_is_put() {
        let old = Tree::new(["A/Page"]).unwrap();
        let new = Tree::new(["A/page"]).unwrap();
        assert_eq!(steps(&old, &new, &[0], &[]), [Step::Remove("A/Page"), Step::Put("A/page")]);
    }
}
