//! Lines over periods, and single values with what they stand against.

use super::area::{Anchor, Area, Taken};
use super::columns::Columns;
use super::data::{Body, Chart, Joint, Kind, Role};
use super::element::Element;
use super::frame::{Drawing, Frame, Plot};
use super::labels::{self, Label, Under};
use super::marks::Say;
use super::paint::{self, Text};
use super::periods::Periods;
use super::scale::Scale;
use super::strokes::{self, Field};
use super::wording::{LEADING, cut, width, wrap};
use super::{frame, marks};

/// Above the plot: room for the words over the highest dot, in px.
const HEAD: f64 = 32.0;
/// Between the parts under the plot, in px.
const GAP: f64 = 10.0;
/// The least height of a plot, in px.
const LEAST: f64 = 176.0;

/// Draws `chart` for one sheet.
pub(super) fn draw(chart: &Chart, frame: &Frame, scale: &Scale, note: Option<&str>) -> Drawing {
    let body = chart.body();
    let ticks: Vec<String> = scale.ticks.iter().map(|tick| cut(&(chart.axis.format)(*tick), frame.width * 0.3)).collect();
    let labels = labels::labels(chart);
    let note = note.map_or_else(Vec::new, |note| wrap(note, frame.width - 16.0));
    let layout = layout(chart, frame, &ticks, &labels, note.len());
    let Layout { plot, columns, .. } = &layout;
    let field = Field { plot: *plot, scale, columns, head: 2.0 };

    let mut drawing = Element::new("g").holding(plot.area(scale));
    drawing.push(grid(&field, &ticks));
    draw_series(&body, &field, &mut drawing);
    let periods = Periods::of(&chart.slots, columns);
    drawing.push(periods.draw(columns, plot));
    drawing.push(marks::draw(&body, &field, if layout.under.is_none() { Say::ButLast } else { Say::All }));
    let mut y = plot.base + periods.height() + GAP;
    match &layout.under {
        Some(under) => {
            drawing.push(labels::draw_under(&labels, frame, under, y));
            y += under.height;
        }
        None => drawing.push(labels::draw_beside(&labels, frame, plot, scale)),
    }
    for (index, line) in note.iter().enumerate() {
        drawing.push(paint::text(Text::Quiet, 8.0, y + 14.0 + index as f64 * LEADING, Anchor::Start, line));
    }
    Drawing { height: layout.height, content: drawing }
}

/// Draws every series, what matters most on top, and where the series breaks.
pub(super) fn draw_series(body: &Body, field: &Field, drawing: &mut Element) {
    for role in [Role::Target, Role::Comparator, Role::Other, Role::Council] {
        for (index, series) in body.series.iter().enumerate().filter(|(_, series)| series.role == role) {
            drawing.push(strokes::draw(body, index, series, field));
        }
    }
    for (slot, _) in body.slots.iter().enumerate().filter(|(_, slot)| slot.joint == Joint::Broken) {
        drawing.push(paint::fracture(field.columns.edge(slot), field.plot.top, field.plot.base));
    }
}

/// Where the parts of a drawing go.
struct Layout {
    plot: Plot,
    columns: Columns,
    height: f64,
    /// The rows of labels under the plot, when they are not beside it.
    under: Option<Under>,
}

fn layout(chart: &Chart, frame: &Frame, ticks: &[String], labels: &[Label], notes: usize) -> Layout {
    let (least, plot) = match chart.kind {
        _ if ticks.is_empty() => (0.0, 40.0),
        Kind::Point if chart.slots.len() == 1 => (frame.height * 0.75, LEAST),
        _ => (frame.height, LEAST),
    };
    let left = ticks.iter().map(|tick| width(tick)).fold(0.0, f64::max) + 14.0;
    let notes = notes as f64 * LEADING;
    // Names of periods take at most two rows; whether two are needed depends on how wide the plot becomes.
    let foot = 20.0 + LEADING + 6.0 + GAP + notes;
    let beside = labels::beside(labels, frame, chart.slots.len(), least - foot - HEAD);
    let under = beside.is_none().then(|| labels::under(labels, frame));
    let right = frame.width - beside.map_or(14.0, |width| width + 6.0);

    let columns = Columns::of(&chart.slots, left, right);
    let foot = Periods::of(&chart.slots, &columns).height() + GAP + notes + under.as_ref().map_or(0.0, |under| under.height) + 4.0;
    let height = least.max(HEAD + plot + foot).ceil();
    Layout { plot: frame::Plot { left, right, top: HEAD, base: height - foot }, columns, height, under }
}

/// Draws the horizontal lines, as many values as stand apart, the axis and a zero within the plot.
pub(super) fn grid(field: &Field, ticks: &[String]) -> Element {
    let plot = field.plot;
    let mut drawing = Element::new("g").with("class", "c-scale");
    let mut taken = Taken::default();
    // In a low plot, lines closer than this would be a hatching.
    let apart = (plot.base - plot.top) / ticks.len().saturating_sub(1).max(1) as f64;
    let every = if apart > 0.0 { (24.0 / apart).ceil().max(1.0) as usize } else { 1 };
    for (index, (tick, words)) in field.scale.ticks.iter().zip(ticks).enumerate() {
        let y = field.y(*tick);
        let d = paint::level(y, plot.left, plot.right);
        if tick.is_zero() {
            drawing.push(paint::axis(&d));
        } else if index.is_multiple_of(every) {
            drawing.push(paint::grid(&d));
        }
        if index.is_multiple_of(every) && taken.take(Area::of_text(plot.left - 8.0, y + 5.0, Anchor::End, width(words))) {
            drawing.push(paint::text(Text::Quiet, plot.left - 8.0, y + 5.0, Anchor::End, words));
        }
    }
    drawing.holding(paint::axis(&paint::level(plot.base, plot.left, plot.right)))
}
