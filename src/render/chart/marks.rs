//! The words within a plot: values at their dots, codes above them, and codes where values are missing.

use rust_decimal::Decimal;

use super::area::{Anchor, Area, Taken};
use super::data::{Body, Point, Role};
use super::element::Element;
use super::paint::{self, Text};
use super::strokes::{Field, edges_of_year, is_joined, is_stepped};
use super::wording::{SIZE, width};

/// The most slots at which every dot has its value written beside it.
const FEW: usize = 8;
/// Slots narrower than this, in px, get no words: nobody could tell to which dot they belong.
const LEGIBLE: f64 = 4.0;

/// Which values are written at their dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Say {
    /// All, when there are few.
    All,
    /// All but the last, which stands at the line's end already.
    ButLast,
    /// Only the last.
    Last,
}

/// Draws the words that find room.
pub(super) fn draw(body: &Body, field: &Field, say: Say) -> Element {
    let mut drawing = Element::new("g").with("class", "c-marks");
    let mut taken = Taken::default();
    missing(body, field, &mut taken, &mut drawing);
    if field.columns.narrowest >= LEGIBLE || say == Say::Last {
        let obstacles = Obstacles::of(body, field);
        for role in [Role::Council, Role::Other] {
            for (index, _) in body.series.iter().enumerate().filter(|(_, series)| series.role == role) {
                values(body, index, field, say, &obstacles, &mut taken, &mut drawing);
            }
        }
    }
    drawing
}

/// Writes the codes of missing values at the baseline; neighbours share one when each has no room.
fn missing(body: &Body, field: &Field, taken: &mut Taken, drawing: &mut Element) {
    for (index, series) in body.series.iter().enumerate().filter(|(_, series)| series.role != Role::Target) {
        let points = series.points.get(..body.slots.len()).unwrap_or(&series.points);
        let mut start = 0;
        for run in points.chunk_by(|a, b| matches!(a, Point::Missing { .. }) && a == b) {
            let end = start + run.len();
            if let Some(Point::Missing { code }) = run.first() {
                let each = (start..end).all(|slot| width(code) + 4.0 <= field.columns.width(slot));
                let places: Vec<(usize, usize)> =
                    if each { (start..end).map(|slot| (slot, slot + 1)).collect() } else { vec![(start, end)] };
                for place in places {
                    write_missing(code, index, place, field, taken, drawing);
                }
            }
            start = end;
        }
    }
}

fn write_missing(code: &str, series: usize, (start, end): (usize, usize), field: &Field, taken: &mut Taken, drawing: &mut Element) {
    let half = width(code) / 2.0;
    let x = ((field.columns.edge(start) + field.columns.edge(end)) / 2.0).max(field.plot.left + half + 2.0).min(field.plot.right - half);
    let y = field.plot.base - 7.0;
    if taken.take(Area::of_text(x, y, Anchor::Middle, 2.0 * half)) {
        let slots = if end - start > 1 { format!("{start}-{}", end - 1) } else { start.to_string() };
        let text = paint::text(Text::Missing, x, y, Anchor::Middle, code);
        drawing.push(text.with("data-slot", &slots).with("data-series", &series.to_string()));
    }
}

/// What words should not stand on.
struct Obstacles {
    dots: Vec<Area>,
    lines: Vec<((f64, f64), (f64, f64))>,
}

impl Obstacles {
    fn of(body: &Body, field: &Field) -> Obstacles {
        let mut obstacles = Obstacles { dots: Vec::new(), lines: Vec::new() };
        for series in body.series {
            let at = |slot: usize| Some((field.columns.centre(slot), field.y(series.points.get(slot)?.value()?)));
            for slot in 0..body.slots.len() {
                let edges = (field.columns.edge(slot), field.columns.edge(slot + 1));
                match (series.points.get(slot), at(slot)) {
                    (Some(Point::Range { low, high }), _) => {
                        let level = |value| ((edges.0, field.y(value)), (edges.1, field.y(value)));
                        obstacles.lines.extend([level(*low), level(*high)]);
                    }
                    (_, Some((_, y))) if is_stepped(body, series.role) => obstacles.lines.push(((edges.0, y), (edges.1, y))),
                    (_, Some((x, y))) => {
                        obstacles.dots.push(Area::around(x, y, field.reach(body, series.role) + 1.0));
                        if body.slots.get(slot).is_some_and(|slot| slot.whole_year) {
                            let (left, right) = edges_of_year(field.columns, slot);
                            obstacles.lines.push(((left, y), (right, y)));
                        }
                        if let Some(before) = slot.checked_sub(1).filter(|_| is_joined(body, slot)).and_then(at) {
                            obstacles.lines.push((before, (x, y)));
                        }
                    }
                    (_, None) => {}
                }
            }
        }
        obstacles
    }

    fn on_dot(&self, area: &Area) -> bool {
        self.dots.iter().any(|dot| dot.overlaps(area))
    }

    fn on_line(&self, area: &Area) -> bool {
        self.lines.iter().any(|(start, end)| area.is_crossed(*start, *end))
    }
}

/// Writes a series' values, or only the codes above them when there are many.
fn values(body: &Body, index: usize, field: &Field, say: Say, obstacles: &Obstacles, taken: &mut Taken, drawing: &mut Element) {
    let Some(series) = body.series.get(index) else { return };
    let points = series.points.get(..body.slots.len()).unwrap_or(&series.points);
    let last = points.iter().rposition(|point| point.value().is_some());
    for (slot, point) in points.iter().enumerate() {
        let Point::Value { value, text, mark, .. } = point else { continue };
        let (x, y) = (field.columns.centre(slot), field.y(*value));
        let said = match say {
            Say::All => false,
            Say::ButLast => last == Some(slot) && field.plot.right - x < 90.0,
            Say::Last => last != Some(slot),
        };
        // Where both of the council's lines start from one dot, one value is enough.
        let said = said || (series.role == Role::Other && is_council_at(body, slot, *value));
        let text = Some(text.as_str()).filter(|_| (body.slots.len() <= FEW || say == Say::Last) && !said);
        let words = text.into_iter().chain(mark.as_deref()).collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        let around = |slot: Option<usize>| slot.and_then(|slot| points.get(slot)).and_then(Point::value);
        let dip = [around(slot.checked_sub(1)), around(Some(slot + 1))].into_iter().flatten().all(|neighbour| neighbour > *value);
        let lean = match (mark, dip && points.len() > 1) {
            (Some(_), _) => Lean::Above,
            (None, true) => Lean::Down,
            (None, false) => Lean::Up,
        };
        let reach = field.reach(body, series.role);
        if let Some((x, y)) = find_place(Spot { x, y, reach, wide: width(&words), lean }, field, obstacles, taken) {
            taken.take(Area::of_text(x, y, Anchor::Middle, width(&words)));
            drawing.push(paint::text(Text::Value, x, y, Anchor::Middle, &words));
        }
    }
}

/// On which side of a dot its words belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lean {
    /// Above, if all is equal.
    Up,
    /// Below, if all is equal: the line dips here.
    Down,
    /// Above, even across a line: a code belongs there.
    Above,
}

fn is_council_at(body: &Body, slot: usize, value: Decimal) -> bool {
    let council = body.series.iter().filter(|series| series.role == Role::Council);
    council.filter_map(|series| series.points.get(slot)?.value()).any(|council| council == value)
}

/// A dot that wants words.
struct Spot {
    x: f64,
    y: f64,
    /// How far the dot reaches from its centre.
    reach: f64,
    /// How wide the words are.
    wide: f64,
    lean: Lean,
}

/// Returns where words stand best around their dot: clear of other words and dots always, of lines if possible.
fn find_place(spot: Spot, field: &Field, obstacles: &Obstacles, taken: &Taken) -> Option<(f64, f64)> {
    let Spot { x, y, reach, wide, lean } = spot;
    let plot = field.plot;
    let bounds = Area { left: plot.left + 2.0, top: field.head, right: plot.right + 10.0, bottom: plot.base - 1.0 };
    // A hundredth inside, so that rounding does not put it outside.
    let half = wide / 2.0 + 0.01;
    let centre = x.min(bounds.right - half).max(bounds.left + half);
    let (above, below) = (y - reach - 6.0, y + reach + 5.0 + 0.8 * SIZE);
    let side = wide / 2.0 + reach + 5.0;
    let (first, second) = if lean == Lean::Down { (below, above) } else { (above, below) };
    let places = [
        (centre, first),
        (centre, second),
        (centre, above - 7.0),
        (centre, below + 7.0),
        (x - side, y - 6.0),
        (x + side, y - 6.0),
        (x - side, y + 14.0),
        (x + side, y + 14.0),
        (centre, above - 16.0),
        (centre, below + 16.0),
    ];
    let free = |(x, y): &&(f64, f64)| {
        let area = Area::of_text(*x, *y, Anchor::Middle, wide);
        bounds.contains(&area) && taken.is_free(&area) && !obstacles.on_dot(&area)
    };
    let clear = |(x, y): &&(f64, f64)| !obstacles.on_line(&Area::of_text(*x, *y, Anchor::Middle, wide));
    let mut free: Vec<(f64, f64)> = places.iter().filter(free).copied().collect();
    match lean {
        Lean::Above if free.iter().any(|place| place.1 < y) => free.retain(|place| place.1 < y),
        Lean::Above => {}
        // Further away and on a line, a value would seem to belong to that line.
        Lean::Up | Lean::Down => free.retain(|place| place.1 == above || place.1 == below || clear(&place)),
    }
    free.iter().find(clear).or(free.first()).copied()
}
