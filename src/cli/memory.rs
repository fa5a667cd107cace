//! Ends the program with a clear word before a template takes all the memory there is.

use std::collections::HashMap;
use std::process::exit;
use std::thread;
use std::time::{Duration, Instant};

use memory_stats::memory_stats;

use super::FINDINGS;
use crate::{Filling, filling, limits};

/// How often is looked: seldom enough to cost nothing, and often enough that little can be taken in between.
const EVERY: Duration = Duration::from_millis(20);

/// Watches from now on what the templates of an own theme take. What a template has done so far is not on the disk, so the last site
/// stays as it is.
pub fn watch() {
    let watching = thread::Builder::new().name("memory".to_owned()).spawn(|| {
        let mut before: HashMap<u64, (usize, Instant)> = HashMap::new();
        loop {
            let busy = filling();
            before.retain(|number, _| busy.iter().any(|one| one.number == *number));
            // A system that does not tell how much memory is taken leaves the other limits.
            let memory = memory_stats().map_or(0, |stats| stats.physical_mem);
            for one in &busy {
                let (begun, since) = *before.entry(one.number).or_insert_with(|| (memory, Instant::now()));
                if memory.saturating_sub(begun) > limits::TEMPLATE_MEMORY {
                    end(one, &format!("more than {} megabytes of memory", limits::TEMPLATE_MEMORY >> 20));
                }
                if since.elapsed().as_secs() > limits::TEMPLATE_SECONDS {
                    end(one, &format!("more than {} seconds", limits::TEMPLATE_SECONDS));
                }
            }
            thread::sleep(EVERY);
        }
    });
    if let Err(error) = watching {
        anstream::eprintln!("eglur: nobody watches how much memory templates take: {error}");
    }
}

fn end(filling: &Filling, what: &str) {
    let Filling { theme, template, .. } = filling;
    anstream::eprintln!(
        "error[invalid-template]: the template `{template}` of the theme `{theme}` takes {what}\n  \
         = note: a text or a list in it, or in a template that it takes in, grows without end\n  \
         = help: look for `~`, `+`, `*`, `replace`, `join` or `{{% set %}}` that makes a text out of itself, alone or in a loop\n\n\
         Nothing was written.",
    );
    exit(i32::from(FINDINGS));
}
