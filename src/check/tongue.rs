//! Tells Welsh from English by the words and letters that only one of them has, and says nothing when it is in doubt.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

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
static COMMON_WORDS: LazyLock<FxHashMap<&str, Lang>> = LazyLock::new(|| {
    let of = |words: &'static str, lang: Lang| words.split(' ').map(move |word| (word, lang));
    of(WELSH, Lang::Cy).chain(of(ENGLISH, Lang::En)).collect()
});

/// Tells whether `text` is in a language: whether enough speaks for it and little enough against it.
///
/// Names tell nothing, so that an English sentence about Ysgol Gymraeg y Trallwng stays English. Nearly every text is in the language that
/// it ought to be in, so no more of it is read than it takes to see that it is not in the other.
pub fn is(text: &str, lang: Lang) -> bool {
    let words: SmallVec<[&str; 48]> = words(text).collect();
    if words.len() < FEWEST_WORDS {
        return false;
    }
    // One common word in a long text may be a quotation or a name; a few in a short one decide.
    let enough = COMMON.max(u32::try_from(words.len()).unwrap_or(u32::MAX) / 4);
    let mut lower = String::new();
    let (mut speaks, mut against) = (0, 0);
    for place in 0..words.len() {
        let left = u32::try_from(words.len() - place).unwrap_or(u32::MAX);
        if left.saturating_mul(COMMON).saturating_add(speaks) < enough.max(MARGIN * against) {
            return false;
        }
        if !is_part_of_a_name(&words, place) {
            let (welsh, english) = weigh(words[place], &mut lower);
            let (own, other) = if lang == Lang::Cy { (welsh, english) } else { (english, welsh) };
            speaks += own;
            against += other;
        }
    }
    speaks >= enough && speaks >= MARGIN * against
}

/// Tells whether a text has a word that is common in either language, outside of names.
pub fn has_common_word(text: &str) -> bool {
    let words: Vec<&str> = words(text).collect();
    let mut lower = String::new();
    (0..words.len()).any(|place| {
        let (welsh, english) = weigh(words[place], &mut lower);
        welsh.max(english) == COMMON && !is_part_of_a_name(&words, place)
    })
}

/// Lists the words of a text, with the apostrophes inside them. Addresses and what stands in code are no words.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    const APART: [&str; 3] = ["://", "@", "]("];
    let may_be_apart = |text: &str| text.bytes().any(|byte| matches!(byte, b':' | b'@' | b']'));
    let is_apart = move |text: &str| may_be_apart(text) && APART.iter().any(|sign| text.contains(sign));
    // Most texts have nothing to leave out, and need not be cut up to find it.
    let (whole, cut) = if is_apart(text) { (None, text) } else { (Some(text), "") };
    let chunks = whole.into_iter().chain(cut.split_whitespace().filter(move |chunk| !is_apart(chunk)));
    let parts = chunks.flat_map(|chunk| chunk.split(|c: char| !(c.is_alphabetic() || is_apostrophe(c))));
    parts.map(|word| word.trim_matches(is_apostrophe)).filter(|word| !word.is_empty())
}

/// Tells whether the word at `place` has a capital that no beginning explains, or stands between two such words.
fn is_part_of_a_name(words: &[&str], place: usize) -> bool {
    let capital = |place: usize| words.get(place).is_some_and(|word| word.starts_with(char::is_uppercase));
    let between = place > 0 && capital(place - 1) && capital(place + 1);
    between || (capital(place) && (place > 0 || capital(place + 1)))
}

/// Returns what speaks for Welsh and for English. `lower` is room for the word in small letters.
fn weigh(word: &str, lower: &mut String) -> (u32, u32) {
    let small = if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'') {
        word
    } else {
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase).map(|letter| if is_apostrophe(letter) { '\'' } else { letter }));
        lower.as_str()
    };
    match COMMON_WORDS.get(small) {
        Some(Lang::Cy) => return (COMMON, 0),
        Some(Lang::En) => return (0, COMMON),
        None => {}
    }
    if word.starts_with(char::is_uppercase) {
        return (0, 0);
    }
    (SPELLING * u32::from(spelt_in_welsh(small)), SPELLING * u32::from(spelt_in_english(small)))
}

fn spelt_in_welsh(word: &str) -> bool {
    let bytes = word.as_bytes();
    let runs_together = matches!(bytes, [.., b'\'', b'r' | b'n' | b'i' | b'u' | b'w'] | [.., b'\'', b'c', b'h']);
    let starts = word.len() > 3
        && (matches!(
            bytes,
            [b'g', b'w', ..] | [b'l', b'l', ..] | [b'r', b'h', ..] | [b'f', b'f', ..] | [b'd', b'd', ..] | [b'c', b'y', ..]
        ) || matches!(bytes, [b'n', b'g', b'h', ..] | [b'm' | b'n', b'h', ..]));
    let ends = matches!(bytes, [.., b'a', b'e', b't', b'h'] | [.., b'w', b'y', b'd' | b'r' | b'n'] | [.., b'i', b'a', b'd' | b'u'])
        || matches!(bytes, [.., b'd', b'd'] | [.., b'w', b'c', b'h'] | [.., b'w', b'r'] | [.., b'a', b'i']);
    let preposition = matches!(word, "i" | "o");
    let marked = !word.is_ascii() && word.contains(['ŵ', 'ŷ', 'â', 'ê', 'î', 'ô', 'û']);
    preposition || runs_together || starts || ends || marked || has_w_for_a_vowel(word)
}

/// As in cwm, cwrs and mwy: English never has a w between two consonants.
fn has_w_for_a_vowel(word: &str) -> bool {
    let consonant = |c: char| c.is_alphabetic() && !"aeiouyw".contains(c);
    word.match_indices('w').any(|(at, _)| {
        let after = word[at + 1..].chars().next();
        word[..at].chars().next_back().is_some_and(consonant) && after.is_some_and(|after| consonant(after) || after == 'y')
    })
}

fn spelt_in_english(word: &str) -> bool {
    // A letter or two before the ending make a word of it.
    let ends = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
    let ends = match word.as_bytes().last() {
        Some(b'g') => ends("ing"),
        Some(b'n') => ends("tion"),
        Some(b's') => ["tions", "ments", "ness", "ies", "ers", "ous"].into_iter().any(ends),
        Some(b't') => ends("ment") || ends("ght"),
        Some(b'y') => ends("ity") || ends("ly"),
        Some(b'e') => ends("ive") || ends("ce"),
        Some(b'd') => ends("ed"),
        Some(b'k') => ends("ck"),
        Some(b'h') => ends("sh"),
        Some(b'l') => ends("ful"),
        _ => false,
    };
    let letters = || word.bytes().any(|letter| matches!(letter, b'k' | b'q' | b'v' | b'x' | b'z'));
    let doubles = || word.as_bytes().windows(2).any(|two| matches!(two, b"ee" | b"oo" | b"ou")) || word.contains("sch");
    ends || letters() || doubles()
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| is(text, *lang))
    }

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
