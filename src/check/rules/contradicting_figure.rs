//! A key figure of a story that is not what the record says.

use crate::check::figures::{self, Figure, Found};
use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::bound;
use crate::model::story::KeyFigure;
use crate::quantity::{Decimal, Unit};

/// A key figure of a story that is not what the record says.
pub const RULE: Rule = Rule {
    code: "contradicting-figure",
    title: "a key figure of a story that contradicts its measure",
    why: "the story and the measure's page would tell two different things",
    mend: r#"correct the one that is wrong, or write {{ value "measure" "period" }}, which cannot go stale"#,
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
figures = [{ label = { en = "Mended", cy = "Trwsiwyd" }, value = { en = "29%", cy = "29%" }, measure = "potholes", period = "2017-18 Q4" }]"#,
        ),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
figures = [{ label = { en = "Mended", cy = "Trwsiwyd" }, value = { en = "92%", cy = "92%" }, measure = "potholes", period = "2017-18 Q4" }]"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for figure in dataset.stories.iter().flat_map(|story| &story.figures) {
        let (Some(id), Some(period)) = (&figure.measure, &figure.period) else { continue };
        let Some(measure) = dataset.measures.get(&id.value) else { continue };
        let Some(cell) = measure.spoken(period.value) else {
            let finding = RULE.at(period.span, format!("`{}` has no figure for `{}`", id.value, period.value));
            findings.push(finding.help("name a period that has one, or take `measure` and `period` away"));
            continue;
        };
        let value = cell.known().unwrap_or_default();
        let scale = if measure.unit == Unit::MillionPounds { Decimal::from(1_000_000) } else { Decimal::ONE };
        if contradicts(figure, [Some(value), value.checked_mul(scale)]) {
            let what = format!("the story says {}, and the record {value}", figure.value.get(Lang::En));
            let finding = RULE.at(id.span, what).also(cell.at, "the record");
            let help = format!("correct the one that is wrong, or write value as {{{{ value '{}' '{}' }}}}", id.value, period.value);
            findings.push(finding.help(help));
        }
    }
}

/// What the words before a figure claim of it.
#[derive(Clone, Copy)]
enum Claim {
    Exactly,
    Below,
    Above,
    Near,
}

/// The words that claim less than the very figure.
const CLAIMS: [(Claim, &[&str]); 3] = [
    (Claim::Below, &["under ", "below ", "less than ", "fewer than ", "o dan ", "llai na ", "islaw "]),
    (Claim::Above, &["over ", "above ", "more than ", "dros ", "mwy na ", "uwchlaw "]),
    (Claim::Near, &["nearly ", "almost ", "about ", "around ", "bron ", "tua ", "oddeutu "]),
];

impl Claim {
    fn of(text: &str) -> Self {
        let lower = text.trim_start().to_lowercase();
        let claim = CLAIMS.iter().find(|(_, words)| words.iter().any(|word| lower.starts_with(word)));
        claim.map_or(Self::Exactly, |(claim, _)| *claim)
    }

    /// Tells whether the record bears out what is stated.
    fn holds(self, stated: Decimal, value: Decimal) -> bool {
        match self {
            Self::Exactly => value == stated,
            Self::Below => value <= stated,
            Self::Above => value >= stated,
            // A tenth is as much as words such as these can mean.
            Self::Near => (value - stated).abs() * Decimal::TEN <= stated,
        }
    }
}

/// Tells whether the words of a key figure hold figures, and not the one that the record has.
fn contradicts(figure: &KeyFigure, wanted: [Option<Decimal>; 2]) -> bool {
    Lang::ALL.into_iter().any(|lang| {
        let text = figure.value.get(lang);
        let is_bound = bound::filled(text, |_| Ok::<_, ()>(None)).is_ok_and(|filled| filled.len() != text.len());
        let claim = Claim::of(text);
        let holds = |found: &Found| match found.figure {
            Figure::Number(stated) => wanted.iter().flatten().any(|value| claim.holds(stated, value.abs())),
            Figure::Month(_) => false,
        };
        !is_bound && !figures::Text::new(text, lang).written().iter().any(holds)
    })
}
