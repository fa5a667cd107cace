//! `eglur schema`

use std::path::PathBuf;

use clap::Args;

use super::{COULD_NOT_RUN, DONE, report};

/// Writes the schemas of the record's files.
#[derive(Debug, Args)]
pub struct Schema {
    /// The folder that takes them
    #[arg(value_name = "DIR", default_value = "schema")]
    folder: PathBuf,
}

/// Runs the command and returns its exit status.
pub fn run(schema: &Schema) -> u8 {
    match crate::hand_out_schemas(&schema.folder) {
        Ok(count) => {
            anstream::println!(
                "{count} schemas in {}. A record names its own in its first line, such as #:schema ../../schema/measure.json",
                schema.folder.display()
            );
            DONE
        }
        Err(error) => report::failure(&error, COULD_NOT_RUN),
    }
}
