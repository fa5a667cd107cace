//! All files of data in one.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::made::fact;
use super::{Fault, Site};
use crate::map::DataFile;

/// Writes the archive: one folder, its files in the order of their paths, all dated alike.
///
/// # Errors
/// Fails as writing any of the files does.
pub fn write(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let own = site.map.data_path(DataFile::Archive);
    let folder = own.strip_suffix(".zip").unwrap_or(own);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in site.map.of_edition() {
        if file == DataFile::Archive {
            continue;
        }
        let name = format!("{folder}/{}", site.map.data_path(file));
        // A workbook is compressed already.
        let packed = matches!(file, DataFile::Workbook(..));
        start(&mut zip, &name, packed)?;
        match packed.then(|| fact(site, file)).transpose()?.and_then(|made| made.bytes.as_deref()) {
            Some(bytes) => zip.write_all(bytes)?,
            None => super::write(site, file, &mut zip)?,
        }
    }
    let archive = zip.finish().map_err(std::io::Error::from)?;
    Ok(out.write_all(archive.get_ref())?)
}

/// How hard files are pressed together: the tables of data get a sixth smaller by more, and take three times as long.
const LEVEL: i64 = 2;

/// Begins a file of an archive. Its time is always the same, so that the same record gives the same bytes.
///
/// # Errors
/// Fails when the archive cannot hold more.
pub fn start(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, packed: bool) -> std::io::Result<()> {
    let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level((!packed).then_some(LEVEL))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(name, options).map_err(std::io::Error::from)
}
