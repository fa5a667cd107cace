//! A line as small as a word, for a table that says the values beside it.

use rust_decimal::Decimal;

use super::data::Role;
use super::element::{Element, round};
use super::paint;
use super::scale::Scale;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// Keeps the last dot within the drawing.
const INSET: f64 = 4.0;

/// Returns a line 96 × 24 with a break for every missing value, a dot at the latest and the target dotted.
///
/// It is hidden from assistive technology: the text beside it says what it shows.
pub fn sparkline(points: &[Option<Decimal>], target: Option<Decimal>) -> String {
    let values: Vec<Decimal> = points.iter().copied().flatten().chain(target).collect();
    let fraction = Scale::between(&values).fractions();
    let y = |value| HEIGHT - INSET - fraction(value) * (HEIGHT - 2.0 * INSET);
    let gaps = points.len().saturating_sub(1).max(1) as f64;
    let x = |index: usize| if points.len() < 2 { WIDTH / 2.0 } else { INSET + index as f64 / gaps * (WIDTH - 2.0 * INSET) };

    let mut svg = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("class", "spark")
        .with("aria-hidden", "true")
        .with("viewBox", &format!("0 0 {WIDTH} {HEIGHT}"))
        .at("width", WIDTH)
        .at("height", HEIGHT)
        .with("focusable", "false");
    if let Some(target) = target {
        svg.push(paint::line(Role::Target, &paint::level(y(target), 0.0, WIDTH)));
    }

    let known = |index: usize| points.get(index).copied().flatten();
    let last = points.iter().rposition(Option::is_some);
    let mut path = String::new();
    let mut dots = Vec::new();
    for (index, value) in points.iter().enumerate().filter_map(|(index, value)| value.map(|value| (index, value))) {
        let before = index.checked_sub(1).and_then(known).is_some();
        let after = known(index + 1).is_some();
        if before || after {
            // A page of all measures has thousands of these.
            path.push(if before { 'L' } else { 'M' });
            round(x(index), &mut path);
            path.push(' ');
            round(y(value), &mut path);
        }
        if last == Some(index) || !(before || after) {
            dots.push(paint::dot(Role::Council, x(index), y(value), if last == Some(index) { 3.0 } else { 1.5 }, false));
        }
    }
    if !path.is_empty() {
        svg.push(paint::line(Role::Council, &path));
    }
    dots.into_iter().fold(svg, Element::holding).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::reading;

    fn points(words: &str) -> Vec<Option<Decimal>> {
        words.split_whitespace().map(|word| word.parse().ok()).collect()
    }

    #[test]
    fn a_missing_value_breaks_the_line() {
        let line = sparkline(&points("1 2 x 4 5 x 3"), None);
        let path = reading::elements(&line).into_iter().find(|element| element.name == "path").unwrap();
        assert_eq!(path.get("d").unwrap().matches('M').count(), 2);
        assert_eq!(line.matches("<circle").count(), 1, "{line}");
    }

    #[test]
    fn one_value_is_a_dot_and_none_is_empty() {
        assert!(!sparkline(&points("5"), None).contains("<path"));
        assert_eq!(reading::elements(&sparkline(&points("x x"), None)).len(), 1);
    }

    #[test]
    fn a_sparkline_is_hidden_and_finite() {
        for words in ["", "0", "0 0 0", "-5 5", "79228162514264337593543950335 -79228162514264337593543950335"] {
            let line = sparkline(&points(words), Some(Decimal::ONE));
            assert!(line.contains("aria-hidden=\"true\"") && !line.contains("NaN") && !line.contains("inf"), "{line}");
        }
    }
}
