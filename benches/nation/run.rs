//! Runs a command to its end and tells what it took.

use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a command took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taken {
    /// From its start to its end.
    pub wall: Duration,
    /// Processor time of the process and its children, of all cores, in the kernel and outside.
    pub cpu: Duration,
    /// The most memory that it held, in bytes; none where the system does not tell.
    pub peak: u64,
}

/// Runs `command` and returns what it took and what it printed. `log` keeps what it printed and complained of.
///
/// # Errors
/// Fails when it cannot be started, and when it fails, with what it complained of.
pub fn run(command: &mut Command, log: &Path) -> Result<(Taken, String), Box<dyn Error>> {
    let written = File::create(log)?;
    command.stdin(Stdio::null()).stdout(written.try_clone()?).stderr(written);
    let begun = Instant::now();
    let ended = command.spawn().map_err(|error| format!("{command:?}: {error}"))?.wait4()?;
    let wall = begun.elapsed();
    let mut told = String::new();
    File::open(log)?.read_to_string(&mut told)?;
    if !ended.status.success() {
        return Err(format!("{command:?} failed:\n{told}").into());
    }
    let usage = ended.rusage;
    Ok((Taken { wall, cpu: usage.utime + usage.stime, peak: usage.maxrss }, told))
}

/// Returns the median of each, which need not be of one run.
pub fn median(runs: &[Taken]) -> Taken {
    Taken { wall: middle(runs, |run| run.wall), cpu: middle(runs, |run| run.cpu), peak: middle(runs, |run| run.peak) }
}

fn middle<T: Ord + Copy + Default>(runs: &[Taken], of: impl Fn(&Taken) -> T) -> T {
    let mut values: Vec<T> = runs.iter().map(of).collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}
