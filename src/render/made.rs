//! What several outputs of one site share; it is made once, when the first of them asks.

use super::data;
use super::view::Charts;
use crate::map::SiteMap;

/// What was made so far.
pub struct Made {
    /// The files of data.
    pub(super) data: data::Made,
    /// The charts.
    pub(super) charts: Charts,
}

impl Made {
    /// Makes room for what the outputs of a site share.
    pub fn new(map: &SiteMap) -> Self {
        Self { data: data::Made::new(map), charts: Charts::default() }
    }

    /// Makes a stand-in for looking at pages alone: no file of data is made, and each counts as empty.
    pub fn stand_in() -> Self {
        Self { data: data::Made::stand_in(), charts: Charts::default() }
    }
}
