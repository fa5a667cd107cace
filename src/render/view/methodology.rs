//! How figures are assessed, told from the configured rule.

use serde::Serialize;

use super::row::status;
use super::{Link, Tag, View};
use crate::assess::status::{Because, Rule, Status, against};
use crate::diagnostic::Diagnostic;
use crate::model::measure::Good;
use crate::model::observation::{Basis, Flag, Reason, Words as _};
use crate::model::target::Aim;
use crate::quantity::Decimal;

/// The page.
#[derive(Debug, Serialize)]
pub struct Methodology {
    threshold: String,
    meanings: Vec<Meaning>,
    examples: Vec<Example>,
    own_rules: Vec<OwnRule>,
    bases: Vec<Term>,
    codes: Vec<Term>,
    reasons: Vec<Term>,
    quality: Link,
}

/// A status and what it means by the rule.
#[derive(Debug, Serialize)]
pub struct Meaning {
    status: Tag,
    meaning: String,
}

/// A made-up figure against a made-up target, assessed by the rule itself.
#[derive(Debug, Serialize)]
pub struct Example {
    value: String,
    target: String,
    status: Tag,
}

/// A measure with a threshold of its own.
#[derive(Debug, Serialize)]
pub struct OwnRule {
    measure: Link,
    threshold: String,
}

/// A word or code and its meaning.
#[derive(Debug, Serialize)]
pub struct Term {
    term: String,
    meaning: String,
}

/// Makes the page.
pub fn view(view: View<'_>) -> Result<Methodology, Diagnostic> {
    let (words, dataset) = (view.words, view.site.dataset);
    let threshold = dataset.site.status_rule.amber_within_percent;
    let worded = words.percentage(threshold, threshold)?;
    let meaning = |of: Status, key: &str| Ok(Meaning { status: status(view, of)?, meaning: words.say(key, &[("threshold", &worded)])? });
    let plain = |of: Status, key: &str| Ok(Meaning { status: status(view, of)?, meaning: words.say(key, &[])? });
    let own_rules = dataset.measures.iter().filter_map(|measure| Some((measure, measure.amber_within_percent?)));
    let term = |term: String, key: String| Ok(Term { term, meaning: words.say(&key, &[])? });
    Ok(Methodology {
        meanings: vec![
            plain(Status::Green, "rule-green")?,
            meaning(Status::Amber, "rule-amber")?,
            meaning(Status::Red, "rule-red")?,
            plain(Status::NotAssessed(Because::NoFigure), "rule-not-assessed")?,
        ],
        examples: examples(view, threshold)?,
        own_rules: own_rules
            .map(|(measure, own)| {
                let link = Link { label: words.text(&measure.title).to_owned(), href: view.measure_href(&measure.id) };
                Ok(OwnRule { measure: link, threshold: words.percentage(own, own)? })
            })
            .collect::<Result<_, Diagnostic>>()?,
        bases: Basis::ALL
            .iter()
            .map(|basis| term(words.basis(*basis)?, format!("basis-{}-meaning", basis.word())))
            .collect::<Result<_, Diagnostic>>()?,
        codes: Flag::ALL
            .iter()
            .map(|flag| (flag.code(), format!("flag-{}", flag.word())))
            .chain(["r", "x", "z", "c"].map(|code| (code, format!("code-{code}"))))
            .map(|(code, key)| term(format!("[{code}]"), key))
            .collect::<Result<_, Diagnostic>>()?,
        reasons: Reason::ALL
            .iter()
            .map(|reason| term(format!("[{}]", reason.code()), format!("reason-{}", reason.word())))
            .collect::<Result<_, Diagnostic>>()?,
        quality: Link { label: words.say("menu-quality", &[])?, href: view.href(crate::map::Page::Quality) },
        threshold: worded,
    })
}

/// Figures around the threshold against a target of at least 80, and one missed target of zero, assessed by the very rule.
fn examples(view: View<'_>, threshold: Decimal) -> Result<Vec<Example>, Diagnostic> {
    let eighty = Decimal::from(80);
    let edge = eighty - eighty * threshold / Decimal::ONE_HUNDRED;
    let rule = Rule { amber_within_percent: threshold, good: Good::High };
    let cases = [
        (eighty, Aim::AtLeast(eighty)),
        (edge, Aim::AtLeast(eighty)),
        (edge - Decimal::new(1, 1), Aim::AtLeast(eighty)),
        (Decimal::ONE, Aim::AtMost(Decimal::ZERO)),
    ];
    let words = view.words;
    let example = |(value, aim): (Decimal, Aim)| {
        let number = |value: Decimal| words.language().number(value.normalize(), None);
        let target = match &aim {
            Aim::AtMost(value) => words.say("target-at-most", &[("figure", &number(*value))])?,
            aim => words.say("target-at-least", &[("figure", &number(aim.figure().unwrap_or_default()))])?,
        };
        Ok(Example { value: number(value), target, status: status(view, against(value, &aim, None, rule).status)? })
    };
    cases.into_iter().map(example).collect()
}
