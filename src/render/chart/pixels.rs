//! Writes a painted picture as PNG: a byte a pixel where its colours allow that, as those of charts nearly always do.

use std::collections::hash_map::Entry;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;
use rustc_hash::FxHashMap;

/// The most colours that a byte can tell apart.
const PALETTE: usize = 256;

/// The bytes of a pixel that are its colour: red, green, blue.
const OPAQUE: u32 = 0x00FF_FFFF;

/// Writes a picture that has no see-through pixels.
///
/// # Errors
/// Says what the format cannot hold.
pub(super) fn encode(picture: &Pixmap) -> Result<Vec<u8>, String> {
    let mut file = Vec::new();
    written(picture, &mut file).map_err(|error| error.to_string())?;
    Ok(file)
}

fn written(picture: &Pixmap, file: &mut Vec<u8>) -> Result<(), EncodingError> {
    let mut encoder = Encoder::new(file, picture.width(), picture.height());
    encoder.set_depth(BitDepth::Eight);
    // The next levels make a chart a few per cent smaller and take twice as long.
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    let pixels = match indexed(picture) {
        Some((palette, indices)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            encoder.set_filter(Filter::NoFilter);
            indices
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            encoder.set_filter(Filter::Up);
            picture.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect()
        }
    };
    encoder.write_header()?.write_image_data(&pixels)
}

/// Returns the colours, three bytes each, and the place of each pixel's among them; nothing when there are too many.
///
/// The colours stand in the order in which they first occur, so that the ground, which is most of a chart, is all zeros.
fn indexed(picture: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    /// So many pixels at once are held against the one before, which most look like.
    const RUN: usize = 16;
    let mut places: FxHashMap<u32, u8> = FxHashMap::default();
    let mut palette = Vec::with_capacity(3 * PALETTE);
    let mut indices = Vec::with_capacity(picture.pixels().len());
    let mut last = (None, 0);
    for run in picture.data().as_chunks::<4>().0.chunks(RUN) {
        if let Some(colour) = last.0
            && run == &[colour; RUN][..]
        {
            indices.resize(indices.len() + RUN, last.1);
            continue;
        }
        for pixel in run {
            if last.0 != Some(*pixel) {
                let next = u8::try_from(places.len());
                let place = match places.entry(u32::from_le_bytes(*pixel) & OPAQUE) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(unknown) => {
                        palette.extend_from_slice(&pixel[..3]);
                        *unknown.insert(next.ok()?)
                    }
                };
                last = (Some(*pixel), place);
            }
            indices.push(last.1);
        }
    }
    Some((palette, indices))
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Color;

    use super::*;

    /// Paints a column for each colour, from `colours` greys and blues.
    fn picture(colours: u32) -> Pixmap {
        let mut picture = Pixmap::new(colours, 3).unwrap();
        picture.fill(Color::WHITE);
        let width = colours as usize;
        for (index, pixel) in picture.pixels_mut().iter_mut().enumerate() {
            let column = index % width;
            let colour = resvg::tiny_skia::ColorU8::from_rgba((column % 200) as u8, (column / 200) as u8, 7, 255);
            *pixel = colour.premultiply();
        }
        picture
    }

    #[test]
    fn every_pixel_keeps_its_colour_whether_there_are_few_colours_or_many() {
        for (colours, color_type) in [(1, ColorType::Indexed), (256, ColorType::Indexed), (257, ColorType::Rgb)] {
            let painted = picture(colours);
            let file = encode(&painted).unwrap();
            let header = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
            assert_eq!(header.info().color_type, color_type, "{colours} colours");
            assert_eq!(Pixmap::decode_png(&file).unwrap().pixels(), painted.pixels(), "{colours} colours");
        }
    }
}
