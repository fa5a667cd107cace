//! Chooses the texts that go to a translator.

use std::sync::Arc;

use super::context;
use super::unit::{Key, Package, State, Unit};
use crate::lang::Lang;
use crate::model::translation::{Fingerprint, Passage, Standing, Texts};

/// Packs the texts whose translation into `to` needs work: missing, stale or unrecorded ones; with `all` every text.
///
/// What needs work goes out as [`State::Initial`], also when an old translation goes with it: so what comes back untouched is told apart
/// from what a translator has looked at.
pub fn package(texts: &Texts, to: Lang, all: bool) -> Package {
    let from = to.other();
    let contexts = context::of(texts);
    let pick = |((passage, standing), context): ((&Arc<Passage>, Standing<'_>), Vec<String>)| {
        let source = passage.text(from)?;
        let target = passage.text(to).map(|half| half.text.clone());
        let state = match standing {
            Standing::Stale(mark) if mark.to() == to => State::Initial,
            Standing::Missing(_) | Standing::Unrecorded => State::Initial,
            Standing::Current(mark) if mark.review.is_some() => State::Reviewed,
            // Where the other language is the stale one, this one holds.
            Standing::Current(_) | Standing::Stale(_) => State::Translated,
        };
        let key = Key { source: Fingerprint::of(&source.text), target: target.as_deref().map(Fingerprint::of) };
        let unit = Unit {
            path: passage.path.to_string(),
            field: passage.field.clone(),
            context,
            source: source.text.clone(),
            target,
            state,
            key,
            line: 0,
        };
        (all || state == State::Initial).then_some(unit)
    };
    Package { from, units: texts.passages.iter().zip(texts.standings()).zip(contexts).filter_map(pick).collect() }
}
