//! Tells Welsh from English by the words and letters that only one of them has, and says nothing when it is in doubt.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lang::Lang;

/// Below so many words there is too little to go by.
pub const FEWEST_WORDS: usize = 4;

/// So many times as much must speak for one language as for the other.
const MARGIN: u32 = 3;

/// What speaks for a word being of a language: a word that is one of its commonest tells much, a turn of spelling little.
const COMMON: u32 = 3;
const SPELLING: u32 = 1;

/// Common Welsh words that are no English ones.
const WELSH: &str = "\
    y yr yn ac mae ar gan gyda wrth wedi oedd sydd sy nid nad ni na neu hyn hwn hon hynny fel fod bod cael gael ei eu ein \
    eich dros drwy trwy heb hyd rhwng dan yw ydy roedd bydd byddai pob bob rhai llai mwy fwy nifer rhan nes oes wnaeth \
    gwneud wneud gall gellir rhaid sut pam beth pwy pan lle cyngor blwyddyn flwyddyn chwarter gwaith iddo iddi iddynt arno \
    ohono ohonynt yno yma eto bellach hefyd ond gyfer fesul ers erbyn oherwydd felly mewn un dau dwy tri pedwar mis wythnos \
    diwrnod plant pobl ysgol ysgolion sir canran targed mesur mesurau gwella newydd cynllun gwasanaeth gwasanaethau cymorth \
    os ag adran rhes cyfnod dysgu gofal i'r i'w i'n o'r o'i o'u a'r a'i a'u sy'n mae'r mae'n yw'r cafodd bu buont dyma";

/// Common English words that are no Welsh ones.
const ENGLISH: &str = "\
    the of and to in is was were for on with by from that this which it its be been are have has not will their they we our \
    an as who what when where why how more than all each no or but if so into over under out up down about after before \
    between during within without against there these those them would could should can may must do does did then also only \
    other some such any both one two three four five year years quarter council council's county people children school \
    schools work plan service services support number share measure measures target days weeks month months new report \
    figure figures performance percentage given made set every outside section";

/// Both lists, to look a word up in.
static COMMON_WORDS: LazyLock<HashMap<&str, Lang>> = LazyLock::new(|| {
    let of = |words: &'static str, lang: Lang| words.split(' ').map(move |word| (word, lang));
    of(WELSH, Lang::Cy).chain(of(ENGLISH, Lang::En)).collect()
});

/// Returns the language that `text` is in, when enough speaks for it and little enough against it.
///
/// Names tell nothing, so that an English sentence about Ysgol Gymraeg y Trallwng stays English.
pub fn of(text: &str) -> Option<Lang> {
    let words: Vec<&str> = words(text).collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let heard = (0..words.len()).filter(|place| !is_part_of_a_name(&words, *place)).map(|place| weigh(words[place]));
    let (welsh, english) = heard.fold((0, 0), |sum, word| (sum.0 + word.0, sum.1 + word.1));
    // One common word in a long text may be a quotation or a name; a few in a short one decide.
    let enough = COMMON.max(u32::try_from(words.len()).unwrap_or(u32::MAX) / 4);
    match (welsh, english) {
        (welsh, english) if welsh >= enough && welsh >= MARGIN * english => Some(Lang::Cy),
        (welsh, english) if english >= enough && english >= MARGIN * welsh => Some(Lang::En),
        _ => None,
    }
}

/// Tells whether a text has a word that is common in either language, outside of names.
pub fn has_common_word(text: &str) -> bool {
    let words: Vec<&str> = words(text).collect();
    (0..words.len()).any(|place| {
        let (welsh, english) = weigh(words[place]);
        welsh.max(english) == COMMON && !is_part_of_a_name(&words, place)
    })
}

/// Lists the words of a text, with the apostrophes inside them. Addresses and what stands in code are no words.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let chunks = text.split_whitespace().filter(|chunk| !chunk.contains("://") && !chunk.contains('@') && !chunk.contains("]("));
    let parts = chunks.flat_map(|chunk| chunk.split(|c: char| !(c.is_alphabetic() || is_apostrophe(c))));
    parts.map(|word| word.trim_matches(is_apostrophe)).filter(|word| !word.is_empty())
}

/// Tells whether the word at `place` has a capital that no beginning explains, or stands between two such words.
fn is_part_of_a_name(words: &[&str], place: usize) -> bool {
    let capital = |place: usize| words.get(place).is_some_and(|word| word.starts_with(char::is_uppercase));
    let between = place > 0 && capital(place - 1) && capital(place + 1);
    between || (capital(place) && (place > 0 || capital(place + 1)))
}

/// Returns what speaks for Welsh and for English.
fn weigh(word: &str) -> (u32, u32) {
    let lower = word.to_lowercase().replace(['’', 'ʼ'], "'");
    match COMMON_WORDS.get(lower.as_str()) {
        Some(Lang::Cy) => return (COMMON, 0),
        Some(Lang::En) => return (0, COMMON),
        None => {}
    }
    if word.starts_with(char::is_uppercase) {
        return (0, 0);
    }
    (SPELLING * u32::from(spelt_in_welsh(&lower)), SPELLING * u32::from(spelt_in_english(&lower)))
}

fn spelt_in_welsh(word: &str) -> bool {
    let runs_together = ["'r", "'n", "'i", "'u", "'w", "'ch"].iter().any(|end| word.ends_with(end));
    let starts = ["gw", "ll", "rh", "ff", "dd", "cy", "ngh", "mh", "nh"].iter().any(|start| word.starts_with(start) && word.len() > 3);
    let ends = ["aeth", "iad", "wyd", "wyr", "dd", "ydd", "wch", "odd", "wr", "iau", "ai", "wyn"].iter().any(|end| word.ends_with(end));
    let preposition = matches!(word, "i" | "o");
    let marked = word.contains(['ŵ', 'ŷ', 'â', 'ê', 'î', 'ô', 'û']);
    preposition || runs_together || starts || ends || marked || has_w_for_a_vowel(word)
}

/// As in cwm, cwrs and mwy: English never has a w between two consonants.
fn has_w_for_a_vowel(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let consonant = |c: char| c.is_alphabetic() && !"aeiouyw".contains(c);
    letters.windows(3).any(|three| consonant(three[0]) && three[1] == 'w' && (consonant(three[2]) || three[2] == 'y'))
}

fn spelt_in_english(word: &str) -> bool {
    let ends =
        ["ing", "tion", "tions", "ment", "ments", "ness", "ity", "ies", "ly", "ed", "ers", "ght", "ck", "sh", "ous", "ful", "ive", "ce"];
    let ends = ends.iter().any(|end| word.ends_with(end) && word.len() > end.len() + 1);
    let letters = word.contains(['k', 'q', 'v', 'x', 'z']);
    let doubles = ["ee", "oo", "ou", "sch"].iter().any(|two| word.contains(two));
    ends || letters || doubles
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_tell_their_language() {
        for (text, lang) in [
            ("Cyfran y ceisiadau cynllunio y penderfynodd y cyngor arnynt", Lang::Cy),
            ("The share of planning applications that the council decided", Lang::En),
            ("Nifer y tyllau a drwsiwyd yn ystod y chwarter", Lang::Cy),
            ("Planning applications decided within 8 weeks", Lang::En),
            ("Construction has started at Ysgol Bro Hyddgen, Machynlleth, and Ysgol Calon Cymru", Lang::En),
            ("Mae'r gwaith wedi dechrau yn Welshpool High School, Builth Wells", Lang::Cy),
        ] {
            assert_eq!(of(text), Some(lang), "{text}");
        }
    }

    #[test]
    fn doubt_says_nothing() {
        for text in
            ["", "Powys", "£80m", "Ysgol Bro Hyddgen Machynlleth", "Estyn, CSSIW, Cafcass Cymru, ICT", "Sector", "in", "yn", "the of and"]
        {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of("the council said that mae'r cyngor yn gwneud hyn"), None, "both at once");
    }

    #[test]
    fn addresses_are_no_words() {
        let found: Vec<&str> = words("see https://example.org/the/of and a.b@example.org, don't").collect();
        assert_eq!(found, ["see", "and", "don't"]);
    }
}
