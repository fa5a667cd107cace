//! The council and the settings of its site.

use std::collections::BTreeMap;

use super::observation::Colour;
use crate::lang::{Lang, Text};
use crate::period::Period;
use crate::quantity::Decimal;
use crate::source::At;

/// What `content/site.toml` says.
#[derive(Clone, Debug)]
pub struct Site {
    /// The site's name.
    pub title: Text,
    /// What the site is, in a sentence.
    pub description: Text,
    /// The council.
    pub organisation: Organisation,
    /// The council's plan.
    pub plan: Text,
    /// The period of the report that the site presents.
    pub edition: At<Period>,
    /// The published rule for colours.
    pub status_rule: StatusRule,
    /// The words for colours, where the council has its own.
    pub status_words: BTreeMap<Colour, Text>,
    /// The names of the dimensions of breakdowns, by id.
    pub dimensions: BTreeMap<String, Text>,
    /// The names of comparators, by id.
    pub comparators: BTreeMap<String, Text>,
    /// The licence of texts and figures.
    pub licence: Licence,
    /// The language of the reports that the record quotes, for those who read `printed` texts aloud.
    pub report_language: Lang,
    /// A remark on top of every page, such as that this is an example.
    pub notice: Option<Text>,
    /// Where a line of the record can be seen: `{path}` and `{line}` are filled in.
    pub record_url: Option<String>,
    /// Whether every translation must have been reviewed before the site is built.
    pub require_review: bool,
    /// How many days after the end of a period figures are due, unless a measure says otherwise.
    pub due_after_days: Option<u32>,
    /// Whether every chart is also offered in pixels, which takes most of the time of a large build.
    pub png_charts: bool,
    /// Mailboxes, and domains as in `@example.org`, that texts may name.
    pub public_contacts: Vec<String>,
    /// The name of the theme.
    pub theme: At<String>,
}

/// The council.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its code in the statistics of the United Kingdom, such as `W06000023`.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// The name of its place, in the forms that sentences need.
    pub place: Place,
}

/// A place name and its mutated forms, which no rule gets right for every name.
#[derive(Clone, Debug)]
pub struct Place {
    /// The plain name: Powys.
    pub name: Text,
    /// With "in": ym Mhowys.
    pub within: Text,
    /// With "to": i Bowys.
    pub to: Text,
}

/// When a missed target is amber and when red.
#[derive(Clone, Copy, Debug)]
pub struct StatusRule {
    /// Up to this many per cent of the target, a miss is amber; beyond it, red.
    pub amber_within_percent: Decimal,
}

/// The terms on which texts and figures may be used.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Its name.
    pub name: Text,
    /// Where it can be read.
    pub url: String,
}
