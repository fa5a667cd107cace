//! What a chart shows, already worded in the language of its page.

use rust_decimal::Decimal;

/// The most bars that anybody would compare; more make a line.
const BARS: usize = 40;

/// Returns the kind of drawing that suits `series`: bars for an annual measure,
/// a marked point when the council has one known value, otherwise a line.
pub fn kind(series: &[Series], annual: bool) -> Kind {
    let known = |series: &Series| series.points.iter().filter(|point| point.value().is_some()).count();
    let most = series.iter().filter(|series| matches!(series.role, Role::Council | Role::Other)).map(known).max();
    let slots = series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    match most {
        _ if annual && slots <= BARS => Kind::Bar,
        Some(1) => Kind::Point,
        _ => Kind::Line,
    }
}

/// Returns every value that has a place on the scale, in the order of the data.
pub(super) fn plotted(body: Body) -> Vec<Decimal> {
    let points = body.series.iter().flat_map(|series| series.points.iter().take(body.slots.len()));
    points
        .flat_map(|point| match point {
            Point::Value { value, .. } => [Some(*value), None],
            Point::Range { low, high } => [Some(*low), Some(*high)],
            Point::Missing { .. } | Point::Nothing => [None, None],
        })
        .flatten()
        .collect()
}

/// One chart before it is drawn.
pub struct Chart<'a> {
    /// Opens the id of every element, so it is unique on the page.
    pub id: String,
    /// How the values are drawn.
    pub kind: Kind,
    /// The accessible name: type, measure, period.
    pub title: String,
    /// The id of the visible description.
    pub description_id: String,
    /// The periods, oldest first.
    pub slots: Vec<Slot>,
    /// What is drawn, at most four in a chart that is to be read.
    pub series: Vec<Series>,
    /// The words of the value axis.
    pub axis: Axis<'a>,
}

/// What is drawn over periods, without its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body<'a> {
    /// How the values are drawn.
    pub kind: Kind,
    /// The periods, oldest first.
    pub slots: &'a [Slot],
    /// What is drawn.
    pub series: &'a [Series],
}

impl Chart<'_> {
    /// Returns what is drawn over periods.
    pub(super) fn body(&self) -> Body<'_> {
        Body { kind: self.kind, slots: &self.slots, series: &self.series }
    }
}

/// The form of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Values over periods.
    Line,
    /// Horizontal bars, one row a slot.
    Bar,
    /// One known value, with its target.
    Point,
}

/// One period of the chart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// "Q1"; for a whole year "Year", or the year itself with an empty group.
    pub short: String,
    /// "2017-18"; neighbours with the same group share one label. May be empty.
    pub group: String,
    /// An annual value on a quarterly chart: a step across the slot, never joined.
    pub whole_year: bool,
    /// How a line reaches this slot from the one before.
    pub joint: Joint,
}

/// How a line reaches a slot from the one before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Joint {
    /// The line runs on.
    #[default]
    Joined,
    /// A cumulative line restarts.
    Restarted,
    /// The series was redefined: the line is broken and vertical dashes say so.
    Broken,
}

/// One named run of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What the series is to the council; decides its form.
    pub role: Role,
    /// The name that is written beside it.
    pub label: String,
    /// One point a slot; surplus points are not drawn.
    pub points: Vec<Point>,
}

/// What a series is to the council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The council's own figure.
    Council,
    /// The council's figure on another basis, such as the cumulative one.
    Other,
    /// What was agreed.
    Target,
    /// Somebody else's figure, such as the average of Wales.
    Comparator,
}

/// What a series has in one slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// A known value.
    Value {
        /// Where it is drawn.
        value: Decimal,
        /// How it is written: "87%".
        text: String,
        /// Drawn hollow, because it is provisional.
        hollow: bool,
        /// A code above the dot: `[r]`.
        mark: Option<String>,
    },
    /// No value, for the reason that the code stands for: `[x]`.
    Missing {
        /// The code as written at the baseline.
        code: String,
    },
    /// A target band, both ends included.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// Nothing was expected here.
    Nothing,
}

impl Point {
    /// Returns the value of a point that has one.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Point::Value { value, .. } => Some(*value),
            _ => None,
        }
    }
}

/// Words a number of the axis in the page's language.
///
/// A tick comes with as many decimals as its axis needs (`2.5`, `5.0`), to be kept.
pub type Wording<'a> = Box<dyn Fn(Decimal) -> String + 'a>;

/// The words of the value axis.
pub struct Axis<'a> {
    /// Words a tick: "70%", "£8m".
    pub format: Wording<'a>,
    /// Words "Axis starts at 70".
    pub starts_at: Wording<'a>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn council(values: &[Option<i64>]) -> Vec<Series> {
        let point = |value: &Option<i64>| match value {
            Some(value) => Point::Value { value: Decimal::from(*value), text: value.to_string(), hollow: false, mark: None },
            None => Point::Missing { code: "[x]".into() },
        };
        vec![Series { role: Role::Council, label: "Council".into(), points: values.iter().map(point).collect() }]
    }

    #[test]
    fn an_annual_measure_is_drawn_as_bars() {
        assert_eq!(kind(&council(&[Some(1)]), true), Kind::Bar);
    }

    #[test]
    fn one_known_value_is_a_point_and_two_are_a_line() {
        assert_eq!(kind(&council(&[None, Some(1)]), false), Kind::Point);
        assert_eq!(kind(&council(&[Some(1), None, Some(2)]), false), Kind::Line);
        assert_eq!(kind(&[], false), Kind::Line);
    }
}
