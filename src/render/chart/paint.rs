//! The classes of marks and text, with the light colours for a drawing that stands alone.

use super::area::Anchor;
use super::data::Role;
use super::element::Element;

/// The ground that everything stands on.
pub(super) const GROUND: &str = "#FFFFFF";
const BODY: &str = "#1F2328";
const QUIET: &str = "#505A5F";
const GRID: &str = "#DEE2E4";
const TARGET: &str = "#3D3D3D";

/// How a text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// Ticks, periods, notes.
    Quiet,
    /// Names of series.
    Label,
    /// Values at their dots and bars.
    Value,
    /// Codes of missing values.
    Missing,
}

/// Returns one line of text.
pub(super) fn text(kind: Text, x: f64, y: f64, anchor: Anchor, words: &str) -> Element {
    let (class, fill) = match kind {
        Text::Quiet => ("c-tick", QUIET),
        Text::Label => ("c-label", BODY),
        Text::Value => ("c-value", BODY),
        Text::Missing => ("c-missing", QUIET),
    };
    let element = Element::new("text").with("class", class).at("x", x).at("y", y).with("fill", fill);
    let element = match anchor {
        Anchor::Start => element,
        Anchor::Middle => element.with("text-anchor", "middle"),
        Anchor::End => element.with("text-anchor", "end"),
    };
    if words.is_empty() { element } else { element.saying(words) }
}

/// Returns words in bold, to go into a [`text`].
pub(super) fn strong(words: &str) -> Element {
    Element::new("tspan").with("class", "c-strong").with("font-weight", "700").saying(words)
}

/// Returns a path in the line form of `role`.
pub(super) fn line(role: Role, d: &str) -> Element {
    let path = Element::new("path").with("class", &format!("{} c-line", class(role))).with("d", d);
    let path = path.with("fill", "none").with("stroke", colour(role)).at("stroke-width", if role == Role::Council { 3.0 } else { 2.0 });
    match role {
        Role::Council | Role::Other => path.with("stroke-linejoin", "round"),
        Role::Target => path.with("stroke-dasharray", "2 4"),
        Role::Comparator => path.with("stroke-dasharray", "7 4"),
    }
}

/// Returns the mark of one value: a disc for the council, a square for its other basis, a small disc for others.
pub(super) fn dot(role: Role, x: f64, y: f64, reach: f64, hollow: bool) -> Element {
    let class = format!("{} c-dot{}", class(role), if hollow { " c-hollow" } else { "" });
    let shape = match role {
        Role::Other => {
            let side = reach * 1.75;
            let square = Element::new("rect").with("class", &class).at("x", x - side / 2.0).at("y", y - side / 2.0);
            square.at("width", side).at("height", side)
        }
        _ => Element::new("circle").with("class", &class).at("cx", x).at("cy", y).at("r", reach),
    };
    outlined(shape, role, hollow)
}

/// Returns a bar.
pub(super) fn bar(role: Role, x: f64, y: f64, width: f64, height: f64, hollow: bool) -> Element {
    let class = format!("{} c-bar{}", class(role), if hollow { " c-hollow" } else { "" });
    let shape = Element::new("rect").with("class", &class).at("x", x).at("y", y).at("width", width).at("height", height);
    outlined(shape, role, hollow)
}

fn outlined(shape: Element, role: Role, hollow: bool) -> Element {
    match hollow {
        true => shape.with("fill", GROUND).with("stroke", colour(role)).with("stroke-width", "2"),
        false => shape.with("fill", colour(role)),
    }
}

/// Returns the area of a target that is a range.
pub(super) fn band(x: f64, y: f64, width: f64, height: f64) -> Element {
    let shape = Element::new("rect").with("class", "c-target c-band").at("x", x).at("y", y).at("width", width).at("height", height);
    shape.with("fill", TARGET).with("fill-opacity", "0.1")
}

/// Returns an upright target mark, set off from a bar that it may stand on.
pub(super) fn target_mark(x: f64, top: f64, bottom: f64) -> [Element; 2] {
    let line = |class: &str, top: f64, bottom: f64| {
        Element::new("path").with("class", class).with("d", &upright(x, top, bottom)).with("fill", "none")
    };
    [
        line("c-gap", top, bottom).with("stroke", GROUND).with("stroke-width", "7"),
        line("c-target c-mark", top, bottom).with("stroke", TARGET).with("stroke-width", "3"),
    ]
}

/// Returns the vertical dashes where a series was redefined.
pub(super) fn fracture(x: f64, top: f64, bottom: f64) -> Element {
    rule("c-break", QUIET, &upright(x, top, bottom)).with("stroke-dasharray", "4 4")
}

/// Returns a line of the grid.
pub(super) fn grid(d: &str) -> Element {
    rule("c-grid", GRID, d)
}

/// Returns an axis, a zero line or a divider of periods.
pub(super) fn axis(d: &str) -> Element {
    rule("c-axis", "#8A9499", d)
}

fn rule(class: &str, stroke: &str, d: &str) -> Element {
    Element::new("path").with("class", class).with("d", d).with("fill", "none").with("stroke", stroke).with("stroke-width", "1")
}

/// Returns the path of a horizontal line.
pub(super) fn level(y: f64, left: f64, right: f64) -> String {
    use super::element::coordinate as c;
    format!("M{} {}H{}", c(left), c(y), c(right))
}

/// Returns the path of a vertical line.
pub(super) fn upright(x: f64, top: f64, bottom: f64) -> String {
    use super::element::coordinate as c;
    format!("M{} {}V{}", c(x), c(top), c(bottom))
}

/// Returns the class that gives a role its colour.
pub(super) fn class(role: Role) -> &'static str {
    match role {
        Role::Council => "c-council",
        Role::Other => "c-other",
        Role::Target => "c-target",
        Role::Comparator => "c-comparator",
    }
}

fn colour(role: Role) -> &'static str {
    match role {
        Role::Council => "#12436D",
        Role::Other => QUIET,
        Role::Target => TARGET,
        Role::Comparator => "#28A197",
    }
}
