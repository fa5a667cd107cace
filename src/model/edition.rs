//! A frozen edition: what was published for a quarter, kept byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::observation::Basis;
use super::target::Aim;
use crate::lang::Text;
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::{At, Span};

/// What was published for a quarter, with its files and what they say.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The id: the folder's name, `2017-18-q4`, or `2017-18-q4-v2` for a correction.
    pub id: String,
    /// The quarter.
    pub period: At<Period>,
    /// Which version of the quarter's data: 1, and one more for each correction.
    pub version: u32,
    /// The name of its report.
    pub title: Text,
    /// When its report was published, if that is stated.
    pub published: Option<Date>,
    /// As of when it was frozen.
    pub frozen_at: Timestamp,
    /// The ids of the measures that were retired by then.
    pub retired: BTreeSet<String>,
    /// The last part of the address that each measure's page had then, by the measure's id.
    pub addresses: Vec<(At<String>, Text)>,
    /// The lines of its `SHA256SUMS`.
    pub sums: Vec<Sum>,
    /// Its files, in the order of their names.
    pub files: Vec<File>,
    /// What its tables say.
    pub tables: Tables,
    /// Where the record is written.
    pub at: Span,
}

/// A line of `SHA256SUMS`.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The file it is about, by its path in the edition's folder.
    pub name: String,
    /// The checksum, in lower case hexadecimal digits.
    pub sha256: String,
    /// The line.
    pub at: Span,
}

/// A file of a frozen edition.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path in the edition's folder, with `/` between the parts.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its checksum as it is now, in lower case hexadecimal digits.
    pub sha256: String,
    /// The top of the file.
    pub at: Span,
}

/// What the tables of an edition say, or the record as it stands: two of them can be held against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Every known figure.
    pub figures: BTreeMap<Key, Decimal>,
    /// Every target.
    pub targets: BTreeMap<Slot, Aim>,
    /// The measures, by id.
    pub measures: BTreeMap<String, Described>,
}

/// A measure, or one item of its breakdown, in a period.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The measure's id.
    pub measure: String,
    /// The dimension of the breakdown; empty for the whole.
    pub breakdown: String,
    /// The item's id; `all` for the whole.
    pub item: String,
    /// The period.
    pub period: Period,
}

/// What a figure is known by: the primary key of `observations.csv`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Of what and when.
    pub slot: Slot,
    /// What stretch of time it sums up.
    pub basis: Basis,
}

/// How a measure was described.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its name.
    pub title: Text,
    /// What it counted, where the edition says so.
    pub definition: Option<Text>,
}

impl Edition {
    /// Returns the day on which it came out: the day its report was published or else the day it was frozen.
    pub fn day(&self) -> Date {
        self.published.unwrap_or_else(|| self.frozen_at.to_zoned(jiff::tz::TimeZone::UTC).date())
    }

    /// Tells whether the edition holds exactly these files of data. Workbooks and archives hold what the others do, and another eglur may
    /// have packed it otherwise.
    pub fn holds(&self, files: &[(String, Vec<u8>)]) -> bool {
        let is_packed = |name: &str| [".xlsx", ".ods", ".zip"].iter().any(|ending| name.ends_with(ending));
        let own = self.files.iter().filter(|file| !matches!(file.name.as_str(), "edition.toml" | "SHA256SUMS"));
        let same = |(name, bytes): &(String, Vec<u8>)| {
            self.files.iter().any(|file| file.name == *name && (is_packed(name) || *file.bytes == **bytes))
        };
        own.count() == files.len() && files.iter().all(same)
    }

    /// Returns the folder that an edition of a quarter is frozen in.
    pub fn folder(period: Period, version: u32) -> String {
        let key = period.key().to_lowercase();
        if version == 1 { key } else { format!("{key}-v{version}") }
    }
}
