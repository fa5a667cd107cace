//! Reads past texts between quotation marks, and knows where a statement begins.

/// Tells whether a line begins with a key and its equals sign.
pub fn is_key(line: &str) -> bool {
    let line = line.trim_start();
    let name = if line.starts_with(['"', '\'']) {
        quoted(line)
    } else {
        line.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).unwrap_or(line.len())
    };
    name > 0 && line.get(name..).is_some_and(|after| after.trim_start().starts_with('='))
}

/// Tells whether a line is the header of a table.
pub fn is_table(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('[') && line.ends_with(']')
}

/// Returns the length of the text that begins here, with its quotation marks; one that is never closed ends with its line.
pub fn quoted(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let Some(mark) = bytes.first().copied() else { return 0 };
    let length = if bytes.starts_with(&[mark; 3]) { 3 } else { 1 };
    let mut at = length;
    // All that matters is ASCII, which is never part of another letter.
    while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == mark || matches!(byte, b'\n' | b'\\'))) {
        at += next;
        match bytes[at] {
            byte if byte == mark && bytes[at..].starts_with(&[mark; 3][..length]) => {
                // Up to two more marks before the three that close a text are its own.
                let own = if length == 3 { bytes[at + 3..].iter().take(2).take_while(|byte| **byte == mark).count() } else { 0 };
                return at + length + own;
            }
            b'\n' if length == 1 => return at,
            b'\\' if mark == b'"' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}
