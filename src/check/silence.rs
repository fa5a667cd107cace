//! Comments that silence a finding at its place: `# eglur: allow CODE because REASON`.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::policy::unknown_rule;
use super::read::tree::{self, Arena, Table, Value, has_header, place};
use super::rules;
use crate::diagnostic::Diagnostic;
use crate::source::{At, FileId, Source, Span};

/// A silence: of which rule, and where.
#[derive(Clone, Debug)]
pub struct Silence {
    /// Whether it has silenced anything.
    pub used: bool,
    code: &'static str,
    at: Span,
    /// What to take out to be rid of it.
    whole: Span,
    scope: Vec<Range<usize>>,
}

/// Begins a remark to eglur.
const MARK: &str = "eglur:";
const HELP: &str = "write `# eglur: allow CODE because …`, with the reason";

impl Silence {
    /// Tells whether it silences a finding.
    pub fn is_about(&self, finding: &Diagnostic) -> bool {
        let Span { file, start, .. } = finding.at.span;
        self.code == finding.code && self.at.file == file && self.scope.iter().any(|range| range.contains(&(start as usize)))
    }

    /// Says that it has silenced nothing.
    pub fn unused(&self) -> Diagnostic {
        let what = format!("there is no `{}` here to silence", self.code);
        let finding = Diagnostic::warning("unused-silence", self.at, what).why(rules::of("unused-silence").map_or("", |rule| rule.why));
        finding.help("take the comment away").fix(self.whole, "", true)
    }
}

/// Reads the silences of a file, with what is wrong with them.
///
/// A comment on a line of its own is about the item below it: the value of a key, or the whole table of a header. A comment at the end of a
/// line is about the item of that line. Above the first item it is about the top of the file as well.
pub fn silences(file: FileId, source: &Source) -> (Vec<Silence>, Vec<Diagnostic>) {
    let text = source.text();
    // `Allow` was meant for it as well.
    if !text.contains(MARK) && !text.contains("llow ") {
        return (Vec::new(), Vec::new());
    }
    let arena = Arena::new();
    let Ok(table) = tree::parse(text, &arena) else { return (Vec::new(), Vec::new()) };
    let mut items = Vec::new();
    of_table(text, &table, &mut items);
    let (mut silences, mut findings) = (Vec::new(), Vec::new());
    for comment in comments(text) {
        match silence(file, text, &comment, &items) {
            Ok(silence) => silences.push(silence),
            Err(finding) => findings.push(*finding),
        }
    }
    (silences, findings)
}

/// A comment and where the next thing stands that is no comment.
struct Comment {
    range: Range<usize>,
    /// Whether something stands before it on its line.
    trails: bool,
    next: usize,
}

/// Lists the remarks to eglur; what looks like one inside a text is none.
fn comments(text: &str) -> Vec<Comment> {
    let mut found: Vec<Comment> = Vec::new();
    let mut waiting = 0;
    let mut line_has_content = false;
    for token in toml_parser::Source::new(text).lex() {
        let range = token.span().start()..token.span().end();
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Eof => {}
            TokenKind::Newline => line_has_content = false,
            TokenKind::Comment => {
                if is_remark(&text[range.clone()]) {
                    found.push(Comment { range, trails: line_has_content, next: text.len() });
                }
            }
            _ => {
                line_has_content = true;
                found[waiting..].iter_mut().for_each(|comment| comment.next = range.start);
                waiting = found.len();
            }
        }
    }
    found
}

/// Tells whether a comment is a remark to eglur, or was meant to be one: `# Eglur allow …`.
fn is_remark(comment: &str) -> bool {
    let said = said(comment);
    let Some((word, rest)) = said.split_once([':', ' ']) else { return false };
    let is_meant = strsim::damerau_levenshtein(&word.to_lowercase(), MARK.trim_end_matches(':')) <= 1;
    said.starts_with(MARK) || (is_meant && rest.trim_start_matches([':', ' ']).to_lowercase().starts_with("allow "))
}

/// Returns what a comment says.
fn said(comment: &str) -> &str {
    comment.trim_start_matches('#').trim_start()
}

fn silence(file: FileId, text: &str, comment: &Comment, items: &[Item]) -> Result<Silence, Box<Diagnostic>> {
    let at = file.span(comment.range.clone());
    let invalid = |what: &str| {
        let finding = Diagnostic::error("invalid-silence", at, what);
        Box::new(finding.why(rules::of("invalid-silence").map_or("", |rule| rule.why)).help(HELP))
    };
    let said = &text[comment.range.clone()];
    let Some(order) = self::said(said).strip_prefix(MARK) else {
        return Err(invalid("this remark is not addressed to `eglur:`, so it silences nothing"));
    };
    let Some(order) = order.trim().strip_prefix("allow ").map(str::trim) else {
        return Err(invalid("this remark says nothing that eglur knows"));
    };
    let (code, reason) = order.split_once(" because").unwrap_or((order, ""));
    let code = code.trim();
    let start = comment.range.start + said.find(code).unwrap_or_default();
    let place = file.span(start..start + code.len());
    let Some(rule) = rules::of(code) else {
        return Err(Box::new(unknown_rule(At { value: code, span: place })));
    };
    if let Some(firm) = rule.firm {
        let finding = Diagnostic::error("unchangeable-rule", place, format!("`{code}` cannot be silenced"));
        return Err(Box::new(finding.why(firm.because()).help("take the comment away, and mend what the rule finds")));
    }
    if reason.trim().is_empty() {
        return Err(invalid("this silence gives no reason"));
    }
    Ok(Silence { used: false, code: rule.code, at, whole: file.span(whole(text, comment)), scope: scope(text, comment, items) })
}

/// The comment with the line it leaves empty, or with the spaces before it.
fn whole(text: &str, comment: &Comment) -> Range<usize> {
    let Range { start, end } = comment.range;
    let before = text[..start].trim_end_matches([' ', '\t']).len();
    if comment.trails {
        return before..end;
    }
    let rest = &text[end..];
    let line_break = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    before..end + line_break
}

/// Something that a comment can be about.
struct Item {
    /// Where it begins: at its key, or at the header of its table.
    start: usize,
    /// Whether it is the table of a header.
    is_header: bool,
    /// All that is part of it.
    scope: Vec<Range<usize>>,
}

fn scope(text: &str, comment: &Comment, items: &[Item]) -> Vec<Range<usize>> {
    let line_of = |at: usize| text[..at].matches('\n').count();
    let line = line_of(if comment.trails { comment.range.start } else { comment.next });
    let here = || items.iter().filter(|item| line_of(item.start) == line);
    // Of a header `[a.b]` the last table is meant, of a line `a = { b = 1 }` the first key.
    let header = here().filter(|item| item.is_header).max_by_key(|item| (item.start, std::cmp::Reverse(item.scope.len())));
    let begun = header.or_else(|| here().min_by_key(|item| item.start));
    let ended =
        || items.iter().filter(|item| item.scope.last().is_some_and(|range| line_of(range.end) == line)).min_by_key(|item| item.start);
    let Some(item) = begun.or_else(ended) else { return Vec::new() };
    let mut scope = item.scope.clone();
    let first = items.iter().map(|item| item.start).min();
    if first == Some(item.start) {
        scope.push(0..1);
    }
    scope
}

/// Lists the items of a table, and returns all that is part of it.
fn of_table(text: &str, table: &Table<'_>, items: &mut Vec<Item>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for (key, value) in table.iter() {
        all.extend(of_value(text, key.span.range(), value, items));
    }
    all
}

fn of_value(text: &str, key: Range<usize>, value: &tree::Item<'_>, items: &mut Vec<Item>) -> Vec<Range<usize>> {
    let at = place(text, value);
    let inside = match value.value() {
        Value::Table(table) => of_table(text, table, items),
        Value::Array(list) => list
            .iter()
            .flat_map(|element| {
                let start = element.span().range().start;
                of_value(text, start..start, element, items)
            })
            .collect(),
        _ => Vec::new(),
    };
    if has_header(value) {
        let header = key.start.min(at.start)..key.end.max(at.end);
        let scope: Vec<Range<usize>> = std::iter::once(header).chain(inside).collect();
        items.push(Item { start: key.start, is_header: true, scope: scope.clone() });
        return scope;
    }
    if matches!(value.value(), Value::Table(_)) && text.as_bytes().get(at.start) != Some(&b'{') {
        // Dots made it, and it stands nowhere of its own.
        return inside;
    }
    let scope: Vec<Range<usize>> = std::iter::once(key.start.min(at.start)..at.end).collect();
    items.push(Item { start: key.start, is_header: false, scope: scope.clone() });
    scope
}
