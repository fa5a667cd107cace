//! XLIFF 2.0, the format of translators' tools (OASIS, 5 August 2014).
//!
//! One `<file>` for each file of the record, one `<unit>` for each text; its `name` is the field, and its `id` ends in the fingerprints of
//! what went out, because an id is the one thing that every tool has to bring back as it was.

use std::fmt::Write;

use roxmltree::{Document, Node};

use super::unit::{Fault, Key, Package, State, Unit};
use crate::lang::Lang;

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// Writes a package.
pub fn write(package: &Package) -> String {
    let (from, to) = (package.from.code(), package.to().code());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"{from}\" trgLang=\"{to}\">\n"
    );
    // Writing to a `String` does not fail.
    for (number, units) in package.units.chunk_by(|a, b| a.path == b.path).enumerate() {
        let _ = writeln!(xml, "  <file id=\"f{}\" original=\"{}\">", number + 1, attribute(&units[0].path));
        for (number, unit) in units.iter().enumerate() {
            write_unit(&mut xml, number + 1, unit);
        }
        xml.push_str("  </file>\n");
    }
    xml.push_str("</xliff>\n");
    xml
}

fn write_unit(xml: &mut String, number: usize, unit: &Unit) {
    let _ = writeln!(xml, "    <unit id=\"u{number}-{}\" name=\"{}\" xml:space=\"preserve\">", unit.key, attribute(&unit.field));
    if !unit.context.is_empty() {
        xml.push_str("      <notes>\n");
        for note in &unit.context {
            let _ = writeln!(xml, "        <note>{}</note>", outside(note));
        }
        xml.push_str("      </notes>\n");
    }
    let _ = writeln!(xml, "      <segment state=\"{}\">", unit.state.word());
    let _ = writeln!(xml, "        <source>{}</source>", content(&unit.source));
    if let Some(target) = &unit.target {
        let _ = writeln!(xml, "        <target>{}</target>", content(target));
    }
    xml.push_str("      </segment>\n    </unit>\n");
}

/// Escapes a text between tags. Characters that XML cannot hold get the element that XLIFF has for them.
fn content(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\r' => escaped.push_str("&#13;"),
            '\n' | '\t' => escaped.push(letter),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(escaped, "<cp hex=\"{:04X}\"/>", u32::from(letter));
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Escapes the value of an attribute.
fn attribute(text: &str) -> String {
    outside(text).replace('"', "&quot;")
}

/// Escapes a text that is not one of those to translate, and cannot have the element for what XML cannot hold.
fn outside(text: &str) -> String {
    content(&text.replace(|letter: char| letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}'), " "))
}

/// Reads a package.
///
/// # Errors
/// Returns what is wrong with the file, and the line.
pub fn read(text: &str) -> Result<Package, Fault> {
    let document = Document::parse(text).map_err(|error| Fault::at(error.pos().row as usize, format!("this is not XML: {error}")))?;
    let line = |node: Node<'_, '_>| document.text_pos_at(node.range().start).row as usize;
    let root = document.root_element();
    if root.tag_name().name() != "xliff" || !is_xliff(root) {
        let what = match root.attribute("version") {
            Some(version) if root.tag_name().name() == "xliff" => format!("this is XLIFF {version}; save it as XLIFF 2.0"),
            _ => format!("this is not XLIFF, it begins with <{}>", root.tag_name().name()),
        };
        return Err(Fault::at(line(root), what));
    }
    let from = language(root.attribute("srcLang")).ok_or_else(|| Fault::at(line(root), "srcLang must be en or cy"))?;
    if root.attribute("trgLang").is_some_and(|code| language(Some(code)) != Some(from.other())) {
        return Err(Fault::at(line(root), format!("trgLang must be {}, as srcLang is {}", from.other().code(), from.code())));
    }
    let mut units = Vec::new();
    for file in root.children().filter(|node| is(*node, "file")) {
        let path = file.attribute("original").ok_or_else(|| Fault::at(line(file), "this <file> has lost its attribute `original`"))?;
        for unit in file.descendants().filter(|node| is(*node, "unit")) {
            let key = unit.attribute("id").and_then(|id| id.split_once('-')).and_then(|(_, key)| Key::parse(key));
            let key = key.ok_or_else(|| Fault::at(line(unit), "this <unit> has not the id that it went out with"))?;
            let field = unit.attribute("name").ok_or_else(|| Fault::at(line(unit), "this <unit> has lost its attribute `name`"))?;
            let (source, target, state) = segments(unit)
                .map_err(|node| Fault::at(line(node), format!("a translation may not hold <{}>, only text", node.tag_name().name())))?;
            let (path, field) = (path.to_owned(), field.to_owned());
            units.push(Unit { path, field, context: Vec::new(), source, target, state, key, line: line(unit) });
        }
    }
    if units.is_empty() {
        return Err(Fault::whole("this XLIFF file holds no <unit>"));
    }
    Ok(Package { from, units })
}

fn is_xliff(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_some_and(|namespace| namespace.starts_with("urn:oasis:names:tc:xliff:document:2"))
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name && is_xliff(node)
}

/// Reads `en`, `en-GB`, `cy`.
fn language(code: Option<&str>) -> Option<Lang> {
    let code = code?.split('-').next()?.to_lowercase();
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

/// A text, its translation when every part of it has one, and how far the least finished part is.
type Parts = (String, Option<String>, State);

/// Joins the segments of a unit, which a tool may have cut into sentences; or names the element that cannot be read.
fn segments<'a, 'd>(unit: Node<'a, 'd>) -> Result<Parts, Node<'a, 'd>> {
    let (mut whole, mut translation, mut state) = (String::new(), Some(String::new()), State::Reviewed);
    for part in unit.children().filter(|node| is(*node, "segment") || is(*node, "ignorable")) {
        let half = |name| part.children().find(|node| is(*node, name)).map(plain).transpose();
        let (source, mut target) = (half("source")?.unwrap_or_default(), half("target")?);
        if is(part, "segment") {
            state = state.min(part.attribute("state").map_or(State::Initial, State::parse));
        } else {
            // What stands between sentences is the same in both languages unless the tool says otherwise.
            target = target.or_else(|| Some(source.clone()));
        }
        whole.push_str(&source);
        translation = translation.zip(target).map(|(all, part)| all + &part);
    }
    Ok((whole, translation, state))
}

/// Returns the text of an element. Marks of a tool are passed over; codes, of which nothing went out, are refused.
fn plain<'a, 'd>(node: Node<'a, 'd>) -> Result<String, Node<'a, 'd>> {
    let mut text = String::new();
    for child in node.children() {
        match child.tag_name().name() {
            _ if child.is_text() => text.push_str(child.text().unwrap_or_default()),
            "cp" => {
                let letter = child.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
                text.push(letter.ok_or(child)?);
            }
            "mrk" => text.push_str(&plain(child)?),
            "sm" | "em" => {}
            _ if child.is_element() => return Err(child),
            _ => {}
        }
    }
    Ok(text)
}
