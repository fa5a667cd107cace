//! `eglur translate mark`

use std::path::Path;

use clap::Args;

use super::{Reviewed, Root, lang, texts, texts_in_words};
use crate::cli::{COULD_NOT_RUN, DONE, report};
use crate::lang::Lang;
use crate::translate::mark::{Choice, Marked, mark};
use crate::translate::marks;

/// Says that the translations that are there belong to the texts that are there.
#[derive(Debug, Args)]
pub struct Mark {
    /// Files of the record, or single texts: content/measures/attendance.toml:title
    #[arg(value_name = "FILE[:FIELD]", required_unless_present = "all", conflicts_with = "all")]
    places: Vec<String>,

    /// Every text of the record
    #[arg(long)]
    all: bool,

    /// The language that was translated from, where that is not recorded yet: cy or en
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = lang)]
    from: Lang,

    #[command(flatten)]
    reviewed: Reviewed,

    #[command(flatten)]
    root: Root,
}

/// Runs the command and returns its exit status.
pub fn run(command: &Mark) -> u8 {
    let root = &command.root.root;
    let (sources, texts) = match texts(root) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let places = command.places.iter().map(|place| below(root, place)).collect();
    let marked = match mark(&texts, &Choice { places, from: command.from, review: command.reviewed.review() }) {
        Ok(marked) => marked,
        Err(place) => {
            let problem = format!("`{place}` is no file of the record with texts in two languages, nor a text of one");
            return report::failure(&problem, COULD_NOT_RUN);
        }
    };
    if let Err(error) = crate::keep(root, &sources, vec![(marks::PATH.to_owned(), marked.text.clone())]) {
        return report::failure(&error, COULD_NOT_RUN);
    }
    anstream::println!("{}", summary(&marked, command.reviewed.reviewed_by.as_deref()));
    DONE
}

/// Names a place below the project's folder, however it was typed.
fn below(root: &Path, place: &str) -> String {
    let path = Path::new(place);
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts = path.components().filter(|part| *part != std::path::Component::CurDir);
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn summary(marked: &Marked, role: Option<&str>) -> String {
    let mut parts = vec![format!("{} marked, {} of them anew", texts_in_words(marked.all), marked.new)];
    if marked.were_stale > 0 {
        parts.push(format!("{} whose translation was stale", marked.were_stale));
    }
    if let Some(role) = role {
        parts.push(format!("all as reviewed by {role}"));
    }
    if marked.missing > 0 {
        parts.push(format!("{} left out, as a language is missing", marked.missing));
    }
    parts.join("; ")
}
