//! Paints a drawing on a picture: its marks here, its letters in [`super::letters`].
//!
//! It knows what charts are made of, and nothing else: groups, paths in plain colours, and upright texts.

use roxmltree::Document;
use tiny_skia::{FillRule, Paint, PixmapMut, Transform};
use usvg::{Group, Node, Opacity, Options, Path, Size, Tree};

use super::letters;
use super::typesetting::{self, Letter};

/// What is to be painted.
pub(super) struct Painting {
    marks: Tree,
    letters: Vec<Letter>,
}

impl Painting {
    /// Reads a drawing.
    ///
    /// # Errors
    /// Says what the drawing has that cannot be painted.
    pub(super) fn read(svg: &str) -> Result<Self, String> {
        let drawing = Document::parse(svg).map_err(|error| error.to_string())?;
        let marks = Tree::from_xmltree(&drawing, &Options::default()).map_err(|error| error.to_string())?;
        Ok(Self { marks, letters: typesetting::letters(&drawing)? })
    }

    /// Returns how large the drawing is, in its own units.
    pub(super) fn size(&self) -> Size {
        self.marks.size()
    }

    /// Paints it on a picture that has no see-through pixels, `scale` of which make a unit of the drawing. No mark of a chart stands over a
    /// word, so words are painted last.
    ///
    /// # Errors
    /// Says what the drawing has that cannot be painted.
    pub(super) fn paint(&self, scale: f32, picture: &mut PixmapMut<'_>) -> Result<(), String> {
        group(self.marks.root(), Transform::from_scale(scale, scale), picture)?;
        letters::paint(&self.letters, scale, picture);
        Ok(())
    }
}

fn group(own: &Group, transform: Transform, picture: &mut PixmapMut<'_>) -> Result<(), String> {
    for node in own.children() {
        match node {
            Node::Group(inner) if !inner.should_isolate() => group(inner, transform.pre_concat(inner.transform()), picture)?,
            Node::Path(mark) => path(mark, transform, picture)?,
            Node::Group(_) => return Err("a group that is see-through or cut out".to_owned()),
            Node::Image(_) => return Err("an image".to_owned()),
            // They are set by `typesetting`, and usvg was not asked for them.
            Node::Text(_) => {}
        }
    }
    Ok(())
}

fn path(path: &Path, transform: Transform, picture: &mut PixmapMut<'_>) -> Result<(), String> {
    let painted = |paint: &usvg::Paint, opacity: Opacity| {
        let mut with = Paint { anti_alias: path.rendering_mode().use_shape_antialiasing(), ..Paint::default() };
        let usvg::Paint::Color(colour) = paint else { return Err("a mark in more than one colour".to_owned()) };
        with.set_color_rgba8(colour.red, colour.green, colour.blue, opacity.to_u8());
        Ok(with)
    };
    if let Some(fill) = path.fill().filter(|_| path.is_visible()) {
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => FillRule::Winding,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        picture.fill_path(path.data(), &painted(fill.paint(), fill.opacity())?, rule, transform, None);
    }
    if let Some(stroke) = path.stroke().filter(|_| path.is_visible()) {
        picture.stroke_path(path.data(), &painted(stroke.paint(), stroke.opacity())?, &stroke.to_tiny_skia(), transform, None);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tiny_skia::{Color, Pixmap};

    use super::*;

    /// Paints what stands in a square of `side` units, moved by `by`.
    fn painted(drawing: &str, side: u32, by: u32) -> Result<Pixmap, String> {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><g transform="translate({by} {by})">{drawing}</g></svg>"#
        );
        let mut picture = Pixmap::new(side, side).unwrap();
        picture.fill(Color::WHITE);
        Painting::read(&svg)?.paint(1.0, &mut picture.as_mut()).map(|()| picture)
    }

    fn colours(picture: &Pixmap, x: u32, y: u32) -> [u8; 4] {
        let colour = picture.pixel(x, y).unwrap();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    }

    #[test]
    fn every_kind_of_mark_is_painted() {
        for mark in [
            r##"<path d="M0 10H20" stroke="#103050" stroke-width="4"/>"##,
            r##"<path d="M10 0V20" stroke="#103050" stroke-width="4"/>"##,
            r##"<path d="M0 10H20" stroke="#103050" stroke-width="4" stroke-dasharray="12 4"/>"##,
            r##"<rect width="20" height="20" fill="#103050"/>"##,
            r##"<circle cx="10" cy="10" r="5" fill="#FFFFFF" stroke="#103050" stroke-width="20"/>"##,
            r##"<text x="0" y="20" font-size="40" font-weight="700" fill="#103050">■▌H</text>"##,
        ] {
            let picture = painted(mark, 20, 0).unwrap();
            let is_there = picture.pixels().iter().any(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (0x10, 0x30, 0x50));
            assert!(is_there && picture.pixels().iter().all(|pixel| pixel.alpha() == 255), "{mark}");
        }
        let half = painted(r##"<rect width="20" height="20" fill="#000000" fill-opacity="0.2"/>"##, 20, 0).unwrap();
        assert_eq!(colours(&half, 5, 5), [204, 204, 204, 255]);
    }

    #[test]
    fn a_letter_that_stands_over_an_edge_is_cut_there() {
        for (x, y) in
            [(-9.3, 8.0), (-3.6, 14.2), (2.1, 4.0), (8.8, 15.0), (15.4, 24.0), (-40.0, 9.0), (40.0, 9.0), (3.0, -30.0), (3.0, 70.0)]
        {
            let text = format!(r##"<text x="{x}" y="{y}" font-size="16" fill="#103050">Ŵg%</text>"##);
            let (cut, whole) = (painted(&text, 20, 0).unwrap(), painted(&text, 120, 50).unwrap());
            for (column, row) in (0..20).flat_map(|column| (0..20).map(move |row| (column, row))) {
                assert_eq!(colours(&cut, column, row), colours(&whole, column + 50, row + 50), "{column} {row} of {text}");
            }
        }
    }

    #[test]
    fn what_charts_are_not_made_of_is_told_and_not_left_out() {
        for (drawing, wanted) in [
            (r#"<g opacity="0.5"><path d="M0 0h9v9z"/></g>"#, "see-through"),
            (r##"<linearGradient id="g"><stop/><stop offset="1"/></linearGradient><path d="M0 0h9v9z" fill="url(#g)"/>"##, "colour"),
            (r#"<text x="9" y="9" transform="rotate(90)">A</text>"#, "transform"),
        ] {
            assert!(painted(drawing, 20, 0).is_err_and(|told| told.contains(wanted)), "{drawing}");
        }
    }
}
