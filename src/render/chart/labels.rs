//! The names of the series: at the lines' ends, or under the plot when there is no room.

use super::area::Anchor;
use super::data::{Chart, Point, Role};
use super::element::Element;
use super::frame::{Frame, Plot};
use super::paint::{self, Text};
use super::scale::Scale;
use super::spread::{Wish, spread};
use super::wording::{LEADING, bold_width, breaks_into, cut, says, width, wrap};

/// The length of the piece of line before a name, in px.
const SAMPLE: f64 = 18.0;
/// From a line's end to the piece of line before its name, in px.
const GUTTER: f64 = 12.0;
/// From the piece of line to the name, in px.
const SPACE: f64 = 6.0;
/// Between two names, in px.
const GAP: f64 = 8.0;

/// The name of a series with its last value.
#[derive(Debug)]
pub(super) struct Label<'a> {
    role: Role,
    name: &'a str,
    value: Option<&'a str>,
    last: &'a Point,
}

/// A line of a label: part of the name, and perhaps the value in bold after it.
type Line = (String, Option<String>);

/// Returns the label of every series that is drawn.
pub(super) fn labels<'a>(chart: &'a Chart) -> Vec<Label<'a>> {
    let label = |series: &'a super::data::Series| {
        let drawn = |point: &&Point| matches!(point, Point::Value { .. } | Point::Range { .. });
        let last = series.points.iter().take(chart.slots.len()).rev().find(drawn)?;
        let value = match last {
            Point::Value { text, .. } if !says(&series.label, text) => Some(text.as_str()),
            _ => None,
        };
        Some(Label { role: series.role, name: &series.label, value, last })
    };
    chart.series.iter().filter_map(label).collect()
}

/// Returns the width that the labels need to the right of a plot `room` high; none when they belong under it.
pub(super) fn beside(labels: &[Label], frame: &Frame, slots: usize, room: f64) -> Option<f64> {
    let fits = |label: &Label| breaks_into(label.name, frame.beside) && label.value.is_none_or(|value| bold_width(value) <= frame.beside);
    let high: f64 = labels.iter().map(|label| label.height(frame.beside)).sum();
    let widest = labels.iter().flat_map(|label| label.lines(frame.beside)).map(|line| line_width(&line)).fold(0.0, f64::max);
    (slots <= frame.beside_slots && high <= room && labels.iter().all(fits)).then_some(GUTTER + SAMPLE + SPACE + widest)
}

/// Draws each label at the height of its line's last value, or as near as the others let it.
pub(super) fn draw_beside(labels: &[Label], frame: &Frame, plot: &Plot, scale: &Scale) -> Element {
    let height = |label: &Label| match label.last {
        Point::Value { value, .. } => plot.y(scale.fraction(*value)),
        Point::Range { low, high } => plot.y((scale.fraction(*low) + scale.fraction(*high)) / 2.0),
        _ => plot.base,
    };
    let wishes: Vec<Wish> = labels.iter().map(|label| Wish { centre: height(label), height: label.height(frame.beside) }).collect();
    let centres = spread(&wishes, plot.top - LEADING, plot.base + LEADING / 2.0);
    let mut drawing = Element::new("g").with("class", "c-labels");
    for (label, centre) in labels.iter().zip(centres) {
        label.draw(plot.right + GUTTER, centre - (label.height(frame.beside) - GAP) / 2.0, frame.beside, &mut drawing);
    }
    drawing
}

/// Labels in rows under a plot.
#[derive(Debug)]
pub(super) struct Under {
    /// Where each label starts: from the left of the sheet and from the top of the rows.
    places: Vec<(f64, f64)>,
    /// The height of all rows, in px.
    pub height: f64,
}

/// Sets the labels in rows as wide as the sheet.
pub(super) fn under(labels: &[Label], frame: &Frame) -> Under {
    let (margin, right) = (8.0, frame.width - 8.0);
    let (mut x, mut y, mut row) = (margin, 0.0, 0.0_f64);
    let mut places = Vec::new();
    for label in labels {
        let room = room_under(frame);
        let wide = SAMPLE + SPACE + label.lines(room).iter().map(line_width).fold(0.0, f64::max);
        if x > margin && x + wide > right {
            (x, y, row) = (margin, y + row, 0.0);
        }
        places.push((x, y));
        row = row.max(label.height(room));
        x += wide + 16.0;
    }
    Under { places, height: y + row }
}

/// Draws the rows from `top` downwards.
pub(super) fn draw_under(labels: &[Label], frame: &Frame, under: &Under, top: f64) -> Element {
    let mut drawing = Element::new("g").with("class", "c-labels");
    for (label, (x, y)) in labels.iter().zip(&under.places) {
        label.draw(*x, top + y, room_under(frame), &mut drawing);
    }
    drawing
}

fn room_under(frame: &Frame) -> f64 {
    frame.width - 16.0 - SAMPLE - SPACE
}

impl Label<'_> {
    fn lines(&self, room: f64) -> Vec<Line> {
        let mut lines: Vec<Line> = wrap(self.name, room).into_iter().map(|line| (line, None)).collect();
        if let Some(value) = self.value {
            let value = cut(value, room / 1.08);
            match lines.last_mut() {
                Some(line) if width(&line.0) + width(" ") + bold_width(&value) <= room => line.1 = Some(value),
                _ => lines.push((String::new(), Some(value))),
            }
        }
        lines
    }

    /// The height with a gap, in px.
    fn height(&self, room: f64) -> f64 {
        self.lines(room).len().max(1) as f64 * LEADING + GAP
    }

    fn draw(&self, x: f64, top: f64, room: f64, drawing: &mut Element) {
        let middle = top + LEADING / 2.0;
        match self.last {
            Point::Range { .. } => {
                drawing.push(paint::band(x, middle - 6.0, SAMPLE, 12.0));
                let edges = paint::level(middle - 6.0, x, x + SAMPLE) + &paint::level(middle + 6.0, x, x + SAMPLE);
                drawing.push(paint::line(Role::Target, &edges));
            }
            _ => drawing.push(paint::line(self.role, &paint::level(middle, x, x + SAMPLE))),
        }
        if matches!(self.role, Role::Council | Role::Other) {
            drawing.push(paint::dot(self.role, x + SAMPLE / 2.0, middle, 4.0, false));
        }
        for (index, (name, value)) in self.lines(room).iter().enumerate() {
            let y = middle + 5.0 + index as f64 * LEADING;
            let name = if value.is_some() && !name.is_empty() { format!("{name} ") } else { name.clone() };
            let mut text = paint::text(Text::Label, x + SAMPLE + SPACE, y, Anchor::Start, &name);
            if let Some(value) = value {
                text.push(paint::strong(value));
            }
            drawing.push(text);
        }
    }
}

fn line_width((name, value): &Line) -> f64 {
    let space = if value.is_some() && !name.is_empty() { width(" ") } else { 0.0 };
    width(name) + space + value.as_deref().map_or(0.0, bold_width)
}
