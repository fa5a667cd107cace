//! The `eglur` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    eglur::cli::run()
}
