//! Lists in a sentence, with the Welsh "and" that fits the word after it.

use crate::lang::Lang;

/// Returns the items as a list: `a, b and c`.
pub fn join(lang: Lang, items: &[impl AsRef<str>]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    if before.is_empty() {
        return last.as_ref().to_owned();
    }
    let before = before.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ");
    let last = match lang {
        Lang::Cy => welsh(last.as_ref()),
        Lang::En => format!("and {}", last.as_ref()),
    };
    format!("{before} {last}")
}

/// Returns the item with its "and": `ac` before a vowel sound, `a` with aspirate mutation before c, p and t, and `a'r` for the article.
fn welsh(item: &str) -> String {
    let (first, rest) = item.split_once(' ').unwrap_or((item, ""));
    if let Some((_, joined)) = JOINED.iter().find(|(word, _)| !rest.is_empty() && first.to_lowercase() == *word) {
        return format!("{joined} {rest}");
    }
    // A quotation mark or bracket is not heard, a minus is.
    let start = item.find(char::is_alphanumeric).unwrap_or(item.len());
    let (silent, word) = item.split_at(start);
    if vowel_sound(word) && !silent.ends_with('-') { format!("ac {item}") } else { format!("a {silent}{}", aspirate(word)) }
}

/// The small words that "and" runs together with: the article and the possessives.
const JOINED: [(&str, &str); 6] = [("y", "a'r"), ("yr", "a'r"), ("ei", "a'i"), ("ein", "a'n"), ("eich", "a'ch"), ("eu", "a'u")];

/// Tells whether a word begins with a vowel in speech.
///
/// W before r or l is a consonant, as in Wrecsam.
fn vowel_sound(word: &str) -> bool {
    let lower = word.to_lowercase();
    let mut chars = lower.chars();
    match chars.next() {
        Some('w') => !matches!(chars.next(), Some('r' | 'l')),
        Some(first) if first.is_ascii_digit() => vowel_number(word),
        Some(first) => "aeiouyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ".contains(first),
        None => false,
    }
}

/// Tells whether a number is read with a vowel first: un (1), un deg … (11 to 19, and as many thousands), wyth … (8, 80, 8,000).
fn vowel_number(word: &str) -> bool {
    let whole = word.split(|c: char| !c.is_ascii_digit() && c != ',').next().unwrap_or(word);
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    // The words start with the leftmost group of three: 11,000 with eleven.
    let leading = match digits.len() % 3 {
        0 => 3,
        few => few,
    };
    let group = digits.get(..leading).unwrap_or(&digits);
    group.starts_with('8') || digits == "1" || (group.len() == 2 && group.starts_with('1') && group != "10")
}

/// Returns the word after aspirate mutation, in the capitals that it had.
///
/// Digraphs stand as they are, and so do ts, abbreviations and single letters.
fn aspirate(word: &str) -> String {
    let first_word = word.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(word);
    let abbreviation = first_word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let mut chars = word.chars();
    match (chars.next(), chars.next().map(|second| second.to_ascii_lowercase())) {
        _ if abbreviation || first_word.len() == 1 => word.to_owned(),
        (Some('t' | 'T'), Some('s')) | (_, Some('h')) => word.to_owned(),
        (Some(first @ ('c' | 'C' | 'p' | 'P' | 't' | 'T')), _) => format!("{first}h{}", &word[1..]),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn and(next: &str) -> String {
        let joined = join(Lang::Cy, &["Môn", next]);
        joined.strip_prefix("Môn ").unwrap().to_owned()
    }

    #[test]
    fn lists_of_any_length() {
        for (items, cy, en) in [
            (&[][..], "", ""),
            (&["Powys"][..], "Powys", "Powys"),
            (&["Gwynedd", "Powys"][..], "Gwynedd a Phowys", "Gwynedd and Powys"),
            (&["Conwy", "Gwynedd", "Abertawe"][..], "Conwy, Gwynedd ac Abertawe", "Conwy, Gwynedd and Abertawe"),
        ] {
            assert_eq!((join(Lang::Cy, items).as_str(), join(Lang::En, items).as_str()), (cy, en));
        }
    }

    #[test]
    fn c_p_and_t_mutate_and_keep_their_capitals() {
        for (word, expected) in [
            ("caerau", "a chaerau"),
            ("Powys", "a Phowys"),
            ("Caerdydd", "a Chaerdydd"),
            ("Tywyn", "a Thywyn"),
            ("Pen-y-bont ar Ogwr", "a Phen-y-bont ar Ogwr"),
            ("“Cadw Cymru’n Daclus”", "a “Chadw Cymru’n Daclus”"),
        ] {
            assert_eq!(and(word), expected);
        }
    }

    #[test]
    fn other_consonants_stand() {
        for word in
            ["Gwynedd", "Bro Morgannwg", "Merthyr Tudful", "Rhondda Cynon Taf", "Wrecsam", "heriau", "chwarteri", "theatr", "Tsieina"]
        {
            assert_eq!(and(word), format!("a {word}"));
        }
    }

    #[test]
    fn abbreviations_and_single_letters_stand() {
        for word in ["TGAU", "CThEF", "PDG", "C"] {
            assert_eq!(and(word), format!("a {word}"));
        }
    }

    #[test]
    fn vowels_take_ac() {
        for word in ["Abertawe", "Ynys Môn", "iechyd", "Wyddgrug", "ŵyn", "Ôl-raddedig", "(addysg)", "Y"] {
            assert_eq!(and(word), format!("ac {word}"));
        }
    }

    #[test]
    fn the_article_and_possessives_run_together() {
        for (phrase, expected) in [
            ("y gwasanaethau", "a'r gwasanaethau"),
            ("yr amgylchedd", "a'r amgylchedd"),
            ("Y Fenni", "a'r Fenni"),
            ("ei phobl", "a'i phobl"),
        ] {
            assert_eq!(and(phrase), expected);
        }
    }

    #[test]
    fn numbers_go_by_how_they_are_read() {
        for number in ["1 flaenoriaeth", "8 mesur", "11 o fesurau", "18", "80", "85%", "8,000", "11,500", "812"] {
            assert_eq!(and(number), format!("ac {number}"));
        }
        for number in ["2 fesur", "3 tharged", "10 mesur", "100", "1,234", "2018", "2017-18", "1999", "10,000", "110", "-1.5"] {
            assert_eq!(and(number), format!("a {number}"));
        }
    }
}
