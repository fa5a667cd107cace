//! A translation belongs to the text that it was made from.

use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::translation::{Mark, Passage, Standing};

/// Finds translations whose text has changed since they were made.
pub const RULE: Rule = Rule {
    code: "stale-translation",
    title: "a translation whose text has changed since",
    why: "readers of the two languages would be told different things",
    mend: "bring the translation up to date; if it still holds, run `eglur translate mark` on it",
    fires: &[Step::File(
        "content/translations.toml",
        r#"[marks."content/measures/potholes.toml".title]
from = "en"
en = "c9212e7c04644330"
cy = "4b4d03d1156b6270"
"#,
    )],
    silent: &[Step::File(
        "content/translations.toml",
        r#"[marks."content/measures/potholes.toml".title]
from = "en"
en = "261fc217eae7495c"
cy = "4b4d03d1156b6270"
"#,
    )],
    logic: Logic::Record(run),
    ..Rule::WARNING
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    if dataset.texts.marks.is_empty() {
        return;
    }
    let standings = dataset.texts.standings();
    for (passage, standing) in dataset.texts.passages.iter().zip(standings) {
        if let Standing::Stale(mark) = standing {
            findings.extend(finding(passage, mark));
        }
    }
}

fn finding(passage: &Passage, mark: &Mark) -> Option<Diagnostic> {
    let (text, translation) = (passage.text(mark.from)?, passage.text(mark.to())?);
    let (from, to) = (name(mark.from), name(mark.to()));
    let (path, field) = (&passage.path, &passage.field);
    let finding =
        Diagnostic::warning(RULE.code, translation.span, format!("the {to} of `{field}` is a translation of an earlier {from} text"));
    let finding = finding.label(format!("this {to} text is as it was")).also(text.span, format!("the {from} text has changed"));
    // Quotation marks of a key would be eaten by the shell.
    let place = if field.contains('"') { format!("'{path}:{field}'") } else { format!("{path}:{field}") };
    Some(finding.why(RULE.why).help(format!("bring the {to} up to date; if it still holds, say so: eglur translate mark {place}")))
}

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Cy => "Welsh",
        Lang::En => "English",
    }
}
