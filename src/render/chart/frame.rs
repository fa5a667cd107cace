//! The two sheets a chart is drawn on.

use super::element::Element;
use super::scale::Scale;

/// Faces of one width, whose letters are never wider than `wording` assumes; pictures are drawn with Arimo, which has Arial's.
pub(super) const FONTS: &str = "Arial, Arimo, Helvetica, sans-serif";

/// A sheet and what fits on it; all lengths in the units of its view box.
#[derive(Debug)]
pub(super) struct Frame {
    /// Ends the ids of the drawing's elements.
    suffix: &'static str,
    class: &'static str,
    /// The width of the view box.
    pub width: f64,
    /// The least height of a chart over periods.
    pub height: f64,
    /// The widest text that may stand beside the lines.
    pub beside: f64,
    /// The most slots that leave room for text beside the lines.
    pub beside_slots: usize,
    /// The widest name that may stand to the left of a bar.
    pub stub: f64,
}

/// The drawing for pages from 45em.
pub(super) const WIDE: Frame =
    Frame { suffix: "w", class: "chart chart-wide", width: 720.0, height: 360.0, beside: 170.0, beside_slots: usize::MAX, stub: 180.0 };

/// The drawing for small screens.
pub(super) const NARROW: Frame =
    Frame { suffix: "n", class: "chart chart-narrow", width: 320.0, height: 300.0, beside: 76.0, beside_slots: 5, stub: 76.0 };

/// A drawing without its `<svg>`: as high as its content, as wide as its sheet.
#[derive(Debug)]
pub(super) struct Drawing {
    /// The height, in px.
    pub height: f64,
    /// Everything that is drawn.
    pub content: Element,
}

/// What names a drawing on its page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    /// Opens the ids of the drawing's elements.
    pub id: &'a str,
    /// The accessible name.
    pub title: &'a str,
    /// The id of the visible description.
    pub description_id: &'a str,
    /// What the class of a drawing adds to that of its sheet; may be empty.
    pub class: &'a str,
}

impl Frame {
    /// Returns the finished `<svg>` around a drawing, whose text is not exposed a second time.
    pub fn sheet(&self, named: Named, drawing: Drawing) -> String {
        let title = format!("{}-{}-t", named.id, self.suffix);
        let height = drawing.height.ceil();
        let svg = Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("class", format!("{} {}", self.class, named.class).trim_end())
            .with("role", "img")
            .with("aria-labelledby", &title)
            .with("aria-describedby", named.description_id)
            .with("viewBox", &format!("0 0 {} {height}", self.width))
            .at("width", self.width)
            .at("height", height)
            .with("focusable", "false")
            .with("font-family", FONTS)
            .at("font-size", super::wording::SIZE);
        svg.holding(Element::new("title").with("id", &title).saying(named.title))
            .holding(drawing.content.with("aria-hidden", "true"))
            .to_string()
    }
}

/// The rectangle in which values are drawn, upwards from its base.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
    /// Where the axis ends.
    pub top: f64,
    /// Where the axis starts.
    pub base: f64,
}

impl Plot {
    /// Returns the height at which a fraction of the scale is drawn.
    pub fn y(&self, fraction: f64) -> f64 {
        self.base - fraction * (self.base - self.top)
    }

    /// Returns the invisible plot area, which tells a test how pixels become values.
    pub fn area(&self, scale: &Scale) -> Element {
        Element::new("rect")
            .with("class", "c-plot")
            .at("x", self.left)
            .at("y", self.top)
            .at("width", self.right - self.left)
            .at("height", self.base - self.top)
            .with("fill", "none")
            .with("data-y0", &scale.low.normalize().to_string())
            .at("data-y0-px", self.base)
            .with("data-y1", &scale.high.normalize().to_string())
            .at("data-y1-px", self.top)
    }
}
