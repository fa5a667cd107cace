//! A Welsh text is in Welsh, and an English one in English.

use crate::check::rule::example::REPORT;
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::check::tongue;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::pair::Pair;

/// Finds texts that look like the other language. Both halves the wrong way round are an error; one alone is a warning, for the
/// detector goes by common words and spelling and may be wrong.
pub const RULE: Rule = Rule {
    code: "wrong-language",
    title: "a text that looks like the other language",
    why: "readers of one language would be given the other",
    mend: "put each text under its own language",
    fires: &[Step::Put(
        REPORT,
        r#"summary = { en = "A quarter.", cy = "Chwarter." }"#,
        r#"summary = { en = "Mae'r cyngor yn gwneud yn dda.", cy = "The council is doing well." }"#,
    )],
    logic: Logic::Texts(run),
    ..Rule::ERROR
};

fn run(Texts { pairs, .. }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    findings.extend(pairs.iter().filter_map(finding));
}

fn finding(pair: &Pair<'_>) -> Option<Diagnostic> {
    // What is the same in both is the business of another rule.
    if pair.is_address() || pair.cy.value == pair.en.value {
        return None;
    }
    match (tongue::is(pair.cy.value, Lang::En), tongue::is(pair.en.value, Lang::Cy)) {
        (true, true) => {
            let what = format!("the Welsh and the English of `{}` are swapped", pair.key);
            let finding = Diagnostic::error(RULE.code, pair.cy.span, what).label("this is English").also(pair.en.span, "this is Welsh");
            Some(finding.why(RULE.why).help("put each text under its own language"))
        }
        (true, false) => Some(doubtful(pair, Lang::Cy)),
        (false, true) => Some(doubtful(pair, Lang::En)),
        (false, false) => None,
    }
}

/// Reports the half under `lang`, which looks like the other language.
fn doubtful(pair: &Pair<'_>, lang: Lang) -> Diagnostic {
    let other = lang.other();
    let what = format!("the {} text of `{}` looks like {}", lang.name(), pair.key, other.name());
    Diagnostic::warning(RULE.code, pair.get(lang).span, what)
        .also(pair.get(other).span, format!("the {} text", other.name()))
        .why(RULE.why)
        .help(format!("write it in {}; if it is, ignore this, for it was judged by common words alone", lang.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example_texts;
    use crate::diagnostic::Severity;

    /// Counts the texts of the example whose shorter half has at least so many words, and those of them that are found when swapped.
    fn found(words: usize) -> (usize, usize) {
        let enough = |pair: &Pair<'_>| Lang::ALL.iter().all(|lang| tongue::words(pair.get(*lang).value).count() >= words);
        let texts = example_texts();
        let swapped = texts.iter().filter_map(Pair::of).filter(enough).filter(|pair| !pair.is_address() && pair.cy.value != pair.en.value);
        let swapped = swapped.map(|pair| Pair { cy: pair.en, en: pair.cy, ..pair });
        let swapped: Vec<Pair<'_>> = swapped.collect();
        (swapped.len(), swapped.iter().filter(|pair| finding(pair).is_some()).count())
    }

    #[test]
    fn no_text_of_the_example_is_suspected() {
        let suspected: Vec<Diagnostic> = example_texts().iter().filter_map(Pair::of).filter_map(|pair| finding(&pair)).collect();
        assert_eq!(suspected, []);
    }

    #[test]
    fn nearly_every_swapped_text_of_the_example_is_found() {
        let (of_four, found_of_four) = found(4);
        let (of_ten, found_of_ten) = found(10);
        assert!(of_four > 500 && of_ten > 200, "{of_four} and {of_ten} texts");
        assert!(found_of_four * 100 >= of_four * 94, "{found_of_four} of {of_four} texts of four words or more");
        assert!(found_of_ten * 100 >= of_ten * 97, "{found_of_ten} of {of_ten} texts of ten words or more");
    }

    #[test]
    fn one_half_alone_is_only_suspected() {
        let at = |value| crate::source::At { value, span: Default::default() };
        let en = "Good roads bring people to work and to school.";
        let pair = Pair { key: "why", cy: at("Smooth roads bring people to work and to school."), en: at(en) };
        assert_eq!(finding(&pair).unwrap().severity, Severity::Warning);
    }
}
