//! The promises and findings that are about a measure, an objective, a challenge or a story: the way back.

use serde::Serialize;

use super::part::{self, Quoted, quoted};
use super::promise::{Brief, brief};
use crate::diagnostic::Diagnostic;
use crate::map::Page;
use crate::model::assurance::About;
use crate::render::view::{Link, View};
use crate::source::Ref;

/// What a record is mentioned in.
#[derive(Debug, Default, Serialize)]
pub struct Mentions {
    promises: Vec<Brief>,
    parts: Vec<Quoted>,
    /// The areas of programmes that are about it.
    areas: Vec<Link>,
}

impl Mentions {
    /// Returns them, unless there are none.
    pub fn any(self) -> Option<Self> {
        (!self.promises.is_empty() || !self.parts.is_empty() || !self.areas.is_empty()).then_some(self)
    }
}

/// Finds what mentions a measure.
pub fn of_measure(view: View<'_>, id: &str) -> Result<Mentions, Diagnostic> {
    mentions(view, id, |about| &about.measures)
}

/// Finds what mentions an objective.
pub fn of_objective(view: View<'_>, id: &str) -> Result<Mentions, Diagnostic> {
    mentions(view, id, |about| &about.objectives)
}

/// Finds what mentions a challenge.
pub fn of_challenge(view: View<'_>, id: &str) -> Result<Mentions, Diagnostic> {
    mentions(view, id, |about| &about.challenges)
}

/// Finds what mentions a story.
pub fn of_story(view: View<'_>, id: &str) -> Result<Mentions, Diagnostic> {
    mentions(view, id, |about| &about.stories)
}

fn mentions(view: View<'_>, id: &str, kind: impl Fn(&About) -> &[Ref]) -> Result<Mentions, Diagnostic> {
    let held = &view.site.assessment.assurance;
    let names = |about: &About| kind(about).iter().any(|named| named.value == id);
    let promises = held.promises.iter().filter(|promise| names(&promise.commitment.about));
    let parts = held.parts.iter().map(|(part, _)| *part).filter(|part| part::about(*part).is_some_and(names));
    Ok(Mentions {
        promises: promises.map(|promise| brief(view, promise)).collect::<Result<_, _>>()?,
        parts: parts.map(|part| quoted(view, part)).collect::<Result<_, _>>()?,
        areas: areas(view, names),
    })
}

fn areas(view: View<'_>, names: impl Fn(&About) -> bool) -> Vec<Link> {
    let mut areas = Vec::new();
    for (index, programme) in view.site.dataset.assurance.programmes.iter().enumerate() {
        for area in programme.areas.iter().filter(|area| names(&area.about)) {
            let label = format!("{}: {}", view.words.text(&programme.title), view.words.text(&area.title));
            areas.push(Link { label, href: format!("{}#area-{}", view.href(Page::Programme(index)), area.id) });
        }
    }
    areas
}
