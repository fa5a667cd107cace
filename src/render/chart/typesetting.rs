//! Sets the texts of a drawing: which letters there are, and where each stands.
//!
//! The fonts of pictures have neither kerning nor ligatures, so a letter stands where the one before it ends. It knows what charts say of a
//! text and nothing else of SVG.

use std::sync::LazyLock;

use roxmltree::{Document, Node};
use skrifa::charmap::Charmap;
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::OutlineGlyphCollection;
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

/// Arimo, which is as wide as Arial letter by letter, cut to Latin: see `fonts/`. A picture never takes a face from the machine it is
/// made on, so that it has the same bytes on all.
static FONTS: [&[u8]; 2] = [include_bytes!("../../../fonts/arimo-regular.ttf"), include_bytes!("../../../fonts/arimo-bold.ttf")];

/// The faces in the order of [`Weight`]; none if the fonts were broken.
static FACES: LazyLock<Option<[Face; 2]>> = LazyLock::new(|| {
    let [regular, bold] = FONTS;
    Some([Face::read(regular)?, Face::read(bold)?])
});

/// What a text, words within it and the groups around it may say of themselves, beside data for programs.
const OF_TEXTS: [&str; 7] = ["class", "x", "y", "fill", "font-size", "font-weight", "text-anchor"];
const OF_WORDS: [&str; 2] = ["class", "font-weight"];
const OF_GROUPS: [&str; 2] = ["class", "transform"];

/// How strong a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A letter of a drawing; lengths are in the units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letter {
    pub weight: Weight,
    pub glyph: GlyphId,
    /// How many units a unit of the face takes.
    pub scale: f32,
    /// Where it begins.
    pub x: f32,
    /// Where its line stands.
    pub y: f32,
    /// Red, green, blue.
    pub colour: [u8; 3],
}

/// What a font says of its letters, in units of the face.
struct Face {
    glyphs: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    outlines: OutlineGlyphCollection<'static>,
    units_per_em: f32,
}

impl Face {
    fn read(font: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(font).ok()?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        let units_per_em = f32::from(font.metrics(size, location).units_per_em);
        Some(Self { glyphs: font.charmap(), widths: font.glyph_metrics(size, location), outlines: font.outline_glyphs(), units_per_em })
    }

    /// Returns the glyph of a letter; the one that stands for all others where the face has none.
    fn glyph(&self, letter: char) -> GlyphId {
        let space = || letter.is_whitespace().then_some(' ').and_then(|space| self.glyphs.map(space));
        self.glyphs.map(letter).or_else(space).unwrap_or(GlyphId::NOTDEF)
    }

    fn width(&self, glyph: GlyphId) -> f32 {
        self.widths.advance_width(glyph).unwrap_or_default()
    }
}

impl Weight {
    fn face(self) -> Option<&'static Face> {
        FACES.as_ref().map(|faces| &faces[self as usize])
    }

    /// Returns the outlines of the face.
    pub(super) fn outlines(self) -> Option<&'static OutlineGlyphCollection<'static>> {
        self.face().map(|face| &face.outlines)
    }
}

/// Lists the letters of a drawing, in the order of its texts.
///
/// # Errors
/// Says what of a text, or of what stands within or around it, charts do not say of theirs.
pub(super) fn letters(drawing: &Document<'_>) -> Result<Vec<Letter>, String> {
    let mut letters = Vec::new();
    for text in drawing.descendants().filter(|node| node.has_tag_name("text")) {
        set(text, &mut letters)?;
    }
    Ok(letters)
}

/// Sets one text. Spaces are taken as SVG takes them: those at the ends are none, and several are one.
fn set(text: Node<'_, '_>, letters: &mut Vec<Letter>) -> Result<(), String> {
    knows(text, &OF_TEXTS)?;
    text.descendants().filter(|node| node.is_element() && *node != text).try_for_each(|words| knows(words, &OF_WORDS))?;
    text.ancestors().filter(|node| node.has_tag_name("g")).try_for_each(|group| knows(group, &OF_GROUPS))?;
    let size = inherited(text, "font-size").and_then(number).ok_or("a text without a size")?;
    let colour = inherited(text, "fill").and_then(colour).ok_or("a text in no plain colour")?;
    let [left, top] = ["x", "y"].map(|name| text.attribute(name).and_then(number).unwrap_or_default());
    let (across, down) = moved(text)?;
    let first = letters.len();
    let mut end = 0.0;
    let mut space = 0.0;
    for words in text.descendants().filter(Node::is_text) {
        let weight = if inherited(words, "font-weight") == Some("700") { Weight::Bold } else { Weight::Regular };
        let face = weight.face().ok_or("no face could be read")?;
        let scale = size / face.units_per_em;
        for letter in words.text().unwrap_or_default().nfc().filter(|letter| !is_unseen(*letter)) {
            let glyph = face.glyph(letter);
            let width = face.width(glyph) * scale;
            if letter.is_ascii_whitespace() {
                space = width;
                continue;
            }
            if letters.len() > first {
                end += space;
            }
            space = 0.0;
            letters.push(Letter { weight, glyph, scale, x: end, y: down + top, colour });
            end += width;
        }
    }
    let before = match inherited(text, "text-anchor") {
        Some("middle") => end / 2.0,
        Some("end") => end,
        _ => 0.0,
    };
    letters[first..].iter_mut().for_each(|letter| letter.x += across + left - before);
    Ok(())
}

/// Tells what a text says of itself that nobody here knows.
fn knows(node: Node<'_, '_>, known: &[&str]) -> Result<(), String> {
    let mut names = node.attributes().map(|attribute| attribute.name());
    let unknown = names.find(|name| !known.contains(name) && !name.starts_with("data-"));
    unknown.map_or(Ok(()), |name| Err(format!("a text with `{name}`")))
}

fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

/// Returns how far the groups around a text move it.
fn moved(text: Node<'_, '_>) -> Result<(f32, f32), String> {
    let mut moved = (0.0, 0.0);
    for transform in text.ancestors().filter_map(|node| node.attribute("transform")) {
        let by = transform.strip_prefix("translate(").and_then(|by| by.strip_suffix(')')).and_then(|by| by.split_once(' '));
        let (x, y) = by.and_then(|(x, y)| Some((number(x)?, number(y)?))).ok_or_else(|| format!("a text in a `{transform}`"))?;
        moved = (moved.0 + x, moved.1 + y);
    }
    Ok(moved)
}

fn number(text: &str) -> Option<f32> {
    text.parse().ok().filter(|number: &f32| number.is_finite())
}

/// Reads `#RRGGBB`.
fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// Tells whether a letter is one that only speaks to programs: where a line may break, which way it goes, which language begins.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> Vec<Letter> {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" font-size="10" fill="#102030"><g transform="translate(3 4)">{text}</g></svg>"##
        );
        letters(&Document::parse(&svg).unwrap()).unwrap()
    }

    fn width(letters: &[Letter]) -> f32 {
        letters.windows(2).map(|pair| pair[1].x - pair[0].x).sum()
    }

    #[test]
    fn a_letter_stands_where_the_one_before_it_ends() {
        let letters = set(r#"<text x="1" y="2">WiW</text>"#);
        let [wide, narrow] = [letters[1].x - letters[0].x, letters[2].x - letters[1].x];
        assert_eq!((letters[0].x, letters[0].y, letters[0].colour), (4.0, 6.0, [0x10, 0x20, 0x30]));
        // As wide as in Arial: 944 and 222 thousandths of its size.
        assert!((wide - 9.44).abs() < 0.01 && (narrow - 2.22).abs() < 0.01, "{wide} {narrow}");
    }

    #[test]
    fn a_text_ends_or_has_its_middle_where_its_anchor_says() {
        let [start, middle, end] = ["start", "middle", "end"].map(|anchor| set(&format!(r#"<text text-anchor="{anchor}">WW</text>"#))[0].x);
        assert_eq!(start, 3.0);
        assert!((start - middle - 9.44).abs() < 0.01 && (start - end - 18.88).abs() < 0.01, "{middle} {end}");
    }

    #[test]
    fn words_in_bold_follow_those_before_them() {
        let letters = set(r#"<text>a <tspan font-weight="700">a</tspan></text>"#);
        assert_eq!(letters.iter().map(|letter| letter.weight).collect::<Vec<_>>(), [Weight::Regular, Weight::Bold]);
        assert_eq!(width(&letters), width(&set("<text>a a</text>")));
    }

    #[test]
    fn spaces_count_once_and_not_at_the_ends() {
        let plain = set(r#"<text text-anchor="end">a b</text>"#);
        assert_eq!(set("<text text-anchor=\"end\">  a \n b </text>"), plain);
        assert_eq!(set("<text text-anchor=\"end\">a\u{a0}b</text>").last(), plain.last(), "one that holds words together is as wide");
    }

    #[test]
    fn a_letter_with_its_accent_apart_is_the_letter_with_its_accent() {
        assert_eq!(set("<text>w\u{302}</text>"), set("<text>ŵ</text>"));
    }

    #[test]
    fn marks_that_only_programs_read_take_no_room() {
        let lent = crate::lang::Text::lent(crate::lang::Lang::En, "Roads".to_owned());
        assert_eq!(set(&format!("<text>{}</text>", lent.for_page(crate::lang::Lang::Cy))), set("<text>Roads</text>"));
    }

    #[test]
    fn what_charts_do_not_say_of_a_text_is_told() {
        for (text, told) in [
            (r#"<text transform="rotate(90)">A</text>"#, "transform"),
            (r#"<text stroke="red">A</text>"#, "stroke"),
            (r#"<text fill="red">A</text>"#, "colour"),
            (r#"<text>A<tspan dy="3">B</tspan></text>"#, "dy"),
            (r#"<text>A<tspan dy="3"><tspan>B</tspan></tspan></text>"#, "dy"),
            (r#"<g stroke="red"><text>A</text></g>"#, "stroke"),
            (r#"<g transform="scale(2)"><text>A</text></g>"#, "scale"),
        ] {
            let svg = format!(r##"<svg xmlns="http://www.w3.org/2000/svg" font-size="10" fill="#102030">{text}</svg>"##);
            let read = letters(&Document::parse(&svg).unwrap());
            assert!(read.as_ref().is_err_and(|error| error.contains(told)), "{text}: {read:?}");
        }
    }
}
