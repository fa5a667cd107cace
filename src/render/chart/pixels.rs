//! Writes a painted picture as PNG: a byte a pixel where its colours allow that, as those of charts nearly always do.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// The most colours that a byte can tell apart.
const PALETTE: usize = 256;

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
    encoder.set_compression(Compression::Fast);
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
    let mut places: HashMap<[u8; 3], u8> = HashMap::with_capacity(PALETTE);
    let mut palette = Vec::with_capacity(3 * PALETTE);
    let mut indices = Vec::with_capacity(picture.pixels().len());
    let mut last = ([0; 3], 0);
    for pixel in picture.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        // Most pixels look like the one before.
        if colour != last.0 || indices.is_empty() {
            let next = u8::try_from(places.len());
            let place = match places.entry(colour) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(unknown) => {
                    palette.extend(colour);
                    *unknown.insert(next.ok()?)
                }
            };
            last = (colour, place);
        }
        indices.push(last.1);
    }
    Some((palette, indices))
}
