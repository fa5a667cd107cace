//! What stands around charts: headings, panels, pictures, frames, and values that no chart was made for.

use scraper::{ElementRef, Html, Selector};

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";

fn figures(actual: &str) -> Project {
    Project::smallest().replace(MEASURE, "\"2017-18 Q3\" = 96\n\"2017-18 Q4\" = 92\n", actual)
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The headings of the first figure, in English and in Welsh.
fn headings(project: &Project) -> [String; 2] {
    project.build();
    ["en/measures/potholes-mended/index.html", "cy/mesurau/tyllau-a-drwsiwyd/index.html"]
        .map(|path| words(all(&Html::parse_document(&project.read(path)), "figure figcaption h2")[0]))
}

#[test]
fn a_heading_tells_how_the_whole_series_went() {
    let quarters =
        |values: [u32; 4]| (1..).zip(values).map(|(number, value)| format!("\"2017-18 Q{number}\" = {value}\n")).collect::<String>();
    for (values, en, cy) in [
        (
            [80, 90, 70, 85],
            "Target missed in all 4 quarters; better than the first figure (Quarter 1 2017-18)",
            "Methwyd y targed ym mhob un o'r 4 chwarter; gwell na'r ffigur cyntaf (Chwarter 1 2017-18)",
        ),
        (
            [99, 98, 97, 96],
            "Target met in all 4 quarters; worse than the first figure (Quarter 1 2017-18)",
            "Cyrhaeddwyd y targed ym mhob un o'r 4 chwarter; gwaeth na'r ffigur cyntaf (Chwarter 1 2017-18)",
        ),
        (
            [95, 94, 95, 95],
            "Target met in 3 of 4 quarters; the same as the first figure (Quarter 1 2017-18)",
            "Cyrhaeddwyd y targed mewn 3 o'r 4 chwarter; yr un fath â'r ffigur cyntaf (Chwarter 1 2017-18)",
        ),
    ] {
        assert_eq!(headings(&figures(&quarters(values))), [en, cy]);
    }
    let fewer = figures(&quarters([80, 90, 70, 85])).replace(MEASURE, "good = \"high\"", "good = \"low\"");
    assert!(headings(&fewer)[0].ends_with("worse than the first figure (Quarter 1 2017-18)"));
    let neither = figures(&quarters([80, 90, 70, 85])).replace(MEASURE, "good = \"high\"", "good = \"none\"");
    assert!(headings(&neither)[0].ends_with("higher than the first figure (Quarter 1 2017-18)"));
    let missed = figures("\"2017-18 Q3\" = 90\n\"2017-18 Q4\" = 92\n");
    assert_eq!(headings(&missed)[0], "Target missed in both periods; better than the first figure (Quarter 3 2017-18)");
    assert_eq!(headings(&figures("\"2017-18 Q4\" = 92\n")), ["One figure: Quarter 4 2017-18", "Un ffigur: Chwarter 4 2017-18"]);
}

#[test]
fn nothing_is_told_across_a_break_or_of_figures_that_add_up() {
    let broken = figures("\"2017-18 Q2\" = 50\n\"2017-18 Q3\" = { value = 90, flags = [\"series-break\"] }\n\"2017-18 Q4\" = 88\n");
    assert!(headings(&broken)[0].ends_with("worse than the first figure (Quarter 3 2017-18)"));
    let cumulative = Project::smallest().replace(MEASURE, "frequency", "basis = \"cumulative\"\nfrequency");
    assert_eq!(
        headings(&cumulative),
        ["So far (Quarter 4 2017-18): 92%, and the target is missed", "Hyd yma (Chwarter 4 2017-18): 92%, a'r targed wedi'i fethu"]
    );
}

#[test]
fn a_picture_says_by_itself_what_it_is() {
    let project = Project::smallest();
    project.build();
    for (path, told) in [
        (
            "en/measures/potholes-mended/chart",
            ["Potholes mended", "Amber: 92% against a target of at least 95%", "Test Council – How we are doing"],
        ),
        ("cy/mesurau/tyllau-a-drwsiwyd/chart", ["Tyllau a drwsiwyd", "92%", "Cyngor Prawf – Sut rydym yn gwneud"]),
    ] {
        let svg = project.read(&format!("{path}.svg"));
        for text in told {
            assert!(svg.contains(text), "{path} does not say {text}: {svg}");
        }
        assert!(svg.contains("fill=\"#FFFFFF\"") && !svg.contains("style=") && !svg.contains("href"));
        let png = &project.site()[&format!("{path}.png")];
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert!(side(16) == 1504 && (800..2400).contains(&side(20)), "{} × {}", side(16), side(20));
    }
}

#[test]
fn a_measure_without_figures_has_neither_picture_nor_frame() {
    let project = figures("\"2017-18 Q4\" = { none = \"not-collected\" }\n");
    project.build();
    let site = project.site();
    assert!(!site.keys().any(|path| path.ends_with(".png") || path.contains("/embed/")), "{:?}", site.keys());
    assert!(!project.read("en/measures/potholes-mended/index.html").contains("take-along"));
}

#[test]
fn a_site_can_do_without_charts_in_pixels() {
    let project = Project::smallest().base_url("https://example.org");
    let project = project.replace("content/site.toml", "edition = ", "png_charts = false\nedition = ");
    project.build();
    assert!(!project.site().keys().any(|path| path.ends_with(".png")), "a chart was painted");
    let page = project.read("en/measures/potholes-mended/index.html");
    assert!(page.contains("chart.svg") && !page.contains("chart.png"), "the page offers what is not there");
}

#[test]
fn a_frame_has_the_chart_and_nothing_around_it() {
    let project = Project::smallest().base_url("https://example.org/perf");
    project.build();
    let text = project.read("en/measures/potholes-mended/embed/index.html");
    let page = Html::parse_document(&text);
    assert!(all(&page, "nav, header, footer, script").is_empty());
    assert_eq!(all(&page, "meta[name=robots]")[0].value().attr("content"), Some("noindex"));
    assert_eq!(all(&page, "figure svg.chart").len(), 2);
    assert_eq!(all(&page, "h1").into_iter().map(words).collect::<Vec<_>>(), ["Potholes mended"]);
    let links: Vec<&str> = all(&page, "main a").into_iter().map(|link| link.value().attr("href").unwrap()).collect();
    assert_eq!(
        links,
        [
            "../index.html#table-h",
            "../../../../data/measures/potholes.csv",
            "../index.html",
            "../../../../cy/mesurau/tyllau-a-drwsiwyd/mewnosod/index.html"
        ]
    );
    assert!(text.contains("<link rel=\"canonical\" href=\"https://example.org/perf/en/measures/potholes-mended/\">"));
    assert!(!project.read("sitemap.xml").contains("/embed/"));
    let snippet = |project: &Project| {
        let page = Html::parse_document(&project.read("cy/mesurau/tyllau-a-drwsiwyd/index.html"));
        words(all(&page, "details.take-along code")[0])
    };
    assert!(snippet(&project).starts_with("<iframe src=\"https://example.org/perf/cy/mesurau/tyllau-a-drwsiwyd/mewnosod/\" title="));
    let project = Project::smallest();
    project.build();
    assert!(snippet(&project).starts_with("<iframe src=\"cy/mesurau/tyllau-a-drwsiwyd/mewnosod/index.html\" title="));
}

/// The smallest project with a breakdown of so many items; the first has one figure, the second none, the rest two.
fn parts(count: usize) -> Project {
    let mut text = "\n[breakdown.sector]\nrelation = \"does-not-add-up\"\n".to_owned();
    for index in 0..count {
        let actual = match index {
            0 => "\"2017-18 Q4\" = 40\n".to_owned(),
            1 => "\"2017-18 Q4\" = { none = \"not-collected\" }\n".to_owned(),
            index => format!("\"2017-18 Q3\" = {}\n\"2017-18 Q4\" = {}\n", 50 + index, 60 + index),
        };
        text += &format!(
            "[breakdown.sector.items.part-{index}]\ntitle = {{ en = \"Part {index}\", cy = \"Rhan {index}\" }}\norder = {}\ntarget.\"2017-18\" = {{ at_least = {} }}\n[breakdown.sector.items.part-{index}.actual]\n{actual}",
            index + 1,
            40 + index
        );
    }
    let whole = std::fs::read_to_string(Project::smallest().root().join(MEASURE)).unwrap();
    Project::smallest().file(MEASURE, &(whole + &text))
}

#[test]
fn parts_are_drawn_as_panels_on_one_scale_and_nine_at_most() {
    for count in [2, 9, 11] {
        let project = parts(count);
        project.build();
        let page = Html::parse_document(&project.read("en/measures/potholes-mended/index.html"));
        let figure = all(&page, "figure#m-potholes-sector")[0];
        let told = words(figure);
        assert_eq!(told.contains("The panels show the first 9 of 11"), count > 9, "{told}");
        assert!(told.contains("Part 0: 40% (Quarter 4 2017-18); Part 1: no figures") && told.contains("Every panel has the same scale: "));
        for drawing in all(&page, "figure#m-potholes-sector svg.panels") {
            let panels: Vec<ElementRef<'_>> = drawing.select(&Selector::parse(".c-panel").unwrap()).collect();
            assert_eq!(panels.len(), count.min(9));
            let scale = |panel: &ElementRef<'_>| {
                let plot = panel.select(&Selector::parse(".c-plot").unwrap()).next().unwrap().value();
                [
                    plot.attr("data-y0").unwrap().to_owned(),
                    plot.attr("data-y1").unwrap().to_owned(),
                    plot.attr("height").unwrap().to_owned(),
                ]
            };
            assert!(panels.iter().all(|panel| scale(panel) == scale(&panels[0])));
            let marks = |index: usize| panels[index].select(&Selector::parse(".c-council[data-value]").unwrap()).count();
            assert_eq!((marks(0), marks(1)), (1, 0));
            assert!(words(panels[1]).contains("figures") && words(panels[0]).contains("Target:"));
            assert!(count < 3 || marks(2) == 2);
        }
        assert_eq!(figure.select(&Selector::parse("table.parts tbody tr").unwrap()).count(), count, "the table has every part");
    }
}

#[test]
fn absurd_values_still_make_whole_pages() {
    let days: String = (0..450)
        .map(|day| {
            let date = jiff::civil::date(2016, 12, 25).checked_add(jiff::Span::new().days(day)).unwrap();
            format!("{date} = {}\n", day * 7 % 101)
        })
        .map(|line| line.replacen(' ', "\" ", 1))
        .map(|line| format!("\"{line}"))
        .collect();
    let wide =
        "\"2016-17 Q4\" = 0.000001\n\"2017-18 Q1\" = 5000000000\n\"2017-18 Q2\" = -3\n\"2017-18 Q3\" = 0\n\"2017-18 Q4\" = 79000000000\n";
    for (actual, quarterly) in [(days.as_str(), true), (days.as_str(), false), (wide, true), (wide, false)] {
        let project = figures(actual).replace(MEASURE, "unit = \"percent\"", "unit = \"number\"\nunbounded = true");
        let project = if quarterly { project } else { project.replace(MEASURE, "frequency = \"quarter\"", "frequency = \"year\"") };
        project.build();
        for path in ["en/measures/potholes-mended/index.html", "cy/mesurau/tyllau-a-drwsiwyd/index.html"] {
            let text = project.read(path);
            let page = Html::parse_document(&text);
            let drawings = all(&page, "svg.chart");
            assert_eq!(drawings.len(), 2);
            for drawing in drawings {
                assert!(!drawing.html().contains("NaN") && !drawing.html().contains("inf"), "{path}");
                let height: f64 = drawing.value().attr("height").unwrap().parse().unwrap();
                assert!(height < 1000.0, "{height}");
                let texts = drawing.select(&Selector::parse("text").unwrap()).count();
                assert!((2..80).contains(&texts), "{texts} texts");
                let dots = drawing.select(&Selector::parse(".c-council[data-value]").unwrap()).count();
                assert!(dots <= 120, "{dots} dots");
            }
            assert_eq!(all(&page, "table.series tbody tr:not(.compared)").len(), actual.lines().count(), "the table has every figure");
        }
    }
}

#[test]
fn the_heading_of_a_breakdown_says_how_its_parts_stand() {
    let heading = |project: &Project| {
        project.build();
        ["en/measures/potholes-mended/index.html", "cy/mesurau/tyllau-a-drwsiwyd/index.html"]
            .map(|path| words(all(&Html::parse_document(&project.read(path)), "figure#m-potholes-sector h2")[0]))
    };
    let dimension = |lang: usize| heading(&parts(4))[lang].split(": ").next().unwrap().to_owned();
    // Parts 0, 2 and 3 have figures, 40, 62 and 63, and part n a target of 40 + n.
    assert_eq!(
        heading(&parts(4)),
        [format!("{}: all 3 met the target", dimension(0)), format!("{}: pob un o'r 3 wedi cyrraedd y targed", dimension(1))]
    );
    let some = parts(4).replace(MEASURE, "at_least = 42", "at_least = 80");
    assert_eq!(heading(&some)[0], format!("{}: 2 of 3 met the target", dimension(0)));
    let none =
        ["at_least = 40", "at_least = 42", "at_least = 43"].iter().fold(parts(4), |it, aim| it.replace(MEASURE, aim, "at_least = 80"));
    assert_eq!(heading(&none)[0], format!("{}: none of 3 met the target", dimension(0)));
    let aims = (0..4).fold(parts(4), |it, part| it.replace(MEASURE, &format!("at_least = {} ", 40 + part), "none = \"no-target-set\" "));
    assert_eq!(
        heading(&aims),
        [
            format!("{}: highest Part 3 (63%), lowest Part 0 (40%)", dimension(0)),
            format!("{}: uchaf: Rhan 3 (63%); isaf: Rhan 0 (40%)", dimension(1))
        ]
    );
}
