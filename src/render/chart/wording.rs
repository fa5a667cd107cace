//! How much room words take, and how they are broken into lines.

/// The one size of text in every drawing, in px.
///
/// The narrow drawing is shown at about 280 px on the smallest screen, so 14 leaves the reader 12.
pub(super) const SIZE: f64 = 14.0;

/// From one baseline to the next, in px.
pub(super) const LEADING: f64 = 18.0;

/// Returns a width that `words` do not exceed in common fonts, in px.
pub(super) fn width(words: &str) -> f64 {
    words.chars().map(advance).sum()
}

/// Returns a width that a character does not exceed in Arial, Helvetica and their like, in px.
fn advance(character: char) -> f64 {
    let ems = match character {
        // The marks of a text that the other language lends to a draft.
        '\u{E0000}'..='\u{E007F}' => 0.0,
        '%' | 'm' | 'w' | 'ŵ' | 'M' | 'W' | 'Ŵ' | '@' | '—' | '…' | '‰' => 0.95,
        upper if upper.is_uppercase() => 0.72,
        _ => 0.6,
    };
    ems * SIZE
}

/// Returns a width that `words` in bold do not exceed, in px.
pub(super) fn bold_width(words: &str) -> f64 {
    width(words) * 1.08
}

/// Breaks `words` into lines no wider than `room`, between words where it can.
pub(super) fn wrap(words: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace().flat_map(|word| pieces(word, room)) {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(&word) <= room + 1e-9 => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Breaks `words` in bold into lines no wider than `room`.
pub(super) fn wrap_bold(words: &str, room: f64) -> Vec<String> {
    wrap(words, room / 1.08)
}

/// Returns whether `words` can be broken to `room` between words.
pub(super) fn breaks_into(words: &str, room: f64) -> bool {
    words.split_whitespace().all(|word| width(word) <= room + 1e-9)
}

/// Returns whether `words` already name `value`, as "Target: at least 95%" names "95%".
pub(super) fn says(words: &str, value: &str) -> bool {
    format!(" {words} ").contains(&format!(" {value} "))
}

/// Cuts `words` that are wider than `room`, and marks the cut.
pub(super) fn cut(words: &str, room: f64) -> String {
    if width(words) <= room + 1e-9 {
        return words.to_owned();
    }
    let mut most = words.to_owned();
    while width(&most) + width("…") > room && most.pop().is_some() {}
    most + "…"
}

/// Splits a word that is wider than a whole line.
fn pieces(word: &str, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in word.chars() {
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || width(piece) + advance(character) <= room + 1e-9 => piece.push(character),
            _ => pieces.push(character.into()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_fit() {
        assert_eq!(wrap("Cyfartaledd Cymru gyfan", width("Cyfartaledd Cymru")), ["Cyfartaledd Cymru", "gyfan"]);
        assert_eq!(wrap("abcdefghijkl", width("12345")), ["abcde", "fghij", "kl"]);
        assert_eq!(wrap(" ", 50.0), Vec::<String>::new());
    }

    #[test]
    fn a_name_says_a_value_only_as_a_whole() {
        assert!(says("Target: at least 95%", "95%") && !says("Target: at least 95%", "5%"));
    }

    #[test]
    fn a_cut_is_marked_and_fits() {
        assert_eq!(cut("123456", width("12345")), "123…");
        assert_eq!(cut("12345", width("12345")), "12345");
        assert_eq!(cut("12345", 0.0), "…");
    }
}
