//! The order of the stages, which nothing else knows.

mod build;
mod freeze;
mod inputs;
mod mend;
mod open;
mod preview;
mod translating;

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use build::{BuildError, Built, build};
pub use freeze::{FreezeError, Frozen, freeze};
pub use mend::{Mended, Rewritten, mend};
pub use open::{Kept, Project, open, open_to_check, rules};
pub use preview::{Seen, preview};
pub use translating::{Refused, Translations, hand_out, hand_out_schemas, keep, translated, translations};

use crate::assess::Assessment;
use crate::diagnostic::Diagnostic;
use crate::map::{self, Extras, SiteMap};
use crate::model::Dataset;
use crate::render::Made;
use crate::render::Site;
use crate::render::theme::Theme;
pub use crate::render::theme::filling::{Filling, wait as filling};
use crate::source::Sources;
pub use crate::write::FolderError;

/// What a site is built with besides its record.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the site will stand; without it every address is relative.
    pub base_url: Option<String>,
    /// The moment as of which the site is built: what is not released by then is left out altogether.
    pub as_of: Timestamp,
    /// Whether it is a draft: a text that lacks a language shows the other one, and search engines are told to pass the site over.
    pub draft: bool,
    /// Whether text files are put beside themselves in compressed form.
    pub compress: bool,
}

impl Options {
    /// Returns the day of the build, by the clock of Greenwich.
    pub fn today(&self) -> Date {
        self.as_of.to_zoned(TimeZone::UTC).date()
    }
}

/// A record and a theme that a site can be made of.
pub struct Sound {
    /// The record.
    pub dataset: Dataset,
    /// The theme.
    pub theme: Arc<Theme>,
}

/// Lists the outputs of a site.
///
/// # Errors
/// Reports two outputs that want one path.
pub fn site_map(dataset: &Dataset, theme: &Theme, options: &Options) -> Result<SiteMap, Diagnostic> {
    map::map(dataset, extras(theme, &assets(theme), options))
}

fn extras<'a>(theme: &'a Theme, assets: &'a [String], options: &Options) -> Extras<'a> {
    Extras { stylesheet: &theme.stylesheet.name, assets, absolute: options.base_url.is_some() }
}

fn assets(theme: &Theme) -> Vec<String> {
    theme.assets.iter().map(|asset| asset.path.clone()).collect()
}

/// Joins what an output is rendered from.
pub fn site<'a>(
    sources: &'a Sources,
    sound: &'a Sound,
    assessment: &'a Assessment<'a>,
    map: &'a SiteMap,
    made: &'a Made,
    options: &'a Options,
) -> Site<'a> {
    Site {
        dataset: &sound.dataset,
        assessment,
        sources,
        map,
        theme: &sound.theme,
        base_url: options.base_url.as_deref(),
        draft: options.draft,
        made,
        kept: None,
    }
}
