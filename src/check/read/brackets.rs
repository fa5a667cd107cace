//! Finds the bracket that was never closed, which TOML notices only at the end of the file.

/// Returns the place of a bracket that is still open where a new key or table begins, or where the file ends.
pub fn unclosed(text: &str) -> Option<usize> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    // Between brackets a line may end after a comma, and after the bracket that opens.
    let mut last = b' ';
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at).copied() {
        let rest = &text[at..];
        match byte {
            b'"' | b'\'' => {
                at += quoted(rest);
                last = byte;
                continue;
            }
            b'#' => {
                at += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            b'[' | b'{' => open.push((at, byte)),
            b']' | b'}' => {
                open.pop();
            }
            b'\n' => {
                let goes_on = matches!(last, b',' | b'[' | b'{');
                match open.last() {
                    Some((bracket, b'[')) if is_key(&rest[1..]) || (!goes_on && is_table(&rest[1..])) => return Some(*bracket),
                    Some((bracket, _)) if !goes_on && (is_key(&rest[1..]) || is_table(&rest[1..])) => return Some(*bracket),
                    _ => {}
                }
            }
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    open.last().map(|(bracket, _)| *bracket)
}

/// Tells whether the next line begins with a key and its equals sign.
fn is_key(rest: &str) -> bool {
    let line = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim_start();
    let name = if line.starts_with(['"', '\'']) {
        quoted(line)
    } else {
        line.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).unwrap_or(0)
    };
    name > 0 && line.get(name..).is_some_and(|after| after.trim_start().starts_with('='))
}

/// Tells whether the next line is the header of a table.
fn is_table(rest: &str) -> bool {
    let line = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
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
            byte if byte == mark && bytes[at..].starts_with(&[mark; 3][..length]) => return at + length,
            b'\n' if length == 1 => return at,
            b'\\' if mark == b'"' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bracket_that_was_never_closed_is_found() {
        for (text, wanted) in [
            ("a = { en = \"x\", cy = \"y\"\nb = 1\n", Some(4)),
            ("a = [\"x\"\nb = 1\n", Some(4)),
            ("a = [\"x\"\n\n[table]\nb = 1\n", Some(4)),
            ("a = { en = \"x\"\n", Some(4)),
            ("a = [\n  \"x\",\n  { b = 1 },\n]\nb = { c = 1 }\n[t]\n\"2017-18\" = 1\n", None),
            ("a = \"\"\"\n{ [\n\"\"\" # [\nb = 1\n", None),
        ] {
            assert_eq!(unclosed(text), wanted, "{text}");
        }
    }
}
