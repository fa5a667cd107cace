//! `eglur serve`

use std::sync::Arc;

use clap::Args;

use super::{COULD_NOT_RUN, Common, DONE, report};
use crate::Seen;
use crate::diagnostic::{Diagnostic, Severity};
use crate::serve::{self, Bar, Finding, Hub, Server, Watch};
use crate::source::Sources;

/// Shows the site in the browser while you write.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    common: Common,

    /// The port on this machine [default: the first free one from 4000 on]
    #[arg(long, value_name = "N")]
    port: Option<u16>,

    /// Open the site in the browser
    #[arg(long)]
    open: bool,
}

/// Runs the command until Ctrl-C, and returns its exit status.
pub fn run(serve: &Serve) -> u8 {
    match preview(serve) {
        Ok(()) => DONE,
        Err(error) => report::failure(&error, COULD_NOT_RUN),
    }
}

/// What can be said of a finding in a browser.
pub fn word(sources: &Sources, finding: &Diagnostic) -> Finding {
    let place = sources.location(finding.at.span);
    Finding {
        error: finding.severity == Severity::Error,
        place: format!("{}:{}:{}", place.path, place.line, place.column),
        what: finding.what.clone(),
        text: report::findings(sources, std::slice::from_ref(finding), false),
    }
}

fn preview(serve: &Serve) -> Result<(), Box<dyn std::error::Error>> {
    let options = serve.common.options(None);
    let root = &serve.common.root;
    if !root.is_dir() {
        return Err(format!("there is no folder `{}`", root.display()).into());
    }
    let listener = serve::bind(serve.port).map_err(|error| error.to_string())?;
    let mut watch = Watch::start(&serve.common.root).map_err(|error| error.to_string())?;
    let as_of = serve.common.as_of.map(|moment| moment.strftime("%Y-%m-%d %H:%M UTC").to_string());
    let hub = Arc::new(Hub::new(Bar { as_of, draft: options.draft }));
    let server = Server::start(listener, hub.clone())?;
    let address = format!("http://{}/", server.address());
    anstream::println!("{address} shows {} and every change of it. Ctrl-C ends it.", serve.common.root.display());
    if serve.open
        && let Err(error) = opener::open_browser(&address)
    {
        anstream::eprintln!("eglur: no browser could be opened: {error}");
    }
    let stop = watch.stopper();
    let interrupt = std::thread::Builder::new().name("interrupt".to_owned());
    interrupt.spawn(move || {
        // A machine that does not tell of Ctrl-C ends the process by itself.
        if serve::interrupted().is_ok() {
            stop();
        }
    })?;
    // Without a moment that was asked for, each version is that of its own.
    crate::preview(|| serve.common.options(None), (&hub, &mut watch), word, tell);
    anstream::println!("The preview has ended.");
    Ok(())
}

fn tell(seen: &Seen<'_>) {
    if let Some(error) = seen.not_found {
        anstream::eprintln!("eglur: {error}");
        return;
    }
    let told = seen.told();
    report::print(seen.sources, &told);
    if told.len() < seen.findings.len() {
        anstream::eprintln!("There are {} more: `eglur check` lists them all.\n", seen.findings.len() - told.len());
    }
    let files = if seen.read == 1 { "1 file".to_owned() } else { format!("{} files", seen.read) };
    let kept = if seen.shown { "" } else { " The browser shows them over the last good version." };
    anstream::println!(
        "{} ({files} read, {:.0} ms).{kept}",
        report::counted(seen.findings, seen.silenced),
        seen.took.as_secs_f64() * 1000.0
    );
}
