//! eglur turns a council's performance records into a bilingual static website.
//!
//! ```text
//!          Sources        Dataset        Assessment      SiteMap            bytes
//!   load ────────▶ check ────────▶ assess ────────▶ map ────────▶ render ────────▶ write
//!   (disk)         (pure)          (pure)           (pure)        (pure, one output at a time)
//! ```
//!
//! [`pipeline`] alone knows the order of the stages. Each stage names data and never another stage.

pub mod assess;
pub mod check;
pub mod checksum;
pub mod cli;
pub mod diagnostic;
pub mod lang;
pub mod limits;
pub mod load;
pub mod map;
pub mod model;
pub mod period;
pub mod pipeline;
pub mod quantity;
pub mod render;
pub mod serve;
pub mod slug;
pub mod source;
pub mod translate;
pub mod write;

pub use check::rule::Rule;
pub use pipeline::*;
