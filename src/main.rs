//! The `eglur` command.

use std::process::ExitCode;

/// Pages are made of many small pieces: a fifth of a build went into the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    eglur::cli::run()
}
