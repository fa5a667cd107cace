//! SHA-256 checksums, written as `sha256sum` writes and reads them.

use sha2::{Digest, Sha256};

/// The 32 bytes of a checksum.
pub type Checksum = [u8; 32];

/// Takes the checksum of a file's bytes.
pub fn of(bytes: &[u8]) -> Checksum {
    Sha256::digest(bytes).into()
}

/// Writes bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Writes the line of a file in `SHA256SUMS`, with its line break.
pub fn line(checksum: &Checksum, name: &str) -> String {
    format!("{}  {name}\n", hex(checksum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_what_sha256sum_writes() {
        let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n";
        assert_eq!(line(&of(b"abc"), "abc.txt"), wanted);
    }
}
