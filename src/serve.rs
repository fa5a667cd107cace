//! Shows the site while it is being written: from memory, to this machine only, and never an older version than the record.
//!
//! ```text
//!   files change ──▶ Watch ──▶ whoever joins the stages ──▶ Hub ◀── Server ◀── browser
//! ```
//!
//! [`Watch`] tells which files changed, the [`Hub`] holds what there is to show, and the [`Server`] asks it for one output after another.

mod address;
mod answer;
mod events;
mod finding;
mod hub;
mod inject;
mod page;
mod port;
mod server;
mod watch;

pub use finding::{Finding, Findings};
pub use hub::{Bar, Hub, Version};
pub use port::{NoPort, bind};
pub use server::{Server, interrupted};
pub use watch::{Unwatched, Watch};
