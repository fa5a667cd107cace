//! What one part of a line was meant to be.

use std::ops::Range;

use super::super::tree::{Arena, parse};
use super::parts::Part;
use super::{Slip, in_quotes};

/// Tells what was meant by a part, if TOML does not take it as it stands.
pub fn meant(text: &str, part: &Part) -> Option<Slip> {
    match part {
        Part::Header(_) => None,
        Part::Key { at, .. } => key(text, at),
        Part::Lone(at) => lone(text, at),
        Part::Rest { at, inside } => Some(rest(text, at, *inside)),
        Part::Bare { at, key } => value(text, at, key.as_ref()),
    }
}

fn key(text: &str, at: &Range<usize>) -> Option<Slip> {
    let written = &text[at.clone()];
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    if written.contains(['"', '\'', '“', '”', '.']) || !written.contains(|letter: char| !fits(letter)) {
        return None;
    }
    let what = format!("the key {} has letters that need quotation marks around it", in_quotes(written));
    Some(Slip::new(at.clone(), what, format!("write \"{}\" = …", written.replace('\\', ""))))
}

fn lone(text: &str, at: &Range<usize>) -> Option<Slip> {
    let written = &text[at.clone()];
    if let Some((name, _)) = written.split_once(':').filter(|(name, _)| is_name(name.trim_end())) {
        let colon = at.start + name.len();
        let help = format!("write = in the place of the colon, as in {} = …", name.trim_end());
        return Some(Slip::new(colon..colon + 1, "between a key and its value stands =, and this is a colon", help));
    }
    let help = "a line is a key, = and a value; put a remark behind #, and a text of several lines between \"\"\" and \"\"\"";
    (!written.is_empty()).then(|| Slip::new(at.clone(), format!("{} has no = after it", in_quotes(written)), help))
}

/// Tells whether a word may be a key: `unit`, `"2017-18 Q4"`.
fn is_name(word: &str) -> bool {
    let bare = word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    !word.is_empty()
        && match bare {
            Some(bare) => !bare.contains('"'),
            None => word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)),
        }
}

fn rest(text: &str, at: &Range<usize>, inside: bool) -> Slip {
    let written = &text[at.clone()];
    let first = written.chars().next().map_or(at.clone(), |letter| at.start..at.start + letter.len_utf8());
    match written {
        "," | ";" if !inside => Slip::new(first, format!("a line does not end with {written}"), format!("take the {written} away")),
        _ if inside && written.starts_with(';') => {
            Slip::new(first, "a comma stands between two values, and this is ;", "write , in its place")
        }
        _ if inside && (written.starts_with(['"', '\'', '{', '[']) || written.contains('=')) => {
            Slip::new(first, "a comma is missing before this", "write a comma after the value that ends here")
        }
        _ if written.contains(['"', '\'']) => {
            let help =
                "a quotation mark within a text has \\ before it, as in \"the \\\"late\\\" ones\"; an apostrophe stands between \" and \"";
            Slip::new(at.clone(), "the text ends before this, as a quotation mark within it closes it", help)
        }
        _ => {
            let help = format!("take {} away, or write it in a remark, behind #", in_quotes(written));
            Slip::new(at.clone(), "nothing may stand here, after the value", help)
        }
    }
}

/// What people write where there is no figure.
const NOTHING: [&str; 14] = ["n/a", "n.a.", "tbc", "tba", "tbd", "none", "null", "nil", "-", "–", "—", "x", "*", "?"];

fn value(text: &str, at: &Range<usize>, key: Option<&Range<usize>>) -> Option<Slip> {
    let written = &text[at.clone()];
    let key = key.map(|key| &text[key.clone()]);
    let slip = |what: String, help: String| Some(Slip::new(at.clone(), what, help));
    if let (Some(key), true) = (key, written.is_empty()) {
        // The sign itself is shown, and not the space after it.
        let sign = text[at.start..].find('=').map_or(at.clone(), |sign| at.start + sign..at.start + sign + 1);
        let help = format!("write the value of {} after the =, or take the line away", in_quotes(key));
        return Some(Slip::new(sign, format!("{} has no value", in_quotes(key)), help));
    }
    if is_sound(written) {
        return None;
    }
    let told = in_quotes(written);
    if let Some((bare, sign)) = written.strip_suffix([',', ';']).zip(written.chars().last()).filter(|(bare, _)| is_sound(bare.trim_end())) {
        let place = at.start + bare.len()..at.end;
        return Some(Slip::new(place, format!("a line does not end with {sign}"), format!("take the {sign} away")));
    }
    if written.starts_with(['“', '”', '„', '‘', '’', '«', '`']) {
        let what = "this text stands between quotation marks that TOML does not know";
        let inner = written.trim_matches(|letter| "“”„‘’«»`´\"".contains(letter)).trim();
        return slip(what.to_owned(), format!("type straight ones: \"{}\"", cut(inner)));
    }
    match written.to_lowercase().as_str() {
        "true" | "yes" | "ie" | "y" | "oes" | "ydy" | "ydw" => {
            return slip(format!("{told} is written true"), "write true, in small letters and without quotation marks".to_owned());
        }
        "false" | "no" | "nage" | "n" | "na" | "nac oes" | "nac ydy" => {
            return slip(format!("{told} is written false"), "write false, in small letters and without quotation marks".to_owned());
        }
        _ => {}
    }
    if NOTHING.contains(&written.to_lowercase().as_str()) {
        let help = "write { none = \"not-available\" } with the reason; content/README.md lists the reasons".to_owned();
        return slip(format!("{told} says that there is no figure, but not why"), help);
    }
    if let Some(day) = day(written) {
        return slip(format!("{told} is not a day as a record has it"), format!("write {day}: the year first, then month and day"));
    }
    if written.split(['/', '-', '.']).filter(|part| part.len() <= 4 && part.parse::<u16>().is_ok()).count() == 3 {
        return slip(format!("{told} is no day of the calendar"), "write the year first, then month and day: 2018-06-28".to_owned());
    }
    if let Some((what, help)) = figure(written) {
        return slip(format!("{told} {what}"), help);
    }
    if looks_like_a_number(written) {
        return slip(
            format!("{told} is not a number"),
            "write a plain number, such as 87 or -3.8; a text stands between quotation marks".to_owned(),
        );
    }
    let what = format!("{told} is a text without quotation marks");
    let key = key.filter(|key| is_name(key)).map_or(String::new(), |key| format!("{key} = "));
    slip(what, format!("write {key}\"{}\"; texts stand between quotation marks, and keys with spaces do too", cut(written)))
}

fn cut(text: &str) -> String {
    let bare: String = text.chars().filter(|letter| !"\"\\".contains(*letter)).collect();
    if bare.chars().nth(40).is_some() { format!("{}…", bare.chars().take(40).collect::<String>()) } else { bare }
}

fn is_sound(written: &str) -> bool {
    parse(&format!("a = {written}"), &Arena::new()).is_ok()
}

fn looks_like_a_number(written: &str) -> bool {
    let is_apart = |(place, letter): (usize, char)| letter.is_alphabetic() || letter == '/' || letter == '-' && place > 0;
    written.contains(|letter: char| letter.is_ascii_digit()) && !written.char_indices().any(is_apart)
}

/// Returns the day that is written in another order, with the day of the month first as in Wales.
fn day(written: &str) -> Option<String> {
    let sign = written.chars().find(|letter| "/-.".contains(*letter))?;
    let parts: Vec<&str> = written.splitn(4, sign).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let number = |text: &str, most: usize| {
        (text.len() <= most && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u16>().ok())
            .flatten()
    };
    let (year, month, day) = (number(year, 4).filter(|_| year.len() == 4)?, number(month, 2)?, number(day, 2)?);
    jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(|date| date.to_string())
}

/// Tells what is wrong with a figure, and what to write in its place.
fn figure(written: &str) -> Option<(&'static str, String)> {
    for (signs, aim) in [(&[">=", "≥", ">"][..], "at_least"), (&["<=", "≤", "<"][..], "at_most")] {
        if let Some(bare) = signs.iter().find_map(|sign| written.strip_prefix(sign)) {
            let (number, _) = number(bare)?;
            let few = if aim == "at_most" { ", { none = \"suppressed\" } if it hides a small count" } else { "" };
            return Some((
                "is a bound, and not a figure",
                format!("write {{ {aim} = {number} }} if it is a target{few}, and {number} if it is a figure"),
            ));
        }
    }
    if let Some(inner) = written.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let (number, _) = number(inner)?;
        let number = number.trim_start_matches('-');
        return Some(("is not a number, as it has brackets", format!("write -{number} if it is a loss, and {number} if it is none")));
    }
    let (number, other) = number(written)?;
    let told = if written.contains(['£', '€', '$']) || written.ends_with(|letter: char| letter.is_alphabetic()) {
        ("has its unit in it", format!("write {number}: pounds are written out as a number, and what is counted is said in `unit`"))
    } else if written.ends_with('%') {
        ("has its unit in it", format!("write {number}; what is counted is said once, by `unit`"))
    } else if let Some(other) = other {
        ("has a comma in it, and a number has none", format!("write {number}; if the comma was a decimal comma, write {other}"))
    } else if written.contains(',') {
        ("has a comma in it, and a number has none", format!("write {number}"))
    } else if written.contains(char::is_whitespace) {
        ("has a space in it, and a number has none", format!("write {number}"))
    } else if written.trim_start_matches(['-', '+', '−']).starts_with('.') || written.ends_with('.') {
        ("lacks a digit beside its point", format!("write {number}"))
    } else if written.starts_with('−') || written.starts_with('–') {
        ("has a sign that only looks like a minus", format!("write {number}"))
    } else {
        ("begins with a nought too many", format!("write {number}"))
    };
    Some(told)
}

/// Returns the number that a figure stands for, and another one if its comma may be meant in two ways.
fn number(written: &str) -> Option<(String, Option<String>)> {
    let bare = written.trim().trim_end_matches('%').trim_end();
    let (minus, bare) = match bare.strip_prefix(['-', '−', '–']) {
        Some(bare) => ("-", bare.trim_start()),
        None => ("", bare.strip_prefix('+').unwrap_or(bare)),
    };
    let bare = bare.trim_start_matches(['£', '€', '$']).trim_start();
    let letters = bare.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(bare.len());
    let (digits, unit) = (bare[..letters].trim_end(), bare[letters..].to_lowercase());
    let zeros = match unit.trim() {
        "" => 0,
        "k" => 3,
        "m" | "mn" | "million" => 6,
        "bn" | "b" | "billion" => 9,
        _ => return None,
    };
    // No figure that is published has more.
    if digits.len() > 40 || !digits.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let (whole, places) = digits.split_once('.').map_or((digits, None), |(whole, places)| (whole, Some(places)));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !places.is_none_or(is_digits) {
        return None;
    }
    let apart: Vec<&str> = whole.split(|letter: char| letter == ',' || letter.is_whitespace()).collect();
    if !apart.iter().all(|group| is_digits(group)) {
        return None;
    }
    let grouped = apart.len() > 1 && (1..=3).contains(&apart[0].len()) && apart[1..].iter().all(|group| group.len() == 3);
    let decimal = match apart[..] {
        [whole, after] if places.is_none() && whole.len() + after.len() > 0 && !after.is_empty() && digits.contains(',') => {
            Some(format!("{minus}{}", plain(whole, after, zeros)))
        }
        _ => None,
    };
    let thousands = (apart.len() == 1 || grouped).then(|| format!("{minus}{}", plain(&apart.concat(), places.unwrap_or_default(), zeros)));
    match (thousands, decimal) {
        // Nobody groups what begins with nought.
        (Some(_), Some(decimal)) if apart[0].starts_with('0') => Some((decimal, None)),
        (Some(_), Some(decimal)) if zeros > 0 => Some((decimal, None)),
        (Some(thousands), decimal) => {
            let point = digits.ends_with('.');
            Some((if point { format!("{thousands}.0") } else { thousands }, decimal))
        }
        (None, Some(decimal)) => Some((decimal, None)),
        (None, None) => None,
    }
}

/// Writes digits before and after a point as TOML does, with the point moved to the right.
fn plain(whole: &str, places: &str, zeros: usize) -> String {
    let moved: String = places.chars().chain(std::iter::repeat('0')).take(zeros).collect();
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let rest = places.get(zeros..).unwrap_or_default();
    let whole = if whole.is_empty() { "0" } else { whole };
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}
