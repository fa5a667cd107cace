//! Small multiples: a panel for each part of a whole, all on one scale.

use rust_decimal::Decimal;

use super::area::Anchor;
use super::columns::Columns;
use super::data::{Body, Kind, Point, Role, Series, Slot, Wording, kind, plotted};
use super::element::Element;
use super::frame::{Drawing, Frame, NARROW, Named, Plot, WIDE};
use super::marks::Say;
use super::paint::{self, Text};
use super::periods::Periods;
use super::scale::Scale;
use super::strokes::Field;
use super::wording::{LEADING, breaks_into, cut, width, wrap, wrap_bold};
use super::{Drawings, line, marks};

/// The most panels in a figure that is to be read.
pub const MOST: usize = 9;

/// Between two panels of a row, in px.
const GAP: f64 = 20.0;
/// Between two rows, in px.
const SPACE: f64 = 22.0;
/// Above a plot: room for the words over the highest dot, in px.
const HEAD: f64 = 26.0;
/// The height of a plot, in px.
const HEIGHT: f64 = 96.0;
/// To the right of a plot, in px: the last period's name may stand out over the corner.
const OUT: f64 = 14.0;
/// How much of a line words may fill, so that they still fit when a reader sets the letters further apart (WCAG 1.4.12).
const LOOSE: f64 = 0.84;

/// Panels before they are drawn.
pub struct Panels<'a> {
    /// Opens the id of every element, so it is unique on the page.
    pub id: String,
    /// The accessible name: type, measure, dimension, period.
    pub title: String,
    /// The id of the visible description.
    pub description_id: String,
    /// The periods of every panel, oldest first.
    pub slots: Vec<Slot>,
    /// The panels in order, at most [`MOST`].
    pub panels: Vec<Panel>,
    /// Words a tick: "70%", "£8m".
    pub format: Wording<'a>,
    /// Words the scale from its start to its end: "Every panel has the same scale: 0% to 100%".
    pub same: Box<dyn Fn(Decimal, Decimal) -> String + 'a>,
    /// What an empty panel says: "No figures".
    pub nothing: String,
}

/// One part of the whole.
pub struct Panel {
    /// The part's name.
    pub title: String,
    /// Its figures, and its own target.
    pub series: Vec<Series>,
}

/// Returns both drawings of `panels`; every panel of both has the same scale, which the note states.
pub fn panels(panels: &Panels) -> Drawings {
    let bodies = panels.panels.iter().map(|panel| panel.body(panels));
    let values: Vec<Decimal> = bodies.flat_map(plotted).collect();
    let scale = Scale::around(&values);
    let note = (panels.same)(scale.low.normalize(), scale.high.normalize());
    let named = Named { id: &panels.id, title: &panels.title, description_id: &panels.description_id, class: "panels" };
    let sheet = |frame: &Frame, rows: [usize; 2]| frame.sheet(named, draw(panels, frame, rows, &scale, &note));
    Drawings { wide: sheet(&WIDE, [3, 2]), narrow: sheet(&NARROW, [2, 1]), note: Some(note) }
}

impl Panel {
    fn body<'a>(&'a self, panels: &'a Panels) -> Body<'a> {
        let kind = if kind(&self.series, false) == Kind::Point { Kind::Point } else { Kind::Line };
        Body { kind, slots: &panels.slots, series: &self.series }
    }

    fn is_empty(&self) -> bool {
        let ours = self.series.iter().filter(|series| series.role != Role::Target);
        !ours.flat_map(|series| &series.points).any(|point| point.value().is_some())
    }

    /// Returns the name of its own target.
    fn target(&self) -> Option<&str> {
        let drawn = |point: &Point| matches!(point, Point::Value { .. } | Point::Range { .. });
        let target = self.series.iter().find(|series| series.role == Role::Target && series.points.iter().any(drawn));
        target.map(|series| series.label.as_str())
    }

    /// Returns the lines above its plot: the name, then the target.
    fn head(&self, room: f64) -> Vec<(Text, String)> {
        let room = room * LOOSE;
        let name = wrap_bold(&self.title, room).into_iter().map(|line| (Text::Label, line));
        let target = self.target().map_or_else(Vec::new, |target| wrap(target, room)).into_iter().map(|line| (Text::Quiet, line));
        name.chain(target).collect()
    }
}

/// Draws the panels in rows of the first of `rows` that leaves them room to be read, or else of the last.
fn draw(panels: &Panels, frame: &Frame, rows: [usize; 2], scale: &Scale, note: &str) -> Drawing {
    let ticks: Vec<String> = scale.ticks.iter().map(|tick| cut(&(panels.format)(*tick), frame.width * 0.3)).collect();
    let left = ticks.iter().map(|tick| width(tick)).fold(0.0, f64::max) + 14.0;
    let wide = |row: usize| (frame.width - GAP * (row as f64 - 1.0)) / row as f64;
    let readable = |row: &&usize| {
        let room = wide(**row);
        left <= room * 0.45 && panels.panels.iter().all(|panel| breaks_into(&panel.title, room / 1.08))
    };
    let [_, last] = rows;
    let row = rows.iter().find(readable).copied().unwrap_or(last);

    let mut content = Element::new("g");
    let mut y = 0.0;
    for (index, line) in panels.panels.chunks(row).enumerate() {
        let lines = line.iter().map(|panel| panel.head(wide(row)).len()).max().unwrap_or(0);
        let top = y + lines as f64 * LEADING + HEAD;
        let mut bottom = top + HEIGHT;
        for (place, panel) in line.iter().enumerate() {
            let from = place as f64 * (wide(row) + GAP);
            let plot = Plot { left: from + left, right: from + wide(row) - OUT, top, base: top + HEIGHT };
            let mut group = Element::new("g").with("class", "c-panel").with("data-panel", &(index * row + place).to_string());
            for (at, (kind, words)) in panel.head(wide(row)).into_iter().enumerate() {
                let y = y + (at + 1) as f64 * LEADING - 4.0;
                group.push(match kind {
                    Text::Label => paint::text(kind, from, y, Anchor::Start, "").holding(paint::strong(&words)),
                    kind => paint::text(kind, from, y, Anchor::Start, &words),
                });
            }
            bottom = bottom.max(plot.base + draw_panel(panels, panel, plot, scale, &ticks, &mut group));
            content.push(group);
        }
        y = bottom + SPACE;
    }
    for line in wrap(note, frame.width * LOOSE) {
        content.push(paint::text(Text::Quiet, 0.0, y + LEADING - 4.0, Anchor::Start, &line));
        y += LEADING;
    }
    Drawing { height: y + 6.0, content }
}

/// Draws what stands in one panel, and returns how far it reaches below its plot.
fn draw_panel(panels: &Panels, panel: &Panel, plot: Plot, scale: &Scale, ticks: &[String], group: &mut Element) -> f64 {
    let columns = Columns::of(&panels.slots, plot.left, plot.right);
    let field = Field { plot, scale, columns: &columns, head: plot.top - HEAD };
    let periods = Periods::of(&panels.slots, &columns);
    group.push(plot.area(scale));
    group.push(line::grid(&field, ticks));
    group.push(periods.draw(&columns, &plot));
    if panel.is_empty() {
        for (index, words) in wrap(&panels.nothing, plot.right - plot.left - 8.0).iter().enumerate() {
            let y = plot.top + HEIGHT / 2.0 + index as f64 * LEADING;
            group.push(paint::text(Text::Missing, (plot.left + plot.right) / 2.0, y, Anchor::Middle, words));
        }
    } else {
        let body = panel.body(panels);
        line::draw_series(&body, &field, group);
        group.push(marks::draw(&body, &field, Say::Last));
    }
    periods.height()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::area::Area;
    use crate::render::chart::reading::{self, Dice, Read};

    fn part(dice: &mut Dice, title: &str, slots: usize, spread: u64) -> Panel {
        let point = |dice: &mut Dice| match dice.below(5) {
            0 => Point::Nothing,
            1 => Point::Missing { code: "[x]".into() },
            _ => {
                let value = Decimal::new(i64::try_from(dice.below(spread)).unwrap() - 20, 1);
                Point::Value { value, text: value.to_string(), hollow: dice.below(4) == 0, mark: None }
            }
        };
        let target = Point::Value { value: Decimal::from(dice.below(spread)), text: "9".into(), hollow: false, mark: None };
        let council = Series { role: Role::Council, label: title.into(), points: (0..slots).map(|_| point(dice)).collect() };
        let target = Series { role: Role::Target, label: "Targed: o leiaf 9".into(), points: vec![target; slots] };
        Panel { title: title.into(), series: vec![council, target] }
    }

    fn any(dice: &mut Dice) -> Panels<'static> {
        const NAMES: [&str; 5] =
            ["Pobl", "Resources", "Gwasanaethau Oedolion a Gofal Cymdeithasol", "Llanfairpwllgwyngyllgogerychwyrndrobwll", "Lle"];
        let (slots, count, spread) =
            ([1, 4, 5, 8, 40][dice.below(5) as usize], dice.below(9) + 1, [30, 900, 90_000_000][dice.below(3) as usize]);
        let slot = |index: usize| Slot {
            short: format!("Ch{}", index % 4 + 1),
            group: format!("20{:02}-{:02}", index / 4, index / 4 + 1),
            ..Slot::default()
        };
        Panels {
            id: "m1".into(),
            title: "Panels".into(),
            description_id: "m1-sum".into(),
            slots: (0..slots).map(slot).collect(),
            panels: (0..count)
                .map(|_| {
                    let name = NAMES[dice.below(5) as usize];
                    part(dice, name, slots, spread)
                })
                .collect(),
            format: Box::new(|tick| format!("{tick}%")),
            same: Box::new(|low, high| format!("Every panel has the same scale: {low}% to {high}%")),
            nothing: "No figures".into(),
        }
    }

    #[test]
    fn texts_never_overlap_nor_leave_the_drawing() {
        let mut dice = Dice(12);
        for _ in 0..150 {
            let all = any(&mut dice);
            let drawings = panels(&all);
            for svg in [drawings.wide, drawings.narrow] {
                let size: Vec<f64> =
                    reading::elements(&svg)[0].get("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
                let page = Area { left: -0.02, top: -0.02, right: size[2] + 0.02, bottom: size[3] + 0.02 };
                let areas: Vec<(String, Area)> = reading::texts(&svg).into_iter().map(|text| (text.words.clone(), text.area())).collect();
                for (index, (words, area)) in areas.iter().enumerate() {
                    assert!(page.contains(area), "“{words}” leaves the drawing: {svg}");
                    for (other, Area { left, top, right, bottom }) in &areas[index + 1..] {
                        let inner = Area { left: left + 0.02, top: top + 0.02, right: right - 0.02, bottom: bottom - 0.02 };
                        assert!(!area.overlaps(&inner), "“{words}” overlaps “{other}”: {svg}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_panel_has_the_same_scale_and_a_lone_value_is_a_marked_point() {
        let mut all = any(&mut Dice(3));
        let value = |value: i64| Point::Value { value: value.into(), text: value.to_string(), hollow: false, mark: None };
        let council = |points: Vec<Point>| vec![Series { role: Role::Council, label: "Lle".into(), points }];
        all.slots.truncate(1);
        all.slots.push(all.slots[0].clone());
        all.panels = [vec![value(5), Point::Nothing], vec![value(80), value(90)], vec![Point::Nothing, Point::Nothing]]
            .into_iter()
            .map(|points| Panel { title: "Lle".into(), series: council(points) })
            .collect();
        let drawings = panels(&all);
        assert_eq!(drawings.note.as_deref(), Some("Every panel has the same scale: 0% to 100%"));
        for svg in [drawings.wide, drawings.narrow] {
            let read = reading::elements(&svg);
            let plots: Vec<&Read> = read.iter().filter(|element| element.get("class") == Some("c-plot")).collect();
            assert_eq!(plots.len(), 3);
            assert!(
                plots
                    .iter()
                    .all(|plot| (plot.get("data-y0"), plot.get("data-y1"), plot.get("height")) == (Some("0"), Some("100"), Some("96")))
            );
            let dots: Vec<f64> = read.iter().filter(|element| element.get("data-value").is_some()).map(|dot| dot.number("r")).collect();
            assert_eq!(dots, [6.0, 4.0, 4.0]);
            let said: Vec<String> =
                read.iter().filter(|text| text.get("class") == Some("c-missing")).map(|text| text.words.clone()).collect();
            assert_eq!(said.join(" "), "No figures");
        }
    }
}
