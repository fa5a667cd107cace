//! Files of figures, for those who take them away.

mod changes;
mod edition;
mod lateness;
mod observations;

pub use changes::changes;
pub use edition::{edition_toml, sha256_sums};
pub use lateness::lateness;
pub use observations::observations;
