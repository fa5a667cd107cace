//! Where the slots of a chart over periods lie from left to right.

use super::data::Slot;

/// The edges of the slots.
#[derive(Debug)]
pub(super) struct Columns {
    edges: Vec<f64>,
    /// The width of the narrowest slot, in px; zero when there is none.
    pub narrowest: f64,
}

impl Columns {
    /// Divides the width between `left` and `right` among the slots.
    ///
    /// A whole year beside quarters is twice as wide as one of them, so that its step is seen to span.
    pub fn of(slots: &[Slot], left: f64, right: f64) -> Columns {
        let weight = |slot: &Slot| if slot.whole_year { 2.0 } else { 1.0 };
        let total: f64 = slots.iter().map(weight).sum();
        let mut sum = 0.0;
        let mut edges = vec![left];
        for slot in slots {
            sum += weight(slot);
            edges.push(left + (right - left) * sum / total);
        }
        let widths = edges.windows(2).map(|pair| pair[1] - pair[0]);
        let narrowest = widths.min_by(f64::total_cmp).unwrap_or(0.0);
        Columns { edges, narrowest }
    }

    /// Returns the left edge of a slot, or the right edge of the one before.
    pub fn edge(&self, slot: usize) -> f64 {
        self.edges.get(slot).or(self.edges.last()).copied().unwrap_or(0.0)
    }

    /// Returns where a slot's value is drawn.
    pub fn centre(&self, slot: usize) -> f64 {
        (self.edge(slot) + self.edge(slot + 1)) / 2.0
    }

    /// Returns how wide a slot is.
    pub fn width(&self, slot: usize) -> f64 {
        self.edge(slot + 1) - self.edge(slot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_year_is_wider_than_a_quarter() {
        let year = Slot { whole_year: true, ..Slot::default() };
        let columns = Columns::of(&[year, Slot::default(), Slot::default()], 0.0, 100.0);
        assert_eq!((columns.centre(0), columns.centre(1), columns.width(2), columns.narrowest), (25.0, 62.5, 25.0, 25.0));
    }

    #[test]
    fn no_slots_leave_no_width() {
        let columns = Columns::of(&[], 5.0, 100.0);
        assert_eq!((columns.edge(3), columns.narrowest), (5.0, 0.0));
    }
}
