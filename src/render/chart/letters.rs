//! Paints the letters of a drawing.
//!
//! A chart has hundreds of letters and few shapes of them. So each shape is filled once in a size, and laid on the picture wherever it
//! stands; filling every letter anew would take longer than all the rest of a picture. Letters stand at quarters of a pixel, and their
//! lines at whole ones.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use skrifa::GlyphId;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::{LocationRef, Size};
use tiny_skia::{FillRule, Mask, PathBuilder, PixmapMut, Transform};

use super::typesetting::{Letter, Weight};

/// Into how many places a pixel is divided along a line.
const PLACES: f32 = 4.0;
/// So many shapes are kept; the charts of a site need a few hundred.
const KEPT: usize = 4096;

thread_local! {
    /// The shapes that were filled before; nothing for what has no outline, as a space.
    static SHAPES: RefCell<FxHashMap<Cut, Option<Rc<Shape>>>> = RefCell::default();
}

/// A letter of a face in a size, at one of the places in a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Cut {
    weight: Weight,
    glyph: GlyphId,
    /// How many pixels a unit of the outline has, as bits.
    scale: u32,
    place: u8,
}

/// How much of each pixel a letter covers, row by row.
#[derive(Debug)]
struct Shape {
    left: i32,
    top: i32,
    width: usize,
    cover: Vec<u8>,
}

/// Paints letters on a picture that has no see-through pixels, `scale` of which make a unit of the drawing.
pub(super) fn paint(letters: &[Letter], scale: f32, picture: &mut PixmapMut<'_>) {
    for letter in letters {
        let places = (letter.x * scale * PLACES).round();
        let (x, place) = ((places / PLACES).floor(), places.rem_euclid(PLACES) as u8);
        let cut = Cut { weight: letter.weight, glyph: letter.glyph, scale: (letter.scale * scale).to_bits(), place };
        if let Some(shape) = shape(cut) {
            lay(&shape, x as i32, (letter.y * scale).round() as i32, letter.colour, picture);
        }
    }
}

/// Returns the shape of a letter, and fills it when nobody has yet.
fn shape(cut: Cut) -> Option<Rc<Shape>> {
    SHAPES.with_borrow_mut(|shapes| {
        if shapes.len() >= KEPT {
            shapes.clear();
        }
        shapes.entry(cut).or_insert_with(|| filled(cut).map(Rc::new)).clone()
    })
}

/// Lays a shape on a picture, as far as that reaches.
fn lay(shape: &Shape, x: i32, y: i32, colour: [u8; 3], picture: &mut PixmapMut<'_>) {
    let (left, top) = (x.saturating_add(shape.left), y.saturating_add(shape.top));
    let width = picture.width() as usize;
    // What stands over the upper or left edge begins further inside the shape.
    let [(down, above), (across, before)] = [top, left].map(|at| (at.max(0) as usize, at.min(0).unsigned_abs() as usize));
    let rows = picture.data_mut().chunks_exact_mut(4 * width).skip(down);
    for (row, cover) in rows.zip(shape.cover.chunks_exact(shape.width).skip(above)) {
        let pixels = row.as_chunks_mut::<4>().0.iter_mut().skip(across);
        for (pixel, cover) in pixels.zip(cover.iter().skip(before)).filter(|(_, cover)| **cover > 0) {
            for (own, colour) in pixel.iter_mut().zip(colour) {
                *own = mixed(*own, colour, *cover);
            }
        }
    }
}

fn mixed(ground: u8, colour: u8, cover: u8) -> u8 {
    let [ground, colour, cover] = [ground, colour, cover].map(u32::from);
    ((ground * (255 - cover) + colour * cover + 127) / 255) as u8
}

/// Fills the outline of a letter.
fn filled(cut: Cut) -> Option<Shape> {
    let mut outline = Outline(PathBuilder::new());
    let glyph = cut.weight.outlines()?.get(cut.glyph)?;
    glyph.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut outline).ok()?;
    let scale = f32::from_bits(cut.scale);
    // Outlines are drawn with y going up.
    let path = outline.0.finish()?.transform(Transform::from_row(scale, 0.0, 0.0, -scale, f32::from(cut.place) / PLACES, 0.0))?;
    let bounds = path.bounds();
    let (left, top) = (bounds.left().floor(), bounds.top().floor());
    let (width, height) = ((bounds.right().ceil() - left) as u32, (bounds.bottom().ceil() - top) as u32);
    let mut mask = Mask::new(width, height)?;
    mask.fill_path(&path, FillRule::Winding, true, Transform::from_translate(-left, -top));
    Some(Shape { left: left as i32, top: top as i32, width: width as usize, cover: mask.take() })
}

/// Turns what the face draws into a path.
struct Outline(PathBuilder);

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
