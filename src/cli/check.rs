//! `eglur check`

mod explain;
mod fix;

use std::mem::ManuallyDrop;

use clap::{Args, ValueEnum};

use super::{COULD_NOT_RUN, Common, DONE, FINDINGS, report};
use crate::Project;
use crate::diagnostic::Severity;

/// Checks the record and the theme.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    common: Common,

    /// How findings are written
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,

    /// Fail on more than errors: `warnings`, or `advice` for everything
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,

    /// Mend what can only have been meant in one way; comments and layout stay
    #[arg(long)]
    fix: bool,

    /// Show as a diff what --fix would change, and write nothing
    #[arg(long)]
    dry_run: bool,

    /// List every rule with its severity
    #[arg(long, exclusive = false, conflicts_with_all = ["fix", "dry_run", "explain"])]
    list: bool,

    /// Explain a rule: why, an example, what to do
    #[arg(long, value_name = "CODE", conflicts_with_all = ["fix", "dry_run"])]
    explain: Option<String>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, each with its line
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for tools that collect findings
    Sarif,
    /// Annotations on GitHub
    Github,
}

/// What fails besides errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Errors and warnings
    Warnings,
    /// Errors, warnings and advice
    Advice,
}

/// Runs the command and returns its exit status.
pub fn run(check: &Check) -> u8 {
    if check.list {
        return explain::list(check.format);
    }
    if let Some(code) = &check.explain {
        return explain::explain(code);
    }
    let options = check.common.options(None);
    if check.fix || check.dry_run {
        return fix::run(check, &options);
    }
    match crate::open_to_check(&check.common.root, &options) {
        // The system takes the memory back faster than the record could be taken apart.
        Ok(project) => told(check, &ManuallyDrop::new(project)),
        Err(error) => report::failure(&error, COULD_NOT_RUN),
    }
}

/// Writes the findings and returns the exit status that they call for.
fn told(check: &Check, project: &Project) -> u8 {
    match check.format {
        Format::Text => {
            report::print(&project.sources, &project.findings);
            anstream::println!("{}", report::summary(project));
        }
        Format::Json => anstream::println!("{}", report::json::findings(project)),
        Format::Sarif => anstream::println!("{}", report::sarif::findings(project)),
        Format::Github => {
            anstream::print!("{}", report::github::findings(project));
            anstream::println!("{}", report::summary(project));
        }
    }
    let denied = match check.deny {
        None => Severity::Error,
        Some(Deny::Warnings) => Severity::Warning,
        Some(Deny::Advice) => Severity::Advice,
    };
    if project.findings.iter().any(|finding| finding.severity <= denied) { FINDINGS } else { DONE }
}
