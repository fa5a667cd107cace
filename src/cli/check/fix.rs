//! Mends what can only have been meant in one way, or shows how.

use similar::TextDiff;

use super::{Check, told};
use crate::cli::{COULD_NOT_RUN, report};
use crate::{Mended, Options};

/// Applies the safe fixes, or shows them as a diff, and tells what is left.
pub fn run(check: &Check, options: &Options) -> u8 {
    let root = &check.common.root;
    let mended = match crate::mend(root, options) {
        Ok(mended) => mended,
        Err(error) => return report::failure(&error, COULD_NOT_RUN),
    };
    if check.dry_run {
        mended.files.iter().for_each(|file| anstream::print!("{}", diff(&file.path, &file.before, &file.after)));
        anstream::eprintln!("{} to mend; nothing was written.", counted(&mended));
        return told(check, &mended.before);
    }
    let files = mended.files.iter().map(|file| (file.path.clone(), file.after.clone())).collect();
    if let Err(error) = crate::keep(root, &mended.before.sources, files) {
        return report::failure(&error, COULD_NOT_RUN);
    }
    anstream::eprintln!("{} mended.", counted(&mended));
    told(check, mended.after.as_ref().unwrap_or(&mended.before))
}

fn counted(mended: &Mended) -> String {
    let plural = |n: usize, word: &str| if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") };
    format!("{} in {}", plural(mended.edits, "place"), plural(mended.files.len(), "file"))
}

fn diff(path: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
