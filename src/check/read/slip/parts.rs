//! Takes a text apart into keys, values and what stands where nothing may, without asking whether any of them is sound.

use std::ops::Range;

use super::super::brackets::quoted;

/// One part of a text.
#[derive(Debug)]
pub enum Part {
    /// The header of a table.
    Header(Range<usize>),
    /// A key before its equals sign, and the bracket that it stands in.
    Key {
        /// The key.
        at: Range<usize>,
        /// The place of the bracket.
        bracket: Option<usize>,
    },
    /// A statement without an equals sign.
    Lone(Range<usize>),
    /// A value without quotation marks or brackets; it may be empty.
    Bare {
        /// The value.
        at: Range<usize>,
        /// The key before it, if there is one.
        key: Option<Range<usize>>,
    },
    /// What stands after a value.
    Rest {
        /// What stands there.
        at: Range<usize>,
        /// Whether the value stands between brackets, where a comma comes next.
        inside: bool,
    },
}

impl Part {
    /// Returns where it is written.
    pub fn at(&self) -> &Range<usize> {
        match self {
            Part::Header(at) | Part::Lone(at) | Part::Key { at, .. } | Part::Bare { at, .. } | Part::Rest { at, .. } => at,
        }
    }

    /// Returns the place of a key or header.
    pub fn key(&self) -> Option<Range<usize>> {
        match self {
            Part::Key { at, .. } | Part::Header(at) => Some(at.clone()),
            _ => None,
        }
    }
}

/// Lists the parts of a text in their order.
pub fn parts(text: &str) -> Vec<Part> {
    let mut walk = Walk { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 }, open: Vec::new(), parts: Vec::new() };
    while walk.at < text.len() {
        walk.statement();
    }
    walk.parts
}

struct Walk<'t> {
    text: &'t str,
    at: usize,
    open: Vec<(usize, u8)>,
    parts: Vec<Part>,
}

impl Walk<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes on to where a sign stands outside of texts, or to the end of the line; returns what was passed, without spaces around it.
    fn until(&mut self, stop: impl Fn(u8, &[u8]) -> bool) -> Range<usize> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        while let Some(byte) = self.byte().filter(|byte| *byte != b'\n' && !stop(*byte, &bytes[self.at..])) {
            let is_apostrophe = byte == b'\'' && self.text[start..self.at].ends_with(char::is_alphanumeric);
            self.at += if matches!(byte, b'"' | b'\'') && !is_apostrophe {
                quoted(&self.text[self.at..])
            } else {
                self.text[self.at..].chars().next().map_or(1, char::len_utf8)
            };
        }
        let passed = &self.text[start..self.at];
        let start = start + (passed.len() - passed.trim_start().len());
        start..start + passed.trim().len()
    }

    /// Skips spaces, and lines and remarks too where they may stand.
    fn skip(&mut self, lines: bool) {
        while let Some(byte) = self.byte() {
            match byte {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\n' if lines => self.at += 1,
                b'#' if lines => self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at),
                _ => return,
            }
        }
    }

    fn bracket(&self) -> Option<(usize, u8)> {
        self.open.last().copied()
    }

    /// Reads what may stand at the beginning of a line, or after a bracket or comma.
    fn statement(&mut self) {
        self.skip(true);
        let Some(byte) = self.byte() else { return };
        match (self.bracket(), byte) {
            (Some(_), b']' | b'}') => {
                self.at += 1;
                self.open.pop();
                self.after();
            }
            (Some((_, b'[')), _) => self.value(None),
            (None, b'[') => {
                let at = self.until(|byte, _| byte == b'#');
                self.parts.push(Part::Header(at));
            }
            (bracket, _) => {
                let inside = bracket.is_some();
                let at = self.until(|byte, _| matches!(byte, b'=' | b'#') || inside && matches!(byte, b',' | b'}'));
                if self.byte() == Some(b'=') {
                    self.at += 1;
                    self.parts.push(Part::Key { at: at.clone(), bracket: bracket.map(|(bracket, _)| bracket) });
                    self.skip(false);
                    self.value(Some(at));
                } else {
                    self.parts.push(Part::Lone(at));
                    if self.byte() == Some(b',') {
                        self.at += 1;
                    }
                }
            }
        }
    }

    fn value(&mut self, key: Option<Range<usize>>) {
        match self.byte() {
            Some(b'"' | b'\'') => self.at += quoted(&self.text[self.at..]),
            Some(sign @ (b'[' | b'{')) => {
                self.open.push((self.at, sign));
                self.at += 1;
                return;
            }
            _ => {
                let list = matches!(self.bracket(), Some((_, b'[')));
                let inside = self.bracket().is_some();
                let start = self.at;
                let curly = self.curly();
                let mut at = if curly > 0 {
                    self.at += curly;
                    start..self.at
                } else {
                    // Between braces a key comes after a comma, and what is none was meant as a part of the number.
                    self.until(|byte, rest| match byte {
                        b'#' => true,
                        b',' => inside && (list || !rest.get(1).is_some_and(u8::is_ascii_digit) || names_a_key(&rest[1..])),
                        b'}' | b']' => inside,
                        _ => false,
                    })
                };
                if at.is_empty() {
                    // The equals sign is the place of what is not there.
                    at = key.as_ref().map_or(start..start, |key| key.end..key.end);
                }
                // A comma of a list is no value, and two commas are told by the library.
                if key.is_some() || !at.is_empty() {
                    self.parts.push(Part::Bare { at, key });
                } else if self.byte() == Some(b',') {
                    self.at += 1;
                    return;
                }
            }
        }
        self.after();
    }

    /// Returns the length of a text between curly quotation marks, or of one that ends with its line.
    fn curly(&self) -> usize {
        let rest = &self.text[self.at..];
        let close = match rest.chars().next() {
            Some('“' | '„' | '”') => ['”', '“', '"'],
            Some('‘' | '’') => ['’', '‘', '\''],
            Some('«') => ['»'; 3],
            Some('`') => ['`', '´', '\''],
            _ => return 0,
        };
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let first = line.chars().next().map_or(0, char::len_utf8);
        let end = line[first..].char_indices().find(|(_, letter)| close.contains(letter));
        end.map_or(line.trim_end().len(), |(end, letter)| first + end + letter.len_utf8())
    }

    fn after(&mut self) {
        let inside = self.bracket().is_some();
        self.skip(inside);
        match self.byte() {
            None | Some(b'\n') => {}
            Some(b'#') if !inside => self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at),
            Some(b',') if inside => self.at += 1,
            Some(b']' | b'}') if inside => {}
            _ => {
                let at = self.until(|byte, _| byte == b'#' || inside && matches!(byte, b',' | b'}' | b']'));
                self.parts.push(Part::Rest { at, inside });
                if inside && self.byte() == Some(b',') {
                    self.at += 1;
                }
            }
        }
    }
}

/// Tells whether digits after a comma are a key: one with an equals sign.
fn names_a_key(rest: &[u8]) -> bool {
    let length = rest.iter().take(40).take_while(|byte| byte.is_ascii_alphanumeric() || b"-_. ".contains(byte)).count();
    rest.get(length) == Some(&b'=')
}
