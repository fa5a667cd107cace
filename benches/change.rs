//! Changes one figure of a record that `generate.rs` wrote, as an officer does who corrects it.

use std::fs;
use std::io;
use std::path::Path;

/// Writes another last figure into one measure of a record that `generate::write` wrote.
///
/// # Errors
/// Fails when the disk will not take it.
pub fn last_figure(root: &Path, number: usize, figure: &str) -> io::Result<()> {
    let path = root.join(format!("content/measures/measure-{number}.toml"));
    let text = fs::read_to_string(&path)?;
    let key = "\"2017-18 Q4\" = ";
    let Some(at) = text.find(key) else { return Err(io::Error::other("no last figure")) };
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    fs::write(path, format!("{}{key}{figure}{}", &text[..at], &text[end..]))
}
