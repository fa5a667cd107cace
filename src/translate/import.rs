//! Takes in what came back from a translator, and never over a text that has changed since it went out.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::edit::{Edit, edit};
use super::marks;
use super::unit::{Fault, Package, State, Unit};
use super::{sheet, xliff};
use crate::lang::Lang;
use crate::model::translation::{Fingerprint, Mark, Passage, Review, Standing, Texts};
use crate::source::{Sources, Span};

/// What comes of an import.
#[derive(Clone, Debug)]
pub struct Import {
    /// The language that texts were translated into.
    pub to: Lang,
    /// The files of the record that change, with their new text.
    pub files: Vec<(String, String)>,
    /// The new text of [`marks::PATH`].
    pub marks: String,
    /// How many texts are written.
    pub written: usize,
    /// How many stand as they were sent.
    pub unchanged: usize,
    /// How many the translator has left empty, or as they went out.
    pub waiting: usize,
    /// The texts that are not written, and why.
    pub conflicts: Vec<Conflict>,
}

/// A text that is not written, because the record is no longer what it was when the text went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What came back.
    pub unit: Unit,
    /// What stands in its way.
    pub kind: Clash,
}

/// What stands in the way of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The record has no such text any more.
    Gone,
    /// The text that was translated has changed.
    Source {
        /// What it is now.
        now: String,
        /// Where.
        at: Span,
    },
    /// The translation in the record has changed.
    Target {
        /// What it is now; empty when it was taken away.
        now: String,
        /// Where.
        at: Span,
    },
}

/// Reads a file from a translator, XLIFF or a sheet, whichever it is.
///
/// # Errors
/// Returns what keeps it from being read, with the line.
pub fn read(bytes: &[u8]) -> Result<Package, Fault> {
    let text = decode(bytes)?;
    let package = if text.trim_start().starts_with('<') { xliff::read(&text) } else { sheet::read(&text) }?;
    let mut seen = HashMap::new();
    for unit in &package.units {
        if let Some(line) = seen.insert((&unit.path, &unit.field), unit.line) {
            return Err(Fault::at(
                unit.line,
                format!("`{}` of {} stands here for the second time, after line {line}", unit.field, unit.path),
            ));
        }
    }
    Ok(package)
}

/// Decodes UTF-8, or UTF-16 with a byte order mark, as spreadsheets write it.
fn decode(bytes: &[u8]) -> Result<String, Fault> {
    if bytes.starts_with(b"PK") {
        return Err(Fault::whole("this is a workbook; save it in the format \"CSV UTF-8\" and import that"));
    }
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| Fault::whole("this is not UTF-16 text, though it begins like it"))
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
                let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
                Fault::at(line, "this is not UTF-8 text, and ŵ or ŷ would come out wrong; save it in the format \"CSV UTF-8\" or as XLIFF")
            })
        }
    }
}

/// Works out what a package does to the record. What is `reviewed` goes for every text that it takes in.
///
/// A text is taken in when neither it nor its source has changed since the export, and when the translator has touched it or says that
/// it holds. A text that already stands as it was sent is no conflict, so an import can be done again.
///
/// # Errors
/// Fails when no text of the package is in the record, and when a file would not say afterwards what was asked for.
pub fn import(sources: &Sources, texts: &Texts, package: &Package, reviewed: Option<&Review>) -> Result<Import, Fault> {
    let places: HashMap<(&str, &str), usize> =
        texts.passages.iter().enumerate().map(|(index, passage)| ((&*passage.path, passage.field.as_str()), index)).collect();
    let place = |unit: &Unit| places.get(&(unit.path.as_str(), unit.field.as_str())).copied();
    if let Some(first) = package.units.first().filter(|_| !package.units.iter().any(|unit| place(unit).is_some())) {
        let what = format!("none of its texts is in this record, such as `{}` of {}; is this the right project?", first.field, first.path);
        return Err(Fault::at(first.line, what));
    }
    let to = package.to();
    let standings = texts.standings();
    let mut import = Import { to, files: Vec::new(), marks: String::new(), written: 0, unchanged: 0, waiting: 0, conflicts: Vec::new() };
    let mut taken: BTreeMap<usize, String> = BTreeMap::new();
    let mut after = texts.clone();
    for unit in &package.units {
        let index = place(unit);
        match outcome(index.map(|index| &*texts.passages[index]), unit, to) {
            Ok(None) => import.waiting += 1,
            Err(kind) => import.conflicts.push(Conflict { unit: unit.clone(), kind }),
            Ok(Some(text)) => {
                let Some(index) = index else { continue };
                let passage = &texts.passages[index];
                if passage.text(to).is_some_and(|half| Fingerprint::of(&half.text) == Fingerprint::of(&text)) {
                    import.unchanged += 1;
                    // It is the other text that is out of date, and nobody has said otherwise.
                    if matches!(standings[index], Standing::Stale(mark) if mark.to() != to) {
                        continue;
                    }
                } else {
                    import.written += 1;
                    say(Arc::make_mut(&mut after.passages[index]), to, &text);
                }
                taken.insert(index, text);
            }
        }
    }
    let mut made = BTreeMap::new();
    for index in taken.keys() {
        made.extend(mark(&after.passages[*index], package.from, standings[*index], reviewed).map(|mark| (*index, mark)));
    }
    import.files = files(sources, &texts.passages, &after.passages, to)?;
    import.marks = marks::text(&after, &made);
    Ok(import)
}

/// Returns the text to take in, none when the translator has not come to it, or what stands in its way.
fn outcome(passage: Option<&Passage>, unit: &Unit, to: Lang) -> Result<Option<String>, Clash> {
    let sent = unit.target.as_deref().unwrap_or_default().replace("\r\n", "\n");
    if sent.trim().is_empty() {
        return Ok(None);
    }
    let passage = passage.ok_or(Clash::Gone)?;
    let (source, target) = (passage.text(to.other()), passage.text(to));
    // Tools take the last line break away or add one; the record's own way is kept.
    let like = target.or(source).map_or("", |half| &half.text);
    let bare = like.trim_end_matches(['\n', '\r']);
    let sent = format!("{}{}", sent.trim_end_matches('\n'), like[bare.len()..].replace("\r\n", "\n"));
    let print = Fingerprint::of(&sent);
    if unit.state == State::Initial && unit.key.target == Some(print) {
        return Ok(None);
    }
    let at = passage.at();
    match source {
        Some(source) if Fingerprint::of(&source.text) == unit.key.source => {}
        Some(source) => return Err(Clash::Source { now: source.text.clone(), at: source.span }),
        None => return Err(Clash::Source { now: String::new(), at }),
    }
    let now = target.map(|half| Fingerprint::of(&half.text));
    if now != unit.key.target && now != Some(print) {
        return Err(match target {
            Some(target) => Clash::Target { now: target.text.clone(), at: target.span },
            None => Clash::Target { now: String::new(), at },
        });
    }
    Ok(Some(sent))
}

fn say(passage: &mut Passage, lang: Lang, text: &str) {
    let twin = passage.halves.get(lang.other()).clone();
    let half = match lang {
        Lang::Cy => &mut passage.halves.cy,
        Lang::En => &mut passage.halves.en,
    };
    *half = half.take().or(twin).map(|half| crate::model::translation::Half { text: text.to_owned(), ..half });
}

/// Marks a text that was taken in. A pair that was current keeps its mark, and with it the review.
fn mark(passage: &Passage, from: Lang, standing: Standing<'_>, reviewed: Option<&Review>) -> Option<Mark> {
    let pair = passage.pair()?;
    let kept = match standing {
        Standing::Current(mark) if mark.pair == pair => Some(mark),
        _ => None,
    };
    let review = reviewed.or(kept.and_then(|mark| mark.review.as_ref())).cloned();
    let from = kept.map_or(from, |mark| mark.from);
    Some(Mark { path: passage.path.to_string(), field: passage.field.clone(), from, pair, review })
}

/// Returns the files that change, with their new text.
fn files(sources: &Sources, before: &[Arc<Passage>], after: &[Arc<Passage>], to: Lang) -> Result<Vec<(String, String)>, Fault> {
    let mut edits: BTreeMap<&str, Vec<Edit<'_>>> = BTreeMap::new();
    for (before, after) in before.iter().zip(after) {
        let text = |passage: &Passage| passage.halves.get(to).as_ref().map(|half| half.text.clone());
        if text(before) != text(after)
            && let Some(half) = after.halves.get(to)
        {
            edits.entry(&before.path).or_default().push(Edit { passage: before, lang: to, text: &half.text });
        }
    }
    let write = |(path, edits): (&str, Vec<Edit<'_>>)| {
        let source = sources.get(edits[0].passage.at().file);
        let written = edit(source.text(), &edits);
        let written =
            written.ok_or_else(|| Fault::whole(format!("the texts of {path} cannot be put in place; write them there by hand")))?;
        Ok((path.to_owned(), written))
    };
    edits.into_iter().map(write).collect()
}
