//! Every figure of a text stands in both languages.

use crate::check::figures::{self, Figure, Found};
use crate::check::read::inside::inside;
use crate::check::rule::example::REPORT;
use crate::check::rule::{Logic, Rule, Step, Texts};
use crate::diagnostic::Diagnostic;
use crate::lang::{Bilingual, Lang};
use crate::model::pair::Pair;
use crate::quantity::Decimal;
use crate::source::Span;

/// Finds numbers, amounts, shares, dates and references that one language gives and the other does not, in whatever order.
///
/// A number in digits may stand in words in the other language (2, two, dwy). Numbers in words alone are a warning, and only when each
/// language has one that the other lacks, for words can be put in other ways (both, y ddau).
pub const RULE: Rule = Rule {
    code: "different-figures",
    title: "a figure that one language gives and the other does not",
    why: "one language would tell readers something else than the other",
    mend: "correct the one that is wrong, or add the figure where it is missing",
    fires: &[Step::Put(
        REPORT,
        r#"summary = { en = "A quarter.", cy = "Chwarter." }"#,
        r#"summary = { en = "87% were mended on time.", cy = "Trwsiwyd 78% mewn pryd." }"#,
    )],
    silent: &[Step::Put(
        REPORT,
        r#"summary = { en = "A quarter.", cy = "Chwarter." }"#,
        r#"summary = { en = "Two of the 87% were mended late.", cy = "Trwsiwyd 2 o'r 87% yn hwyr." }"#,
    )],
    logic: Logic::Texts(run),
    ..Rule::ERROR
};

fn run(Texts { pairs, file }: Texts<'_>, findings: &mut Vec<Diagnostic>) {
    for pair in pairs.iter().filter(|pair| !pair.is_address()) {
        findings.extend(finding(file, pair));
    }
}

fn finding(file: &str, pair: &Pair<'_>) -> Option<Diagnostic> {
    let texts = Bilingual::of(|lang| figures::Text::new(pair.get(lang).value, lang));
    let written = Bilingual::of(|lang| texts.get(lang).written());
    let only = Lang::ALL.map(|lang| (lang, only_in(lang, &written, &texts)));
    if only.iter().any(|(_, found)| !found.is_empty()) { Some(differ(file, pair, &only)) } else { worded(pair, &written, &texts) }
}

/// Lists the figures in digits in `lang` that the other language gives neither in digits nor in words.
fn only_in(lang: Lang, written: &Bilingual<Vec<Found>>, texts: &Bilingual<figures::Text<'_>>) -> Vec<Found> {
    let mut own = written.get(lang).clone();
    let mut there: Vec<Figure> = written.get(lang.other()).iter().map(|found| found.figure).collect();
    own.retain(|found| match there.iter().position(|figure| *figure == found.figure) {
        Some(at) => {
            there.swap_remove(at);
            false
        }
        None => true,
    });
    if own.is_empty() {
        return own;
    }
    let mut worded = texts.get(lang.other()).loose();
    let months = texts.get(lang.other()).months();
    own.retain(|found| match found.figure {
        // In words a month may stand apart from its day.
        Figure::Month(month) => !months.contains(&month),
        Figure::Number(number) => match worded.iter().position(|word| *word == number) {
            Some(at) => {
                worded.swap_remove(at);
                false
            }
            None => true,
        },
    });
    own
}

fn differ(file: &str, pair: &Pair<'_>, only: &[(Lang, Vec<Found>); 2]) -> Diagnostic {
    let parts: Vec<String> = only.iter().filter(|(_, found)| !found.is_empty()).map(|(lang, found)| named(pair, *lang, found)).collect();
    let what = format!("the figures of `{}` differ: {}", pair.key, parts.join("; "));
    let span = |(lang, found): &(Lang, Vec<Found>)| span(file, pair, *lang, found);
    // The finding stands where there is a figure to point at.
    let (first, second) = if only[0].1.is_empty() { (&only[1], &only[0]) } else { (&only[0], &only[1]) };
    let label = |(lang, found): &(Lang, Vec<Found>)| match found.is_empty() {
        true => format!("the {} text does not have it", lang.name()),
        false => format!("only in the {}", lang.name()),
    };
    Diagnostic::error(RULE.code, span(first), what)
        .label(label(first))
        .also(span(second), label(second))
        .why(RULE.why)
        .help("correct the one that is wrong, or add the figure where it is missing")
}

/// Names the figures as they are written: "only the Welsh has `87`".
fn named(pair: &Pair<'_>, lang: Lang, found: &[Found]) -> String {
    let text = pair.get(lang).value;
    let quoted: Vec<String> = found.iter().map(|found| format!("`{}`", around(text, found))).collect();
    format!("only the {} has {}", lang.name(), quoted.join(", "))
}

/// Returns the figure with the signs and letters that touch it.
fn around<'t>(text: &'t str, found: &Found) -> &'t str {
    let before = text[..found.range.start].trim_end_matches(['£', '€', '$']).len();
    let after = text[found.range.end..].find(|c: char| !(c.is_alphanumeric() || c == '%')).unwrap_or(text.len() - found.range.end);
    &text[before..found.range.end + after]
}

/// The place of the first of the figures, or of the text that lacks them.
fn span(file: &str, pair: &Pair<'_>, lang: Lang, found: &[Found]) -> Span {
    let half = pair.get(lang);
    found.first().map_or(half.span, |found| inside(file, half, found.range.clone()))
}

/// Finds numbers in words alone, when each language has one that the other lacks.
fn worded(pair: &Pair<'_>, written: &Bilingual<Vec<Found>>, texts: &Bilingual<figures::Text<'_>>) -> Option<Diagnostic> {
    let left = |lang: Lang| {
        let mut own = texts.get(lang).strict();
        if own.is_empty() {
            return own;
        }
        let mut there = texts.get(lang.other()).loose();
        there.extend(written.get(lang.other()).iter().filter_map(|found| match found.figure {
            Figure::Number(number) => Some(number),
            Figure::Month(_) => None,
        }));
        own.retain(|number| !there.contains(&Decimal::from(*number)));
        own
    };
    let first = left(Lang::Cy).into_iter().next()?;
    let second = left(Lang::En).into_iter().next()?;
    let what = format!("the numbers of `{}` differ: the Welsh says {first} in words, the English {second}", pair.key);
    let finding = Diagnostic::warning(RULE.code, pair.cy.span, what).label("the Welsh").also(pair.en.span, "the English");
    Some(finding.why(RULE.why).help("correct the one that is wrong; if both say the same in other words, ignore this"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::At;

    fn findings(cy: &str, en: &str) -> Vec<String> {
        let pair = Pair { key: "note", cy: At { value: cy, span: Span::default() }, en: At { value: en, span: Span::default() } };
        finding("", &pair).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_figure_that_differs_is_named_in_both() {
        for (cy, en, wanted) in [
            ("Roedd 87% ar amser", "78% were on time", "only the Welsh has `87%`; only the English has `78%`"),
            ("Arbedwyd £8.327m", "£8.372m was saved", "only the Welsh has `£8.327m`; only the English has `£8.372m`"),
            ("31 Mawrth 2018", "31 May 2018", "only the Welsh has `Mawrth`; only the English has `May`"),
            ("Chwarter 3", "Quarter 4", "only the Welsh has `3`; only the English has `4`"),
            ("Mae 12 ysgol", "There are schools", "only the Welsh has `12`"),
            ("Mae 2 a 2", "There are 2", "only the Welsh has `2`"),
        ] {
            assert_eq!(findings(cy, en), [format!("the figures of `note` differ: {wanted}")]);
        }
        assert_eq!(findings("tri phlentyn", "four children"), ["the numbers of `note` differ: the Welsh says 3 in words, the English 4"]);
    }

    #[test]
    fn the_same_figures_in_another_order_or_in_words_are_silent() {
        for (cy, en) in [
            ("76.43% oedd cyfran 2017-18", "In 2017-18 the share was 76.43%"),
            ("2 ysgol", "two schools"),
            ("dwy ysgol", "2 schools"),
            ("£1.5 miliwn", "£1,500,000"),
            ("y ddau ohonynt", "both of them"),
            ("hanner y 12", "half of the 12"),
            ("ym mis Mai, a 3 arall", "in May, and 3 others"),
            ("12 digwyddiad ym mis Mai", "12 May events"),
        ] {
            assert_eq!(findings(cy, en), Vec::<String>::new(), "{cy} / {en}");
        }
    }
}
