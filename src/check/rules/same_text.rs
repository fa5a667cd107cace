//! A text is not the same in Welsh and in English, unless it is a name or a number.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::check::tongue;
use crate::diagnostic::Diagnostic;
use crate::model::pair::Pair;
use crate::slug::slug;

/// Finds texts that are the same in both languages though they hold words and not only names, figures or addresses.
///
/// It stays silent about a single word, for many are the same in both languages (Sector, Powys), and about what may all be a name.
pub const RULE: Rule = Rule {
    code: "same-text",
    title: "a text that is the same in both languages",
    why: "readers of one language would be given the other",
    mend: "translate the one that is not in its own language; a name that is the same in both may stay",
    fires: &[
        Step::Put(MEASURE, r#"cy = "Tyllau a drwsiwyd""#, r#"cy = "Potholes mended""#),
        Step::Put(
            MEASURE,
            r#"unit = "percent""#,
            r#"unit = "percent"
source = { en = "the count of the crews", cy = "the count of the crews" }"#,
        ),
    ],
    silent: &[Step::Put(
        MEASURE,
        r#"unit = "percent""#,
        r#"unit = "percent"
source = { en = "Powys", cy = "Powys" }"#,
    )],
    logic: Logic::Texts(run),
    ..Rule::WARNING
};

/// From so many words without a capital on, a text is no name.
const WORDS_OF_A_SENTENCE: usize = 3;

/// Words of roles, which are translated however they are capitalised.
const ROLES: &str =
    "head director officer manager executive leader team holder pennaeth cyfarwyddwr swyddog rheolwr gweithredwr arweinydd tîm deiliad";

fn run(Texts { pairs, .. }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for pair in pairs.iter().filter(|pair| pair.cy.value.trim() == pair.en.value.trim()) {
        let found = if pair.is_address() { !is_in_both_titles(pairs, pair) } else { is_worded(pair.en.value) };
        if found {
            let finding = Diagnostic::warning(RULE.code, pair.cy.span, format!("`{}` is the same in Welsh and in English", pair.key));
            let help = "translate the one that is not in its own language; a name that is the same in both may stay";
            findings.push(finding.label("the Welsh").also(pair.en.span, "the English").why(RULE.why).help(help));
        }
    }
}

/// Tells whether the address is made of what the titles of its record have in common, such as the name of a school.
fn is_in_both_titles(pairs: &[Pair<'_>], address: &Pair<'_>) -> bool {
    let title = pairs.iter().find(|pair| pair.key == "title");
    title.is_some_and(|title| [&title.cy, &title.en].iter().all(|half| slug(half.value).contains(address.en.value)))
}

fn is_worded(text: &str) -> bool {
    let words: Vec<&str> = tongue::words(text).filter(|word| word.chars().count() > 1).collect();
    let plain = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    let has_role = words.iter().any(|word| ROLES.split(' ').any(|role| role == word.to_lowercase()));
    words.len() > 1 && (plain >= WORDS_OF_A_SENTENCE || has_role || tongue::has_common_word(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_names_are_not() {
        for text in [
            "Chief Executive of the council",
            "people who were helped",
            "a bridge over water",
            "Pont dros y dŵr",
            "ar ôl ysgol",
            "Head of Service",
        ] {
            assert!(is_worded(text), "{text}");
        }
        for text in [
            "Powys",
            "Sector",
            "Ysgol Calon Cymru",
            "£80m",
            "CSSIW / Estyn",
            "87%",
            "W06000023",
            "a.person@example.org",
            "2017-18 Q4",
            "£1.4m, £2m",
            "CO2",
            "Powys People Direct",
            "Heart of Wales Property Services (HoWPS)",
        ] {
            assert!(!is_worded(text), "{text}");
        }
    }
}
