//! How figures are assessed, told from the configured rule.

use serde::Serialize;

use super::row::status;
use super::{Link, Tag, View};
use crate::assess::status::{Because, Status};
use crate::diagnostic::Diagnostic;
use crate::model::observation::{Basis, Flag, Reason, Vocabulary as _};
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
        examples: examples(view)?,
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

/// Words the rule's own examples.
fn examples(view: View<'_>) -> Result<Vec<Example>, Diagnostic> {
    let words = view.words;
    let number = |value: Decimal| words.language().number(value.normalize(), None);
    let example = |example: &crate::assess::status::Example| {
        let figure = number(example.aim.figure().unwrap_or_default());
        let key = if matches!(example.aim, Aim::AtMost(_)) { "target-at-most" } else { "target-at-least" };
        let target = words.say(key, &[("figure", &figure)])?;
        Ok(Example { value: number(example.value), target, status: status(view, example.status)? })
    };
    view.site.assessment.examples.iter().map(example).collect()
}
