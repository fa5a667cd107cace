//! Horizontal bars, a row a slot, with the target as a tick and its word.

use rust_decimal::Decimal;

use super::area::{Anchor, Area, Taken};
use super::data::{Chart, Point, Role, Series, Slot};
use super::element::Element;
use super::frame::{Drawing, Frame};
use super::paint::{self, Text};
use super::scale::Scale;
use super::wording::{LEADING, SIZE, bold_width, breaks_into, cut, says, width, wrap};

/// The height of a bar, in px.
const BAR: f64 = 24.0;
/// Between two bars of a row, in px.
const GAP: f64 = 6.0;
/// Between two rows, in px.
const SPACE: f64 = 16.0;
/// How far a target tick stands out above and below its bar, in px.
const OUT: f64 = 4.0;
/// The margin of the sheet, in px.
const MARGIN: f64 = 8.0;
/// From a bar's end to its value, in px.
const SET_OFF: f64 = 7.0;

/// Draws `chart` for one sheet, as high as its rows.
pub(super) fn draw(chart: &Chart, frame: &Frame, scale: &Scale) -> Drawing {
    let sheet = Sheet::of(chart, frame, scale);
    let mut rows = Element::new("g").with("class", "c-rows");
    let mut y = MARGIN;
    for (slot, _) in chart.slots.iter().enumerate() {
        y = sheet.row(slot, y, &mut rows) + SPACE;
    }
    let base = (y - SPACE / 2.0).max(40.0);
    let drawing = Element::new("g").holding(sheet.area(base)).holding(sheet.grid(base)).holding(rows);
    Drawing { height: base + 30.0, content: drawing }
}

/// What all rows share.
struct Sheet<'a> {
    chart: &'a Chart<'a>,
    frame: &'a Frame,
    scale: &'a Scale,
    /// Where the rows' names end, when they stand to the left of the bars; else they stand above.
    stub: Option<f64>,
    left: f64,
    right: f64,
}

impl<'a> Sheet<'a> {
    fn of(chart: &'a Chart<'a>, frame: &'a Frame, scale: &'a Scale) -> Sheet<'a> {
        let names: Vec<String> = chart.slots.iter().map(name).collect();
        let widest = names.iter().flat_map(|name| wrap(name, frame.stub)).map(|line| width(&line)).fold(0.0, f64::max);
        let stub = names.iter().all(|name| breaks_into(name, frame.stub) && wrap(name, frame.stub).len() <= 3);
        let stub = stub.then_some(MARGIN + widest);

        let bars = chart.series.iter().filter(|series| series.role != Role::Target);
        let values = bars.flat_map(|series| &series.points).filter_map(|point| Some((point.value()? < Decimal::ZERO, words(point)?)));
        let (mut before, mut after) = (0.0, 30.0_f64);
        for (negative, words) in values {
            let room = width(&cut(&words, frame.width * 0.3)) + 2.0 * SET_OFF;
            if negative {
                before = room.max(before);
            } else {
                after = room.max(after);
            }
        }
        let left = stub.map_or(MARGIN, |stub| stub + 10.0) + before;
        Sheet { chart, frame, scale, stub, left, right: frame.width - MARGIN - after }
    }

    fn x(&self, value: Decimal) -> f64 {
        self.left + self.scale.fraction(value) * (self.right - self.left)
    }

    /// Draws one row from `top` downwards and returns where it ends.
    fn row(&self, slot: usize, top: f64, rows: &mut Element) -> f64 {
        let mut y = top;
        if self.stub.is_none()
            && let Some(name) = self.chart.slots.get(slot).map(name)
        {
            for line in wrap(&name, self.frame.width - 2.0 * MARGIN) {
                rows.push(paint::text(Text::Label, MARGIN, y + SIZE, Anchor::Start, &line));
                y += LEADING;
            }
            y += 4.0;
        }
        y = self.target_words(slot, y, rows);
        let bars = self.bars(slot);
        // With several bars in a row, every one is named: colour alone would not say which is which.
        let several = self.chart.series.iter().filter(|series| series.role != Role::Target).count() > 1;
        let start = y;
        let mut places = Vec::new();
        for (position, (index, series, point)) in bars.iter().enumerate() {
            if position > 0 {
                y += GAP;
            }
            if several {
                for line in wrap(&series.label, self.frame.width - MARGIN - self.left) {
                    rows.push(paint::text(Text::Label, self.left, y + SIZE, Anchor::Start, &line));
                    y += LEADING;
                }
                y += 4.0;
            }
            places.push((y, *index, *point));
            y += BAR;
        }
        self.bands(slot, start, y, rows);
        for (y, index, point) in places {
            self.bar(slot, index, point, y, rows);
        }
        let end = y.max(start + BAR);
        self.stub_words(slot, start, end, rows)
    }

    /// Returns what the row shows: the series with something expected in it.
    fn bars(&self, slot: usize) -> Vec<(usize, &'a Series, &'a Point)> {
        let series = self.chart.series.iter().enumerate().filter(|(_, series)| series.role != Role::Target);
        let point = |(index, series): (usize, &'a Series)| Some((index, series, series.points.get(slot)?));
        series.filter_map(point).filter(|(_, _, point)| matches!(point, Point::Value { .. } | Point::Missing { .. })).collect()
    }

    fn targets(&self, slot: usize) -> impl Iterator<Item = (usize, &'a Series, &'a Point)> {
        let series = self.chart.series.iter().enumerate().filter(|(_, series)| series.role == Role::Target);
        series.filter_map(move |(index, series)| Some((index, series, series.points.get(slot)?)))
    }

    /// Writes a target's name over the first row it holds for, and again where it changes.
    fn target_words(&self, slot: usize, mut y: f64, rows: &mut Element) -> f64 {
        for (_, series, point) in self.targets(slot) {
            let before = slot.checked_sub(1).and_then(|before| series.points.get(before));
            let (low, high, value) = match point {
                Point::Value { value, text, .. } => (value, value, Some(text.as_str()).filter(|text| !says(&series.label, text))),
                Point::Range { low, high } => (low, high, None),
                Point::Missing { .. } | Point::Nothing => continue,
            };
            if before == Some(point) {
                continue;
            }
            let value = value.map(|value| cut(value, self.frame.width * 0.3));
            let mut lines: Vec<(String, f64)> = Vec::new();
            for line in wrap(&series.label, self.frame.width - 2.0 * MARGIN) {
                lines.push((line.clone(), width(&line)));
            }
            let extra = value.as_deref().map_or(0.0, |value| width(" ") + bold_width(value));
            if lines.last().is_none_or(|(_, wide)| wide + extra > self.frame.width - 2.0 * MARGIN) {
                lines.push((String::new(), 0.0));
            }
            let count = lines.len();
            for (index, (line, wide)) in lines.into_iter().enumerate() {
                let value = value.as_deref().filter(|_| index + 1 == count);
                let wide = wide + value.map_or(0.0, |_| extra);
                let x = (self.x(*low) + self.x(*high)) / 2.0 - wide / 2.0;
                let x = x.min(self.frame.width - MARGIN - wide).max(MARGIN);
                let words = if value.is_some() && !line.is_empty() { format!("{line} ") } else { line };
                let text = paint::text(Text::Label, x, y + SIZE, Anchor::Start, &words);
                rows.push(match value {
                    Some(value) => text.holding(paint::strong(value)),
                    None => text,
                });
                y += LEADING;
            }
            y += OUT + 2.0;
        }
        y
    }

    fn bands(&self, slot: usize, top: f64, bottom: f64, rows: &mut Element) {
        for (index, _, point) in self.targets(slot) {
            if let Point::Range { low, high } = point {
                let (left, right) = (self.x(*low.min(high)), self.x(*low.max(high)));
                let band = paint::band(left, top - OUT, right - left, bottom - top + 2.0 * OUT);
                let band = band.with("data-low", &low.normalize().to_string()).with("data-high", &high.normalize().to_string());
                rows.push(placed(band, slot, index));
                let edge = |x| paint::upright(x, top - OUT, bottom + OUT);
                rows.push(paint::line(Role::Target, &(edge(left) + &edge(right))));
            }
        }
    }

    fn bar(&self, slot: usize, index: usize, point: &Point, y: f64, rows: &mut Element) {
        let zero = self.x(Decimal::ZERO);
        let baseline = y + BAR / 2.0 + 5.0;
        let ours = |role| matches!(role, Role::Council | Role::Other);
        let role = self.chart.series.get(index).map_or(Role::Council, |series| series.role);
        let marked = ours(role) || !self.chart.series.iter().any(|series| ours(series.role));
        let mut marks: Vec<f64> = Vec::new();
        let mut inside = (zero, zero);
        if let Point::Value { value, hollow, .. } = point {
            let end = self.x(*value);
            inside = (end.min(zero), end.max(zero));
            let bar = paint::bar(role, end.min(zero), y, (end - zero).abs(), BAR, *hollow);
            rows.push(placed(bar.with("data-value", &value.normalize().to_string()), slot, index));
        }
        for (index, _, point) in self.targets(slot) {
            match point {
                Point::Value { value, .. } if marked => {
                    let x = self.x(*value);
                    marks.push(x);
                    let [gap, mark] = paint::target_mark(x, y - OUT, y + BAR + OUT);
                    // Near its end the gap would cut the bar short.
                    if inside.0 + 4.0 < x && x < inside.1 - 4.0 {
                        rows.push(gap);
                    }
                    rows.push(placed(mark.with("data-value", &value.normalize().to_string()), slot, index));
                }
                Point::Range { low, high } => marks.extend([self.x(*low), self.x(*high)]),
                _ => {}
            }
        }
        let Some(words) = words(point).map(|words| cut(&words, self.frame.width * 0.3)) else { return };
        let wide = width(&words);
        let text = match point {
            Point::Value { value, .. } if *value < Decimal::ZERO => {
                let x = beyond(zero.min(self.x(*value)), wide, &marks, -1.0);
                paint::text(Text::Value, x, baseline, Anchor::End, &words)
            }
            Point::Value { value, .. } => {
                paint::text(Text::Value, beyond(self.x(*value), wide, &marks, 1.0), baseline, Anchor::Start, &words)
            }
            _ => placed(paint::text(Text::Missing, beyond(zero, wide, &marks, 1.0), baseline, Anchor::Start, &words), slot, index),
        };
        rows.push(text);
    }

    /// Writes the row's name to the left of its bars and returns where the row ends.
    fn stub_words(&self, slot: usize, top: f64, bottom: f64, rows: &mut Element) -> f64 {
        let (Some(stub), Some(name)) = (self.stub, self.chart.slots.get(slot).map(name)) else { return bottom };
        let lines = wrap(&name, self.frame.stub);
        let high = lines.len() as f64 * LEADING;
        let start = ((top + bottom - high) / 2.0).max(top);
        for (index, line) in lines.iter().enumerate() {
            rows.push(paint::text(Text::Label, stub, start + 14.0 + index as f64 * LEADING, Anchor::End, line));
        }
        bottom.max(start + high)
    }

    /// Returns the invisible plot area, which tells a test how pixels become values.
    fn area(&self, base: f64) -> Element {
        Element::new("rect")
            .with("class", "c-plot")
            .at("x", self.left)
            .at("y", MARGIN)
            .at("width", self.right - self.left)
            .at("height", base - MARGIN)
            .with("fill", "none")
            .with("data-x0", &self.scale.low.normalize().to_string())
            .at("data-x0-px", self.left)
            .with("data-x1", &self.scale.high.normalize().to_string())
            .at("data-x1-px", self.right)
    }

    /// Draws the vertical lines and as many of their values as have room, counted from zero.
    fn grid(&self, base: f64) -> Element {
        let mut drawing = Element::new("g").with("class", "c-scale");
        let ticks = &self.scale.ticks;
        let words: Vec<String> = ticks.iter().map(|tick| cut(&(self.chart.axis.format)(*tick), self.frame.width * 0.3)).collect();
        let widest = words.iter().map(|words| width(words)).fold(0.0, f64::max) + 10.0;
        let apart = (self.right - self.left) / ticks.len().saturating_sub(1).max(1) as f64;
        let every = (widest / apart).ceil().max(1.0) as usize;
        let zero = ticks.iter().position(Decimal::is_zero).unwrap_or(0);
        let mut taken = Taken::default();
        for (index, (tick, words)) in ticks.iter().zip(&words).enumerate() {
            let x = self.x(*tick);
            if !tick.is_zero() {
                drawing.push(paint::grid(&paint::upright(x, MARGIN, base)));
            }
            let half = width(words) / 2.0;
            let x = x.min(self.frame.width - 2.0 - half).max(2.0 + half);
            if index.abs_diff(zero).is_multiple_of(every) && taken.take(Area::of_text(x, base + 20.0, Anchor::Middle, 2.0 * half)) {
                drawing.push(paint::text(Text::Quiet, x, base + 20.0, Anchor::Middle, words));
            }
        }
        drawing.holding(paint::axis(&paint::upright(self.x(Decimal::ZERO), MARGIN, base)))
    }
}

/// Returns where words `wide` px wide begin beyond a bar's end and any target tick they would meet.
fn beyond(end: f64, wide: f64, marks: &[f64], direction: f64) -> f64 {
    let mut marks: Vec<f64> = marks.iter().map(|mark| mark * direction).collect();
    marks.sort_by(f64::total_cmp);
    let from = end * direction;
    let start = marks.iter().fold(from + SET_OFF, |start, mark| {
        let meets = *mark > start - SET_OFF && *mark < start + wide + 3.0;
        if meets { mark + SET_OFF } else { start }
    });
    start * direction
}

fn placed(element: Element, slot: usize, series: usize) -> Element {
    element.with("data-slot", &slot.to_string()).with("data-series", &series.to_string())
}

/// Returns the name of a row: "Q1 2017-18", or only the one part it has.
fn name(slot: &Slot) -> String {
    let parts = [slot.short.as_str(), slot.group.as_str()];
    let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if slot.short == slot.group { slot.short.clone() } else { named.join(" ") }
}

/// Returns what stands at a bar's end.
fn words(point: &Point) -> Option<String> {
    match point {
        Point::Value { text, mark: Some(mark), .. } => Some(format!("{text} {mark}")),
        Point::Value { text, mark: None, .. } => Some(text.clone()),
        Point::Missing { code } => Some(code.clone()),
        Point::Range { .. } | Point::Nothing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_steps_past_a_target_it_would_meet() {
        assert_eq!(beyond(100.0, 30.0, &[], 1.0), 107.0);
        assert_eq!(beyond(100.0, 30.0, &[120.0], 1.0), 127.0);
        assert_eq!(beyond(100.0, 30.0, &[160.0, 60.0], 1.0), 107.0);
        assert_eq!(beyond(100.0, 30.0, &[130.0, 155.0], 1.0), 162.0);
        assert_eq!(beyond(100.0, 30.0, &[80.0], -1.0), 73.0);
    }
}
