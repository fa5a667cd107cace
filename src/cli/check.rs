//! `eglur check`

use clap::Args;

use super::{COULD_NOT_RUN, Common, DONE, FINDINGS, report};
use crate::diagnostic::Severity;

/// Checks the record and the theme.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    common: Common,
}

/// Runs the command and returns its exit status.
pub fn run(check: &Check) -> u8 {
    let project = match crate::open(&check.common.root, &check.common.options(None)) {
        Ok(project) => project,
        Err(error) => return report::failure(&error, COULD_NOT_RUN),
    };
    report::print(&project.sources, &project.findings);
    anstream::println!("{}", report::summary(&project));
    if project.count(Severity::Error) > 0 { FINDINGS } else { DONE }
}
