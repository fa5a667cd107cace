//! All files of data in one.

use std::io::{self, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::made::packed;
use super::shelf::{Packed, Room};
use super::{Fault, Site};
use crate::map::DataFile;

/// Writes the archive: one folder, its files in the order of their paths, all dated alike.
///
/// # Errors
/// Fails as making any of the files does.
pub fn write(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let mut zip = ZipWriter::new_stream(out);
    for file in site.map.of_edition().filter(|file| *file != DataFile::Archive) {
        zip.merge_archive(alone(packed(site, file)?)?).map_err(io::Error::from)?;
    }
    zip.finish().map_err(io::Error::from)?;
    Ok(())
}

/// Opens an archive of one file.
fn alone(packed: Packed<'_>) -> io::Result<ZipArchive<Packed<'_>>> {
    ZipArchive::new(packed).map_err(io::Error::from)
}

/// Writes the one file of an archive to `out`.
///
/// # Errors
/// Fails when `out` does.
pub fn unpacked(packed: Packed<'_>, out: &mut dyn Write) -> io::Result<()> {
    io::copy(&mut alone(packed)?.by_index(0).map_err(io::Error::from)?, out).map(drop)
}

/// Names a file as the archive does.
fn name(site: Site<'_>, file: DataFile) -> String {
    let own = site.map.data_path(DataFile::Archive);
    format!("{}/{}", own.strip_suffix(".zip").unwrap_or(own), site.map.data_path(file))
}

/// One file of the archive, packed when it is made, by whichever thread makes it: the archive then only joins what is there.
pub struct Entry(ZipWriter<Box<dyn Room>>);

impl Entry {
    /// Begins a file.
    ///
    /// # Errors
    /// Fails as [`start`] does.
    pub fn new(site: Site<'_>, file: DataFile) -> io::Result<Self> {
        let mut zip = ZipWriter::new(site.made.data.room());
        // A workbook is compressed already.
        start(&mut zip, &name(site, file), matches!(file, DataFile::Workbook(..)))?;
        Ok(Self(zip))
    }

    /// Returns an archive of this file alone.
    ///
    /// # Errors
    /// Fails when the file is too big for an archive.
    pub fn finish(self) -> io::Result<Box<dyn Room>> {
        let mut room = self.0.finish()?;
        room.rewind()?;
        Ok(room)
    }
}

impl Write for Entry {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How hard files are pressed together: the tables of data get a sixth smaller by more, and take three times as long.
const LEVEL: i64 = 2;

/// Begins a file of an archive. Its time is always the same, so that the same record gives the same bytes.
///
/// # Errors
/// Fails when the archive cannot hold more.
pub fn start(zip: &mut ZipWriter<Box<dyn Room>>, name: &str, packed: bool) -> io::Result<()> {
    let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level((!packed).then_some(LEVEL))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(name, options).map_err(io::Error::from)
}
