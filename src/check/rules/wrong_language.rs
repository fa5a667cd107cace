//! A Welsh text is in Welsh, and an English one in English.

use super::Rule;
use crate::check::tongue;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::Dataset;
use crate::model::pair::Pair;

/// Finds texts that look like the other language. Both halves the wrong way round are an error; one alone is a warning, for the
/// detector goes by common words and spelling and may be wrong.
pub const RULE: Rule = Rule { code: "wrong-language", why: "readers of one language would be given the other", run };

fn run(dataset: &Dataset, _files: &[&str], findings: &mut Vec<Diagnostic>) {
    // What is the same in both is the business of another rule.
    for pair in dataset.texts.iter().filter(|pair| !pair.is_address() && pair.cy.value != pair.en.value) {
        match (tongue::of(&pair.cy.value), tongue::of(&pair.en.value)) {
            (Some(Lang::En), Some(Lang::Cy)) => {
                let finding =
                    Diagnostic::error(RULE.code, pair.cy.span, format!("the Welsh and the English of `{}` are swapped", pair.key));
                let finding = finding.label("this is English").also(pair.en.span, "this is Welsh");
                findings.push(finding.why(RULE.why).help("put each text under its own language"));
            }
            (Some(Lang::En), _) => findings.push(doubtful(pair, Lang::Cy)),
            (_, Some(Lang::Cy)) => findings.push(doubtful(pair, Lang::En)),
            _ => {}
        }
    }
}

/// Reports the half under `lang`, which looks like the other language.
fn doubtful(pair: &Pair, lang: Lang) -> Diagnostic {
    let other = lang.other();
    let what = format!("the {} text of `{}` looks like {}", lang.name(), pair.key, other.name());
    Diagnostic::warning(RULE.code, pair.get(lang).span, what)
        .also(pair.get(other).span, format!("the {} text", other.name()))
        .why(RULE.why)
        .help(format!("write it in {}; if it is, ignore this, for it was judged by common words alone", lang.name()))
}
