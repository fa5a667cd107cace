//! Rectangles on a drawing, and which of them are taken.

use super::wording;

/// A rectangle in the units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

/// Which side of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The text runs to the right.
    Start,
    /// The text is centred.
    Middle,
    /// The text runs to the left.
    End,
}

impl Area {
    /// Returns the area of a line of text `width` wide with its baseline at `y`.
    pub fn of_text(x: f64, y: f64, anchor: Anchor, width: f64) -> Area {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Area { left, top: y - 0.8 * wording::SIZE, right: left + width, bottom: y + 0.25 * wording::SIZE }
    }

    /// Returns the square that reaches `reach` from its centre.
    pub fn around(x: f64, y: f64, reach: f64) -> Area {
        Area { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// Returns whether both share more than an edge.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Returns whether `other` lies within.
    pub fn contains(&self, other: &Area) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }

    /// Returns whether the straight line between two points crosses the area.
    pub fn is_crossed(&self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> bool {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (start, run, low, high) in [(x0, x1 - x0, self.left, self.right), (y0, y1 - y0, self.top, self.bottom)] {
            if run == 0.0 {
                if start <= low || start >= high {
                    return false;
                }
            } else {
                let (a, b) = ((low - start) / run, (high - start) / run);
                (enter, leave) = (enter.max(a.min(b)), leave.min(a.max(b)));
            }
        }
        enter < leave
    }
}

/// The areas that text has taken so far.
#[derive(Debug, Default)]
pub(super) struct Taken(Vec<Area>);

impl Taken {
    /// Takes `area`, when nothing else has any of it.
    pub fn take(&mut self, area: Area) -> bool {
        let free = self.is_free(&area);
        if free {
            self.0.push(area);
        }
        free
    }

    /// Returns whether nothing has any of `area`.
    pub fn is_free(&self, area: &Area) -> bool {
        self.0.iter().all(|taken| !taken.overlaps(area))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_an_area_or_passes_it() {
        let area = Area::around(10.0, 10.0, 5.0);
        assert!(area.is_crossed((0.0, 0.0), (20.0, 20.0)) && area.is_crossed((0.0, 10.0), (20.0, 10.0)));
        assert!(!area.is_crossed((0.0, 0.0), (20.0, 0.0)) && !area.is_crossed((0.0, 16.0), (20.0, 16.0)));
        assert!(!area.is_crossed((0.0, 20.0), (9.0, 20.0)) && !area.is_crossed((0.0, 0.0), (4.0, 4.0)));
    }

    #[test]
    fn what_is_taken_is_not_given_twice() {
        let mut taken = Taken::default();
        assert!(taken.take(Area::around(0.0, 0.0, 5.0)));
        assert!(!taken.take(Area::around(4.0, 4.0, 5.0)));
        assert!(taken.take(Area::around(10.0, 0.0, 5.0)), "edges may touch");
    }
}
