//! Files of figures, for those who take them away.

mod observations;

pub use observations::observations;
