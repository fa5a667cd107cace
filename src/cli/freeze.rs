//! `eglur freeze`

use clap::Args;

use super::{COULD_NOT_RUN, Common, DONE, FINDINGS, report};
use crate::FreezeError;

/// Freezes the data of the current edition.
#[derive(Debug, Args)]
pub struct Freeze {
    #[command(flatten)]
    common: Common,

    /// Freeze what has changed since as a new version beside the old one
    #[arg(long)]
    correction: bool,

    /// Where the site stands, such as https://performance.example.org, for the addresses inside the data
    #[arg(long, value_name = "URL", value_parser = super::build::base_url)]
    base_url: Option<String>,
}

/// Runs the command and returns its exit status.
pub fn run(freeze: &Freeze) -> u8 {
    let options = freeze.common.options(freeze.base_url.clone());
    let root = &freeze.common.root;
    let project = match crate::open(root, &options) {
        Ok(project) => project,
        Err(error) => return report::failure(&error, COULD_NOT_RUN),
    };
    report::print(&project.sources, &project.findings);
    let Some(sound) = &project.sound else {
        anstream::println!("{}. Nothing was frozen.", report::summary(&project));
        return FINDINGS;
    };
    match crate::freeze(root, &project.sources, sound, &options, freeze.correction) {
        Ok(frozen) => {
            anstream::println!("{} files frozen in {}. Commit the folder; it never changes again.", frozen.files, frozen.folder.display());
            DONE
        }
        Err(FreezeError::Finding(finding)) => {
            report::print(&project.sources, std::slice::from_ref(&finding));
            anstream::println!("Nothing was frozen.");
            FINDINGS
        }
        Err(FreezeError::Folder(error)) => report::failure(&error, COULD_NOT_RUN),
        Err(FreezeError::AlreadyFrozen(edition)) => refused(&format!(
            "the edition `{edition}` is frozen already, and its data has changed since: `eglur freeze --correction` freezes a new version beside it"
        )),
        Err(FreezeError::Unchanged(edition)) => {
            anstream::println!("The edition `{edition}` is frozen already, and nothing has changed since.");
            DONE
        }
        Err(FreezeError::NothingToCorrect(edition)) => {
            refused(&format!("the edition `{edition}` is not frozen yet, so there is nothing to correct: run `eglur freeze`"))
        }
    }
}

fn refused(why: &str) -> u8 {
    anstream::eprintln!("eglur: {why}");
    FINDINGS
}
