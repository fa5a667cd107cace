//! `eglur build`

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::{COULD_NOT_RUN, Common, DONE, FINDINGS, report};
use crate::{BuildError, Built, FolderError, Options};

/// Builds the site.
#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    common: Common,

    /// Where the site goes [default: site/ in the project]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Where the site will stand, such as https://performance.example.org: makes canonical links and the site map
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,

    /// Put a copy of each text file beside it as .br (Brotli) and .gz, for hosts that send files compressed as they find them
    #[arg(long)]
    compress: bool,

    /// Open the finished site in the browser
    #[arg(long)]
    open: bool,
}

/// Runs the command and returns its exit status.
pub fn run(build: &Build) -> u8 {
    let started = Instant::now();
    let options = Options { compress: build.compress, ..build.common.options(build.base_url.clone()) };
    let mut project = match crate::open(&build.common.root, &options) {
        Ok(project) => project,
        Err(error) => return report::failure(&error, COULD_NOT_RUN),
    };
    report::print(&project.sources, &project.findings);
    // What follows asks for a text only to quote it in a finding of a template.
    project.sources.pack();
    let Some(sound) = &project.sound else {
        anstream::println!("{}. Nothing was written.", report::summary(&project));
        return FINDINGS;
    };
    let out = build.out.clone().unwrap_or_else(|| build.common.root.join("site"));
    if let Some(folder) = ["content", "themes"].into_iter().find(|folder| is_within(&out, &build.common.root.join(folder))) {
        let what = format!(
            "`{}` lies in {folder}/, so the next build would take the site for a part of itself; name another folder",
            out.display()
        );
        return report::failure(&what, COULD_NOT_RUN);
    }
    let progress = report::Progress::start("rendering");
    let built = crate::build(&project.sources, sound, &out, &options, |percent| progress.at(percent));
    progress.end();
    let status = match built {
        Ok(built) => {
            anstream::println!("{}", report::summary(&project));
            anstream::println!("{}", told(&built, &out, started));
            if options.draft {
                anstream::println!("This is a draft, not for publication: search engines are told to pass it over.");
            }
            if build.open {
                open(&out.join("index.html"));
            }
            DONE
        }
        Err(BuildError::Finding(finding)) => {
            report::print(&project.sources, std::slice::from_ref(&finding));
            anstream::println!("Nothing was written.");
            FINDINGS
        }
        Err(BuildError::Folder(error)) => {
            let status = report::failure(&error, COULD_NOT_RUN);
            // Before the swap has begun, whatever stood in the folder stands there still.
            if !matches!(error, FolderError::Halfway { .. }) {
                anstream::println!("Nothing was written.");
            }
            status
        }
    };
    // The program ends here, and the system takes the memory of a nation's record back sooner than it is given back record by record.
    std::mem::forget(project);
    status
}

/// Tells whether a folder that may not be there yet lies in another one.
fn is_within(out: &Path, folder: &Path) -> bool {
    let whole = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let there = whole.ancestors().find_map(|above| Some((above.canonicalize().ok()?, whole.strip_prefix(above).ok()?)));
    there.zip(folder.canonicalize().ok()).is_some_and(|((above, below), folder)| above.join(below).starts_with(folder))
}

/// A machine without a browser is no fault of the build.
fn open(page: &Path) {
    if let Err(error) = opener::open(page) {
        anstream::eprintln!("eglur: no browser could be opened: {error}");
    }
}

fn told(built: &Built, out: &Path, started: Instant) -> String {
    let Built { written, records, pages } = built;
    let unchanged = written.files - written.changed;
    let removed = if written.removed == 0 { String::new() } else { format!(", {} removed", written.removed) };
    format!(
        "{records} records, {pages} pages in two languages, {} files ({} written, {unchanged} unchanged{removed}) in {:.2} s\nOpen {} in a browser.",
        written.files,
        written.changed,
        started.elapsed().as_secs_f64(),
        out.join("index.html").display(),
    )
}

/// A base address is absolute and names a folder: no query, no fragment.
pub fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let sound = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && !text.contains(['?', '#', ' ', '"', '<', '>', '\\'])
        && !text.chars().any(char::is_control);
    if sound {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("write an address such as https://performance.example.org".to_owned())
    }
}
