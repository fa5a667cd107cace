//! Writes a painted picture as PNG: a byte a pixel where its colours allow that, as those of charts nearly always do.

use std::cell::RefCell;
use std::collections::hash_map::Entry;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use rustc_hash::FxHashMap;
use tiny_skia::PixmapRef;

/// The bytes of a pixel that are its colour: red, green, blue.
const OPAQUE: u32 = 0x00FF_FFFF;
/// What no colour is.
const NONE: u32 = u32::MAX;

/// So many colours are at hand without looking them up: a power of two.
const RECENT: usize = 1 << RECENT_BITS;
const RECENT_BITS: u32 = 8;

thread_local! {
    /// A byte for each pixel of the last picture: asking for new ones takes longer than to fill them in.
    static INDICES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes a picture that has no see-through pixels.
///
/// # Errors
/// Says what the format cannot hold.
pub(super) fn encode(picture: PixmapRef<'_>) -> Result<Vec<u8>, String> {
    INDICES.with_borrow_mut(|indices| written(picture, indices)).map_err(|error| error.to_string())
}

fn written(picture: PixmapRef<'_>, indices: &mut Vec<u8>) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_depth(BitDepth::Eight);
    // The next levels make a chart a few per cent smaller and take twice as long.
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    match Palette::index(picture, indices) {
        Some(palette) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette.colours);
            encoder.set_filter(Filter::NoFilter);
            encoder.write_header()?.write_image_data(indices)?;
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            encoder.set_filter(Filter::Up);
            let colours: Vec<u8> = picture.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
            encoder.write_header()?.write_image_data(&colours)?;
        }
    }
    Ok(file)
}

/// The colours of a picture, in the order in which they first occur, so that the ground, which is most of a chart, is all zeros.
struct Palette {
    /// Three bytes each.
    colours: Vec<u8>,
    places: FxHashMap<u32, u8>,
    /// Colours that were looked up before, with their places: the next pixel nearly always has one of them.
    recent: [(u32, u8); RECENT],
}

impl Default for Palette {
    fn default() -> Self {
        Self { colours: Vec::new(), places: FxHashMap::default(), recent: [(NONE, 0); RECENT] }
    }
}

impl Palette {
    /// Lists the colours of a picture, and in `indices` the place of each pixel's among them; nothing when there are more than a byte can tell
    /// apart.
    fn index(picture: PixmapRef<'_>, indices: &mut Vec<u8>) -> Option<Self> {
        /// So many pixels are looked at at once.
        const RUN: usize = 16;
        let width = picture.width() as usize;
        let mut palette = Self::default();
        indices.clear();
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
                    indices.extend([palette.place(run[0])?; RUN]);
                } else {
                    let mut places = [0; RUN];
                    for (place, pixel) in places.iter_mut().zip(run) {
                        *place = palette.place(*pixel)?;
                    }
                    indices.extend(places);
                }
            }
            for pixel in rest {
                indices.push(palette.place(*pixel)?);
            }
        }
        Some(palette)
    }

    fn place(&mut self, pixel: [u8; 4]) -> Option<u8> {
        let colour = u32::from_le_bytes(pixel) & OPAQUE;
        // Multiplied by an odd number near the golden ratio of its range, colours that are alike come to lie far apart.
        let recent = &mut self.recent[(colour.wrapping_mul(0x9E37_79B1) >> (u32::BITS - RECENT_BITS)) as usize];
        if recent.0 != colour {
            let next = self.places.len();
            let place = match self.places.entry(colour) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(unknown) => {
                    let next = u8::try_from(next).ok()?;
                    self.colours.extend_from_slice(&pixel[..3]);
                    *unknown.insert(next)
                }
            };
            *recent = (colour, place);
        }
        Some(recent.1)
    }
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
