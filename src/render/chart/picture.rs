//! A chart as a picture that stands alone: with its title, status and source inside, as SVG and as PNG.

use std::cell::RefCell;

use tiny_skia::{Color, PixmapMut};

use super::area::Anchor;
use super::element::Element;
use super::frame::{Drawing, FONTS, WIDE};
use super::paint::{self, Text};
use super::painting::Painting;
use super::pixels;
use super::wording::{LEADING, SIZE, wrap, wrap_bold};

/// The margin around everything, in px.
const MARGIN: f64 = 16.0;
/// The size of the title, in px.
const TITLE: f64 = 20.0;
/// From one line of the title to the next, in px.
const TITLE_LEADING: f64 = 26.0;
/// The most pixels a side of a PNG has; what is larger gets a smaller scale.
const LARGEST: f32 = 8000.0;

thread_local! {
    /// The pixels that the last picture was painted on, four bytes each: asking for new ones takes longer than painting a line of text.
    static CANVAS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// The words that a picture brings along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// The language of all words.
    pub lang: &'static str,
    /// What is measured.
    pub title: String,
    /// Unit, place and period.
    pub subtitle: String,
    /// The finding and the status, a line each.
    pub findings: Vec<String>,
    /// What the drawing shows, in words, for those who do not see it.
    pub description: String,
    /// Source, council and edition, a line each.
    pub sources: Vec<String>,
}

/// Sets a drawing on a white ground, with the words of its caption above and below.
pub(super) fn compose(name: &str, caption: &Caption, drawing: Drawing) -> String {
    let room = WIDE.width;
    let mut words = Element::new("g").with("class", "c-caption");
    let mut y = MARGIN;
    for line in wrap_bold(&caption.title, room * SIZE / TITLE) {
        y += TITLE_LEADING;
        let text = paint::text(Text::Label, MARGIN, y - 6.0, Anchor::Start, &line);
        words.push(text.at("font-size", TITLE).with("font-weight", "700"));
    }
    let mut write = |kind: Text, lines: &[String], y: &mut f64| {
        for line in lines.iter().flat_map(|line| wrap(line, room)) {
            *y += LEADING;
            words.push(paint::text(kind, MARGIN, *y - 4.0, Anchor::Start, &line));
        }
    };
    write(Text::Quiet, std::slice::from_ref(&caption.subtitle), &mut y);
    y += 8.0;
    write(Text::Label, &caption.findings, &mut y);
    y += 14.0;
    let top = y;
    y += drawing.height.ceil() + 10.0;
    write(Text::Quiet, &caption.sources, &mut y);

    let (width, height) = (room + 2.0 * MARGIN, (y + MARGIN).ceil());
    let ground = Element::new("rect").at("width", width).at("height", height).with("fill", paint::GROUND);
    let place = format!("translate({MARGIN} {})", super::element::coordinate(top));
    Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("xml:lang", caption.lang)
        .with("role", "img")
        .with("aria-labelledby", "title description")
        .with("viewBox", &format!("0 0 {width} {height}"))
        .at("width", width)
        .at("height", height)
        .with("font-family", FONTS)
        .at("font-size", SIZE)
        .holding(Element::new("title").with("id", "title").saying(name))
        .holding(Element::new("desc").with("id", "description").saying(&caption.description))
        .holding(ground)
        .holding(words)
        .holding(drawing.content.with("transform", &place))
        .to_string()
}

/// Draws a picture as PNG, two pixels to a unit, with the fonts that the program carries.
///
/// # Errors
/// Says what the drawing has that cannot be painted.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let painting = Painting::read(svg)?;
    let size = painting.size();
    let scale = (LARGEST / size.width().max(size.height())).min(2.0);
    let [width, height] = [size.width(), size.height()].map(|side| (side * scale).ceil() as u32);
    let bytes = 4 * width as usize * height as usize;
    CANVAS.with_borrow_mut(|canvas| {
        if canvas.len() < bytes {
            // Nobody needs what was painted before, so it goes first and none of it is carried over. With room for larger ones too there
            // are few that ask for more.
            *canvas = Vec::new();
            *canvas = vec![0; bytes.next_power_of_two()];
        }
        let mut picture = PixmapMut::from_bytes(&mut canvas[..bytes], width, height).ok_or("the picture has no size")?;
        picture.fill(Color::WHITE);
        painting.paint(scale, &mut picture)?;
        pixels::encode(picture.as_ref())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::reading;

    fn picture(title: &str) -> String {
        let caption = Caption {
            lang: "cy",
            title: title.into(),
            subtitle: "y cant; Powys".into(),
            findings: vec!["Gwyrdd: 87% o'i gymharu â tharged o 75%".into()],
            description: "Siart llinell".into(),
            sources: vec!["Cyngor Sir Powys".into()],
        };
        compose("Siart", &caption, Drawing { height: 100.0, content: Element::new("g") })
    }

    #[test]
    fn words_stand_above_and_below_the_drawing_and_inside_the_picture() {
        let svg = picture(&"Canran y ceisiadau cynllunio y penderfynwyd arnynt ".repeat(4));
        let texts = reading::texts(&svg);
        let place = reading::elements(&svg).into_iter().find_map(|element| element.get("transform").map(str::to_owned)).unwrap();
        let top: f64 = place.rsplit(' ').next().unwrap().trim_end_matches(')').parse().unwrap();
        let rows: Vec<f64> = texts.iter().map(|text| text.number("y")).collect();
        assert!(rows.windows(2).all(|pair| pair[1] - pair[0] >= LEADING), "{rows:?}");
        assert!(rows.iter().all(|y| *y < top || *y > top + 100.0 + SIZE * 0.8), "{rows:?} around {top}");
        let size: Vec<f64> = reading::elements(&svg)[0].get("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
        assert!(*rows.last().unwrap() < size[3] && texts.len() >= 6);
        assert!(texts.iter().all(|text| text.get("fill").is_some()), "no styles are needed");
    }

    #[test]
    fn the_same_picture_has_the_same_pixels() {
        assert_eq!(png(&picture("Tŷ")), png(&picture("Tŷ")));
        assert!(png(&picture("Tŷ")).unwrap().starts_with(b"\x89PNG"));
    }

    #[test]
    fn letters_of_welsh_are_in_the_fonts() {
        let unknown = png(&picture("\u{E000}")).unwrap();
        let plain: Vec<_> = ["w", "y", "W", "Y"].iter().map(|letter| png(&picture(letter)).unwrap()).collect();
        for letter in ["ŵ", "ŷ", "Ŵ", "Ŷ", "â", "ê", "î", "ô", "û", "ï", "ẁ", "ẃ", "ẅ", "ỳ", "–", "’", "£", "…"] {
            let drawn = png(&picture(letter)).unwrap();
            assert!(drawn != unknown && !plain.contains(&drawn), "{letter}");
        }
    }

    #[test]
    fn a_picture_of_absurd_height_has_fewer_pixels() {
        let svg =
            compose("Siart", &Caption { lang: "cy", ..Caption::default() }, Drawing { height: 400_000.0, content: Element::new("g") });
        let png = png(&svg).unwrap();
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert!(side(20) <= 8001 && side(16) >= 1);
    }
}
