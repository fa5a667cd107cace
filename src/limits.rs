//! How much a project may hold. What goes beyond is a slip or an attack, and gets a finding instead of all the memory there is.
//!
//! A council with 20,000 measures stays far below each of these.

/// The bytes of one file of the record or of a theme.
pub const RECORD_BYTES: u64 = 64 << 20;

/// The bytes of one file that is copied or frozen.
pub const ASSET_BYTES: u64 = 512 << 20;

/// The bytes of all files together; places in them are counted with 32 bits.
pub const ALL_BYTES: u64 = 3 << 30;

/// The number of files.
pub const FILES: usize = 250_000;

/// How many folders lie in one another.
pub const FOLDERS: usize = 16;

/// The letters in the name of a file, a folder or a record: with an ending every system takes it.
pub const NAME_LETTERS: usize = 120;

/// The letters of the last part of an address, which is the name of a folder.
pub const ADDRESS_LETTERS: usize = 240;

/// How many tables and lists of a file stand in one another; a record needs 7.
pub const NESTING: usize = 32;

/// The figures of one series: a daily count for more than ten years.
pub const POINTS: usize = 4_000;

/// The letters of a text in one language.
pub const TEXT_LETTERS: usize = 200_000;

/// The letters of what stands in headings, menus and links.
pub const TITLE_LETTERS: usize = 300;

/// The instructions that filling in one page may take: a table of 20,000 rows needs less than half of it.
pub const PAGE_FUEL: u64 = 40_000_000;

/// The bytes of one page.
pub const PAGE_BYTES: usize = 128 << 20;

/// The memory that working on one template may take beyond what the program had, in bytes: four times the largest page.
pub const TEMPLATE_MEMORY: usize = 512 << 20;

/// The seconds that working on one template may take: the longest table there can be takes two.
pub const TEMPLATE_SECONDS: u64 = 30;

/// The largest number that a filter takes for a length: spaces before a line, items of a group.
pub const FILTER_NUMBER: usize = 1_000;
