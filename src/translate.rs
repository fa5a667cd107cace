//! The round trip of translation: what awaits a translator, what goes out to one, and what comes back.
//!
//! Pure, like a stage: it takes the texts of the record and gives values and new texts of files. The command reads and writes them.

pub mod context;
pub mod edit;
pub mod export;
pub mod import;
pub mod literal;
pub mod mark;
pub mod marks;
pub mod sheet;
pub mod status;
pub mod unit;
pub mod xliff;
