//! Draws a chart's data as inline SVG: once for a wide page, once for a narrow one.

mod area;
mod bar;
mod columns;
mod data;
mod element;
mod frame;
mod labels;
mod letters;
mod line;
mod marks;
mod paint;
mod painting;
mod panels;
mod periods;
mod picture;
mod pixels;
mod scale;
mod sparkline;
mod spread;
mod strokes;
mod typesetting;
mod wording;

#[cfg(test)]
mod reading;

pub use self::data::{Axis, Chart, Joint, Kind, Point, Role, Series, Slot, Wording, kind};
pub use self::panels::{MOST, Panel, Panels, panels};
pub use self::picture::{Caption, png};
pub use self::sparkline::sparkline;

use self::frame::{Drawing, Frame, NARROW, Named, WIDE};
use self::scale::Scale;

/// The two drawings of one figure, and what they say about the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawings {
    /// An `<svg>` 720 units wide, shown from 45em.
    pub wide: String,
    /// An `<svg>` 320 units wide, shown below 45em.
    pub narrow: String,
    /// "Axis starts at 70", printed in both drawings, for the caller's description to repeat.
    pub note: Option<String>,
}

/// Returns both drawings of `chart`.
///
/// They share one scale, so that the ticks and the note hold for both.
pub fn figure(chart: &Chart) -> Drawings {
    let scale = scale(chart);
    let note = note(chart, &scale);
    let named = Named { id: &chart.id, title: &chart.title, description_id: &chart.description_id, class: "" };
    let sheet = |frame: &Frame| frame.sheet(named, draw(chart, frame, &scale, note.as_deref()));
    Drawings { wide: sheet(&WIDE), narrow: sheet(&NARROW), note }
}

/// Returns the wide drawing of `chart` as a picture with its own words, an `<svg>` that needs no page and no styles around it.
pub fn picture(chart: &Chart, caption: &Caption) -> String {
    let scale = scale(chart);
    let note = note(chart, &scale);
    picture::compose(&chart.title, caption, draw(chart, &WIDE, &scale, note.as_deref()))
}

fn scale(chart: &Chart) -> Scale {
    let values = data::plotted(chart.body());
    match chart.kind {
        Kind::Bar => Scale::from_zero(&values),
        Kind::Line | Kind::Point => Scale::around(&values),
    }
}

fn note(chart: &Chart, scale: &Scale) -> Option<String> {
    scale.start().map(|start| (chart.axis.starts_at)(start))
}

fn draw(chart: &Chart, frame: &Frame, scale: &Scale, note: Option<&str>) -> Drawing {
    match chart.kind {
        Kind::Bar => bar::draw(chart, frame, scale),
        Kind::Line | Kind::Point => line::draw(chart, frame, scale, note),
    }
}

#[cfg(test)]
mod tests {
    use super::area::Area;
    use super::reading::{self, Dice, Read};
    use super::*;
    use rust_decimal::Decimal;

    fn value(value: Decimal) -> Point {
        Point::Value { value, text: format!("{value}%"), hollow: false, mark: None }
    }

    /// "93 x 88" as points.
    fn points(words: &str) -> Vec<Point> {
        let point = |word: &str| match word.parse::<Decimal>() {
            Ok(number) => value(number),
            Err(_) if word == "." => Point::Nothing,
            Err(_) => Point::Missing { code: format!("[{word}]") },
        };
        words.split_whitespace().map(point).collect()
    }

    fn series(role: Role, label: &str, words: &str) -> Series {
        Series { role, label: label.into(), points: points(words) }
    }

    fn chart(kind: Kind, series: Vec<Series>) -> Chart<'static> {
        let count = series.iter().map(|series| series.points.len()).max().unwrap_or(0);
        let slot = |index: usize| Slot {
            short: format!("Q{}", index % 4 + 1),
            group: format!("{}-{:02}", 2015 + index / 4, (16 + index / 4) % 100),
            ..Slot::default()
        };
        Chart {
            id: "m1".into(),
            kind,
            title: "R&D <chart>".into(),
            description_id: "m1-sum".into(),
            slots: (0..count).map(slot).collect(),
            series,
            axis: Axis { format: Box::new(|tick| format!("{tick}%")), starts_at: Box::new(|start| format!("Axis starts at {start}")) },
        }
    }

    fn both(chart: &Chart) -> [String; 2] {
        let drawings = figure(chart);
        [drawings.wide, drawings.narrow]
    }

    fn check_texts(svg: &str) {
        let size: Vec<f64> = reading::elements(svg)[0].get("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
        let page = Area { left: 0.0, top: 0.0, right: size[2] + 0.02, bottom: size[3] + 0.02 };
        let texts: Vec<(String, Area)> =
            reading::texts(svg).into_iter().map(|text| (text.area(), text)).map(|(area, text)| (text.words, area)).collect();
        for (index, (words, area)) in texts.iter().enumerate() {
            assert!(page.contains(area), "“{words}” leaves the drawing: {svg}");
            for (other, Area { left, top, right, bottom }) in &texts[index + 1..] {
                // Coordinates are rounded, so edges may share a hundredth.
                let inner = Area { left: left + 0.02, top: top + 0.02, right: right - 0.02, bottom: bottom - 0.02 };
                assert!(!area.overlaps(&inner), "“{words}” overlaps “{other}”: {svg}");
            }
        }
    }

    fn lines<'a>(read: &'a [Read], class: &str) -> Vec<&'a str> {
        read.iter().filter(|element| element.get("class") == Some(class)).filter_map(|element| element.get("d")).collect()
    }

    #[test]
    fn a_missing_value_breaks_the_line_and_is_named_at_the_baseline() {
        let chart = chart(Kind::Line, vec![series(Role::Council, "Council", "70 80 x 0 90")]);
        for svg in both(&chart) {
            let read = reading::elements(&svg);
            assert_eq!(lines(&read, "c-council c-line")[0].matches('M').count(), 2);
            assert_eq!(read.iter().filter(|element| element.get("data-value").is_some()).count(), 4, "zero draws a point");
            let code = read.iter().find(|element| element.words == "[x]" && element.name == "text").unwrap();
            let plot = read.iter().find(|element| element.get("class") == Some("c-plot")).unwrap();
            assert!((code.number("y") - plot.number("data-y0-px")).abs() < 10.0 && code.get("data-slot") == Some("2"));
        }
    }

    #[test]
    fn a_value_between_gaps_is_a_dot_without_a_line() {
        let chart = chart(Kind::Line, vec![series(Role::Council, "Council", "70 x 80 x 90")]);
        for svg in both(&chart) {
            let read = reading::elements(&svg);
            assert!(lines(&read, "c-council c-line").iter().all(|d| d.contains('H')), "only the sample beside the name: {svg}");
            assert_eq!(read.iter().filter(|element| element.get("data-value").is_some()).count(), 3);
        }
    }

    #[test]
    fn a_restart_a_break_and_a_whole_year_are_not_joined() {
        let mut chart = chart(Kind::Line, vec![series(Role::Council, "Council", "93 80 81 70 71 60 61")]);
        chart.slots[0].whole_year = true;
        chart.slots[3].joint = Joint::Restarted;
        chart.slots[5].joint = Joint::Broken;
        for svg in both(&chart) {
            let read = reading::elements(&svg);
            let paths = lines(&read, "c-council c-line");
            assert_eq!(paths[0].matches('M').count(), 3);
            assert!(paths[1].contains('H'), "the year is a step");
            assert_eq!(lines(&read, "c-break").len(), 1);
        }
    }

    #[test]
    fn an_axis_away_from_zero_says_so_in_both_drawings() {
        let drawings = figure(&chart(Kind::Line, vec![series(Role::Council, "Council", "88 95 82 87")]));
        assert_eq!(drawings.note.as_deref(), Some("Axis starts at 80"));
        assert!(drawings.wide.contains(">Axis starts at 80<") && drawings.narrow.contains(">Axis starts at 80<"));
        assert_eq!(figure(&chart(Kind::Bar, vec![series(Role::Council, "Council", "88 95 82 87")])).note, None);
    }

    #[test]
    fn plotted_values_map_back_from_their_pixels() {
        let series = || {
            vec![
                series(Role::Council, "Council", "93 x 0.5 -12.25 87"),
                series(Role::Other, "Year so far", "93 92 . 91 87"),
                series(Role::Target, "Target", "75 75 80 80 85"),
                series(Role::Comparator, "Wales", "70 71 x 72 73"),
            ]
        };
        for svg in both(&chart(Kind::Line, series())) {
            let read = reading::elements(&svg);
            let plot = read.iter().find(|element| element.get("class") == Some("c-plot")).unwrap();
            let (low, high) = (plot.number("data-y0"), plot.number("data-y1"));
            let (base, top) = (plot.number("data-y0-px"), plot.number("data-y1-px"));
            let marks: Vec<&Read> = read.iter().filter(|element| element.get("data-value").is_some()).collect();
            assert_eq!(marks.len(), 17);
            for mark in marks {
                let expected = base - (mark.number("data-value") - low) / (high - low) * (base - top);
                assert!((mark.centre().1 - expected).abs() < 0.5, "{mark:?}");
            }
        }
        for svg in both(&chart(Kind::Bar, series())) {
            let read = reading::elements(&svg);
            let plot = read.iter().find(|element| element.get("class") == Some("c-plot")).unwrap();
            let (low, high) = (plot.number("data-x0"), plot.number("data-x1"));
            let (left, right) = (plot.number("data-x0-px"), plot.number("data-x1-px"));
            let bars: Vec<&Read> = read.iter().filter(|element| element.name == "rect" && element.get("data-value").is_some()).collect();
            assert_eq!(bars.len(), 12);
            for bar in bars {
                let value = bar.number("data-value");
                let end = if value < 0.0 { bar.number("x") } else { bar.number("x") + bar.number("width") };
                assert!((end - (left + (value - low) / (high - low) * (right - left))).abs() < 0.5, "{bar:?}");
                assert!(bar.number("height") >= 20.0);
            }
        }
    }

    #[test]
    fn one_value_is_a_marked_point_before_its_target() {
        let series =
            vec![series(Role::Council, "Council", "95"), series(Role::Target, "Target", "95.5"), series(Role::Comparator, "Wales", "94.2")];
        for svg in both(&chart(Kind::Point, series)) {
            let read = reading::elements(&svg);
            assert_eq!(read.iter().find(|element| element.get("data-value") == Some("95")).unwrap().number("r"), 6.0);
            assert!(reading::texts(&svg).iter().any(|text| text.get("class") == Some("c-value") && text.words == "95%"));
        }
    }

    #[test]
    fn a_revised_value_says_so_above_its_dot() {
        for count in [2, 20] {
            let mut council = series(Role::Council, "Council", &"80 90 ".repeat(count / 2));
            council.points[0] = Point::Value { value: Decimal::from(83), text: "83%".into(), hollow: true, mark: Some("[r]".into()) };
            for svg in both(&chart(Kind::Line, vec![council])) {
                let read = reading::elements(&svg);
                let dot = read.iter().find(|element| element.get("data-slot") == Some("0")).unwrap();
                let mark = read.iter().find(|element| element.name == "text" && element.words.contains("[r]")).unwrap();
                assert!(mark.number("y") < dot.number("cy") && dot.get("class").unwrap().contains("c-hollow"));
            }
        }
    }

    #[test]
    fn a_target_near_the_end_of_a_bar_does_not_cut_it() {
        let svg = |council: &str| {
            figure(&chart(Kind::Bar, vec![series(Role::Council, "Council", council), series(Role::Target, "Target", "95.5")])).wide
        };
        assert!(!svg("95").contains("c-gap") && !svg("95.7").contains("c-gap") && !svg("40").contains("c-gap"));
        assert!(svg("120").contains("c-gap"));
    }

    const NAMES: [&str; 8] = [
        "Cyngor",
        "Council",
        "Cyfartaledd Cymru",
        "Targed: o leiaf 95%",
        "Y flwyddyn hyd yma (cronnus)",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "",
        "Target <5 & “more”",
    ];

    fn any_point(dice: &mut Dice, spread: u64) -> Point {
        let number = Decimal::new(i64::try_from(dice.below(spread)).unwrap() - i64::try_from(spread / 3).unwrap(), 1);
        match dice.below(12) {
            0 => Point::Missing { code: ["[x]", "[c]", "[z]"][dice.below(3) as usize].into() },
            1 => Point::Nothing,
            2 => Point::Value { value: number, text: number.to_string(), hollow: true, mark: Some("[r]".into()) },
            _ => value(number),
        }
    }

    fn any_chart(dice: &mut Dice) -> Chart<'static> {
        let kind = [Kind::Line, Kind::Bar, Kind::Point][dice.below(3) as usize];
        let count = [1, 2, 4, 5, 8, 9, 20, 40][dice.below(8) as usize];
        let spread = [3, 30, 1000, 2_000_000][dice.below(4) as usize];
        let roles = [Role::Council, Role::Target, Role::Comparator, Role::Other, Role::Target, Role::Comparator];
        let mut all = Vec::new();
        for role in &roles[..dice.below(7) as usize] {
            let mut points: Vec<Point> = (0..count).map(|_| any_point(dice, spread)).collect();
            if *role == Role::Target && dice.below(2) == 0 {
                points.fill(Point::Range { low: Decimal::NEGATIVE_ONE, high: Decimal::ONE });
            }
            all.push(Series { role: *role, label: NAMES[dice.below(8) as usize].into(), points });
        }
        let mut chart = chart(kind, all);
        for slot in &mut chart.slots {
            slot.whole_year = dice.below(9) == 0;
            slot.joint = [Joint::Joined, Joint::Joined, Joint::Restarted, Joint::Broken][dice.below(4) as usize];
            if dice.below(20) == 0 {
                slot.short = NAMES[dice.below(8) as usize].into();
            }
        }
        chart
    }

    #[test]
    fn texts_never_overlap_nor_leave_the_drawing() {
        let mut dice = Dice(2018);
        for _ in 0..300 {
            for svg in both(&any_chart(&mut dice)) {
                check_texts(&svg);
            }
        }
    }

    #[test]
    fn every_drawing_can_be_painted() {
        let caption = Caption { lang: "en", title: "R&D <chart>".into(), sources: vec!["Powys".into()], ..Caption::default() };
        let mut dice = Dice(2026);
        for _ in 0..300 {
            let svg = picture(&any_chart(&mut dice), &caption);
            let mut pixels = tiny_skia::Pixmap::new(8, 8).unwrap();
            let painted = painting::Painting::read(&svg).and_then(|painting| painting.paint(0.01, &mut pixels.as_mut()));
            assert_eq!(painted, Ok(()), "{svg}");
        }
    }

    #[test]
    fn absurd_input_gives_a_sane_drawing() {
        let (max, min) = (Decimal::MAX.to_string(), Decimal::MIN.to_string());
        let tiny = "0.0000000000000000000000000001";
        let many = (0..10_000).map(|index| (index * 7 % 101).to_string()).collect::<Vec<_>>().join(" ");
        let inputs = [
            "",
            "x",
            "x x x",
            "0",
            "0 0",
            "87 87 87",
            "-5 -5",
            &format!("{max} {min}"),
            &format!("{tiny} 0"),
            &format!("{tiny} {max}"),
            &many,
        ];
        for kind in [Kind::Line, Kind::Bar, Kind::Point] {
            // A row each for ten thousand bars says nothing that a thousand do not.
            let inputs = inputs.iter().take(if kind == Kind::Line { inputs.len() } else { inputs.len() - 1 });
            for words in inputs {
                let chart = chart(kind, vec![series(Role::Council, "Council", words), series(Role::Target, "Target", words)]);
                for svg in both(&chart) {
                    let numbers = reading::elements(&svg);
                    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{words}");
                    let known = words.split_whitespace().filter(|word| *word != "x").count();
                    let marks =
                        numbers.iter().filter(|element| element.get("data-series") == Some("0") && element.get("data-value").is_some());
                    // A line through ten thousand values marks the last alone.
                    assert_eq!(marks.count(), if known > 120 { 1 } else { known });
                    if known < 100 {
                        check_texts(&svg);
                    }
                }
            }
        }
        for svg in both(&chart(Kind::Line, Vec::new())) {
            check_texts(&svg);
        }
    }

    #[test]
    fn ids_are_unique_and_the_drawing_is_named() {
        let chart = chart(Kind::Line, vec![series(Role::Council, "Council", "1 2 3")]);
        let mut ids = Vec::new();
        for svg in both(&chart) {
            let read = reading::elements(&svg);
            ids.extend(read.iter().filter_map(|element| element.get("id").map(str::to_owned)));
            let title = read.iter().find(|element| element.name == "title").unwrap();
            assert_eq!((read[0].get("aria-labelledby"), title.words.as_str()), (title.get("id"), "R&D <chart>"));
            assert_eq!((read[0].get("role"), read[0].get("aria-describedby")), (Some("img"), Some("m1-sum")));
            assert_eq!(read[2].get("aria-hidden"), Some("true"));
            assert!(!svg.contains("style=") && !svg.contains("rotate"));
        }
        assert_eq!(ids, ["m1-w-t", "m1-n-t"]);
    }

    #[test]
    fn the_same_data_gives_the_same_bytes() {
        let draw = || figure(&any_chart(&mut Dice(5)));
        assert_eq!(draw(), draw());
    }
}
