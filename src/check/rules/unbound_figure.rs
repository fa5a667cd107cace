//! A figure of a story that was copied from the record by hand.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::check::figures::{self, Figure};
use crate::check::links::links;
use crate::check::read::inside::inside;
use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Kind, Page, SiteMap};
use crate::model::bound;
use crate::model::measure::Measure;
use crate::model::observation::{Basis, Observation};
use crate::model::story::Story;
use crate::model::target::Aim;
use crate::model::translation::Half;
use crate::model::{Dataset, Record as _};
use crate::quantity::{Decimal, Unit};
use crate::source::{At, FileId};

/// A figure of a story that was copied from the record by hand.
pub const RULE: Rule = Rule {
    code: "unbound-figure",
    title: "a figure of a story that is copied from a measure it names",
    why: "when the record is corrected, the story would go on telling the old figure",
    mend: r#"write {{ value "measure" "period" }} in its place; if it is another figure that happens to be equal, leave it"#,
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Put(STORY, "state = \"delivered\"", "state = \"delivered\"\nmeasures = [\"potholes\"]"),
        Step::Put(STORY, "Mae'r bont ar agor.", "Trwsiwyd 92% o'r tyllau."),
        Step::Put(STORY, "The bridge is open.", "92% of potholes were mended."),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Put(STORY, "state = \"delivered\"", "state = \"delivered\"\nmeasures = [\"potholes\"]"),
        Step::Put(STORY, "Mae'r bont ar agor.", "Trwsiwyd {{ value 'potholes' '2017-18 Q4' }} o'r tyllau."),
        Step::Put(STORY, "The bridge is open.", "{{ value 'potholes' '2017-18 Q4' }} of potholes were mended."),
    ],
    logic: Logic::Mapped(run),
    ..Rule::ADVICE
};

fn run(case: Case<'_>, map: &SiteMap, findings: &mut Vec<Diagnostic>) {
    let Case { dataset, sources, .. } = case;
    let stories: HashMap<FileId, &Story> = dataset.stories.iter().map(|story| (story.at.file, story)).collect();
    if stories.is_empty() {
        return;
    }
    let linked = linked(case, map);
    for passage in dataset.texts.passages.iter().filter(|passage| matches!(passage.field.as_str(), "summary" | "body")) {
        for (lang, half) in Lang::ALL.into_iter().filter_map(|lang| Some((lang, passage.text(lang)?))) {
            let Some(story) = stories.get(&half.span.file).filter(|_| half.text.contains(|letter: char| letter.is_ascii_digit())) else {
                continue;
            };
            let mut ids = named(story);
            ids.extend(linked.get(&half.span.file).into_iter().flatten().copied());
            findings.extend(of_text(dataset, story, sources.get(half.span.file).text(), (lang, half), &ids));
        }
    }
}

/// Lists the measures that the texts of each file link to.
fn linked<'a>(case: Case<'a>, map: &SiteMap) -> HashMap<FileId, BTreeSet<&'a str>> {
    let mut linked = HashMap::<_, BTreeSet<_>>::new();
    for link in links(case, map) {
        let output = link.path().and_then(|path| map.index_of(&path)).map(|index| &map.outputs[index].kind);
        let Some(Kind::Page(_, Page::Measure(index))) = output else { continue };
        linked.entry(link.at.file).or_default().extend(case.dataset.measures.at(*index).map(|measure| measure.id()));
    }
    linked
}

/// Lists the measures that a story names.
fn named(story: &Story) -> BTreeSet<&str> {
    let of_figures = story.figures.iter().filter_map(|figure| figure.measure.as_ref());
    story.measures.iter().chain(of_figures).map(|id| id.value.as_str()).collect()
}

fn of_text(dataset: &Dataset, story: &Story, file: &str, (lang, half): (Lang, &Half), ids: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let bound = bound::written(&half.text);
    let names: Vec<(&str, &str)> = bound.iter().filter_map(|figure| figure.names.as_ref()).map(|[id, period]| (id.0, period.0)).collect();
    let measures = ids.iter().copied().chain(names.iter().map(|(id, _)| *id)).collect::<BTreeSet<_>>();
    let measures: Vec<&Measure> = measures.into_iter().filter_map(|id| dataset.measures.get(id)).collect();
    let mut findings = Vec::new();
    for found in if measures.is_empty() { Vec::new() } else { figures::Text::new(&half.text, lang).written() } {
        let Figure::Number(number) = found.figure else { continue };
        if bound.iter().any(|figure| figure.range.contains(&found.range.start)) {
            continue;
        }
        let Some(shape) = Shape::of(&half.text, found.range, lang) else { continue };
        let cells = measures.iter().flat_map(|measure| measure.whole.observations.iter().map(|cell| (*measure, cell)));
        let equal: Vec<_> = cells.filter(|(measure, cell)| is_equal(measure, cell, number, &shape)).collect();
        let is_bound = |(measure, cell): &(&Measure, &Observation)| names.contains(&(measure.id(), cell.period.to_string().as_str()));
        let is_another = || measures.iter().any(|measure| others(measure).any(|other| other.abs().normalize() == number));
        if equal.is_empty() || equal.iter().any(is_bound) || is_another() {
            continue;
        }
        let text = At { value: half.text.clone(), span: half.span };
        let at = inside(file, &text, shape.range.clone());
        let what = format!("`{}` is copied from the record by hand", &half.text[shape.range.clone()]);
        // Nearly always the figure of the story's own quarter is meant.
        let own: Vec<_> = equal.iter().filter(|(_, cell)| cell.period == story.edition.value).collect();
        findings.push(match (&equal[..], &own[..]) {
            ([(measure, cell)], _) | (_, [(measure, cell)]) => {
                // A text between apostrophes cannot hold one.
                let mark = if file[half.span.start as usize..].starts_with('\'') { '"' } else { '\'' };
                let value = format!("{{{{ value {mark}{}{mark} {mark}{}{mark} }}}}", measure.id(), cell.period);
                let finding = RULE.at(at, what).also(cell.at, format!("the figure of `{}` for {}", measure.id(), cell.period));
                // Never done unasked: the figure may be another one that is equal by chance.
                finding.help(format!("if it is this figure, write {value}")).fix(at, value, false)
            }
            _ => {
                let (measure, cell) = equal[equal.len() - 1];
                let finding = RULE.at(at, what).also(cell.at, format!("one of {} figures that are equal", equal.len()));
                finding.help(format!("name the one that is meant, as in {{{{ value '{}' '{}' }}}}", measure.id(), cell.period))
            }
        });
    }
    findings
}

/// Lists what else of a measure a story may tell of: its targets, and what others reached.
fn others(measure: &Measure) -> impl Iterator<Item = Decimal> {
    let aims =
        measure.whole.targets.values().flat_map(|target| std::iter::once(&target.aim).chain(target.earlier.iter().map(|it| &it.aim)));
    let targets = aims.flat_map(|aim| match aim {
        Aim::AtLeast(value) | Aim::AtMost(value) | Aim::Exactly(value) => [Some(*value), None],
        Aim::Within(low, high) => [Some(*low), Some(*high)],
        Aim::Reduce(from) | Aim::Increase(from) | Aim::Maintain(from) => [*from, None],
        Aim::None(_) => [None, None],
    });
    let compared = measure.comparators.iter().flat_map(|comparator| comparator.figures.values()).map(Observation::known);
    let scale = if measure.unit == Unit::MillionPounds { Decimal::from(1_000_000) } else { Decimal::ONE };
    targets.chain(compared).flatten().filter_map(move |value| value.checked_mul(scale))
}

/// How a figure is written, as far as that tells what it can be a figure of.
struct Shape {
    range: Range<usize>,
    kind: Kinds,
    is_negative: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kinds {
    Percent,
    Money,
    /// With a comma before its thousands.
    Thousands,
    /// With a point.
    Fraction,
}

impl Shape {
    /// Returns the shape of the number at a place of a text; none of one that may be a year, a day, a place in a row or any plain count.
    fn of(text: &str, digits: Range<usize>, lang: Lang) -> Option<Self> {
        let (before, after) = (&text[..digits.start], &text[digits.end..]);
        let number = &text[digits.clone()];
        let percent: &[&str] = match lang {
            Lang::Cy => &["%", " %", " y cant"],
            Lang::En => &["%", " %", " per cent", " percent"],
        };
        let scales = [" million", " miliwn", " filiwn", " billion", " biliwn", "bn", "m", "k"];
        let first = |signs: &[&str]| signs.iter().find(|sign| after.starts_with(**sign)).map_or(0, |sign| sign.len());
        let (kind, start, end) = if before.ends_with('£') {
            (Kinds::Money, digits.start - '£'.len_utf8(), digits.end + first(&scales))
        } else if first(percent) > 0 {
            (Kinds::Percent, digits.start, digits.end + first(percent))
        } else if number.contains(',') {
            (Kinds::Thousands, digits.start, digits.end)
        } else if number.contains('.') {
            (Kinds::Fraction, digits.start, digits.end)
        } else {
            return None;
        };
        let sign = text[..start].chars().next_back().filter(|sign| matches!(sign, '-' | '−'));
        Some(Self { range: start - sign.map_or(0, char::len_utf8)..end, kind, is_negative: sign.is_some() })
    }
}

/// Tells whether a number that is written in some shape is what a page would print for a cell.
fn is_equal(measure: &Measure, cell: &Observation, number: Decimal, shape: &Shape) -> bool {
    let Some(value) = cell.known().filter(|_| cell.basis != Basis::Change && cell.roughly.is_none()) else { return false };
    let (kinds, scale): (&[Kinds], _) = match measure.unit {
        Unit::Percent => (&[Kinds::Percent], 1),
        Unit::Pounds => (&[Kinds::Money], 1),
        Unit::MillionPounds => (&[Kinds::Money], 1_000_000),
        Unit::Number | Unit::Days | Unit::Rate { .. } => (&[Kinds::Thousands, Kinds::Fraction], 1),
    };
    kinds.contains(&shape.kind)
        && (value.is_sign_negative() && !value.is_zero()) == shape.is_negative
        && value.abs().checked_mul(Decimal::from(scale)).is_some_and(|value| value.normalize() == number)
        && measure.spoken(cell.period).is_some_and(|spoken| std::ptr::eq(spoken, cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str, lang: Lang) -> Option<&str> {
        let found = figures::Text::new(text, lang).written().into_iter().find(|found| matches!(found.figure, Figure::Number(_)))?;
        Shape::of(text, found.range, lang).map(|shape| &text[shape.range])
    }

    #[test]
    fn only_what_looks_like_a_figure_is_one() {
        for (text, lang, wanted) in [
            ("87% of them", Lang::En, "87%"),
            ("87 y cant", Lang::Cy, "87 y cant"),
            ("by -3.8% a year", Lang::En, "-3.8%"),
            ("some £8.327m.", Lang::En, "£8.327m"),
            ("tua £1.5 miliwn", Lang::Cy, "£1.5 miliwn"),
            ("1,172 people", Lang::En, "1,172"),
            ("10.49 days", Lang::En, "10.49"),
        ] {
            assert_eq!(shape(text, lang), Some(wanted), "{text}");
        }
        for text in ["in 2018", "31 March", "the 21st", "12 people", "01597 826000", "at 9.30am", "10 High Street"] {
            assert_eq!(shape(text, Lang::En), None, "{text}");
        }
    }
}
