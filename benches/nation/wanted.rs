//! What is to be measured, as it was asked for on the command line.

use std::path::PathBuf;

const USAGE: &str = "\
usage: cargo bench --bench nation -- [SIZES…] [options]
  SIZES            how many measures, such as 100 1000 5000 20000 [default: 100 1000]
  --runs N         medians of so many runs [default: 5]
  --no-hugo        without Hugo
  --folder DIR     where to build, on a real disk [default: below target/]
  --stages SIZE    only the stages of one build of so many measures, each by itself";

/// What is to be measured.
pub struct Wanted {
    /// How many measures, one size after the other.
    pub sizes: Vec<usize>,
    /// How often each is run.
    pub runs: usize,
    /// Whether Hugo is run too.
    pub hugo: bool,
    /// Where everything is built.
    pub folder: PathBuf,
    /// Only the stages, of so many measures.
    pub stages: Option<usize>,
}

impl Wanted {
    /// Reads the arguments of the command line.
    ///
    /// # Errors
    /// Returns the usage for what is none of them.
    pub fn from_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let mut wanted = Self { sizes: Vec::new(), runs: 5, hugo: true, folder, stages: None };
        while let Some(argument) = arguments.next() {
            let mut number = || arguments.next().and_then(|text| text.parse().ok()).filter(|number| *number > 0).ok_or(USAGE);
            match argument.as_str() {
                // Cargo says so to every bench.
                "--bench" => {}
                "--runs" => wanted.runs = number()?,
                "--stages" => wanted.stages = Some(number()?),
                "--no-hugo" => wanted.hugo = false,
                "--folder" => wanted.folder = arguments.next().ok_or(USAGE)?.into(),
                size => wanted.sizes.push(size.parse().map_err(|_| USAGE)?),
            }
        }
        if wanted.sizes.is_empty() {
            wanted.sizes = vec![100, 1000];
        }
        Ok(wanted)
    }
}
