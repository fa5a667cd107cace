//! The names of the periods under a chart, thinned until they stand apart.

use super::area::{Anchor, Area, Taken};
use super::columns::Columns;
use super::data::Slot;
use super::element::Element;
use super::frame::Plot;
use super::paint::{self, Text};
use super::wording::{LEADING, width};

/// From the axis to the first baseline, in px.
const DROP: f64 = 23.0;

/// The rows of names under a plot.
#[derive(Debug)]
pub(super) struct Periods<'a> {
    slots: &'a [Slot],
    groups: Vec<Group<'a>>,
    /// Every how many slots a short name is written, counted from the latest; none when the groups say enough.
    every: Option<usize>,
}

/// Neighbouring slots with one group name.
#[derive(Debug)]
struct Group<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Periods<'a> {
    /// Decides which names have room.
    pub fn of(slots: &'a [Slot], columns: &Columns) -> Periods<'a> {
        let groups = groups(slots);
        let every = slots.iter().enumerate().map(|(index, slot)| span(width(&slot.short) + 3.0, columns.width(index))).max().unwrap_or(1);
        let blank = slots.iter().all(|slot| slot.short.is_empty());
        // Every second quarter would be a riddle; every third month is a quarter's end.
        let bearable = groups.iter().map(|group| group.end - group.start).max().unwrap_or(1) / 4;
        let every = (!blank && (every <= bearable.max(1) || groups.len() < 2)).then_some(every);
        Periods { slots, groups, every }
    }

    /// Returns the height of the rows, in px.
    pub fn height(&self) -> f64 {
        let rows = usize::from(self.every.is_some()) + usize::from(!self.groups.is_empty());
        if rows == 0 { 8.0 } else { DROP + (rows - 1) as f64 * LEADING + 6.0 }
    }

    /// Draws the rows below the plot, and a divider before each group.
    pub fn draw(&self, columns: &Columns, plot: &Plot) -> Element {
        let mut drawing = Element::new("g").with("class", "c-periods");
        let mut taken = Taken::default();
        let mut row = plot.base + DROP;
        let mut write = |drawing: &mut Element, row: f64, centre: f64, words: &str| {
            let half = width(words) / 2.0;
            // Over the corner of the plot there is room to the left, and a little to the right.
            let centre = centre.min(plot.right + 10.0 - half).max(2.0 + half);
            let area = Area::of_text(centre, row, Anchor::Middle, 2.0 * half + 2.0);
            if !words.is_empty() && area.right <= plot.right + 14.0 && taken.take(area) {
                drawing.push(paint::text(Text::Quiet, centre, row, Anchor::Middle, words));
            }
        };
        if let Some(every) = self.every {
            for (index, slot) in self.slots.iter().enumerate().rev().step_by(every) {
                write(&mut drawing, row, columns.centre(index), &slot.short);
            }
            row += LEADING;
        }
        let wide = |group: &Group| columns.edge(group.end) - columns.edge(group.start);
        let widest = self.groups.iter().map(wide).max_by(f64::total_cmp).unwrap_or(0.0);
        let every = self.groups.iter().map(|group| span(width(group.name) + 10.0, widest)).max().unwrap_or(1);
        for group in self.groups.iter().rev().step_by(every) {
            write(&mut drawing, row, (columns.edge(group.start) + columns.edge(group.end)) / 2.0, group.name);
        }
        for group in self.groups.iter().skip(1).filter(|group| wide(group) >= 4.0) {
            let x = columns.edge(group.start);
            drawing.push(paint::axis(&paint::upright(x, plot.base, if self.every.is_some() { row + 4.0 } else { plot.base + 6.0 })));
        }
        drawing
    }
}

/// Returns how many columns `room` wide it takes for `width`.
fn span(width: f64, room: f64) -> usize {
    if room > 0.0 { (width / room).ceil().max(1.0) as usize } else { usize::MAX }
}

fn groups(slots: &[Slot]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, slot) in slots.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group.name == slot.group && group.end == index => group.end += 1,
            _ if slot.group.is_empty() => {}
            _ => groups.push(Group { name: &slot.group, start: index, end: index + 1 }),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::reading;

    fn names(years: usize, width: f64) -> Vec<String> {
        let slot = |index: usize| Slot { short: format!("Q{}", index % 4 + 1), group: (2000 + index / 4).to_string(), ..Slot::default() };
        let slots: Vec<Slot> = (0..4 * years).map(slot).collect();
        let columns = Columns::of(&slots, 40.0, width);
        let plot = Plot { left: 40.0, right: width, top: 0.0, base: 200.0 };
        let drawing = Periods::of(&slots, &columns).draw(&columns, &plot).to_string();
        reading::texts(&drawing).into_iter().map(|text| text.words).collect()
    }

    #[test]
    fn few_quarters_are_all_named_above_their_year() {
        assert_eq!(names(1, 400.0), ["Q4", "Q3", "Q2", "Q1", "2000"]);
    }

    #[test]
    fn many_quarters_leave_their_years() {
        assert_eq!(names(4, 240.0), ["2003", "2002", "2001", "2000"]);
        assert_eq!(names(10, 240.0), ["2009", "2006", "2003", "2000"]);
    }
}
