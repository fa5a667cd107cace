//! Compressed copies of text files, for hosts that send what they find beside a file. Same bytes in, same bytes out: no name, no time.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The endings of files that get smaller; pictures, workbooks and archives are compressed already.
const TEXTS: [&str; 8] = ["html", "css", "js", "svg", "csv", "json", "xml", "txt"];

/// Brotli's level: the highest, 11, takes 20 times as long and saves a few per cent more.
const LEVEL: i32 = 9;

/// The window that browsers are bound to hold (RFC 7932, section 9.1): 4 MiB.
const WINDOW: i32 = 22;

/// Tells by its path whether a file is text.
pub fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

/// Compresses as `gzip` does (RFC 1952).
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Memory takes whatever is written to it.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Compresses as `brotli` does (RFC 7932).
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams { quality: LEVEL, lgwin: WINDOW, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    // Memory takes whatever is written to it.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params);
    packed
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked_and_is_smaller() {
        let text = "Ŵyr ŷd. ".repeat(1000);
        let (mut gz, mut br) = (String::new(), Vec::new());
        let (small_gz, small_br) = (gzip(text.as_bytes()), brotli(text.as_bytes()));
        flate2::read::GzDecoder::new(&small_gz[..]).read_to_string(&mut gz).unwrap();
        brotli::BrotliDecompress(&mut &small_br[..], &mut br).unwrap();
        assert_eq!((gz.as_str(), br.as_slice()), (text.as_str(), text.as_bytes()));
        assert!(small_gz.len() < 200 && small_br.len() < 200);
        assert_eq!(small_gz, gzip(text.as_bytes()));
    }

    #[test]
    fn pictures_and_workbooks_are_no_texts() {
        assert!(["a/index.html", "_x/y.csv", "feed.xml"].iter().all(|path| is_text(path)));
        assert!(["a.png", "a.xlsx", "a.zip", "_headers", "html"].iter().all(|path| !is_text(path)));
    }
}
