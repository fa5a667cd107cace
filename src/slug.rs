//! Turns titles into the last part of an address.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns `title` as a slug: lower case letters of ASCII, digits and single hyphens.
///
/// Marks are dropped after canonical decomposition (`Dŵr ac Ynni` → `dwr-ac-ynni`), apostrophes without a hyphen in their place
/// (`Tŷ'r Cyngor` → `tyr-cyngor`). A title without a single letter or digit gives an empty slug, which the checks refuse.
pub fn slug(title: &str) -> String {
    // ASCII decomposes into itself.
    if title.is_ascii() { joined(title.chars()) } else { joined(title.nfd().filter(|c| !is_combining_mark(*c))) }
}

fn joined(letters: impl Iterator<Item = char>) -> String {
    let mut slug = String::with_capacity(letters.size_hint().0);
    for letter in letters.filter(|c| !is_apostrophe(*c)) {
        match letter.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Tells whether `text` can stand in an address and name a record as it is.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && slug(text) == text
}

/// Tells whether Windows keeps a name for a device, whatever ending it has: `con`, `nul.toml`.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = |device| stem.strip_prefix(device).is_some_and(|rest: &str| matches!(rest.as_bytes(), [b'1'..=b'9']));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_apostrophes_are_dropped() {
        for (title, expected) in [
            ("Dŵr ac Ynni", "dwr-ac-ynni"),
            ("Tŷ'r Cyngor", "tyr-cyngor"),
            ("Tŷ’r Cyngor", "tyr-cyngor"),
            ("Lôn Las", "lon-las"),
            ("  % of 15 year olds (NEET)  ", "of-15-year-olds-neet"),
            ("£80m", "80m"),
            ("–", ""),
        ] {
            assert_eq!(slug(title), expected, "{title}");
        }
    }

    #[test]
    fn names_of_devices_are_reserved() {
        for name in ["con", "CON", "nul.toml", "com1", "lpt9.svg", "aux.tar.gz"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["council", "com", "com10", "console.toml"] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    #[test]
    fn only_a_slug_is_a_slug() {
        assert!(is_slug("q4l09"));
        for text in ["", "Q4L09", "a--b", "-a", "a/b", "..", "tŷ"] {
            assert!(!is_slug(text), "{text}");
        }
    }
}
