//! Applies the edits that findings bring, as far as they are safe.

use super::read::tree::{self, Arena};
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::{FileId, Sources};

/// Returns the new text of each record of `files` that safe edits change, and how many there are.
///
/// An edit that would leave the file unreadable is not done: the key it writes may be there already.
pub fn mend(sources: &Sources, files: &[FileId], findings: &[Diagnostic]) -> Vec<(FileId, String, usize)> {
    let fixes = || findings.iter().filter_map(|finding| finding.fix.as_deref()).filter(|fix| fix.safe);
    let edited = files.iter().filter_map(|file| {
        let mut own: Vec<&Fix> = fixes().filter(|fix| fix.span.file == *file).collect();
        own.sort_by_key(|fix| (fix.span, &fix.text));
        let (text, count) = edited(sources.get(*file).text(), &own);
        (count > 0).then_some((*file, text, count))
    });
    edited.collect()
}

/// Does the edits from the last to the first, so that their places stay true, and counts those that were done.
fn edited(text: &str, fixes: &[&Fix]) -> (String, usize) {
    let (mut text, mut count, mut begun) = (text.to_owned(), 0, text.len());
    for fix in fixes.iter().rev() {
        let (start, end) = (fix.span.start as usize, fix.span.end as usize);
        if end > begun {
            continue;
        }
        let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { continue };
        let new = format!("{before}{}{after}", fix.text);
        if tree::parse(&new, &Arena::new()).is_ok() {
            (text, count, begun) = (new, count + 1, start);
        }
    }
    (text, count)
}
