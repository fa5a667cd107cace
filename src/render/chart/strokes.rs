//! What is drawn of one series over periods: bands, steps, lines and dots.

use rust_decimal::Decimal;

use super::columns::Columns;
use super::data::{Body, Joint, Kind, Point, Role, Series};
use super::element::{Element, coordinate as c};
use super::frame::Plot;
use super::paint;
use super::scale::Scale;

/// The most slots at which every value has its mark; beyond, the line says enough.
const MARKED: usize = 120;

/// Where the values of a chart over periods are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    /// The rectangle of the values.
    pub plot: Plot,
    /// The value axis.
    pub scale: &'a Scale,
    /// The slots.
    pub columns: &'a Columns,
    /// How high words over the highest dot may reach.
    pub head: f64,
}

impl Field<'_> {
    /// Returns the height of a value.
    pub fn y(&self, value: Decimal) -> f64 {
        self.plot.y(self.scale.fraction(value))
    }

    /// Returns how far a series' dots reach from their centres.
    pub fn reach(&self, body: &Body, role: Role) -> f64 {
        let most = match (role, body.kind) {
            (Role::Council, Kind::Point) => 6.0,
            (Role::Council | Role::Other, _) => 4.0,
            _ => 3.0,
        };
        (self.columns.narrowest * 0.35).clamp(1.0, most)
    }
}

/// Draws everything of a series but its words.
pub(super) fn draw(body: &Body, index: usize, series: &Series, field: &Field) -> Element {
    let mut drawing = Element::new("g").with("class", "c-series");
    let points = series.points.get(..body.slots.len()).unwrap_or(&series.points);
    draw_bands(points, field, &mut drawing);
    let place = |element: Element, slot: usize| element.with("data-slot", &slot.to_string()).with("data-series", &index.to_string());
    if is_stepped(body, series.role) {
        let values: Vec<Option<Decimal>> = points.iter().map(Point::value).collect();
        push_line(series.role, &steps(&values, field), &mut drawing);
    } else {
        push_line(series.role, &lines(body, points, field), &mut drawing);
        push_line(series.role, &years(body, points, field), &mut drawing);
    }
    let last = points.iter().rposition(|point| point.value().is_some());
    let alone = |slot: usize| series.role != Role::Target && !is_line(body, points, slot) && !is_line(body, points, slot + 1);
    let marked = |slot: &usize| body.slots.len() <= MARKED || last == Some(*slot) || alone(*slot);
    for (slot, point) in points.iter().enumerate().filter(|(slot, _)| marked(slot)) {
        match point {
            Point::Value { value, hollow, .. } => {
                let dot = match series.role {
                    Role::Target => span(slot, *value, *value, field),
                    role => paint::dot(role, field.columns.centre(slot), field.y(*value), field.reach(body, role), *hollow),
                };
                drawing.push(place(dot.with("data-value", &value.normalize().to_string()), slot));
            }
            Point::Range { low, high } => {
                let range = span(slot, *low, *high, field).with("data-low", &low.normalize().to_string());
                drawing.push(place(range.with("data-high", &high.normalize().to_string()), slot));
            }
            Point::Missing { .. } | Point::Nothing => {}
        }
    }
    drawing
}

/// Returns whether a series is drawn as a level across each slot.
///
/// Beside a single value, a comparator has no line either: it is a level to stand against, as a target is.
pub(super) fn is_stepped(body: &Body, role: Role) -> bool {
    role == Role::Target || (role == Role::Comparator && body.kind == Kind::Point)
}

/// Returns whether a line runs from the slot before into `slot`, when both have values.
pub(super) fn is_joined(body: &Body, slot: usize) -> bool {
    let neighbours = slot.checked_sub(1).and_then(|before| Some((body.slots.get(before)?, body.slots.get(slot)?)));
    neighbours.is_some_and(|(before, here)| here.joint == Joint::Joined && !before.whole_year && !here.whole_year)
}

/// Returns whether a line runs from the value before to that of `slot`.
fn is_line(body: &Body, points: &[Point], slot: usize) -> bool {
    let value = |slot: usize| points.get(slot).and_then(Point::value);
    is_joined(body, slot) && value(slot - 1).is_some() && value(slot).is_some()
}

fn push_line(role: Role, d: &str, drawing: &mut Element) {
    if !d.is_empty() {
        drawing.push(paint::line(role, d));
    }
}

/// Returns the path through values that are joined; every gap starts a new subpath, and a lone value has none.
fn lines(body: &Body, points: &[Point], field: &Field) -> String {
    let joined = |slot: usize| is_line(body, points, slot);
    let mut d = String::new();
    for (slot, value) in points.iter().enumerate().filter_map(|(slot, point)| Some((slot, point.value()?))) {
        let command = match (joined(slot), joined(slot + 1)) {
            (true, _) => "L",
            (false, true) => "M",
            (false, false) => continue,
        };
        d.push_str(&format!("{command}{} {}", c(field.columns.centre(slot)), c(field.y(value))));
    }
    d
}

/// Returns the path of the annual values: a level across each one's slot.
fn years(body: &Body, points: &[Point], field: &Field) -> String {
    let years = points.iter().zip(body.slots).enumerate().filter(|(_, (_, slot))| slot.whole_year);
    let level = |(slot, (point, _)): (usize, (&Point, _))| {
        let (left, right) = edges_of_year(field.columns, slot);
        Some(paint::level(field.y(point.value()?), left, right))
    };
    years.filter_map(level).collect()
}

/// Returns from where to where an annual value reaches: not quite to the next period's.
pub(super) fn edges_of_year(columns: &Columns, slot: usize) -> (f64, f64) {
    let inset = (columns.width(slot) * 0.1).min(6.0);
    (columns.edge(slot) + inset, columns.edge(slot + 1) - inset)
}

/// Returns the path of levels from slot to slot, with a riser where neighbours differ.
fn steps(values: &[Option<Decimal>], field: &Field) -> String {
    let mut d = String::new();
    let mut before = None;
    for (slot, value) in values.iter().enumerate() {
        if let Some(value) = value {
            let (left, right, y) = (field.columns.edge(slot), field.columns.edge(slot + 1), field.y(*value));
            match before {
                Some(before) if before == *value => d.push_str(&format!("H{}", c(right))),
                Some(_) => d.push_str(&format!("V{}H{}", c(y), c(right))),
                None => d.push_str(&paint::level(y, left, right)),
            }
        }
        before = *value;
    }
    d
}

/// Draws ranges: neighbours alike as one band, with dotted edges.
fn draw_bands(points: &[Point], field: &Field, drawing: &mut Element) {
    let range = |point: &Point| match point {
        Point::Range { low, high } => Some((*low, *high)),
        _ => None,
    };
    let mut slot = 0;
    for run in points.chunk_by(|a, b| range(a) == range(b)) {
        let (start, end) = (slot, slot + run.len());
        slot = end;
        if let Some((low, high)) = run.first().and_then(range) {
            let (left, right) = (field.columns.edge(start), field.columns.edge(end));
            let (top, bottom) = (field.y(high.max(low)), field.y(low.min(high)));
            drawing.push(paint::band(left, top, right - left, bottom - top));
            let edges = paint::level(top, left, right) + &paint::level(bottom, left, right);
            drawing.push(paint::line(Role::Target, &edges));
        }
    }
}

/// Returns an invisible mark that says which values a stretch of a target stands for.
fn span(slot: usize, low: Decimal, high: Decimal, field: &Field) -> Element {
    let (top, bottom) = (field.y(high.max(low)), field.y(low.min(high)));
    let rect = Element::new("rect").with("class", "c-at").at("x", field.columns.edge(slot)).at("y", top);
    rect.at("width", field.columns.width(slot)).at("height", bottom - top).with("fill", "none")
}
