//! Writes a text as TOML in the manner of the one that stands there.

use toml_writer::{ToTomlValue, TomlStringBuilder};

/// Writes `text` with the quotation marks of `like`, as far as they can hold it, and with the line breaks of the file.
///
/// A text with line breaks where none were gets `"""` around it, so that its lines stay lines.
pub fn literal(text: &str, like: &str, line_break: &str) -> String {
    let string = TomlStringBuilder::new(text);
    let several = text.contains('\n');
    let written = if like.starts_with("'''") {
        // Whatever literal quotation marks cannot hold goes between the others.
        string.as_ml_literal().unwrap_or_else(|| string.as_ml_basic())
    } else if like.starts_with("\"\"\"") || (several && !like.contains("\\n")) {
        string.as_ml_basic()
    } else if like.starts_with('\'') {
        string.as_literal().unwrap_or_else(|| string.as_basic())
    } else {
        string.as_basic()
    };
    let written = opened_alike(written.to_toml_value(), like);
    if line_break == "\n" { written } else { written.replace('\n', line_break) }
}

/// Begins the text on the line of the quotation marks, or on the next one, as `like` does.
fn opened_alike(written: String, like: &str) -> String {
    let opening = |text: &str| ["\"\"\"", "'''"].into_iter().find(|marks| text.starts_with(marks));
    let (Some(marks), Some(likes)) = (opening(&written), opening(like)) else { return written };
    let below = |text: &str, marks: &str| text[marks.len()..].starts_with(['\n', '\r']);
    match (below(&written, marks), below(like, likes)) {
        (false, true) => format!("{marks}\n{}", &written[marks.len()..]),
        // A break that belongs to the text must not be lost with the one that does not.
        (true, false) if !written[marks.len() + 1..].starts_with('\n') => format!("{marks}{}", &written[marks.len() + 1..]),
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(literal: &str) -> String {
        let document: toml::Table = toml::from_str(&format!("a = {literal}\n")).unwrap();
        document["a"].as_str().unwrap().to_owned()
    }

    #[test]
    fn the_quotation_marks_stay_as_they_were() {
        for (text, like, wanted) in [
            ("Ffyrdd", "\"Roads\"", "\"Ffyrdd\""),
            ("Ffyrdd", "'Roads'", "'Ffyrdd'"),
            ("O'r ffyrdd", "'Roads'", "\"O'r ffyrdd\""),
            ("say \"ie\" \\", "\"Roads\"", "\"say \\\"ie\\\" \\\\\""),
            ("a\nb\n", "\"Roads\"", "\"\"\"\na\nb\n\"\"\""),
            ("a\nb", "\"Roads\\nmore\"", "\"a\\nb\""),
            ("a\nb\n", "\"\"\"\nx\n\"\"\"", "\"\"\"\na\nb\n\"\"\""),
            ("a", "\"\"\"\nx\n\"\"\"", "\"\"\"\na\"\"\""),
            ("a\nb", "\"\"\"x\ny\"\"\"", "\"\"\"a\nb\"\"\""),
            ("a\nb\n", "'''\nx\n'''", "'''\na\nb\n'''"),
            ("a '''\n", "'''\nx\n'''", "\"\"\"\na '''\n\"\"\""),
            ("a", "'''x'''", "'''a'''"),
        ] {
            let written = literal(text, like, "\n");
            assert_eq!(written, wanted, "{text:?} like {like}");
            assert_eq!(value(&written), text);
        }
    }

    #[test]
    fn any_text_is_read_back_as_it_was() {
        let texts = ["", "\n", "\n\nŵŷ", "  a ", "\"\"\"", "'''", "\\", "a\"", "a'", "\u{1}\t\u{7f}", "£ – “ ”", "a\\\nb", "\r"];
        for text in texts {
            for like in ["\"x\"", "'x'", "\"\"\"x\"\"\"", "\"\"\"\nx\"\"\"", "'''x'''", "'''\nx'''", "\"x\\n\""] {
                assert_eq!(value(&literal(text, like, "\n")), text, "{text:?} like {like}");
            }
        }
    }

    #[test]
    fn a_file_keeps_its_kind_of_line_break() {
        let written = literal("a\nb\n", "\"\"\"\r\nx\r\n\"\"\"", "\r\n");
        assert_eq!(written, "\"\"\"\r\na\r\nb\r\n\"\"\"");
    }
}
