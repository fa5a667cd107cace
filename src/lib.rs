//! eglur turns a council's performance records into a bilingual static website.

pub mod assess;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod lang;
pub mod load;
pub mod map;
pub mod model;
pub mod period;
pub mod quantity;
pub mod slug;
pub mod source;
pub mod write;
