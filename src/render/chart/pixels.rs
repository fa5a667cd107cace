//! Writes a painted picture as PNG: a byte a pixel where its colours allow that, as those of charts nearly always do.

use std::collections::hash_map::Entry;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use rustc_hash::FxHashMap;
use tiny_skia::PixmapRef;

/// The most colours that a byte can tell apart.
const PALETTE: usize = 256;

/// The bytes of a pixel that are its colour: red, green, blue.
const OPAQUE: u32 = 0x00FF_FFFF;

/// Writes a picture that has no see-through pixels.
///
/// # Errors
/// Says what the format cannot hold.
pub(super) fn encode(picture: PixmapRef<'_>) -> Result<Vec<u8>, String> {
    let mut file = Vec::new();
    written(picture, &mut file).map_err(|error| error.to_string())?;
    Ok(file)
}

fn written(picture: PixmapRef<'_>, file: &mut Vec<u8>) -> Result<(), EncodingError> {
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
fn indexed(picture: PixmapRef<'_>) -> Option<(Vec<u8>, Vec<u8>)> {
    /// So many pixels are looked at at once.
    const RUN: usize = 16;
    let mut places: FxHashMap<u32, u8> = FxHashMap::default();
    let mut palette = Vec::with_capacity(3 * PALETTE);
    let mut indices = Vec::with_capacity(picture.pixels().len());
    let mut last = (None, 0);
    let mut place = |pixel: [u8; 4]| {
        if last.0 != Some(pixel) {
            let next = u8::try_from(places.len());
            let place = match places.entry(u32::from_le_bytes(pixel) & OPAQUE) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(unknown) => {
                    palette.extend_from_slice(&pixel[..3]);
                    *unknown.insert(next.ok()?)
                }
            };
            last = (Some(pixel), place);
        }
        Some(last.1)
    };
    let width = picture.width() as usize;
    let mut above: &[u8] = &[];
    for row in picture.data().chunks_exact(4 * width) {
        // Most rows of a chart are the one above once more.
        if row == above {
            indices.extend_from_within(indices.len() - width..);
            continue;
        }
        above = row;
        let (runs, rest) = row.as_chunks::<4>().0.as_chunks::<RUN>();
        for run in runs {
            // Most of a row is ground. Without a way out of the middle the processor compares them all at once.
            let first = u32::from_le_bytes(run[0]);
            if run.iter().fold(0, |differ, pixel| differ | (u32::from_le_bytes(*pixel) ^ first)) == 0 {
                indices.extend([place(run[0])?; RUN]);
            } else {
                for pixel in run {
                    indices.push(place(*pixel)?);
                }
            }
        }
        for pixel in rest {
            indices.push(place(*pixel)?);
        }
    }
    Some((palette, indices))
}

#[cfg(test)]
mod tests {
    use tiny_skia::{Color, Pixmap};

    use super::*;

    /// Paints a column for each colour, from `colours` greys and blues.
    fn picture(colours: u32) -> Pixmap {
        let mut picture = Pixmap::new(colours, 3).unwrap();
        picture.fill(Color::WHITE);
        let width = colours as usize;
        for (index, pixel) in picture.pixels_mut().iter_mut().enumerate() {
            let column = index % width;
            let colour = tiny_skia::ColorU8::from_rgba((column % 200) as u8, (column / 200) as u8, 7, 255);
            *pixel = colour.premultiply();
        }
        picture
    }

    #[test]
    fn every_pixel_keeps_its_colour_whether_there_are_few_colours_or_many() {
        for (colours, color_type) in [(1, ColorType::Indexed), (256, ColorType::Indexed), (257, ColorType::Rgb)] {
            let painted = picture(colours);
            let file = encode(painted.as_ref()).unwrap();
            let mut decoder = png::Decoder::new(std::io::Cursor::new(&file));
            decoder.set_transformations(png::Transformations::EXPAND);
            let mut reader = decoder.read_info().unwrap();
            assert_eq!(reader.info().color_type, color_type, "{colours} colours");
            let mut read = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut read).unwrap();
            let pixels: Vec<u8> = painted.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
            assert_eq!(read, pixels, "{colours} colours");
        }
    }
}
