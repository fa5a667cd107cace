//! What was probably meant where a file is no TOML, told to people who never heard of TOML.
//!
//! Two steps: what swallows the lines below it (a quotation mark or bracket that is never closed, two versions in one file) is found by
//! walking the text, and blanked out; then each line that TOML still finds fault with is looked at for what was meant there.

mod meant;
mod parts;
mod swallowed;

use std::collections::HashMap;
use std::ops::Range;

use toml::de::DeTable;

use super::tree::{self, Error, Fault};
use parts::Part;

/// What is told of a text that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    /// A slip of the keyboard.
    Slip(Slip),
    /// A number that no processor holds.
    Number(Range<usize>),
}

/// A slip of the keyboard, and how it is mended.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// Where, if one place is to blame.
    pub at: Option<Range<usize>>,
    /// What is wrong there.
    pub what: String,
    /// The word beside the place, which may be empty.
    pub label: String,
    /// What to type.
    pub help: String,
    /// Other places that have to do with it.
    pub others: Vec<(Range<usize>, String)>,
}

impl Slip {
    fn new(at: Range<usize>, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at: Some(at), what: what.into(), label: String::new(), help: help.into(), others: Vec::new() }
    }

    fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    fn also(mut self, at: Range<usize>, label: impl Into<String>) -> Self {
        self.others.push((at, label.into()));
        self
    }
}

/// Tells what is wrong with a text that could not be read because of `first`: at least one slip, and at most one a line.
pub fn told(text: &str, first: &Error) -> Vec<Told> {
    if let Some(at) = text.find('\r').filter(|_| !text.contains('\n')) {
        let what = "the lines of this file end with signs that only very old computers knew";
        return vec![Told::Slip(Slip::new(at..at + 1, what, "save the file with the line ends of Windows or Unix"))];
    }
    let swallowed = swallowed::find(text);
    let mended = swallowed::blanked(text, &swallowed);
    let faults = if swallowed.is_empty() {
        tree::faults(text, first)
    } else {
        let (_, errors) = DeTable::parse_recoverable(&mended);
        errors.iter().map(tree::fault).collect()
    };
    let mut told: Vec<Told> = swallowed.into_iter().filter_map(|swallowed| swallowed.slip).map(Told::Slip).collect();
    told.extend(lines(&mended, &faults));
    told
}

/// Tells one slip for each line with a fault.
fn lines(text: &str, faults: &[Fault]) -> Vec<Told> {
    let parts = parts::parts(text);
    // The library passes over some lines after a fault, so the slips of every line are looked for here.
    let mut found: Vec<(usize, Told)> = Vec::new();
    let mut read = 0;
    for part in &parts {
        // After the first slip of a line, the rest of it may be misread.
        if part.at().start >= read
            && let Some(slip) = meant::meant(text, part)
        {
            read = line_end(text, part.at().start) + 1;
            found.push((part.at().start, Told::Slip(slip)));
        }
    }
    let mut rest: Vec<(usize, Told)> = Vec::new();
    read = 0;
    let start = |fault: &Fault| match fault {
        Fault::Number(at) | Fault::Syntax { at: Some(at), .. } => at.start,
        Fault::Syntax { at: None, .. } => 0,
    };
    let mut faults: Vec<&Fault> = faults.iter().collect();
    faults.sort_by_key(|fault| start(fault));
    for fault in faults {
        let (at, what) = match fault {
            Fault::Number(at) => {
                rest.push((at.start, Told::Number(at.clone())));
                continue;
            }
            Fault::Syntax { at, what } => (at.as_ref().map(|at| on_letters(text, at)), what),
        };
        let Some(at) = at else {
            rest.push((0, Told::Slip(unknown(None, what))));
            continue;
        };
        if at.start < read {
            continue;
        }
        let (line, end) = (line_start(text, at.start), line_end(text, at.start));
        read = end + 1;
        let known = found.partition_point(|(start, _)| *start < line);
        if found.get(known).is_some_and(|(start, _)| *start <= end) {
            continue;
        }
        let told = if what.contains("duplicate key") {
            let from = parts.partition_point(|part| part.at().start < line);
            let mut here = parts[from..].iter().take_while(|part| part.at().start <= end).filter_map(Part::key);
            let key = here.find(|key| key.start <= at.start && at.start < key.end).unwrap_or(at.clone());
            let what = format!("{} stands twice", in_quotes(&text[key.clone()]));
            Slip::new(key, what, TWICE).label("the second time")
        } else {
            unknown(Some(at.clone()), what)
        };
        rest.push((at.start, Told::Slip(told)));
    }
    name_the_first(text, &parts, &mut rest);
    found.extend(rest);
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, told)| told).collect()
}

const TWICE: &str =
    "keep one of the two lines and delete the other; if both are right, the header of one, such as [actual], is missing above it";

/// Points from each key that stands twice to where it stood first.
fn name_the_first(text: &str, parts: &[Part], slips: &mut [(usize, Told)]) {
    if !slips.iter().any(|(_, told)| matches!(told, Told::Slip(slip) if slip.help == TWICE)) {
        return;
    }
    let (mut header, mut list) = (0, 0);
    let mut first: HashMap<(usize, String), Range<usize>> = HashMap::new();
    let mut earlier: HashMap<usize, Range<usize>> = HashMap::new();
    for part in parts {
        let (scope, at) = match part {
            Part::Header(at) => {
                header = at.start + 1;
                if text[at.clone()].starts_with("[[") {
                    list = header;
                    continue;
                }
                (list, at)
            }
            // Within brackets, keys are held against those of the same brackets.
            Part::Key { at, bracket, .. } => (bracket.map_or(header, |bracket| bracket + text.len() + 1), at),
            _ => continue,
        };
        let bare: String = text[at.clone()].chars().filter(|letter| !letter.is_whitespace()).collect();
        let name = bare.replace(['"', '\''], "");
        if let Some(before) = first.get(&(scope, name.clone())) {
            earlier.insert(at.start, before.clone());
        } else {
            first.insert((scope, name), at.clone());
        }
    }
    for (_, told) in slips {
        if let Told::Slip(slip) = told
            && slip.help == TWICE
            && let Some(before) = slip.at.as_ref().and_then(|at| earlier.remove(&at.start))
        {
            slip.others.push((before, "the first time".to_owned()));
        }
    }
}

/// Repeats what the library says, where nothing better is known.
fn unknown(at: Option<Range<usize>>, what: &str) -> Slip {
    let help = if what.contains("escape") {
        "a backslash in a text is written twice: \"C:\\\\Files\""
    } else {
        "texts stand between quotation marks, and keys with spaces do too: \"2017-18 Q4\" = 87"
    };
    Slip { at, what: format!("this is not TOML: {what}"), label: String::new(), help: help.to_owned(), others: Vec::new() }
}

/// Returns the stretch of a text that begins and ends between letters and holds `at`.
fn on_letters(text: &str, at: &Range<usize>) -> Range<usize> {
    let start = (0..=at.start.min(text.len())).rev().find(|start| text.is_char_boundary(*start)).unwrap_or(0);
    let end = (at.end.clamp(start, text.len())..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
    start..end
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Quotes what is written for a sentence, and no more of it than fits there.
fn in_quotes(written: &str) -> String {
    let written = written.trim();
    let bare = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(written);
    if bare.chars().nth(40).is_some() { format!("`{}…`", bare.chars().take(40).collect::<String>()) } else { format!("`{bare}`") }
}

#[cfg(test)]
mod tests;
