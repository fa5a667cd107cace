//! A map that was made before, for as long as no address changes.

use std::sync::Arc;

use super::{Extras, SiteMap, map};
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Record, Records};

/// The map as it was made the last time.
#[derive(Default)]
pub struct Kept(Option<Made>);

struct Made {
    dataset: Dataset,
    stylesheet: String,
    assets: Vec<String>,
    absolute: bool,
    map: Arc<SiteMap>,
}

impl Kept {
    /// Maps a record as [`map`] does, unless everything that it goes by is as it was.
    ///
    /// # Errors
    /// Fails as [`map`] does.
    pub fn map(&mut self, dataset: &Dataset, extras: Extras<'_>) -> Result<Arc<SiteMap>, Diagnostic> {
        let holds = |made: &Made| {
            (made.stylesheet.as_str(), made.assets.as_slice(), made.absolute) == (extras.stylesheet, extras.assets, extras.absolute)
                && is_same(&made.dataset, dataset)
        };
        let map = match self.0.take().filter(holds) {
            Some(made) => made.map,
            None => Arc::new(map(dataset, extras)?),
        };
        let (stylesheet, assets, absolute) = (extras.stylesheet.to_owned(), extras.assets.to_vec(), extras.absolute);
        Ok(self.0.insert(Made { dataset: dataset.clone(), stylesheet, assets, absolute, map }).map.clone())
    }
}

/// Tells whether two records certainly have the same outputs at the same places.
///
/// The usual change is a figure of a measure, so of measures it asks what [`map`] goes by; any other change makes another map.
fn is_same(before: &Dataset, now: &Dataset) -> bool {
    let of_site = |dataset: &Dataset| (dataset.site.organisation.name.clone(), dataset.site.edition.value, dataset.site.png_charts);
    let (checked, others) = (&before.assurance, &now.assurance);
    of_site(before) == of_site(now)
        && all(&before.measures, &now.measures, |a, b| {
            let mut former = a.formerly.iter().zip(&b.formerly);
            a.slug.value == b.slug.value
                && a.is_charted() == b.is_charted()
                && a.names_documents() == b.names_documents()
                && a.formerly.len() == b.formerly.len()
                && former.all(|(a, b)| a.value == b.value)
        })
        && all(&before.priorities, &now.priorities, unlike)
        && all(&before.stories, &now.stories, unlike)
        && all(&before.reports, &now.reports, unlike)
        && all(&before.editions, &now.editions, unlike)
        && all(&before.pages, &now.pages, unlike)
        && all(&checked.bodies, &others.bodies, unlike)
        && all(&checked.documents, &others.documents, unlike)
        && all(&checked.programmes, &others.programmes, unlike)
        && all(&checked.commitments, &others.commitments, unlike)
}

/// Tells nothing of two records, so that only the very same one counts.
fn unlike<T>(_: &T, _: &T) -> bool {
    false
}

/// Tells whether two lists have the same records in the same order, as far as `same` looks into those that were read anew.
fn all<T: Record>(before: &Records<T>, now: &Records<T>, same: impl Fn(&T, &T) -> bool) -> bool {
    let mut pairs = before.iter().zip(now);
    before.len() == now.len() && pairs.all(|(a, b)| std::ptr::eq(a, b) || (a.id() == b.id() && same(a, b)))
}
