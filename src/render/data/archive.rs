//! All files of data in one.

use std::io::Write;

use super::made::fact;
use super::zip::{Method, Packing, Sums, Zip};
use super::{Fault, Plain, Site, write as write_file};
use crate::map::DataFile;

/// Writes the archive: one folder, its files in the order of their paths, all dated alike.
///
/// # Errors
/// Fails as making any of the files does.
pub fn write(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let own = site.map.data_path(DataFile::Archive);
    let folder = own.strip_suffix(".zip").unwrap_or(own);
    let mut zip = Zip::new(out);
    for file in site.map.of_edition().filter(|file| *file != DataFile::Archive) {
        let fact = fact(site, file)?;
        let sums = Sums { crc: fact.crc, size: fact.size, packed: fact.packed };
        zip.add(&format!("{folder}/{}", site.map.data_path(file)), (method(file), sums), |out| match method(file) {
            Method::Stored => write_file(site, file, &mut Plain(out)),
            Method::Deflated => {
                let mut packing = Packing::new(out);
                write_file(site, file, &mut packing)?;
                packing.finish()?;
                Ok(())
            }
        })?;
    }
    Ok(zip.finish()?)
}

/// Tells how a file lies in an archive: a workbook is packed already, and so is the archive itself.
pub const fn method(file: DataFile) -> Method {
    match file {
        DataFile::Workbook(..) | DataFile::Archive => Method::Stored,
        _ => Method::Deflated,
    }
}
