//! The fingerprint of each file of data, as `sha256sum -c SHA256SUMS` reads it.

use std::io::Write;

use super::made::fact;
use super::{Fault, Site};
use crate::checksum;
use crate::map::DataFile;

/// Writes a line for each file of the edition but this one and the archive, which holds this one.
///
/// # Errors
/// Fails as writing any of them does.
pub fn write(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    for file in site.map.of_edition() {
        if !matches!(file, DataFile::Checksums | DataFile::Archive) {
            out.write_all(checksum::line(&fact(site, file)?.sha256, site.map.data_path(file)).as_bytes())?;
        }
    }
    Ok(())
}
